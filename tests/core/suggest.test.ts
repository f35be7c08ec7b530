import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Lexicon, type Sighting} from '../../src/core/lexicon.ts'
import {identityMap} from '../../src/core/offset-map.ts'
import {viewSpan} from '../../src/core/offset.ts'
import {foldText} from '../../src/core/search/fold.ts'
import {candidatesIn, stretchCount, stretchesAround, type Candidate} from '../../src/core/suggest.ts'
import type {View} from '../../src/core/view.ts'

const sighting = (text: string, label = 'speaker', refused = false): Sighting => ({text, folded: foldText(text).text, label, refused})

const lexiconOf = (sightings: readonly Sighting[]): Lexicon => {
  const lexicon = new Lexicon()
  for (const one of sightings) lexicon.add(one)
  return lexicon
}

const groundOf = (text: string) => {
  const clean: View = {name: 'clean', text, map: identityMap(text.length), blocks: [{kind: 'paragraph', span: viewSpan(0, text.length)}]}
  return {source: text, clean, folded: foldText(text), annotations: [], refusals: []}
}

const inStretches = (lexicon: Lexicon, text: string, first = 0, last = Number.MAX_SAFE_INTEGER): Candidate[] => {
  const ground = groundOf(text)
  const stretches = Array.from({length: stretchCount(ground.folded)}, (_, number) => number).filter(number => number >= first && number <= last)
  return stretches.flatMap(number => candidatesIn(lexicon, ground, number))
}

/** From left to right, the longest first. */
function walked(strings: readonly string[], text: string): string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    const [longest] = strings.filter(string => text.startsWith(string, at)).toSorted((a, b) => b.length - a.length)
    if (!longest) continue
    found.push(`${longest}@${at}`)
    at += longest.length - 1
  }
  return found
}

const shownOf = (candidates: readonly Candidate[], text: string): string[] => candidates.map(({span: {from, to}}) => `${text.slice(from, to)}@${from}`)

const seed = 20260
const letters = fc.constantFrom(...'甲乙丙丁戊己')
const text = fc.array(letters, {minLength: 1500, maxLength: 5000}).map(chars => chars.join(''))
const strings = fc.uniqueArray(fc.array(letters, {minLength: 2, maxLength: 9}).map(chars => chars.join('')), {minLength: 1, maxLength: 8})

describe('a long text in stretches', () => {
  it(`L13: the stretches have together what a walk through the whole text finds (seed ${seed})`, () => {
    fc.assert(fc.property(text, strings, (text, strings) => {
      expect(shownOf(inStretches(lexiconOf(strings.map(string => sighting(string))), text), text)).toEqual(walked(strings, text))
    }), {seed, numRuns: 40})
  })

  it(`L13: and those around a place have all that lies there (seed ${seed})`, () => {
    fc.assert(fc.property(text, strings, fc.nat(), fc.nat(200), (text, strings, at, length) => {
      const lexicon = lexiconOf(strings.map(string => sighting(string)))
      const from = at % text.length
      const to = Math.min(text.length, from + length)
      const {first, last} = stretchesAround(foldText(text), from, to)
      const here = ({span}: Candidate): boolean => span.from < to && span.to > from
      expect(last - first).toBeLessThan(3)
      expect(inStretches(lexicon, text, first, last).filter(here)).toEqual(inStretches(lexicon, text).filter(here))
    }), {seed, numRuns: 40})
  })

  it('L13: a text with a known string across every place is cut all the same', () => {
    const text = '甲'.repeat(5001)
    const found = inStretches(lexiconOf([sighting('甲甲甲')]), text)
    expect(found.every(({span}, at) => at === 0 || span.from >= found[at - 1]!.span.to)).toBe(true)
    expect(found.length).toBeGreaterThan(5001 / 3 - 6)
  })
})

describe('what is known of strings', () => {
  const sightings = fc.array(fc.record({
    text: fc.constantFrom('甲乙', '甲乙丙', 'Ab', 'AB', '丁戊', '丁'),
    label: fc.constantFrom('speaker', 'place'),
    refused: fc.boolean(),
  }).map(({text, label, refused}) => sighting(text, label, refused)), {maxLength: 12})

  it(`K89: is the same whatever came and went before, in whatever order (seed ${seed})`, () => {
    const sample = '甲乙丙，ab丁戊。甲乙AB'
    const told = (lexicon: Lexicon) => Array.from(foldText(sample).text, (_, at) => {
      const entry = lexicon.find(foldText(sample).text, at)
      return entry && [entry.text, entry.folded, entry.label]
    })
    fc.assert(fc.property(sightings, sightings, (kept, gone) => {
      const lexicon = lexiconOf([...gone, ...kept])
      for (const one of gone) lexicon.remove(one)
      expect(told(lexicon)).toEqual(told(lexiconOf(kept.toReversed())))
    }), {seed, numRuns: 200})
  })

  it('K89: a string in two spellings is known by the one that was tagged more often', () => {
    expect(lexiconOf([sighting('AB'), sighting('Ab'), sighting('Ab')]).find('ab', 0)?.text).toBe('Ab')
  })
})
