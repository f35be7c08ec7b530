import type {Problem} from '../core/result.ts'
import {readJournalLine, type JournalEntry} from './journal-line.ts'
import {lineProblem} from './notices.ts'

/** An entry with what its journal says it builds on; undefined when that line is missing or bad. */
export interface Based {
  readonly entry: Exclude<JournalEntry, {readonly kind: 'base'}>
  readonly on: string | undefined
}

export interface JournalReading {
  readonly entries: readonly Based[]
  /** Bytes up to the end of the last whole act: what may be appended to. */
  readonly goodLength: number
  /** An act was cut off at the end: it was never acknowledged. */
  readonly torn: boolean
  /** Whole lines that cannot be believed; their bytes must be kept. */
  readonly bad: boolean
  readonly notices: readonly Problem[]
}

/**
 * Reads a journal, line by line; never throws, whatever the bytes are. An act is cut off when the file ends before its last line does: it is
 * left out whole. Any other bad line is reported and left out alone, since what stands around it was acknowledged.
 */
export function readJournal(bytes: Uint8Array, path: string): JournalReading {
  const entries: Based[] = []
  const notices: Problem[] = []
  let on: string | undefined
  // Where the act begins that is not at its last line yet, in bytes and in entries.
  let open: {at: number; entries: number} | undefined
  let line = 0
  let at = 0
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, at)) {
    line++
    const entry = readJournalLine(bytes.subarray(at, end))
    if (typeof entry === 'string') {
      notices.push(badLine(path, line, entry))
      open = undefined
    } else if (entry.kind === 'base') {
      on = entry.on
      open = undefined
    } else {
      const [number, of] = entry.part
      if (number === of) open = undefined
      else if (number === 1 || !open) open = {at, entries: entries.length}
      entries.push({entry, on})
    }
    at = end + 1
  }
  const goodLength = open?.at ?? at
  const torn = goodLength < bytes.length
  const bad = notices.length > 0
  return {
    entries: open ? entries.slice(0, open.entries) : entries,
    goodLength,
    torn,
    bad,
    notices: [...notices, ...(torn ? [tornLine(path, line)] : [])],
  }
}

function badLine(path: string, line: number, why: string): Problem {
  return lineProblem('store.bad-line', path, line, {
    zh: `这一行不可信（${why}），已跳过；下次保存前原文件另存为 .damaged-*.jsonl`,
    en: `this line cannot be believed (${why}) and was left out; the file will be kept as .damaged-*.jsonl before the next save`,
  })
}

function tornLine(path: string, line: number): Problem {
  return lineProblem('store.torn-line', path, line + 1, {
    zh: '末尾的一次操作没有写完，从未确认保存，已略去',
    en: 'the last act was cut off while it was written; it had not been acknowledged and is left out',
  })
}
