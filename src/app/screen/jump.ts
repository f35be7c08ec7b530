import type {LayoutRow} from '../../core/layout.ts'
import {nextGrapheme} from '../../core/graphemes.ts'
import {viewSpan, type ViewOffset} from '../../core/offset.ts'
import type {Painted} from '../../core/paint.ts'
import {rowAt} from '../../core/layout.ts'
import {graphemeWidth} from '../../core/width.ts'
import {placeOf} from '../jump.ts'
import type {Page} from '../reader/page.ts'
import type {Jump, State} from '../state.ts'
import {run, say} from './rows.ts'
import type {Row} from './screen.ts'

/** A hint over the first cells of a place, from the view offset `from` on: as wide as what it covers, so that no text moves. */
export interface Hint {
  readonly kind: 'hint'
  readonly from: number
  readonly text: string
}

/**
 * What is left to type of each hint that is still possible, over the rows of the page. A hint covers as many characters as it needs cells,
 * but never the next hint nor the next row: it is cut there, and shows its second key when the first one was typed.
 */
export function hintsOn({jump}: State, page: Page, rows: readonly LayoutRow[]): Painted<ViewOffset, Hint>[] {
  const first = rows[0]
  const last = rows.at(-1)
  if (!jump?.targets || !first || !last) return []
  const places = jump.targets.flatMap(target => {
    const from = target.hint.startsWith(jump.typed) ? placeOf(page, target) : undefined
    return from !== undefined && from >= first.from && from < last.to ? [{from, keys: target.hint.slice(jump.typed.length)}] : []
  })
  return places.map(({from, keys}, at) => {
    const row = page.layout.rows[rowAt(page.layout, viewSpan(from, from + 1).from)]!
    return covered(page.view.text, from, Math.min(row.to, places[at + 1]?.from ?? row.to), keys)
  })
}

function covered(text: string, from: number, end: number, keys: string): Painted<ViewOffset, Hint> {
  let cells = 0
  let to = from
  while (cells < keys.length && to < end) {
    const next = nextGrapheme(text, to)
    cells += graphemeWidth(text.slice(to, next))
    to = next
  }
  return {span: viewSpan(from, to), what: {kind: 'hint', from, text: keys.slice(0, cells).padEnd(cells)}}
}

/** What the status line says of a jump: what it looks for, and in how many places. */
export function jumpRuns({lang}: State, {text, targets, typed}: Jump): Row {
  if (!targets) return [run(say(lang, {zh: `跳到 ${text} · 正在装入拼音…`, en: `jump to ${text} · loading the readings…`}), 'accent')]
  const left = targets.filter(({hint}) => hint.startsWith(typed)).length
  return [
    run(say(lang, {zh: `跳到 ${text}`, en: `jump to ${text}`}), 'accent'),
    run(say(lang, {zh: ` · ${left} 处，按提示键`, en: ` · ${left} places: press a hint`}), 'dim'),
  ]
}
