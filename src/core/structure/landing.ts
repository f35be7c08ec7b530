import {snapToGraphemes} from '../graphemes.ts'
import {contains, inView, sameSpan, type ViewSpan} from '../offset.ts'
import {wordAt} from '../words.ts'
import {entityAt, readAt} from './entities.ts'
import {groupsAround, quoteMarks} from './groups.ts'
import type {Known} from './known.ts'
import {endsWithVerb, startsWithVerb} from './phrases.ts'

/** A quoted name or title is at most this long and no sentence; longer quotations are speech. UTF-16 units. */
const longestTitle = 60

/**
 * What is selected when a cursor lands on `offset`: the longest known string there or the person or organisation, whichever is longer;
 * else a quoted title when the offset is one of its marks or its first character, 《…》 with the marks and “…” without; else the word, as
 * far as no name reaches into it, or the mark or blank. Never over a line end, on grapheme edges; empty at `offset` where the text has no unit.
 */
export function landing(text: string, offset: number, known: Known): ViewSpan {
  if (!(offset >= 0 && offset < text.length)) return {from: inView(offset), to: inView(offset)}
  return snapToGraphemes(text, nameAt(text, offset, known) ?? titleAt(text, offset) ?? restOfWord(text, offset, known))
}

/** Words are looked at so far for names that reach into them. UTF-16 units. */
const longestWord = 16

function restOfWord(text: string, offset: number, known: Known): ViewSpan {
  const word = wordAt(text, offset) as ViewSpan
  let {from, to}: {from: number; to: number} = word
  for (let at = offset - 1; at >= Math.max(from, offset - longestWord); at--) {
    const name = nameAt(text, at, known)
    if (name) from = Math.max(from, name.to)
  }
  for (let at = offset + 1; at < Math.min(to, offset + longestWord); at++) if (nameAt(text, at, known)) to = at
  return {from: inView(from), to: inView(to)}
}

/** The longest known string or recognised name that holds `offset`. */
export function nameAt(text: string, offset: number, known: Known): ViewSpan | undefined {
  const tagged = knownAt(text, offset, known)
  const entity = entityAt(text, offset)?.span
  if (!tagged || !entity) return tagged ?? entity
  if (saysMore(text, tagged, entity)) return entity
  return entity.from <= tagged.from && entity.to - entity.from > tagged.to - tagged.from ? entity : tagged
}

/** True for a known string that says of an organisation what came of it: 某研究院揭牌, 共建某研究院. The organisation is the nearer one. */
const saysMore = (text: string, known: ViewSpan, entity: ViewSpan): boolean =>
  contains(known, entity) && !sameSpan(known, entity) && (startsWithVerb(text.slice(known.from, entity.from)) || endsWithVerb(text.slice(entity.to, known.to)))

/** The longest known string that begins at `offset` or reaches over it. */
export function knownAt(text: string, offset: number, known: Known): ViewSpan | undefined {
  if (known.reach === 0) return undefined
  const {region} = readAt(text, offset)
  const at = offset - region.from
  let best: ViewSpan | undefined
  for (let from = at; from >= 0 && at - from < known.reach; from--) {
    const to = from + known.from(region.text, from)
    if (to > at && (!best || to - from > best.to - best.from)) best = {from: inView(region.from + from), to: inView(region.from + to)}
  }
  return best
}

/** 《…》 with its marks and “…” without them, when `offset` is one of the marks or the first character inside. */
function titleAt(text: string, offset: number): ViewSpan | undefined {
  if (!quoteMarks.has(text[offset]!) && !quoteMarks.has(text[offset - 1] ?? '')) return undefined
  const groups = groupsAround(text, offset).filter(({kind}) => kind === 'quote')
  const group = groups.find(({from}) => from === offset - 1) ?? groups.find(({from, to}) => offset === from || offset === to - 1)
  if (!group || group.to - group.from > longestTitle || group.to - group.from < 3) return undefined
  if (/[。！？；]/.test(text.slice(group.from, group.to))) return undefined
  const withMarks = offset !== group.from + 1 && /[《〈]/.test(text[group.from]!)
  return {from: inView(withMarks ? group.from : group.from + 1), to: inView(withMarks ? group.to : group.to - 1)}
}
