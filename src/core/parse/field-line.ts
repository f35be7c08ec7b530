import {isButtons} from './buttons.ts'
import {byline} from './byline.ts'
import {findDate} from './date.ts'
import {labelsIn, startsWithLabel, type LabelKind} from './labels.ts'
import {isName} from './names.ts'

/** A value in a field line; `[from, to)` in the line's text. `labelled` is false for what the page states without a field name. */
export interface Item {
  readonly kind: LabelKind
  readonly from: number
  readonly to: number
  readonly labelled: boolean
  /** Normalised, for dates and numbers. */
  readonly value?: string
}

/** Where in the page a line stands: before the story, within it, or behind its last paragraph. */
export type Zone = 'head' | 'middle' | 'tail'

const sentenceMark = /[。!?;…]/
const openers = /^[ [(<"*·•□■◎○●◆◇★☆|-]*/

const sign = /[:|/\d]|记者|通讯员|撰文|撰稿|采写|实习生|作者/

/** False where `fieldItems` certainly finds nothing; cheap, for most lines are none. */
export function mayState(text: string, zone: Zone): boolean {
  return zone === 'middle' ? startsWithLabel(text, openers.exec(text)![0].length) : sign.test(text)
}

/**
 * The values of a line that holds metadata and nothing else; undefined for any other line. Reads labelled values, glued or apart, and in the
 * head of a page also what needs no label: a date, who published it, a byline. An empty value gives no item, but its line is one all the same.
 */
export function fieldItems(text: string, zone: Zone): Item[] | undefined {
  const start = openers.exec(text)![0].length
  // Only the value of a label may hold a sentence, and only at the start of a line: most paragraphs are told from fields by this alone.
  if (sentenceMark.test(text) && !startsWithLabel(text, start)) return undefined
  const printed = imprint(text)
  if (printed) return zone === 'middle' ? undefined : printed
  const labels = labelsIn(text).filter(label => label.kind !== 'title' && label.kind !== 'subtitle' && label.kind !== 'body')
  const items = unlabelled(text, start, labels[0]?.from ?? text.length)
  if (!items) return undefined
  const loose = items.length
  if (labels.length === 0 && (loose === 0 || zone === 'middle' || (zone === 'tail' && items.some(item => item.kind !== 'author')))) return undefined
  for (const [at, {kind, to}] of labels.entries()) {
    const found = valueItems(text, kind, to, labels[at + 1]?.from ?? text.length)
    if (!found) return undefined
    items.push(...found)
  }
  return zone === 'middle' && !fitsMiddle(labels.map(label => label.kind), text) ? undefined : items
}

/** 《人民日报》（2023年11月03日 第 13 版）: where it was printed. */
function imprint(text: string): Item[] | undefined {
  const match = /^[ (]{0,2}《([^《》]{2,16})》 ?\(([^()]{8,40})\)[ )]{0,2}$/.exec(text)
  const date = match && findDate(match[2]!)
  if (!match || !date || date.from > 2) return undefined
  const name = text.indexOf('《') + 1
  const inside = text.lastIndexOf('(') + 1
  return [
    {kind: 'publisher', from: name, to: name + match[1]!.length, labelled: false},
    {kind: 'date', from: inside + date.from, to: inside + date.to, labelled: false, value: date.value},
  ]
}

/** Within a story only an editor's line or several labels together are metadata: 记者: and 时间: also open questions and programmes. */
function fitsMiddle(kinds: readonly LabelKind[], text: string): boolean {
  const telling = kinds.filter(kind => kind === 'date' || kind === 'publisher' || kind === 'editor' || kind === 'views')
  return (kinds[0] === 'editor' && text.length <= 40) || (telling.length > 0 && new Set(kinds).size > 1)
}

function valueItems(text: string, kind: LabelKind, from: number, end: number): Item[] | undefined {
  const [low, to] = bare(text, from, end)
  const value = text.slice(low, to)
  if (value === '') return []
  if (kind === 'date' || kind === 'date-weak' || kind === 'update') return dateItems(text, kind, low, to)
  if (kind === 'views' || kind === 'count') return countItems(text, kind, low, to)
  if (kind === 'other') return value.length <= 80 && !/[。;]/.test(value) ? [{kind, from: low, to, labelled: true}] : undefined
  return personItems(text, kind, low, to)
}

function dateItems(text: string, kind: LabelKind, from: number, to: number): Item[] | undefined {
  const value = text.slice(from, to)
  const date = findDate(value, true)
  if (!date || date.from > 3) return value.length <= 20 && !sentenceMark.test(value) ? [] : undefined
  const rest = unlabelled(text, from + date.to, to, true)
  if (!rest && (to - from - date.to > 20 || sentenceMark.test(value))) return undefined
  return [{kind, from: from + date.from, to: from + date.to, labelled: true, value: date.value}, ...(rest ?? [])]
}

const number = /^(\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d{1,4})?) ?([万亿wk](?![a-z]))?\+?/

/** Decimal digits of a number as pages show it: 1,358, 1.2万, 10万+. */
function digits(match: RegExpExecArray): string {
  const unit = {万: 1e4, w: 1e4, 亿: 1e8, k: 1e3}[match[2] ?? ''] ?? 1
  return String(Math.round(Number(match[1]!.replaceAll(',', '')) * unit))
}

function countItems(text: string, kind: LabelKind, from: number, to: number): Item[] | undefined {
  const value = text.slice(from, to)
  const bracket = /^[[( ]*/.exec(value)![0].length
  const match = number.exec(value.slice(bracket))
  if (!match) return value.length <= 12 && !sentenceMark.test(value) ? [] : undefined
  const rest = value.slice(bracket + match[0].length).replace(/^[ \])]*(?:人次|次|人|条|个)?[ \])]*/, '')
  const more = unlabelled(text, to - rest.length, to, true)
  const low = from + bracket
  return more && [{kind, from: low, to: low + match[0].length, labelled: true, value: digits(match)}, ...more]
}

const countBehind = /(?:^| )(\d[\d,.]{0,12}[万wk]?\+?) ?(?:人次|次|人)? ?(?:阅读|浏览|点击|查看|人气|围观)/

/** A name of people or of an organisation; a date, a view count or buttons that follow it without a label are cut off. */
function personItems(text: string, kind: LabelKind, from: number, end: number): Item[] | undefined {
  const value = text.slice(from, end)
  if (value.length > 60 || sentenceMark.test(value) || (value.length > 30 && value.includes(','))) return undefined
  const date = findDate(value)
  const stops = [date && (date.from === 0 || /[ ([|]/.test(value[date.from - 1]!)) ? date.from : -1, countBehind.exec(value)?.index ?? -1, strayBracket(value)]
  const stop = Math.min(...stops.filter(at => at >= 0), value.length)
  const rest = stop < value.length ? unlabelled(text, from + stop, end, true) : []
  if (!rest) return undefined
  const [low, to] = bare(text, from, from + stop)
  const cut = withoutButtons(text, low, to)
  return cut > low ? [{kind, from: low, to: cut, labelled: true}, ...rest] : rest
}

/** Where a bracket closes that was not opened: it belongs to the whole line, （编辑：林克） and what follows is no part of the name. */
function strayBracket(value: string): number {
  let open = 0
  for (let at = 0; at < value.length; at++) {
    if ('(['.includes(value[at]!)) open++
    else if (')]'.includes(value[at]!) && --open < 0) return at
  }
  return -1
}

function withoutButtons(text: string, from: number, to: number): number {
  let end = to
  for (let at = text.lastIndexOf(' ', end - 1); at > from; at = text.lastIndexOf(' ', end - 1)) {
    if (!isButtons(text.slice(at, end)) && !/ .{0,4}(?:举报|收藏|分享|订阅)$/.test(text.slice(at, end))) break
    end = bare(text, from, at)[1]
  }
  return end
}

/** What a field line may hold without labels; undefined when there is anything else in it. */
function unlabelled(text: string, start: number, end: number, behind = false): Item[] | undefined {
  const [from, to] = bare(text, start, end)
  const part = text.slice(from, to)
  if (part === '' || isButtons(part) || /^(?:星期|周)[一二三四五六日天]$/.test(part)) return []
  if (part.length > 60 || sentenceMark.test(part)) return undefined
  const count = countBehind.exec(part)
  if (count?.index === 0) return countedItems(text, from, to, count[0], count[1]!)
  const date = findDate(part)
  if (date?.from === 0) {
    const rest = unlabelled(text, from + date.to, to, true)
    return rest && [{kind: 'date', from, to: from + date.to, labelled: false, value: date.value}, ...rest]
  }
  const author = byline(part)
  if (author) return [{kind: 'author', from: from + author.from, to: from + author.to, labelled: true}]
  if (date && /[ ([|]/.test(part[date.from - 1]!)) {
    const before = sourceItems(text, from, from + date.from)
    const rest = before && unlabelled(text, from + date.from, to)
    return rest && [...before, ...rest]
  }
  return behind && !/[,:]/.test(part) ? sourceItems(text, from, to) : undefined
}

function countedItems(text: string, from: number, to: number, phrase: string, count: string): Item[] | undefined {
  const rest = unlabelled(text, from + phrase.length, to, true)
  const match = number.exec(count)
  return rest && match ? [{kind: 'views', from, to: from + match[0].length, labelled: true, value: digits(match)}, ...rest] : rest
}

const mediaEnd = /(?:网|报|社|台|新闻|在线|客户端|杂志|周刊|电视|广播|传媒|频道|号|之声|发布|头条|大学|学院|医院|局|委|部|办|处|中心|协会|学会|公司)$/

/** 原创 张三 医学之声, 新华网, 张三: who wrote it and who published it, one word each; a place (北京, 发表于陕西) is neither. */
function sourceItems(text: string, start: number, end: number): Item[] | undefined {
  const words = Array.from(text.slice(start, end).matchAll(/[^ |[\]()/](?:[^ |[\]()]*[^ |[\]()/])?/g), match => ({word: match[0], from: start + match.index}))
  const original = words[0]?.word === '原创'
  const rest = words.filter(({word}) => word !== '原创' && !/^(?:发[布表]于|ip属地)?:?$/.test(word))
  if (rest.length > 2 || rest.some(({word}) => word.length > 16)) return undefined
  const items: Item[] = []
  for (const [at, {word, from}] of rest.entries()) {
    const names = byline(word)
    if (names) items.push({kind: 'author', from: from + names.from, to: from + names.to, labelled: true})
    if (names) continue
    const author = isName(word) && !mediaEnd.test(word) ? true : original && rest.length === 2 && at === 0
    if (!author && !(mediaEnd.test(word) || (word.length >= 4 && /[\u3400-\u9fff]/.test(word)))) continue
    if (/^发[布表]于/.test(word)) continue
    items.push({kind: author ? 'author' : 'publisher', from, to: from + word.length, labelled: false})
  }
  return items
}

/** The range without blanks, separators and unmatched brackets around it. */
function bare(text: string, start: number, end: number): [number, number] {
  let [from, to] = [start, end]
  while (from < to && ' |,;/、·>-—'.includes(text[from]!)) from++
  while (to > from && ' |,;/、·>-—:'.includes(text[to - 1]!)) to--
  for (const [open, close] of ['()', '[]', '<>'] as const) {
    if (from < to && text[to - 1] === close && !text.slice(from, to).includes(open!)) return bare(text, from, to - 1)
    if (from < to && text[from] === open && (text[to - 1] === close || !text.slice(from, to).includes(close!))) return bare(text, from + 1, to)
  }
  return [from, to]
}
