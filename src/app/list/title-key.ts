import {sorted} from './sorting.ts'

const first = 0x4e00
const last = 0x9fff

let ranks: Uint16Array | undefined

/** Readies `titleKey`: the unified ideographs in the order of a Chinese dictionary (pinyin, as ICU has it). Once; some 80 ms. */
export function* readyTitleKeys(): Generator<void, void> {
  if (ranks) return
  const {compare} = new Intl.Collator('zh-u-co-pinyin')
  const chars = Array.from({length: last - first + 1}, (_, at) => String.fromCharCode(first + at))
  const order = yield* sorted(chars.length, (a, b) => compare(chars[a]!, chars[b]!))
  const made = new Uint16Array(chars.length)
  order.forEach((number, rank) => (made[number] = first + rank))
  ranks = made
}

/** Of titles that are alike in so many units the first in the list comes first. */
const compared = 48

/** A string whose order by units is that of titles in a list: figures, Latin letters whatever their case, 汉字 by pinyin. After `readyTitleKeys`. */
export function titleKey(title: string): string {
  const units: number[] = []
  for (let at = 0; at < Math.min(title.length, compared); at++) {
    const unit = title.charCodeAt(at)
    units.push(unit >= first && unit <= last ? ranks![unit - first]! : unit)
  }
  return String.fromCharCode(...units).toLowerCase()
}
