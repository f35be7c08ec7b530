import {spawnSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as sleep} from 'node:timers/promises'
import {Child, scratch} from './child.ts'
import {found, heard, judge} from './killed.ts'
import {Promised} from './promised.ts'
import {storm} from './script.ts'
import {Tally, type Row} from './tally.ts'

/**
 * Three processes open one store in the same millisecond: one may write. It is killed; of three more, one takes over. That one is told to
 * stop, and both have kept everything that they acknowledged.
 */
export async function writers(rounds: number, victim: string, prefix: readonly string[] = []): Promise<Row> {
  const tally = new Tally(`three writers in the same millisecond, a kill, a takeover${prefix.length === 0 ? '' : '; by lock file alone'}`)
  for (let round = 0; round < rounds; round++) {
    const dir = scratch()
    let promised = new Promised()
    for (const turn of ['first', 'second']) {
      const children = ['a', 'b', 'c'].map(name => new Child([...prefix, process.execPath, victim, 'turn', dir, `${turn}-${name}`]))
      await sleep(80)
      for (const child of children) child.tell()
      await Promise.all(children.map(child => child.until(said => said.some(line => /^(?:read|closed|refused|ack 10$)/u.test(line)))))
      const writing = children.filter(child => child.acknowledged > 0)
      if (writing.length !== 1) tally.add(`round ${round} ${turn}`, {lost: [], damage: [`${writing.length} sessions write`]})
      for (const child of children) {
        if (turn === 'first') child.process.kill('SIGKILL')
        else child.tell()
      }
      await Promise.all(children.map(child => child.ended))
      for (const child of writing) heard(promised, child, `${turn}-${'abc'[children.indexOf(child)]}`)
      const state = await found(dir)
      tally.add(`round ${round} ${turn}`, typeof state === 'string' ? {lost: ['everything'], damage: [state]} : judge(promised, state))
      tally.points++
      tally.acknowledged += writing.reduce((sum, child) => sum + child.acknowledged, 0)
      promised = new Promised(typeof state === 'string' ? new Map() : state)
    }
    rmSync(dir, {recursive: true, force: true})
  }
  return tally.row()
}

/** Whether a process can have a network of its own here, where the kernel's lock does not reach. */
export const canUnshare = (): boolean => spawnSync('unshare', ['-n', 'true']).status === 0

/** The control: two processes that use lowdb as its manual shows. */
export async function lowdbWriters(rounds: number, victim: string): Promise<Row> {
  const tally = new Tally('plain lowdb: two writers')
  for (let round = 0; round < rounds; round++) {
    const dir = scratch()
    const children = ['a', 'b'].map(name => new Child([process.execPath, victim, 'lowdb', dir, name]))
    await sleep(80)
    for (const child of children) child.tell()
    await Promise.all(children.map(child => child.until(said => said.includes('ack 30'))))
    for (const child of children) child.tell()
    await Promise.all(children.map(child => child.ended))
    const there = new Set(idsIn(join(dir, 'lowdb.json')))
    for (const [index, child] of children.entries()) {
      const acknowledged = Array.from({length: child.acknowledged}, (_, n) => storm('ab'[index] ?? '', n)).flat()
      tally.add(`round ${round}`, {lost: acknowledged.flatMap(operation => ('put' in operation && !there.has(operation.put.id) ? [operation.put.id] : []))})
      tally.acknowledged += child.acknowledged
    }
    tally.points++
    rmSync(dir, {recursive: true, force: true})
  }
  return tally.row({control: true, remark: 'a control: it must lose'})
}

function idsIn(path: string): string[] {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as {records: {id: string}[]}).records.map(({id}) => id)
  } catch {
    return []
  }
}
