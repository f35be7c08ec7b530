import {describe, expect, it} from 'vitest'
import {anchor, EarlierText, toRecord} from '../../../src/core/anchor.ts'
import {codePointsOf} from '../../../src/core/codepoints.ts'
import {sourceSpan} from '../../../src/core/offset.ts'
import {goldAnnotations, seedArticles} from '../../helpers/corpus.ts'
import {diceOf, editsOf, spanIn, survivor, untouched, type Dice} from '../../helpers/edits.ts'

interface Place {
  readonly from: number
  readonly to: number
}

interface Figures {
  spans: number
  /** Spans that the edits left whole. */
  left: number
  /** Of these, placed where they are. */
  placed: number
  /** Placed elsewhere, or though they are gone. */
  wrong: number
  /** Placed though the edit deleted all of it. */
  revived: number
}

const randomSpans = (source: string, count: number, most: number, dice: Dice): Place[] =>
  Array.from({length: count}, () => spanIn(source, dice(source.length), 1 + dice(1 + dice(most)))).filter(span => span !== undefined)

/** The gold spans and random ones of the five articles, random ones of texts that say the same over and over. */
function textsWith(dice: Dice): readonly (readonly [name: string, source: string, spans: readonly Place[]])[] {
  const repetitive = {
    list: Array.from({length: 40}, (_, n) => `${n + 1}、院长王小明表示，医院将继续推进医工结合项目。\n`).join(''),
    line: Array.from({length: 60}, (_, n) => `${'甲乙丙丁'[n % 4]}院王小明、李明明、王小明表示同意。`).join(''),
    'short lines': Array.from({length: 60}, (_, n) => `${'甲乙丙丁戊己庚'[n % 7]}院：${'王李张'[n % 3]}明\n`).join(''),
    'one sentence': '院长王小明表示，医院将继续推进医工结合项目。\n'.repeat(40),
  }
  return [
    ...seedArticles.map(({id, source}) => {
      const gold = goldAnnotations.filter(({article}) => article === id).map(({span}) => span)
      return ['news', source, [...gold, ...randomSpans(source, 40, 30, dice)]] as const
    }),
    ...Object.entries(repetitive).map(([name, source]) => [name, source, randomSpans(source, 40, 12, dice)] as const),
  ]
}

/** Edits each text some times, and counts what becomes of its spans. */
function figuresOf(seed: number, rounds: number, chosen: (names: readonly string[], dice: Dice) => readonly string[], names?: (name: string) => boolean): Figures {
  const dice = diceOf(seed)
  const figures = {spans: 0, left: 0, placed: 0, wrong: 0, revived: 0}
  for (const [name, source, spans] of textsWith(dice)) {
    if (names && !names(name)) continue
    const points = codePointsOf(source)
    const records = spans.map(({from, to}, index) => toRecord(
      {id: `${index}`, article: 'a', label: 'x', span: sourceSpan(from, to), by: 'a', at: '2025-06-30T08:00:00Z', rev: 1, via: 'hand'},
      {id: 'a', sha256: 'old', source},
      points,
    ))
    const edits = editsOf(() => spans[dice(spans.length)])
    for (let round = 0; round < rounds; round++) {
      const now = chosen(Object.keys(edits), dice).reduce((edited, edit) => edits[edit]!(edited, dice), untouched(source))
      const article = {id: 'a', sha256: 'now', source: now.text}
      const [codePoints, earlier] = [codePointsOf(now.text), new EarlierText(source, now.text)]
      const held = new Set(now.origins)
      for (const [index, span] of spans.entries()) {
        const expected = survivor(now, source, span)
        const found = anchor(records[index]!, article, codePoints, earlier)
        const place = 'annotation' in found ? found.annotation.span.from : undefined
        figures.spans++
        if (expected !== undefined) figures.left++
        if (place === undefined) continue
        if (place === expected) figures.placed++
        else figures.wrong++
        if (place !== expected && Array.from({length: span.to - span.from}, (_, unit) => span.from + unit).every(unit => !held.has(unit))) figures.revived++
      }
    }
  }
  return figures
}

const shareOf = ({placed, left}: Figures): number => placed / left
const wrongOf = ({placed, wrong}: Figures): number => wrong / (placed + wrong)

const kinds = Object.keys(editsOf(() => undefined))

describe('places after an edit', () => {
  it.each(kinds)('D55: %s: at most 1 in 200 in a wrong place, none deleted revived (seed 11)', kind => {
    const figures = figuresOf(11, 3, () => [kind])
    expect(figures.spans, JSON.stringify(figures)).toBeGreaterThan(1000)
    expect(wrongOf(figures), JSON.stringify(figures)).toBeLessThanOrEqual(0.005)
    expect(figures.revived).toBe(0)
    expect(shareOf(figures), JSON.stringify(figures)).toBeGreaterThan(kind === 'typos' ? 0.7 : 0.85)
  })

  it('D55: up to five edits of any kind at once: at most 1 in 200 in a wrong place (seed 12)', () => {
    const figures = figuresOf(12, 8, (names, dice) => Array.from({length: 2 + dice(4)}, () => names[dice(names.length)]!))
    expect(wrongOf(figures), JSON.stringify(figures)).toBeLessThanOrEqual(0.005)
    expect(shareOf(figures), JSON.stringify(figures)).toBeGreaterThan(0.75)
  })

  it('D55: in news hardly any place is left to the person (seed 13)', () => {
    const figures = figuresOf(13, 12, (names, dice) => Array.from({length: 1 + dice(5)}, () => names[dice(names.length)]!), name => name === 'news')
    expect(shareOf(figures), JSON.stringify(figures)).toBeGreaterThan(0.995)
    expect(wrongOf(figures), JSON.stringify(figures)).toBeLessThanOrEqual(0.0005)
    expect(figures.revived).toBe(0)
  })
})
