import {ceilGrapheme, floorGrapheme} from '../graphemes.ts'
import type {Findable, Place} from './match.ts'

/** Half-open, in UTF-16 units of a text that is shown. */
export interface Marked {
  readonly from: number
  readonly to: number
}

export interface Snippet {
  /** Part of one line; an ellipsis stands for what was cut off at either end. */
  readonly snippet: string
  /** Where the hits stand in `snippet`; sorted, disjoint. */
  readonly snippetMatches: readonly Marked[]
}

/** Units of text around a hit, and how many of them stand before it when there is room on both sides. */
const width = 40
const lead = 12
const ellipsis = '…'

/**
 * About 40 characters around the best hit of a clean view: where most of the words stand together, in the story rather than in its title
 * or boilerplate, and as early as can be. Without places the beginning of the story.
 */
export function makeSnippet(clean: Findable['clean'], places: readonly Place[]): Snippet {
  const {text} = clean
  const best = bestPlace(clean, places)
  const anchor = best?.from ?? clean.blocks.find(block => block.kind === 'paragraph')?.span.from ?? 0
  const lineFrom = anchor === 0 ? 0 : text.lastIndexOf('\n', anchor - 1) + 1
  const lineEnd = text.indexOf('\n', anchor)
  const lineTo = lineEnd < 0 ? text.length : lineEnd
  const wanted = Math.max(lineFrom, Math.min(anchor - lead, lineTo - width))
  const marks = united(places)
  const from = Math.max(lineFrom, floorGrapheme(text, cutBy(marks, wanted)?.from ?? wanted))
  const to = Math.min(lineTo, ceilGrapheme(text, cutBy(marks, wanted + width)?.to ?? wanted + width))
  const before = from > lineFrom ? ellipsis : ''
  const shift = before.length - from
  return {
    snippet: before + text.slice(from, to) + (to < lineTo ? ellipsis : ''),
    snippetMatches: marks
      .filter(place => place.from < to && from < place.to)
      .map(place => ({from: Math.max(place.from, from) + shift, to: Math.min(place.to, to) + shift})),
  }
}

/** The hit that a cut would go through, unless it is too long to be taken in whole. */
function cutBy(marks: readonly Marked[], cut: number): Marked | undefined {
  return marks.find(({from, to}) => from < cut && cut < to && to - from <= width / 2)
}

/** The sorted places, those that share a character made one. */
export function united(places: readonly Marked[]): Marked[] {
  const whole: {from: number; to: number}[] = []
  for (const {from, to} of places) {
    const last = whole.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else whole.push({from, to})
  }
  return whole
}

function bestPlace({blocks}: Findable['clean'], places: readonly Place[]): Place | undefined {
  let best: Place | undefined
  let bestWorth = -1
  let block = 0
  for (const [index, place] of places.entries()) {
    while (block < blocks.length && blocks[block]!.span.to <= place.from) block++
    const kind = blocks[block]?.kind
    const together = new Set<number>()
    for (let near = index; near < places.length && places[near]!.to <= place.from + width - lead; near++) together.add(places[near]!.word)
    const aside = kind === 'title' || kind === 'boilerplate' || kind === 'field'
    const worth = 2 * together.size + (aside ? 0 : 1)
    if (worth > bestWorth) [best, bestWorth] = [place, worth]
  }
  return best
}
