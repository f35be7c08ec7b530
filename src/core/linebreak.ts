import {nextGrapheme} from './graphemes.ts'
import {graphemeWidth} from './width.ts'

/**
 * Line breaking for Chinese text by 避头尾 (GB/T 15834-2011, 5.1): closing marks do not start a row, opening marks do not end one,
 * —— and …… are not split, Latin words and numbers stay whole. A mark that does not fit takes the character before it down with it (推出).
 */

const closing = new Set('，。、；：！？）》」』】〕〉〗〙｝］”’…—～·．‰℃％％々ー﹂﹄︶︸︺︼︾﹀,.;:!?)]}%›»')
const opening = new Set('（《「『【〔〈〖〘｛［“‘￥＄﹁﹃︵︷︹︻︽︿([{$‹«#@')
const joining = new Set('-._\'’:/@%+#&~=?')

const isBlank = (cluster: string): boolean => cluster === ' ' || cluster === '\u3000' || cluster === '\t' || cluster === '\u00a0'

/** Letters and digits of scripts that are written in words. */
function isWordy(cluster: string): boolean {
  const code = cluster.charCodeAt(0)
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x5f
  return code >= 0xc0 && code < 0x1100 && code !== 0xd7 && code !== 0xf7
}

/** True when a row may end between the neighbours `before` and `after` (grapheme clusters). */
export function mayBreak(before: string, after: string): boolean {
  if (isBlank(before)) return true
  if (isBlank(after)) return false
  if (closing.has(after) || opening.has(before)) return false
  if (!isWordy(before) && !isWordy(after)) return true
  return !((isWordy(before) || joining.has(before)) && (isWordy(after) || joining.has(after)))
}

/** No row may start with it. */
export const isClosing = (cluster: string): boolean => closing.has(cluster)

/** No row may end with it. */
export const isOpening = (cluster: string): boolean => opening.has(cluster)

/**
 * Cuts one line `[from, to)` of `text` into rows at most `cells` wide and returns their ends, the last one being `to`; an empty line
 * gives none. One blank at a row's end may hang over. Where a row holds no allowed break (a long URL, fifty commas) it is cut at its width.
 * `from` and `to` are grapheme edges and so are the ends. Linear in the line.
 */
export function breakLine(text: string, from: number, to: number, cells: number): number[] {
  const ends: number[] = []
  let used = 0
  let allowed = -1
  let usedAtAllowed = 0
  let before = ''
  let hung = false
  for (let at = from; at < to; ) {
    const next = Math.min(to, nextGrapheme(text, at))
    const cluster = text.slice(at, next)
    const width = graphemeWidth(cluster)
    if (before !== '' && mayBreak(before, cluster)) {
      allowed = at
      usedAtAllowed = used
    }
    if (used + width > cells && before !== '' && !(isBlank(cluster) && !hung && used <= cells)) {
      const end = allowed > 0 && allowed > (ends.at(-1) ?? from) ? allowed : at
      ends.push(end)
      used = end === allowed ? used - usedAtAllowed : 0
      allowed = -1
      hung = false
      // What was carried down may still be too wide for a row of its own together with this cluster.
      if (used + width > cells && end < at) {
        ends.push(at)
        used = 0
      }
    }
    if (used + width > cells && isBlank(cluster)) {
      hung = true
      used = cells
    } else used += width
    before = cluster
    at = next
  }
  if (to > from) ends.push(to)
  return ends
}
