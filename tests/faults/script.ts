import type {AnnotationRecord, Operation, RefusalRecord} from '../../src/core/record.ts'
import type {Store} from '../../src/store/store.ts'
import {articleOf, at, put, recordOf} from '../helpers/records.ts'
import type {Promised} from './promised.ts'

export type Step = readonly Operation[] | 'checkpoint'

/** A folder in memory. The kernel's lock is on its name, for the whole machine: another run at the same time must have another. */
export const dir = `/faults-${process.pid}`

const refusalOf = (id: string): RefusalRecord => {
  const {note: _note, rev: _rev, via: _via, ...place}: AnnotationRecord = recordOf(id, {exact: '表示', end: 2})
  return place as RefusalRecord
}

/**
 * A session as a person has it, all kinds of acts and three checkpoints: tags, one relabelled and the change undone, one removed, a note,
 * refusals, an article begun and done. `name` makes its ids; `n` in them keeps sessions on one store apart.
 */
export const script = (name: string): readonly Step[] => [
  [put(`${name}1`), put(`${name}2`, {start: 5})],
  [{article: articleOf(`${name}.txt`)}, put(`${name}3`)],
  [{refuse: refusalOf(`${name}r1`)}],
  'checkpoint',
  [put(`${name}1`, {rev: 2, label: 'outcome'})],
  [{del: `${name}2`}],
  [put(`${name}1`)],
  [put(`${name}3`, {rev: 2, note: '存疑：两处说法不一'})],
  'checkpoint',
  [{unrefuse: `${name}r1`}, {refuse: refusalOf(`${name}r2`)}],
  [put(`${name}4`), put(`${name}5`), {article: articleOf(`${name}.txt`, 'done')}],
  'checkpoint',
  [put(`${name}6`)],
]

/** Acts without an end, for a process that is killed in the midst of them: two tags each, and now and then a removal or a refusal. */
export function storm(name: string, n: number): readonly Operation[] {
  const ids = [`${name}-${n}-a`, `${name}-${n}-b`]
  const tags = ids.map(id => put(id, {start: n, note: '注'.repeat(n % 40)}))
  if (n % 5 === 4) return [...tags, {del: `${name}-${n - 1}-a`}]
  if (n % 7 === 6) return [...tags, {refuse: refusalOf(`${name}-${n}-r`)}]
  return n % 3 === 2 ? [...tags, {article: articleOf(name, n % 2 === 0 ? 'done' : 'begun')}] : tags
}

/** Plays the steps to the end, through every failure, and closes. `after` is called when an act has been answered. */
export async function play(store: Store, steps: readonly Step[], promised: Promised, after: () => Promise<void> = async () => {}): Promise<void> {
  for (const step of steps) {
    if (step === 'checkpoint') {
      if ((await store.checkpoint()).ok) promised.acknowledge()
      continue
    }
    promised.issue(step)
    if ((await store.commit(step)).ok) promised.acknowledge()
    await after()
  }
  if ((await store.close()).ok) promised.acknowledge()
}

export const clock = (): Date => new Date(at)
