import {spawnSync} from 'node:child_process'
import {rmSync} from 'node:fs'
import {Child, scratch} from './child.ts'
import {found, heard, judge} from './killed.ts'
import {Promised} from './promised.ts'
import {storm} from './script.ts'
import {Tally, type Row} from './tally.ts'

/** A place without space, and how to make some. */
interface Place {
  readonly dir: string
  readonly prefix: readonly string[]
  more(child: Child): void
  clear(): void
}

/**
 * Fills a disk with acts until it refuses twelve of them. The program must count exactly those as not saved. Then there is space again, and
 * everything is saved; or, every other time, the process is killed, and what was acknowledged is there.
 */
async function fill(tally: Tally, sizes: readonly number[], victim: string, place: (size: number) => Place): Promise<Row> {
  for (const [round, size] of sizes.entries()) {
    const {dir, prefix, more, clear} = place(size)
    const child = new Child([...prefix, process.execPath, victim, 'fill', dir, 'f'])
    await child.until(said => said.some(line => line.startsWith('pending')))
    const where = `${size} bytes`
    const promised = new Promised()
    heard(promised, child, 'f')
    if (child.acknowledged === child.issued) tally.add(where, {lost: [], damage: ['the disk was never full']})
    let unsaved = 0
    for (let n = child.acknowledged; n < child.issued; n++) unsaved += storm('f', n).length
    if (!child.said.includes(`pending ${unsaved}`)) tally.add(where, {lost: [], damage: [`${unsaved} operations not saved, but told: ${child.said.at(-1)}`]})
    if (round % 2 === 0) {
      more(child)
      child.tell()
      await child.ended
      if (child.acknowledged !== child.issued) tally.add(where, {lost: [], damage: [`only ${child.acknowledged} of ${child.issued} acts saved with space`]})
      promised.acknowledge(child.acknowledged)
    } else {
      await child.kill()
    }
    const left = await found(dir)
    tally.add(where, typeof left === 'string' ? {lost: ['everything'], damage: [left]} : judge(promised, left))
    tally.points++
    tally.acknowledged += child.acknowledged
    clear()
  }
  return tally.row()
}

/** A disk of its own in memory; for root on Linux. */
const mounted = (size: number): Place => {
  const dir = scratch()
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', dir])
  return {
    dir,
    prefix: [],
    more: () => void spawnSync('mount', ['-o', 'remount,size=16m', dir]),
    clear: () => {
      spawnSync('umount', [dir])
      rmSync(dir, {recursive: true, force: true})
    },
  }
}

/** No file may be longer than so many bytes (RLIMIT_FSIZE): writes stop in the middle, as on a full disk, with EFBIG. */
const limited = (size: number): Place => {
  const dir = scratch()
  return {
    dir,
    prefix: ['prlimit', `--fsize=${size}:unlimited`],
    more: child => void spawnSync('prlimit', ['--pid', String(child.process.pid), '--fsize=unlimited']),
    clear: () => rmSync(dir, {recursive: true, force: true}),
  }
}

export function canMount(): boolean {
  const dir = scratch()
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', dir]).status === 0
  if (mounted) spawnSync('umount', [dir])
  rmSync(dir, {recursive: true, force: true})
  return mounted
}

export const canLimit = (): boolean => spawnSync('prlimit', ['--fsize=65536:unlimited', 'true']).status === 0

const sizesFrom = (first: number, step: number, count: number): number[] => Array.from({length: count}, (_, n) => first + n * step)

export const fullDisk = (rounds: number, victim: string): Promise<Row> =>
  fill(new Tally('a full disk of 24 KiB and more'), sizesFrom(24_576, 4096, rounds), victim, mounted)

export const fileLimit = (rounds: number, victim: string): Promise<Row> =>
  fill(new Tally('a limit on the length of files'), sizesFrom(1500, 1237, rounds), victim, limited)
