import {codePointsOf} from '../core/codepoints.ts'
import type {Fault} from './reading.ts'

/** A place in a text: code points, half-open. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** Finds the place that a file states, or says what is wrong with it. `quote` is what the file says stands there. */
export type Placing = (start: unknown, end: unknown, quote?: string) => Place | Fault

/**
 * Placing in one text, for files that count its code points or its UTF-16 units, half-open. A place is inside the text, not empty, cuts
 * no surrogate pair, and its text is the quote where there is one.
 */
export function placing(text: string, unit: 'codepoint' | 'utf16'): Placing {
  const points = codePointsOf(text)
  const length = unit === 'utf16' ? text.length : points.length
  return (start, end, quote) => {
    if (!isOffset(start) || !isOffset(end)) return notOffsets(start, end)
    if (start >= end || end > length) return outside(start, end, length, unit)
    const [from, to] = unit === 'utf16' ? [start, end] : [points.toUnits(start), points.toUnits(end)]
    const place = {start: points.fromUnits(from), end: points.fromUnits(to)}
    if (points.toUnits(place.start) !== from || points.toUnits(place.end) !== to) return halved(start, end)
    const there = text.slice(from, to)
    return quote === undefined || quote === there ? place : differs(start, end, quote, there)
  }
}

/** Placing in a text that is not at hand: only that it is a place at all can be seen. */
export const placingUnseen: Placing = (start, end) => {
  if (!isOffset(start) || !isOffset(end)) return notOffsets(start, end)
  return start < end ? {start, end} : reversed(start, end)
}

const isOffset = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

const shown = (value: unknown): string => (value === undefined ? '—' : short(JSON.stringify(value)))

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

const notOffsets = (start: unknown, end: unknown): Fault => ({
  code: 'import.bad-offset',
  message: {
    zh: `起止 ${shown(start)}、${shown(end)} 不是从 0 数起的整数，请改正`,
    en: `start ${shown(start)} and end ${shown(end)} must be whole numbers from 0 on: correct them`,
  },
})

const units = {
  codepoint: {zh: '个 Unicode 码点', en: 'Unicode code points'},
  utf16: {zh: '个 UTF-16 单元', en: 'UTF-16 units'},
}

const outside = (start: number, end: number, length: number, unit: keyof typeof units): Fault => ({
  code: 'import.out-of-range',
  message: {
    zh: `[${start}, ${end}) 不在文本之内：文本有 ${length} ${units[unit].zh}，起点须小于终点。请改正，或核对文件按什么计数`,
    en: `[${start}, ${end}) is no part of the text, which has ${length} ${units[unit].en}; the start comes before the end. Correct it, or check what the offsets count`,
  },
})

const reversed = (start: number, end: number): Fault => ({
  code: 'import.out-of-range',
  message: {zh: `[${start}, ${end}) 是空的：起点须小于终点`, en: `[${start}, ${end}) is empty: the start comes before the end`},
})

const halved = (start: number, end: number): Fault => ({
  code: 'import.half-character',
  message: {
    zh: `[${start}, ${end}) 切开了一个字符。文件可能按另一种单位计数`,
    en: `[${start}, ${end}) cuts a character in two. The file may count in another unit`,
  },
})

const differs = (start: number, end: number, quote: string, there: string): Fault => ({
  code: 'import.quote-differs',
  message: {
    zh: `[${start}, ${end}) 处是“${short(there)}”，而文件说是“${short(quote)}”。请核对文本与计数单位`,
    en: `at [${start}, ${end}) stands "${short(there)}", but the file says "${short(quote)}". Check the text and what the offsets count`,
  },
})
