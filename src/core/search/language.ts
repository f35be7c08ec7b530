import {readDate, readLabel, readStatus, type Filter} from './filter.ts'
import {foldText} from './fold.ts'
import type {PinyinTable} from './pinyin.ts'
import {parseWords, type Query, type Word} from './query.ts'

/**
 * What was typed into a search line: words, and what must not be or must be so.
 *
 *     医工 "国家医学中心" -肿瘤 title:交叉 label:speaker:吕毅 status:done date:2024..2025-03
 *
 * Every string is a query: what is not whole is taken for words as it stands.
 */
export interface Asked extends Query {
  /** Words of which none may be there. */
  readonly without: readonly Word[]
  readonly filters: readonly Condition[]
}

export interface Condition {
  readonly filter: Filter
  /** The filter must not be met. */
  readonly not: boolean
}

/** What stands between blanks, a quote with its blanks being one. */
interface Token {
  /** As typed. */
  readonly whole: string
  readonly not: boolean
  /** What stands before its (last) colon, in lower case and with ASCII colons; '' without. */
  readonly field: string
  readonly value: string
  readonly quoted: boolean
}

/** More than this of what must not be, or of filters, are not looked at. */
const maxConditions = 64

/** Reads a search line. */
export function readQuery(query: string, table?: PinyinTable): Asked {
  const plain: string[] = []
  const words: Word[] = []
  const without: Word[] = []
  const filters: Condition[] = []
  for (const token of tokensOf(query)) {
    const filter = filterOf(token)
    if (filter) filters.push({filter, not: token.not})
    else if (token.not && isWordField(token)) without.push(...exactly(token))
    else if (token.quoted && isWordField(token)) words.push(...exactly(token))
    else if (token.field === 'title') words.push(...parseWords([token.value], table).words.map(word => ({...word, inTitle: true}) as const))
    else plain.push(...token.whole.split(/\s+/))
  }
  const typed = parseWords(plain, table)
  const all = [...typed.words, ...words].slice(0, maxConditions)
  return {
    words: all,
    ...(typed.phrase && words.length === 0 ? {phrase: typed.phrase} : {}),
    without: without.slice(0, maxConditions),
    filters: filters.slice(0, maxConditions),
  }
}

const isWordField = ({field}: Token): boolean => field === '' || field === 'title'

/** The word as it must stand there; none when nothing of it is visible. */
function exactly({field, value}: Token): Word[] {
  const text = foldText(value).text.replace(/\s+/g, ' ').trim()
  return text === '' ? [] : [{text, exact: true, ...(field === 'title' ? {inTitle: true} : {})}]
}

function filterOf({field, value}: Token): Filter | undefined {
  if (field === 'status') return readStatus(value)
  if (field === 'date') return readDate(value)
  if (field === 'label') return readLabel(value.replace(/[:：]$/, ''), '')
  return field.startsWith('label:') ? readLabel(field.slice('label:'.length), value) : undefined
}

const fields = /(label[:：][^\s:："“”＂]+|label|title|status|date)[:：](?=\S)/iy
const quotes = /["“”＂]/g
const blank = /\s*/y
const visible = /\S*/y

function* tokensOf(query: string): Generator<Token, void> {
  for (let at = 0; at < query.length; ) {
    at = behind(blank, query, at)
    if (at === query.length) return
    const end = behind(visible, query, at)
    // A dash alone, or several, is no word less: it is a dash.
    const not = /^[-－][^\s\-－]$/.test(query.slice(at, at + 2))
    const start = not ? at + 1 : at
    const value = behind(fields, query, start)
    const field = query.slice(start, Math.max(start, value - 1)).replace(/：/g, ':').toLowerCase()
    const close = closing(query, value)
    if (close === undefined) {
      yield {whole: query.slice(at, end), not, field, value: query.slice(value, end), quoted: false}
      at = end
    } else {
      yield {whole: query.slice(at, close + 1), not, field, value: query.slice(value + 1, close), quoted: true}
      at = close + 1
    }
  }
}

/** Where what the pattern takes at `at` ends; `at` when it takes nothing. */
function behind(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where the quote that opens at `at` closes: before a blank or at the end. Undefined when it does not, and is a character like others. */
function closing(query: string, at: number): number | undefined {
  if (!/^["“＂]$/.test(query[at] ?? '')) return undefined
  quotes.lastIndex = at + 1
  const next = quotes.exec(query)?.index
  return next !== undefined && next > at + 1 && /^\s?$/.test(query[next + 1] ?? '') ? next : undefined
}

/** The query with its last quote closed, while it is being typed; the same when none is open. */
export const closeQuote = (query: string): string => (/(?:^|[\s\-－:：])["“＂][^"“”＂]+$/.test(query) ? `${query}"` : query)
