import {rmSync} from 'node:fs'
import {setTimeout as sleep} from 'node:timers/promises'
import {openStore} from '../../src/store/store.ts'
import {chance} from './chance.ts'
import {Child, scratch} from './child.ts'
import {Promised, stateOf, verdictOn, type State} from './promised.ts'
import {clock, storm} from './script.ts'
import {Tally, type Row} from './tally.ts'

/** Rounds on one folder, each of which recovers what the one before left; then a new folder, so that none grows large. */
const roundsAFolder = 25

/** The state of a folder, as the next session finds it; a text is why there is none. */
export async function found(dir: string): Promise<State | string> {
  const store = await openStore({dir, annotator: 'alice', now: clock, readOnly: true})
  return store.ok ? stateOf(store.value) : store.problem.message.en
}

/** Adds the acts that a storm issued, so far as it said, and one more: it may have been killed while it said so. */
export function heard(promised: Promised, child: Child, name: string): void {
  const before = promised.issued
  for (let n = 0; n <= child.issued; n++) promised.issue(storm(name, n))
  if (child.acknowledged > 0) promised.acknowledge(before + child.acknowledged)
}

/**
 * `kill -9` of a process that commits and folds, at a moment of chance: half of the time by the clock from its start, which falls on start,
 * recovery and first acts, half of the time some acts and a fraction of an act later.
 */
export async function killed(rounds: number, seed: number, victim: string): Promise<Row> {
  const tally = new Tally('kill -9 at a moment of chance')
  const next = chance(seed)
  let dir = scratch()
  let state: State = new Map()
  for (let round = 0; round < rounds; round++) {
    if (round % roundsAFolder === 0) {
      rmSync(dir, {recursive: true, force: true})
      dir = scratch()
      state = new Map()
    }
    const name = `r${round}`
    const promised = new Promised(state)
    const child = new Child([process.execPath, victim, 'storm', dir, name])
    if (next() < 0.5) {
      await child.until(said => said.length > 0)
      await sleep(next() * 12)
    } else {
      const acts = Math.floor(next() * 20)
      await child.until(said => said.filter(line => line.startsWith('ack')).length >= acts)
      await sleep(next() * 3)
    }
    await child.kill()
    heard(promised, child, name)
    const left = await found(dir)
    tally.add(`round ${round}`, typeof left === 'string' ? {lost: ['everything'], damage: [left]} : judge(promised, left))
    if (child.said.length > 0 && !child.writes) tally.add(`round ${round}`, {lost: [], damage: ['the lock of the dead was not taken over']})
    state = typeof left === 'string' ? new Map() : left
    tally.points++
    tally.acknowledged += child.acknowledged
  }
  rmSync(dir, {recursive: true, force: true})
  return tally.row({remark: `seed ${seed}`})
}

export function judge(promised: Promised, state: State): {lost: readonly string[]; damage: readonly string[]} {
  const {lost, torn} = verdictOn(promised, state)
  return {lost, damage: torn}
}
