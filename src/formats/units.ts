import type {BlockKind} from '../core/article.ts'
import type {ViewSpan} from '../core/offset.ts'
import type {View, ViewBlock} from '../core/view.ts'
import {countWhile} from './bisect.ts'
import type {UnitKind} from './format.ts'
import {sentenceEnds} from './sentences.ts'

/** A unit of a view, with what was placed in it: `from` and `to` are UTF-16 units of its text, half-open. */
export interface Cut<T> {
  readonly text: string
  readonly spans: readonly {readonly item: T; readonly from: number; readonly to: number}[]
}

export interface Cutting<T> {
  readonly units: readonly Cut<T>[]
  /** What no unit holds. */
  readonly outside: readonly {readonly item: T; readonly reason: 'boilerplate' | 'layout'}[]
}

/** A stretch of the view that is never cut: a block, or a sentence of one. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly block: number
}

/**
 * Cuts a view into units and places spans in them.
 *
 * `document`: the blocks, joined by a line feed; with boilerplate the view's text as it is. `paragraph`: a block. `sentence`: a
 * sentence of a block. Without `boilerplate` the blocks of the kinds boilerplate and field are left out, and so is every span that
 * touches one. No unit cuts a span: pieces that a span crosses stay together, blocks joined by a line feed. A span that reaches into
 * the layout between two blocks ends at the block. Time and memory grow with the view and the number of spans, not with their product.
 */
export function cutUnits<T extends {readonly view: ViewSpan}>(
  view: View,
  kind: UnitKind,
  boilerplate: boolean,
  items: readonly T[],
): Cutting<T> {
  const pieces = piecesOf(view, kind, boilerplate)
  const hidden = boilerplate ? [] : view.blocks.filter(block => leftOut(block.kind)).map(block => block.span)
  const outside: {item: T; reason: 'boilerplate' | 'layout'}[] = []
  const placed: {item: T; first: number; last: number}[] = []
  for (const item of items) {
    const {from, to} = item.view
    if (touches(hidden, from, to)) outside.push({item, reason: 'boilerplate'})
    else {
      const first = firstEndingAfter(pieces, from)
      const last = firstEndingAfter(pieces, to - 1)
      const end = last < pieces.length && pieces[last]!.from < to ? last : last - 1
      if (first > end) outside.push({item, reason: 'layout'})
      else placed.push({item, first, last: end})
    }
  }
  return {units: assemble(view.text, pieces, groups(pieces, kind, placed), placed), outside}
}

const leftOut = (kind: BlockKind): boolean => kind === 'boilerplate' || kind === 'field'

function piecesOf(view: View, kind: UnitKind, boilerplate: boolean): readonly Piece[] {
  if (kind === 'document' && boilerplate) return view.blocks.length === 0 ? [] : [{from: 0, to: view.text.length, block: 0}]
  return view.blocks.flatMap((block, at) => (leftOut(block.kind) && !boilerplate ? [] : piecesOfBlock(view.text, block, at, kind)))
}

function piecesOfBlock(text: string, {span}: ViewBlock, block: number, kind: UnitKind): readonly Piece[] {
  if (kind !== 'sentence') return [{from: span.from, to: span.to, block}]
  let from: number = span.from
  return sentenceEnds(text.slice(span.from, span.to)).map(end => {
    const piece = {from, to: span.from + end, block}
    from = piece.to
    return piece
  })
}

/** The group of each piece, ascending from 0: pieces of one group make one unit. */
function groups(pieces: readonly Piece[], kind: UnitKind, placed: readonly {first: number; last: number}[]): Int32Array {
  const crossing = new Int32Array(pieces.length + 1)
  for (const {first, last} of placed) {
    crossing[first]!++
    crossing[last]!--
  }
  const group = new Int32Array(pieces.length)
  let open = 0
  for (let at = 1; at < pieces.length; at++) {
    open += crossing[at - 1]!
    group[at] = group[at - 1]! + (kind === 'document' || open > 0 ? 0 : 1)
  }
  return group
}

function assemble<T extends {readonly view: ViewSpan}>(
  text: string,
  pieces: readonly Piece[],
  group: Int32Array,
  placed: readonly {item: T; first: number; last: number}[],
): Cut<T>[] {
  const units: {parts: string[]; spans: {item: T; from: number; to: number}[]}[] = []
  const starts = new Int32Array(pieces.length)
  let length = 0
  for (const [at, piece] of pieces.entries()) {
    const unit = (units[group[at]!] ??= {parts: [], spans: []})
    if (unit.parts.length === 0) length = 0
    else if (pieces[at - 1]!.block !== piece.block) {
      unit.parts.push('\n')
      length++
    }
    starts[at] = length
    unit.parts.push(text.slice(piece.from, piece.to))
    length += piece.to - piece.from
  }
  const inUnit = (offset: number, at: number): number => {
    const piece = pieces[at]!
    return starts[at]! + Math.min(Math.max(offset, piece.from), piece.to) - piece.from
  }
  for (const {item, first, last} of placed) {
    units[group[first]!]!.spans.push({item, from: inUnit(item.view.from, first), to: inUnit(item.view.to, last)})
  }
  return units.map(({parts, spans}) => ({text: parts.join(''), spans}))
}

/** The index of the first of the sorted, disjoint stretches that ends behind `offset`; their number when there is none. */
function firstEndingAfter(stretches: readonly {readonly to: number}[], offset: number): number {
  return countWhile(stretches.length, at => stretches[at]!.to <= offset)
}

function touches(stretches: readonly {readonly from: number; readonly to: number}[], from: number, to: number): boolean {
  const stretch = stretches[firstEndingAfter(stretches, from)]
  return stretch !== undefined && stretch.from < to
}
