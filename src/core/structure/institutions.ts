import {brands, common, heads, longer, unitEnds, units, whole} from './lists/institutions.ts'
import {narrowPlaces, placeEnds, places} from './lists/places.ts'
import {notStops, singleStops, stops} from './lists/stops.ts'
import {businessTitles, titleHeads, titles} from './lists/titles.ts'
import type {Slices} from '../slices.ts'
import {slice, type Part} from './part.ts'
import {isHan, isNameUnit, isWordEdge, wordFrom} from './region.ts'
import {surnameAt} from './surname.ts'
import {titleBehind} from './titles.ts'
import {mayBegin, unitsOf} from './wordlist.ts'

/** A longer name is none. UTF-16 units. */
const longest = 48

/** Marks that stand inside of the name of an organisation. */
const joining = new Set(['·', '-', '&'].map(mark => mark.charCodeAt(0)))

type Kind = 'whole' | 'unit' | 'head' | 'brand' | 'placed' | 'part' | 'titled'

interface Head {
  readonly from: number
  readonly to: number
  /**
   * What must stand before it. `whole`: nothing but perhaps a place. `unit`: nothing, or what it is a part of. `head`: a name.
   * `brand`: a name, and a sign that it is an organisation. `placed`: a place and a name. `part`: what it is a part of, and its own name.
   */
  readonly kind: Kind
}

/**
 * The organisations that a folded text names, by form alone: a place, brand or ordinal, more words, and a word for a kind of organisation;
 * the longest proper name, parent and unit in one, without titles behind it. Nested ones are left out. In time linear in the text.
 */
export function* institutionsIn(text: string): Slices<Part[]> {
  const found: Part[] = []
  let sliced = 0
  for (const head of headsIn(text)) {
    if (head.from - sliced >= slice) yield (sliced = head.from) / text.length
    const from = startOf(text, head, found.at(-1)?.to ?? 0)
    if (from === undefined) continue
    const to = withUnitInParentheses(text, head.to)
    while (found.length > 0 && found.at(-1)!.from >= from) found.pop()
    if ((found.at(-1)?.to ?? 0) <= from) found.push({from, to, kind: 'institution'})
  }
  return found
}

function* headsIn(text: string): Generator<Head> {
  for (let at = 0; at < text.length; at++) {
    const best = (headBegins(text, at) ? headAt(text, at) : undefined) ?? shortUnit(text, at)
    if (!best) continue
    yield best
    at = best.to - 1
  }
}

const lists = [
  ['whole', whole],
  ['unit', units],
  ['head', heads],
  ['brand', brands],
] as const

const headBegins = mayBegin(whole, units, heads, brands)

function headAt(text: string, at: number): Head | undefined {
  if (!isHan(text.charCodeAt(at))) return undefined
  let best: Head | undefined
  for (const [kind, list] of lists) {
    const length = list.from(text, at)
    if (length === 0 || (best && length <= best.to - at)) continue
    if (endsWell(text, at, at + length, kind)) best = {from: at, to: at + length, kind}
  }
  return best
}

/** True when a name can end there: at the edge of a word, and not within a longer one (院士, 局长, 大学生). */
function endsWell(text: string, from: number, to: number, kind: Kind): boolean {
  const next = text[to] ?? ''
  if (isInLonger(text, from, to)) return false
  if (kind === 'brand') return officeWithin(text, to) || /^(?:[、,。;)\n]|等|联合|共同|与|和)?$/.test(next)
  if ((next === '长' || next === '士') && titles.has(text[to - 1]! + next) && wordFrom(text, to) < 2) return false
  if (/^(?:部门|机构|工作报告|采购|投资|补贴|主导|引导)/.test(text.slice(to, to + 4)) && text.endsWith('政府', to) && to <= text.length) return false
  return titleBehind(text, to) > to || heads.from(text, to) > 0 || isWordEdge(text, to) || isWordEdge(text, from)
}

/** A business title behind a few words that say of what: 全球事务高级副总裁. */
function officeWithin(text: string, to: number): boolean {
  for (let at = to; at <= to + 8 && (at === to || isHan(text.charCodeAt(at - 1))); at++) if (businessTitles.from(text, at) > 0) return true
  return false
}

function isInLonger(text: string, from: number, to: number): boolean {
  if (text.startsWith('委员会', to - 1)) return true
  for (let at = from; at < to; at++) if (at + longer.from(text, at) > to) return true
  return false
}

/** A unit of one character, which only its surroundings tell: 规划司副司长, 教育厅, 某院医工所、材料所某人. */
function shortUnit(text: string, at: number): Head | undefined {
  if (!shortUnits.has(text.charCodeAt(at))) return undefined
  const end = text[at]!
  if ( end === '系' && text[at - 1] === '系') return undefined
  const to = at + 1
  const office = /^(?:党委|党组|常务|原)?(?:副|总)?(.)(?:长|主任)/.exec(text.slice(to, to + 6))?.[1]
  const lead = end === '室' ? /^副?主任/ : end === '系' ? /^副?(?:系主任|主任|教授|讲师)/ : undefined
  if (office === end || lead?.test(text.slice(to, to + 4))) return {from: at, to, kind: 'titled'}
  if (!isWordEdge(text, to) || text[to] === '长' || /[0-9一二两三四五六七八九十几多各副]/.test(text[at - 1] ?? '')) return undefined
  if ((end === '局' || end === '厅') && !noOffices.has(text.slice(at - 1, to))) return {from: at, to, kind: 'placed'}
  return nameFollows(text, to) || !isNameUnit(text.charCodeAt(to)) ? {from: at, to, kind: 'part'} : undefined
}

const shortUnits = unitsOf('部司处科所系局厅室')
const noOffices = new Set(['告厅', '大厅', '餐厅', '展厅', '客厅', '乐厅', '能厅', '议厅', '布局', '结局', '格局', '当局', '时局', '邮局', '僵局', '平局', '残局', '出局', '开局', '大局', '全局', '棋局', '赛局', '一局'])

/** A person, as far as one can be told before people are looked for. */
const nameFollows = (text: string, at: number): boolean => surnameAt(text, at) > 0 && /^.{2,4}(?:团队|课题组|教授|研究员|博士|院士|等)/.test(text.slice(at, at + 8))

/** Where the name with this head begins; undefined when what stands before it makes no name of it. */
function startOf(text: string, head: Head, settled: number): number | undefined {
  const floor = leftLimit(text, head)
  let from = head.from
  while (from > floor && !stopsAt(text, from, head)) from--
  from = trimmedStart(text, from, head)
  if (head.kind === 'whole' && takesWhatIsBefore(text, from, head)) return from
  if (head.kind === 'whole' || (head.kind === 'unit' && from < head.from && !isPlaceUpTo(text, from, head.from) && !holdsHead(text, from, head.from))) {
    from = nearestPlace(text, from, head.from)
  }
  return isName(text, from, head, settled) ? withParty(text, from) : undefined
}

/** 共青团 + 重庆市委. */
function withParty(text: string, from: number): number {
  const party = parties.find(name => from >= name.length && text.startsWith(name, from - name.length))
  return party ? from - party.length : from
}

const parties = ['中共', '共青团', '中国共产党', '民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '台盟']

/** 某国科技发展与高等 + 教育部, 夹江 + 县委: a name that goes on before a whole one. */
function takesWhatIsBefore(text: string, from: number, head: Head): boolean {
  const before = text.slice(from, head.from)
  if (holdsHead(text, from, head.from)) return false
  if (narrowPlaces.from(before, 0) > 1) return before.length <= 16
  return /^[省市县区州镇乡]/.test(text.slice(head.from, head.from + 1)) && before.length > 1 && before.length < 5 && isWordEdge(text, from)
}

/** As far back as names reach: marks, line ends and blanks (but blanks between Latin words) are no part of them. */
function leftLimit(text: string, head: Head): number {
  let at = head.from
  const least = Math.max(0, head.to - longest)
  while (at > least && (isNameUnit(text.charCodeAt(at - 1)) || joinsAt(text, at - 1) || isParenthesis(text, at - 1))) at--
  return at
}

function joinsAt(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const behind = text.charCodeAt(at + 1)
  if (text.charCodeAt(at) === 0x20) return isLatin(before) && (isLatin(behind) || isHan(behind))
  return joining.has(text.charCodeAt(at)) && isNameUnit(before) && isNameUnit(behind)
}

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** At the edge of （中国） in 某某（中国）有限公司. */
function isParenthesis(text: string, at: number): boolean {
  const open = text[at] === '(' ? at : text[at] === ')' ? text.slice(Math.max(0, at - 6), at).lastIndexOf('(') + Math.max(0, at - 6) : -1
  if (open < 1 || text[open] !== '(' || !isHan(text.charCodeAt(open - 1))) return false
  const inside = text.slice(open + 1, open + 7).split(')', 1)[0]!
  return text[open + 1 + inside.length] === ')' && (places.has(inside) || inside === '集团' || inside === '控股')
}

/** True when a name that ends with `head` cannot begin left of `at`. */
function stopsAt(text: string, at: number, head: Head): boolean {
  const length = stops.upTo(text, at)
  if (length > 1 && isWordEdge(text, at - length) && !protectedAt(text, at - length, at, head)) return true
  if (text[at] === '·' || text[at - 2] === '·' || isInnerAnd(text, at - 1, head)) return false
  if (singleStops.has(text.charCodeAt(at - 1)) && isWordEdge(text, at - 1) && isWordEdge(text, at) && !protectedAt(text, at - 1, at, head)) return true
  const last = text.charCodeAt(at - 1)
  const before = text.charCodeAt(at - 2)
  if (endings.has(last) || (dates.has(last) && numerals.has(before))) return true
  return counters.has(last) && counted.has(before) && !/第.{1,3}$/.test(text.slice(Math.max(0, at - 4), at - 1))
}

const endings = unitsOf('的了')
const dates = unitsOf('年月日届')
const numerals = unitsOf('0123456789一二三四五六七八九十')
const counted = unitsOf('0123456789一二两三四五六七八九十百千几多余数这那该某各每')
const counters = unitsOf('所家个名位支项批')

/** True for the 与 in 某大学先进制造与机器人系: a name goes on before it that has begun with an organisation or a place, and none begins behind it. */
function isInnerAnd(text: string, at: number, head: Head): boolean {
  if (!/[与和及]/.test(text[at]!) || places.from(text, at + 1) > 1 || whole.from(text, at + 1) > 1 || /^[第省市县区]/.test(text.slice(at + 1, at + 2))) return false
  if (head.from - at > 12) return false
  for (let from = at; from > 0 && at - from <= 12 && isHan(text.charCodeAt(from - 1)); from--) {
    if (heads.upTo(text, from) > 1 || whole.upTo(text, from) > 1) return at - from >= 2
    if (from < at && (stops.upTo(text, from) > 1 || (singleStops.has(text.charCodeAt(from - 1)) && isWordEdge(text, from - 1) && isWordEdge(text, from)))) return false
    if (placeEnds.upTo(text, from) > 0 && isWordEdge(text, from) && at - from >= 2 && at - from <= 8) return true
    if (narrowPlaces.from(text, from) > 1 && at - from > narrowPlaces.from(text, from) + 1) return true
  }
  return false
}

/** True when the stop is a part of a longer word that is none. */
function protectedAt(text: string, from: number, to: number, head: Head): boolean {
  for (let at = Math.max(0, from - 4); at <= from; at++) {
    const length = notStops.from(text, at)
    if (length > 0 && at + length >= to && (at + length > to || at < from || length > to - from)) return true
  }
  return to > head.from
}

/** Without what stands before the first sign of a name's beginning: a place, a whole name, an ordinal. */
function trimmedStart(text: string, from: number, head: Head): number {
  let start = from
  while (start < head.from && (text[start] === ' ' || text[start] === ')' || joining.has(text.charCodeAt(start)))) start++
  if (begins(text, start)) return start
  for (let at = start + 1; at < head.from; at++) {
    if (heads.upTo(text, at) > 1) return start
    if (text[at - 1] !== '(' && narrowPlaces.from(text, at) > 1 && isWordEdge(text, at)) return at + places.from(text, at) === head.from && isBrand(text, start) ? start : at
    if (whole.from(text, at) > 2 && isWordEdge(text, at)) return at
  }
  return start
}

const begins = (text: string, at: number): boolean => places.from(text, at) > 1 || whole.from(text, at) > 1 || text[at] === '第'

const isBrand = (text: string, at: number): boolean => isLatin(text.charCodeAt(at)) || brands.from(text, at + 2) > 0 || brands.from(text, at + 3) > 0

function isPlaceUpTo(text: string, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const length = places.from(text, at) || placeEnds.from(text, at)
    if (length === 0) break
    at += length
  }
  return at === to || placeEnds.upTo(text, to) > 0
}

const holdsHead = (text: string, from: number, to: number): boolean => {
  for (let at = from + 1; at <= to; at++) if (heads.upTo(text, at) > 0 || whole.upTo(text, at) > 1) return true
  return false
}

/** A whole name takes only a place before it: 陕西 + 省政府, but not 这次 + 省政府. */
function nearestPlace(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (isPlaceUpTo(text, at, to) && isWordEdge(text, at)) return at
  return to
}

/** True when `words` is made of nothing but words that make no name. */
function isCommon(words: string): boolean {
  const reached = new Set([0])
  for (let at = 0; at < words.length; at++) {
    if (reached.has(at)) for (const length of common.allFrom(words, at)) reached.add(at + length)
  }
  return reached.has(words.length)
}

function isName(text: string, from: number, head: Head, settled: number): boolean {
  const before = text.slice(from, head.from)
  switch (head.kind) {
    case 'whole':
    case 'unit':
      return before !== '' || isWordEdge(text, head.from) || from === settled || titleBehind(text, head.to) > head.to
    case 'brand':
      return (before.length > 1 && before.length < 6 && officeWithin(text, head.to)) || (narrowPlaces.from(before, 0) > 1 && before.length - narrowPlaces.from(before, 0) > 1)
    case 'placed':
      return (narrowPlaces.from(before, 0) > 1 || placeEnds.from(before, 0) === 1 || before.startsWith('国家')) && before.length > 2
    case 'part':
      return before.length - lastHead(before) > 1 && before.length - lastHead(before) < 12 && (lastHead(before) > 0 || (isListItem(text, from) && before.length < 5 && nameFollows(text, head.to)))
    case 'titled':
      return before.length > 1
    case 'head':
      return before !== '' && isHeaded(text, from, head, before)
  }
}

function isHeaded(text: string, from: number, head: Head, before: string): boolean {
  if (text.slice(head.from, head.to).endsWith('政府') && !isPlaceUpTo(text, from, head.from) && !/(?:共和国|王国|联邦|临时|自治)$/.test(before)) return false
  if (/[部委局府务]院?$/.test(before) && whole.has(before) && text.slice(head.from, head.to) === '大学') return false
  if (titles.has(before) || titleHeads.has(before)) return false
  if (/^(?:国家|省|省部级|市)?重点实验室$/.test(text.slice(head.from, head.to)) && whole.has(before.replace(/国家$/, ''))) return false
  if (!isCommon(before)) return before.length > 1 || isHan(before.charCodeAt(0))
  return (places.from(before, 0) > 2 && places.from(before, 0) < before.length) || /^(?:中国|全国)(?!.*(?:中心|实验室)$)/.test(text.slice(from, head.to))
}

/** Where the last organisation in a name so far ends; 0 when there is none. */
function lastHead(before: string): number {
  for (let at = before.length; at > 0; at--) if (heads.upTo(before, at) > 1 || whole.upTo(before, at) > 1) return at
  return 0
}

const isListItem = (text: string, from: number): boolean => /[、,]/.test(text[from - 1] ?? '')

/** The name of a unit in parentheses belongs to the name: 科技中心（科研处）. */
function withUnitInParentheses(text: string, to: number): number {
  if (text[to] !== '(') return to
  const close = text.slice(to, to + 17).indexOf(')') + to
  const inside = text.slice(to + 1, close)
  return close > to && (unitEnds.has(inside.at(-1) ?? '') || heads.upTo(inside, inside.length) > 1) && !/[,。]/.test(inside) ? close + 1 : to
}
