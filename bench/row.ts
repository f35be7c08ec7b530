import {median, percentile} from './numbers.ts'

export type Unit = 'ms' | 'MB' | 'bytes'

/** Some measurements of one thing; of a single one median and p95 are the same. */
export interface Figures {
  readonly median: number
  readonly p95: number
  readonly count: number
}

/** What stands beside it, measured in the same run, in the same unit. */
export interface Peer extends Figures {
  readonly name: string
}

/** A peer that could not be measured, and why. */
export interface Missing {
  readonly name: string
  readonly why: string
}

/** What a figure may be at most: a number in the unit of its row, or with `times` so many medians of that peer. */
export interface Bar {
  readonly of: 'median' | 'p95'
  readonly most: number
  readonly times?: string
}

/** One thing that was measured. */
export interface Row extends Figures {
  readonly measure: string
  readonly what: string
  /** Size of the corpus; undefined where there is none of a size. */
  readonly articles: number | undefined
  readonly unit: Unit
  readonly peers: readonly (Peer | Missing)[]
  readonly bars: readonly Bar[]
}

/** Something that could not be measured, and why. */
export interface Failure {
  readonly measure: string
  readonly what: string
  readonly articles: number | undefined
  readonly why: string
}

/** Throws when there are no measurements. */
export function figures(values: readonly number[]): Figures {
  return {median: median(values), p95: percentile(values, 0.95), count: values.length}
}

export const isFailure = (row: Row | Failure): row is Failure => 'why' in row
export const isMissing = (peer: Peer | Missing): peer is Missing => 'why' in peer

/** The bar as a number in the row's unit; undefined when its peer is missing. */
export function limitOf(row: Row, {most, times}: Bar): number | undefined {
  if (times === undefined) return most
  const peer = row.peers.find(({name}) => name === times)
  return peer && !isMissing(peer) ? most * peer.median : undefined
}

/** Whether the figure keeps to the bar; undefined when the bar's peer is missing. */
export function keeps(row: Row, bar: Bar): boolean | undefined {
  const limit = limitOf(row, bar)
  return limit === undefined ? undefined : row[bar.of] <= limit
}

/** One line of an error's message. */
export function whyOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
}

/** The peer's figures, or why there are none. */
export async function peer(name: string, measure: () => Promise<readonly number[]> | readonly number[]): Promise<Peer | Missing> {
  try {
    return {name, ...figures(await measure())}
  } catch (error) {
    return {name, why: whyOf(error)}
  }
}
