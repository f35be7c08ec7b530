import {joined} from '../core/change.ts'
import {readHistoryLine, type HistoryLine, type PastAct} from './history-line.ts'

/** The newest lines that count; older ones are left alone, and thrown away when the file is written anew. */
export const mostLines = 10_000

/** Lets others have a turn. */
export type Pause = () => Promise<void>

export const noPause: Pause = async () => undefined

/** Lines after which a reader pauses. */
export const breath = 100

const lineFeed = 10

/** Bytes up to the end of the last whole line: what may be appended to. A line that was cut off stands for an act that was never saved. */
export const wholeLength = (bytes: Uint8Array): number => bytes.lastIndexOf(lineFeed) + 1

/** The number of the last whole line; undefined when there is none, or when it cannot be believed. */
export function lastNumber(bytes: Uint8Array): number | undefined {
  const end = wholeLength(bytes) - 1
  return end < 0 ? undefined : readHistoryLine(bytes.subarray(startOf(bytes, end), end))?.n
}

const startOf = (bytes: Uint8Array, end: number): number => (end === 0 ? 0 : bytes.lastIndexOf(lineFeed, end - 1) + 1)

/**
 * The newest lines of a history, oldest first: back to the first line that cannot be believed, that does not follow the one before it, or
 * that is one too many. Never throws, whatever the bytes are. `pause` is awaited now and then.
 */
export async function readHistory(bytes: Uint8Array, pause = noPause): Promise<readonly HistoryLine[]> {
  const lines: HistoryLine[] = []
  for (let end = wholeLength(bytes) - 1; end >= 0 && lines.length < mostLines; ) {
    const from = startOf(bytes, end)
    const line = readHistoryLine(bytes.subarray(from, end))
    const newer = lines.at(-1)
    if (!line || (newer && line.n !== newer.n - 1)) break
    lines.push(line)
    if (lines.length % breath === 0) await pause()
    end = from - 1
  }
  return lines.toReversed()
}

/** An act, and the number of the line that told it first: its name for as long as it is remembered. */
export interface Numbered {
  readonly n: number
  readonly act: PastAct
}

/** What can be taken back, and what can be done again; the last of each is next. */
export interface Stacks {
  readonly past: readonly Numbered[]
  readonly future: readonly Numbered[]
}

/** The lines that came to be. */
export function believed(lines: readonly HistoryLine[]): readonly HistoryLine[] {
  const voided = new Set<number>()
  for (const line of lines) if (line.kind === 'void') voided.add(line.of)
  return lines.filter(line => line.kind !== 'void' && !voided.has(line.n))
}

/**
 * Plays lines in their order. An act may be taken back before newer ones, when those were out of reach of the session that did so. A line
 * about an act that is not known ends what was known by then.
 */
export function play(lines: readonly HistoryLine[]): Stacks {
  let past: Numbered[] = []
  let future: Numbered[] = []
  for (const line of lines) {
    if (line.kind === 'void') continue
    if (line.kind === 'act') {
      past.push(line)
      future = []
      continue
    }
    const [from, to] = line.kind === 'redo' ? [future, past] : [past, future]
    const at = from.findLastIndex(({n}) => n === line.of)
    const known = from[at]
    if (!known) [past, future] = [[], []]
    else if (line.kind === 'more') {
      past[at] = {n: known.n, act: joinedActs(known.act, line.act)}
      future = []
    } else to.push(...from.splice(at, 1))
  }
  return {past, future}
}

/** One act that does what `first` and then `second` do, said as the second says it. */
export const joinedActs = (first: PastAct, second: PastAct): PastAct => ({
  article: first.article,
  refuse: [],
  unrefuse: [],
  ...(first.laid && {laid: first.laid}),
  ...(first.rivals && {rivals: first.rivals}),
  ...joined(first, second),
  what: second.what,
})
