import type {Problem, Words} from '../core/result.ts'
import type {Imported, ImportRecord} from './import.ts'

/** What is wrong with a part of a file, before it is known where. */
export interface Fault {
  readonly code: `import.${string}`
  readonly message: Words
}

/** Gathers what a reader finds in one file. */
export class Reading {
  readonly #name: string
  readonly #records: ImportRecord[] = []
  readonly #problems: Problem[] = []

  constructor(name: string) {
    this.#name = name
  }

  record(record: ImportRecord): void {
    this.#records.push(record)
  }

  /** `line` is 1-based. */
  refuse(line: number, {code, message}: Fault): void {
    this.#problems.push({code, message, path: this.#name, line})
  }

  result(): Imported {
    return {records: this.#records, problems: this.#problems}
  }
}

/** Keeps what `read` makes of the items; what it refuses is told at `line`. */
export function sound<T, R extends object>(items: readonly T[], line: number, reading: Reading, read: (item: T) => R | Fault): R[] {
  return items.flatMap(item => {
    const result = read(item)
    if (!isFault(result)) return [result]
    reading.refuse(line, result)
    return []
  })
}

export const isFault = (value: object): value is Fault => 'code' in value && 'message' in value
