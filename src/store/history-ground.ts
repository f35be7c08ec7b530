import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import type {PastAct} from './history-line.ts'
import {annotationLine, refusalLine} from './record-line.ts'

/** What an act makes of each thing that it touches: a record as a line, undefined for none; an article's done mark. */
type Facts = ReadonlyMap<string, string | undefined>

const annotationKey = (id: string): string => `annotation ${id}`
const rivalKey = (line: string): string => `rival ${line}`
const refusalKey = (id: string): string => `refusal ${id}`
const markKey = (article: string): string => `article ${article}`

/** What was before an act, and what is after it. */
export interface Sides {
  readonly before: Facts
  readonly after: Facts
}

export function sidesOf({put: placed, drop, marks, refuse, unrefuse, laid = [], rivals = []}: PastAct): Sides {
  const put = [...placed, ...laid]
  const before = new Map<string, string | undefined>()
  const after = new Map<string, string | undefined>()
  for (const {id} of put) before.set(annotationKey(id), undefined)
  for (const record of drop) {
    before.set(annotationKey(record.id), annotationLine(record))
    after.set(annotationKey(record.id), undefined)
  }
  for (const record of put) after.set(annotationKey(record.id), annotationLine(record))
  for (const record of rivals) {
    const line = annotationLine(record)
    before.set(rivalKey(line), line)
    after.set(rivalKey(line), undefined)
  }
  for (const refusal of refuse) {
    before.set(refusalKey(refusal.id), undefined)
    after.set(refusalKey(refusal.id), refusalLine(refusal))
  }
  for (const refusal of unrefuse) {
    before.set(refusalKey(refusal.id), refusalLine(refusal))
    after.set(refusalKey(refusal.id), undefined)
  }
  for (const {article, done} of marks) {
    before.set(markKey(article), String(!done))
    after.set(markKey(article), String(done))
  }
  return {before, after}
}

/** The records of one annotator as a store gives them. */
export interface Records {
  readonly annotations: readonly AnnotationRecord[]
  /** None when absent. */
  readonly rivals?: readonly AnnotationRecord[]
  readonly refusals: readonly RefusalRecord[]
  readonly articles: readonly ArticleRecord[]
}

/** The records as they are, and as they would be if acts were taken back or done again. */
export class Ground {
  readonly #lines = new Map<string, () => string>()
  readonly #done: ReadonlySet<string>
  readonly #laid = new Map<string, string | undefined>()

  constructor({annotations, rivals = [], refusals, articles}: Records) {
    for (const record of annotations) this.#lines.set(annotationKey(record.id), () => annotationLine(record))
    for (const record of rivals) {
      const line = annotationLine(record)
      this.#lines.set(rivalKey(line), () => line)
    }
    for (const record of refusals) this.#lines.set(refusalKey(record.id), () => refusalLine(record))
    this.#done = new Set(articles.filter(({status}) => status === 'done').map(({id}) => markKey(id)))
  }

  /** True when everything is as the facts say. */
  holds(facts: Facts): boolean {
    for (const [key, value] of facts) if (this.#at(key) !== value) return false
    return true
  }

  /** From now on everything is as the facts say, until `clear`. */
  lay(facts: Facts): void {
    for (const [key, value] of facts) this.#laid.set(key, value)
  }

  /** Everything is again as the records are. */
  clear(): void {
    this.#laid.clear()
  }

  #at(key: string): string | undefined {
    if (this.#laid.has(key)) return this.#laid.get(key)
    return key.startsWith(markKey('')) ? String(this.#done.has(key)) : this.#lines.get(key)?.()
  }
}
