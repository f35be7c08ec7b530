import type {Line} from './line.ts'

const finals = '。!?…;'
const closers = '"\'”’」』)]》>'

/** True when a folded line ends as a sentence does, with or without closing quotes and a bracket like (完) behind it. */
export function endsSentence(tail: string): boolean {
  if (closesSentence(tail, tail.length)) return true
  const open = tail.endsWith(')') ? tail.lastIndexOf('(') : -1
  return open > 0 && tail.length - open <= 22 && closesSentence(tail, open)
}

function closesSentence(tail: string, end: number): boolean {
  let at = end
  while (at > 0 && end - at < 4 && closers.includes(tail[at - 1]!)) at--
  if (at === 0) return false
  return finals.includes(tail[at - 1]!) || (tail[at - 1] === '.' && at > 1 && !/[\d\s.]/.test(tail[at - 2]!))
}

/** True when a folded line stops in the middle of something: 各位来宾：, 一、二、 */
export const breaksOff = (tail: string): boolean => /[,:、;]$/.test(tail)

/** A line of at least this many units is a paragraph even without a full stop. */
const paragraphLength = 80

/** True for what only a paragraph looks like: it ends as a sentence, or it is long. */
export function isParagraph(line: Line): boolean {
  return line.text.length >= paragraphLength || (line.text.length >= 12 && endsSentence(line.tail)) || (line.text.length >= 25 && breaksOff(line.tail))
}

/** Longest line that may head a section. */
const headingLength = 36

/** 一、 （二） 3. 第四章 ①: what numbers a section. */
const numbered = /^(?:[([]?[一二三四五六七八九十]{1,3}[)\]、.]|第[一二三四五六七八九十\d]{1,3}[章节部篇]|[([]?\d{1,2}(?:[)\]、]|\.(?!\d))|[①②③④⑤⑥⑦⑧⑨⑩]|part ?\d|\d{1,2}$|#{1,6} )/

export const isNumbered = (line: Line): boolean => numbered.test(line.head)

/** True for a text with any letter or digit. The pattern of all that there are takes long to build, and hardly a line needs it. */
const hasWords = (text: string): boolean => /[0-9a-z\u4e00-\u9fff]/.test(text) || /[\p{L}\p{N}]/u.test(text)

/** True for a line that could head a section: short, and ending neither as a sentence nor in the middle of one. */
export function couldHead(line: Line): boolean {
  return line.text.length <= headingLength && line.text.length > 1 && !endsSentence(line.tail) && !breaksOff(line.tail) && hasWords(line.head)
}

/** Longest title. */
const titleLength = 80

/** True for a line that reads like a title: no full stop, no comma at its end, not too long. */
export function couldTitle(line: Line): boolean {
  const {head, tail} = line
  if (line.text.length > titleLength || breaksOff(tail) || /[。;]["'”’」』)\]》]{0,3}$/.test(tail)) return false
  return hasWords(head) && (head.match(/[,。]/g)?.length ?? 0) <= 2
}

/** Dashes that open a subtitle, with the blanks behind them. */
export const subtitleDash = /^(?:[—─―━–]{1,4}|-{2,4}|[-~](?=[^\d\s-])) */

/** True for 地点：理学院 and its like: a short name, a colon and something behind it. */
export const namesValue = (line: Line): boolean => /^[^ ,:]{1,8}: ?[^ ]/.test(line.head)
