/** A date found in a folded text: `value` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, `[from, to)` its place with the time, if one is stated. */
export interface FoundDate {
  readonly value: string
  readonly from: number
  readonly to: number
}

const dayNumber = String.raw`(\d{1,2})(?:(?!\d)|(?=\d{2}:\d{2}))`
const numeric = String.raw`(?<!\d)(\d{4}) ?[-/.] ?(\d{1,2}) ?[-/.] ?${dayNumber}`
const spoken = String.raw`(?<!\d)(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]`
const yearApart = String.raw`(?<!\d)(\d{4}) (\d{1,2})[/-]${dayNumber}`
const republican = String.raw`民国 ?(\d{1,3}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日`
const compact = String.raw`(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?!\d)`
const written = String.raw`([〇零○0一二三四五六七八九]{4})年(十[一二]?|[一二三四五六七八九])月(二十[一二三四五六七八九]?|三十一?|十[一二三四五六七八九]?|[一二三四五六七八九])日`

const plain = new RegExp(`${numeric}|${spoken}|${yearApart}|${republican}`)
const onlyBehindLabel = new RegExp(`${compact}|${written}`)

const clock =
  /^[ t,]{0,3}(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)?[ ,]{0,3}(上午|下午|早上|早晨|凌晨|中午|晚上|晚间|傍晚|am|pm)? ?(\d{1,2}) ?[:时点] ?(\d{2})(?!\d)(?:分|[:分] ?\d{2}秒?(?:\.\d{1,9})?)?(?:z| ?[+-]\d{2}:?\d{2})? ?(am|pm)?/

/**
 * The first valid date of a folded text; 2024-13-45 is none. With `behindLabel` forms count that are dates only where one is expected:
 * 20240625 and 二〇二四年六月二十五日.
 */
export function findDate(text: string, behindLabel = false): FoundDate | undefined {
  const match = behindLabel ? firstOf(text) : plain.exec(text)
  if (!match) return undefined
  const [year, month, day] = match.slice(1).filter(part => part !== undefined)
  const date = dateOf(match[0].startsWith('民国') ? String(Number(year) + 1911) : year!, month!, day!)
  if (!date) return undefined
  const to = match.index + match[0].length
  const time = clock.exec(text.slice(to, to + 48))
  const hours = time && hoursOf(time)
  if (!time || !hours) return {value: date, from: match.index, to}
  return {value: `${date}T${hours}`, from: match.index, to: to + time[0].trimEnd().length}
}

/** The first date of any form; of two that begin at the same place the plain one. */
function firstOf(text: string): RegExpExecArray | null {
  const match = plain.exec(text)
  const other = match?.index === 0 ? null : onlyBehindLabel.exec(text)
  return match && !(other && other.index < match.index) ? match : other
}

function hoursOf(time: RegExpExecArray): string | undefined {
  const [, before, hour, minute, after] = time
  let hours = Number(hour)
  if (['下午', '晚上', '晚间', '傍晚', 'pm'].includes(before ?? after ?? '') && hours < 12) hours += 12
  if ((before ?? after) === 'am' && hours === 12) hours = 0
  return hours < 24 && Number(minute) < 60 ? `${two(hours)}:${minute}` : undefined
}

function dateOf(yearText: string, monthText: string, dayText: string): string | undefined {
  const [year, month, day] = [chineseYear(yearText), chineseNumber(monthText), chineseNumber(dayText)]
  if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return day <= days ? `${year}-${two(month)}-${two(day)}` : undefined
}

const two = (number: number): string => String(number).padStart(2, '0')

const numerals = '〇一二三四五六七八九'

const chineseYear = (text: string): number => Number(text.replace(/[零○]/g, '0').replace(/[〇一二三四五六七八九]/g, sign => String(numerals.indexOf(sign))))

/** 1 to 39, in digits or as 二十五. */
function chineseNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text)
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? numerals.indexOf(tens) : 1) : 0
  return ten * 10 + (ones ? numerals.indexOf(ones) : 0)
}
