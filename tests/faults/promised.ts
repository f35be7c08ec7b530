import type {Operation} from '../../src/core/record.ts'
import {annotationLine, articleLine, refusalLine} from '../../src/store/record-line.ts'
import type {Store} from '../../src/store/store.ts'

/** Every record of a store by what it is (`put a1`, `refuse r1`, `article a.txt`), each as its line of JSON. */
export type State = ReadonlyMap<string, string>

/** What a session issued and what it was promised, act by act. */
export class Promised {
  /** The whole state after so many acts; the first is what the session found. */
  readonly states: State[]
  /** Acts that were acknowledged: these, in order, must be there whatever happens. */
  acknowledged = 0

  constructor(found: State = new Map()) {
    this.states = [found]
  }

  get issued(): number {
    return this.states.length - 1
  }

  issue(operations: readonly Operation[]): void {
    const next = new Map(this.states.at(-1))
    for (const operation of operations) apply(next, operation)
    this.states.push(next)
  }

  /** A store acknowledges acts in order: this one, and all before it. */
  acknowledge(acts = this.issued): void {
    this.acknowledged = Math.max(this.acknowledged, acts)
  }

  copy(): Promised {
    const copy = new Promised(this.states[0])
    copy.states.push(...this.states.slice(1))
    copy.acknowledged = this.acknowledged
    return copy
  }
}

function apply(state: Map<string, string>, operation: Operation): void {
  if ('put' in operation) state.set(`put ${operation.put.id}`, annotationLine(operation.put))
  else if ('beside' in operation) state.set(`beside ${operation.beside.id}`, annotationLine(operation.beside))
  else if ('del' in operation) state.delete(`put ${operation.del}`)
  else if ('article' in operation) state.set(`article ${operation.article.id}`, articleLine(operation.article))
  else if ('refuse' in operation) state.set(`refuse ${operation.refuse.id}`, refusalLine(operation.refuse))
  else state.delete(`refuse ${operation.unrefuse}`)
}

export const stateOf = (store: Store): State => new Map([
  ...store.records().map((record): [string, string] => [`put ${record.id}`, annotationLine(record)]),
  ...store.rivals().map((record): [string, string] => [`beside ${record.id}`, annotationLine(record)]),
  ...store.articles().map((record): [string, string] => [`article ${record.id}`, articleLine(record)]),
  ...store.refusals().map((record): [string, string] => [`refuse ${record.id}`, refusalLine(record)]),
])

/** What is wrong with a store that was found. */
export interface Verdict {
  /** Records whose acknowledged state is gone, or that came back after an acknowledged removal. */
  readonly lost: readonly string[]
  /** An act that is there in part. */
  readonly torn: readonly string[]
  /** The acts that are there, when nothing is wrong. */
  readonly acts: number
}

/**
 * Compares what was found with what was promised: it must be the state after the acknowledged acts, or after some of those that were issued
 * behind them, in order and each of them whole. An unanswered act may be there or not: the answer may have been cut off.
 */
export function verdictOn(promised: Promised, found: State): Verdict {
  const {states, acknowledged, issued} = promised
  for (let acts = issued; acts >= acknowledged; acts--) {
    if (equal(states[acts] ?? new Map(), found)) return {lost: [], torn: [], acts}
  }
  const allowed = states.slice(acknowledged)
  const subjects = new Set([...found.keys(), ...allowed.flatMap(state => [...state.keys()])])
  const lost = [...subjects].filter(subject => !allowed.some(state => state.get(subject) === found.get(subject)))
  return {lost, torn: lost.length > 0 ? [] : [`neither ${acknowledged} nor any of ${issued} acts, but parts of them`], acts: acknowledged}
}

export function equal(a: State, b: State): boolean {
  if (a.size !== b.size) return false
  for (const [subject, line] of a) if (b.get(subject) !== line) return false
  return true
}
