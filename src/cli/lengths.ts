import type {LabelId} from '../core/annotation.ts'
import {codePointsOf} from '../core/codepoints.ts'

/** How long the tagged strings of a label are, in code points of the clean text; `median` and `longest` are 0 when there are none. */
export interface Lengths {
  readonly label: LabelId
  readonly median: number
  readonly longest: number
  /** How many are `from` to `to` long, both included; the last has no `to`. */
  readonly spread: readonly {readonly from: number; readonly to?: number; readonly count: number}[]
}

export const ranges: readonly (readonly [from: number, to: number])[] = [[1, 1], [2, 2], [3, 3], [4, 4], [5, 8], [9, 16], [17, 32], [33, Infinity]]

/** `strings` says how often each string was tagged. Of an even number the median is the lower one in the middle. */
export function lengthsOf(label: LabelId, strings: ReadonlyMap<string, number>): Lengths {
  const sizes = [...strings].map(([text, count]) => ({size: codePointsOf(text).length, count})).toSorted((a, b) => a.size - b.size)
  const total = sizes.reduce((sum, {count}) => sum + count, 0)
  let before = 0
  const middle = sizes.find(({count}) => (before += count) >= total / 2)
  return {
    label,
    median: middle?.size ?? 0,
    longest: sizes.at(-1)?.size ?? 0,
    spread: ranges.map(([from, to]) => ({
      from,
      ...(to === Infinity ? {} : {to}),
      count: sizes.reduce((sum, {size, count}) => sum + (size >= from && size <= to ? count : 0), 0),
    })),
  }
}
