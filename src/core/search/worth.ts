import {Bits} from './bits.ts'
import type {Grams} from './grams.ts'

/** Texts that may have something, and those of them that may have it in the title. */
export interface Worth {
  readonly texts: Bits
  readonly titles: Bits
}

export const none = (grams: Grams): Worth => ({texts: new Bits(grams.count), titles: new Bits(grams.count)})
export const all = (grams: Grams): Worth => ({texts: Bits.all(grams.count), titles: Bits.all(grams.count)})

/** Takes in what another has. */
export function add(worth: Worth, more: Worth): void {
  worth.texts.addAll(more.texts)
  worth.titles.addAll(more.titles)
}

/** What the last queries asked for, of each part: a query that is being typed asks for all but one again. */
const recent = new WeakMap<Grams, Map<number, Worth>>()
const mostRecent = 32

/** As `textsWithGram`, and remembered for the next query: what it gives is only to be read. */
export function textsAskedFor(grams: Grams, gram: number): Worth {
  let known = recent.get(grams)
  if (!known) recent.set(grams, (known = new Map()))
  const worth = known.get(gram) ?? textsWithGram(grams, gram)
  known.delete(gram)
  if (known.size === mostRecent) known.delete(known.keys().next().value!)
  known.set(gram, worth)
  return worth
}

/** All texts, when it cannot be said which. */
function textsWithGram(grams: Grams, gram: number): Worth {
  const worth = none(grams)
  addTextsWith(grams, worth, gram)
  return worth
}

/** Takes in the texts that have a gram; all texts, when it cannot be said which. */
export function addTextsWith(grams: Grams, worth: Worth, gram: number): void {
  const known = grams.each(gram, (number, inTitle) => {
    worth.texts.add(number)
    if (inTitle) worth.titles.add(number)
  })
  if (!known) add(worth, all(grams))
}
