import {Trie, type DictGroup} from 'opencc-js/core'
import {composeInSlices, type Converted, type Run} from './run.ts'
import type {Chain} from './script/chain.ts'
import {toSimplified} from './script/to-simplified.ts'
import {inOne, inPauses, part, type Slices} from './slices.ts'

/**
 * Converts a text from one Chinese script to the other, line by line: what stands in one line never changes another, and line feeds stay.
 * The text is what opencc-js makes of it; the runs are the code points that it replaced, one run a code point.
 */
export interface Converter {
  (text: string): Converted
  /** The same in slices. */
  readonly inSlices: (text: string) => Slices<Converted>
}

let made: Converter | undefined

const simplifier = (): Converter => (made ??= inOne(converter(toSimplified())))

/** Traditional to simplified characters (OpenCC `t2s`: no regional phrases). Made on the first call, in some 20 ms. */
export const simplify: Converter = Object.assign((text: string) => simplifier()(text), {inSlices: (text: string) => simplifier().inSlices(text)})

/**
 * Simplified to traditional characters (OpenCC `s2t`: no regional phrases). Its dictionaries are big, so they are loaded by the first call,
 * which takes some 150 ms; `pause` is awaited after every ten of them or so.
 */
export async function loadTraditional(pause: () => Promise<unknown> = async () => undefined): Promise<Converter> {
  const {configs} = await import('opencc-js/preset/cn2t')
  return await inPauses(converter(configs['s2t']), pause)
}

function* converter(chain: Chain | undefined): Slices<Converter> {
  if (!chain) throw new Error('opencc-js has no such conversion')
  const tries: Trie[] = []
  for (const group of [...(chain.normalizationChain ?? []), ...chain.conversionChain]) tries.push(yield* trieOf(group))
  function* inSlices(text: string): Slices<Converted> {
    let so: Converted = {text, runs: []}
    for (const [step, trie] of tries.entries()) {
      const next = yield* part(replace(so.text, trie), step / tries.length, 1 / tries.length)
      so = {text: next.text, runs: yield* part(composeInSlices(so.runs, next.runs), (step + 1) / tries.length, 0)}
    }
    return so
  }
  return Object.assign((text: string) => inOne(inSlices(text)), {inSlices})
}

/** Units of a dictionary that are taken in in a slice. */
const dictionarySlice = 16_384

/** As the library's `loadDictGroup`: of several dictionaries that have an entry the first counts. */
function* trieOf(group: DictGroup): Slices<Trie> {
  const trie = new Trie()
  for (const dictionary of group.toReversed()) {
    if (typeof dictionary !== 'string') trie.loadDictGroup([dictionary])
    else {
      for (let from = 0; from < dictionary.length; ) {
        const end = dictionary.indexOf('|', from + dictionarySlice)
        const to = end < 0 ? dictionary.length : end
        trie.loadDictGroup([dictionary.slice(from, to)])
        from = to + 1
        yield 0
      }
    }
  }
  return trie
}

/** Units of text that are looked at in a slice. */
const slice = 4096

/** One step, by the library's rule: the longest entry at each place, from left to right. */
function* replace(text: string, trie: Trie): Slices<Converted> {
  const slices: string[] = []
  let parts: string[] = []
  const runs: Run[] = []
  const sequences = describedSequences(text)
  let done = 0
  let rest = slice
  for (let at = 0; at < text.length;) {
    if (at > rest) {
      rest = at + slice
      // There may be a part for every character: to put them together in one go takes as long as five slices.
      slices.push(parts.join(''))
      parts = []
      yield at / text.length
    }
    const match = trie.matchPrefix(text, at)
    if (match) {
      parts.push(text.slice(done, at), match.value)
      replaced(runs, at, text.slice(at, match.end), match.value)
      at = done = match.end
    } else at = sequences.get(at) ?? at + unitsAt(text, at)
  }
  return {text: done === 0 ? text : slices.join('') + parts.join('') + text.slice(done), runs}
}

/**
 * Adds the runs of one dictionary entry. Where it has as many code points as its replacement (so far all of opencc's have), they
 * stand for each other one to one, so that half of a phrase is still half of it in the other script; else the phrase is one run.
 */
function replaced(runs: Run[], at: number, before: string, after: string): void {
  if (before === after) return
  const olds = Array.from(before)
  const news = Array.from(after)
  if (olds.length !== news.length) {
    runs.push([at, before.length, after.length])
    return
  }
  let from = at
  for (const [index, old] of olds.entries()) {
    const now = news[index]!
    if (old !== now) runs.push([from, old.length, now.length])
    from += old.length
  }
}

/**
 * Where the ideographic description sequences (⿰亻言) of a text end, by start: the library leaves the parts of one alone. The rule is its
 * `getUnmatchedLength`, computed from right to left, because its recursion takes exponential time on a row of description characters; and
 * a sequence ends with its line at the latest.
 */
function describedSequences(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  if (!/[\u2ff0-\u2fff]/.test(text)) return ends
  for (let at = text.length - 1; at >= 0; at--) {
    let missing = joinedParts(text.charCodeAt(at))
    if (missing === 0) continue
    let end = at + 1
    for (; missing > 0 && end < text.length && text[end] !== '\n'; missing--) end = ends.get(end) ?? end + unitsAt(text, end)
    if (missing === 0) ends.set(at, end)
  }
  return ends
}

/** How many parts an ideographic description character joins, as the library counts them. */
function joinedParts(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2
}

const unitsAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1)
