import {isPlain, nextGrapheme} from './graphemes.ts'
import {graphemeWidth, unitWidth} from './width.ts'

/**
 * Line breaking for Chinese text by 避头尾 (GB/T 15834-2011, 5.1): closing marks do not start a row, opening marks do not end one,
 * —— and …… are not split, Latin words and numbers stay whole. A mark that does not fit takes the character before it down with it (推出).
 */

const closing = new Set('，。、；：！？）》」』】〕〉〗〙｝］”’…—～·．‰℃％％々ー﹂﹄︶︸︺︼︾﹀,.;:!?)]}%›»')
const opening = new Set('（《「『【〔〈〖〘｛［“‘￥＄﹁﹃︵︷︹︻︽︿([{$‹«#@')
const joining = new Set('-._\'’:/@%+#&~=?')

/** What line breaking asks of a cluster, in bits. */
const blank = 1
const closes = 2
const opens = 4
const wordy = 8
const joins = 16

const isBlank = (cluster: string): boolean => cluster === ' ' || cluster === '\u3000' || cluster === '\t' || cluster === '\u00a0'

/** Letters and digits of scripts that are written in words. */
function isWordy(cluster: string): boolean {
  const code = cluster.charCodeAt(0)
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
  return code >= 0xc0 && code < 0x1100 && code !== 0xd7 && code !== 0xf7
}

const bitsOf = (cluster: string): number =>
  (isBlank(cluster) ? blank : 0) |
  (closing.has(cluster) ? closes : 0) |
  (opening.has(cluster) ? opens : 0) |
  (isWordy(cluster) ? wordy : 0) |
  (joining.has(cluster) ? joins : 0)

/** True when a row may end between the neighbours `before` and `after` (grapheme clusters). */
export const mayBreak = (before: string, after: string): boolean => mayBreakBetween(bitsOf(before), bitsOf(after))

function mayBreakBetween(before: number, after: number): boolean {
  if (before & blank) return true
  if (after & blank) return false
  if (after & closes || before & opens) return false
  return !(before & (wordy | joins) && after & (wordy | joins) && (before | after) & wordy)
}

/** The bits and the width of units that are a cluster of their own beside each other; 0 is not known yet, `odd` is every other unit. */
const units = new Uint8Array(0x10000)
const odd = 0xff
const wide = 32
const even = 64

function learn(unit: number): number {
  const width = isPlain(unit) ? unitWidth(unit) : -1
  return (units[unit] = width < 1 ? odd : even | (width === 2 ? wide : 0) | bitsOf(String.fromCharCode(unit)))
}

/** No row may start with it. */
export const isClosing = (cluster: string): boolean => closing.has(cluster)

/** No row may end with it. */
export const isOpening = (cluster: string): boolean => opening.has(cluster)

const unitAt = (text: string, at: number): number => units[text.charCodeAt(at)] || learn(text.charCodeAt(at))

/**
 * Cuts one line `[from, to)` of `text` into rows at most `cells` wide and gives their ends one by one, the last one being `to`; an empty
 * line gives none. One blank at a row's end may hang over. Where a row holds no allowed break (a long URL, fifty commas) it is cut at its width.
 * `from` and `to` are grapheme edges and so are the ends. Linear in the line.
 */
export function* rowEnds(text: string, from: number, to: number, cells: number): Generator<number, void> {
  let last = from
  let used = 0
  let allowed = -1
  let usedAtAllowed = 0
  let before = -1
  let hung = false
  let known = from < to ? unitAt(text, from) : odd
  for (let at = from; at < to; ) {
    const here = known
    let next = at + 1
    known = next < to ? unitAt(text, next) : even
    let bits = here
    let width = here & wide ? 2 : 1
    if (here === odd || known === odd) {
      next = Math.min(to, nextGrapheme(text, at))
      const cluster = text.slice(at, next)
      width = graphemeWidth(cluster)
      bits = bitsOf(cluster)
      known = next < to ? unitAt(text, next) : even
    }
    if (before >= 0 && mayBreakBetween(before, bits)) {
      allowed = at
      usedAtAllowed = used
    }
    if (used + width > cells && before >= 0 && !(bits & blank && !hung && used <= cells)) {
      const end = allowed > 0 && allowed > last ? allowed : at
      yield (last = end)
      used = end === allowed ? used - usedAtAllowed : 0
      allowed = -1
      hung = false
      // What was carried down may still be too wide for a row of its own together with this cluster.
      if (used + width > cells && end < at) {
        yield (last = at)
        used = 0
      }
    }
    if (used + width > cells && bits & blank) {
      hung = true
      used = cells
    } else used += width
    before = bits
    at = next
  }
  if (to > from) yield to
}

/** The ends of all rows of a line, as `rowEnds` gives them. */
export const breakLine = (text: string, from: number, to: number, cells: number): number[] => [...rowEnds(text, from, to, cells)]
