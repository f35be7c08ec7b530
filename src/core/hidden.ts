import {snapToGraphemes} from './graphemes.ts'
import {sourceSpan, type Span} from './offset.ts'
import type {Words} from './result.ts'
import {eachUnsafe, mayHide} from './safe.ts'
import {inOne, type Slices} from './slices.ts'

/** A kind of hidden character, by its code point, and how often a text has it. */
export interface HiddenCount {
  readonly code: number
  readonly count: number
}

/** What a text hides: what `safe` stands in for, but for tabs and the ends of lines that every text has. */
export interface Hidden {
  /** The most frequent first, then by code point. */
  readonly counts: readonly HiddenCount[]
  /** The grapheme clusters that hold one, in reading order, each once. */
  readonly places: readonly Span[]
}

/** Linear in the text. */
export const hiddenIn = (text: string): Hidden => inOne(hiddenInSlices(text))

/** Characters of a slice. */
const slice = 2048

/** As `hiddenIn`. */
export function* hiddenInSlices(text: string): Slices<Hidden> {
  if (!mayHide(text)) return {counts: [], places: []}
  const counts = new Map<number, number>()
  const places: Span[] = []
  let seen = 0
  for (const {at, char} of eachUnsafe(text)) {
    if (++seen % slice === 0) yield at / text.length
    if (char === '\n' || char === '\r' || char === '\t') continue
    const code = char.codePointAt(0)!
    counts.set(code, (counts.get(code) ?? 0) + 1)
    if (at < (places.at(-1)?.to ?? 0)) continue
    places.push(snapToGraphemes(text, sourceSpan(at, at + char.length)))
  }
  return {counts: sorted(counts), places}
}

/** What several texts hide together. */
export interface HiddenInAll extends Pick<Hidden, 'counts'> {
  /** How many of the texts hide anything. */
  readonly texts: number
}

export function hiddenInAll(sources: Iterable<string>): HiddenInAll {
  const all = new Map<number, number>()
  let texts = 0
  for (const source of sources) {
    const {counts} = hiddenIn(source)
    if (counts.length > 0) texts++
    for (const {code, count} of counts) all.set(code, (all.get(code) ?? 0) + count)
  }
  return {counts: sorted(all), texts}
}

const sorted = (counts: ReadonlyMap<number, number>): HiddenCount[] =>
  [...counts].map(([code, count]) => ({code, count})).toSorted((a, b) => b.count - a.count || a.code - b.code)

/** `U+200B`. */
export const codeName = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`

/** Counts by code point, for machines: `{"U+200B": 3}`, in the order of the counts. */
export const hiddenJson = ({counts}: Pick<Hidden, 'counts'>): Readonly<Record<string, number>> => Object.fromEntries(counts.map(({code, count}) => [codeName(code), count]))

/** `零宽空格 U+200B ×3 · …`: the first `most` kinds, and how many kinds more. */
export function hiddenWords({counts}: Pick<Hidden, 'counts'>, most = 6): Words {
  const shown = counts.slice(0, most)
  const rest = counts.length - shown.length
  const list = (lang: 'zh' | 'en'): string => shown.map(({code, count}) => `${hiddenName(code)[lang]} ${codeName(code)} ×${count}`).join(' · ')
  return {zh: list('zh') + (rest > 0 ? ` · 另有 ${rest} 种` : ''), en: list('en') + (rest > 0 ? ` · ${rest} more kinds` : '')}
}

const names: ReadonlyMap<number, Words> = new Map([
  [0x00, {zh: '空字符', en: 'null'}],
  [0x07, {zh: '响铃', en: 'bell'}],
  [0x1b, {zh: '转义符', en: 'escape'}],
  [0x85, {zh: '下一行', en: 'next line'}],
  [0x9b, {zh: '控制序列引导符', en: 'control sequence introducer'}],
  [0xad, {zh: '软连字符', en: 'soft hyphen'}],
  [0x200b, {zh: '零宽空格', en: 'zero-width space'}],
  [0x200c, {zh: '零宽不连字', en: 'zero-width non-joiner'}],
  [0x200d, {zh: '零宽连字', en: 'zero-width joiner'}],
  [0x200e, {zh: '左至右标记', en: 'left-to-right mark'}],
  [0x200f, {zh: '右至左标记', en: 'right-to-left mark'}],
  [0x2028, {zh: '行分隔符', en: 'line separator'}],
  [0x2029, {zh: '段分隔符', en: 'paragraph separator'}],
  [0x202d, {zh: '左至右覆盖', en: 'left-to-right override'}],
  [0x202e, {zh: '右至左覆盖', en: 'right-to-left override'}],
  [0x2060, {zh: '词连接符', en: 'word joiner'}],
  [0xfeff, {zh: '零宽不换行空格', en: 'zero-width no-break space'}],
])

/** Names for all others, by what they are; the first that fits. */
const families: readonly (readonly [RegExp, Words])[] = [
  [/\p{Cc}/u, {zh: '控制符', en: 'control'}],
  [/\p{Cs}/u, {zh: '半个代理对', en: 'half a surrogate pair'}],
  [/\p{Bidi_Control}/u, {zh: '双向控制符', en: 'bidi control'}],
  [/\p{Variation_Selector}/u, {zh: '变体选择符', en: 'variation selector'}],
  [/[\u{e0000}-\u{e007f}]/u, {zh: '标签字符', en: 'tag'}],
  [/\p{Noncharacter_Code_Point}/u, {zh: '非字符', en: 'noncharacter'}],
  [/\p{Cf}/u, {zh: '格式符', en: 'format character'}],
]

/** What a hidden character is called. */
export function hiddenName(code: number): Words {
  return names.get(code) ?? families.find(([pattern]) => pattern.test(String.fromCodePoint(code)))?.[1] ?? {zh: '不可见字符', en: 'invisible character'}
}
