import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {basename, join} from 'node:path'
import {Child, scratch} from './child.ts'
import {found, judge} from './killed.ts'
import {Promised} from './promised.ts'
import {script} from './script.ts'
import {Tally, type Row} from './tally.ts'

/** Every system call of Linux that can change a file or a name; `?`: not there on every processor. */
const changing = [
  'openat', 'openat2', 'open', 'creat', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'fsync', 'fdatasync', 'sync_file_range', 'rename',
  'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'unlink', 'unlinkat', 'rmdir', 'mkdir', 'mkdirat', 'truncate', 'ftruncate',
  'fallocate', 'chmod', 'fchmod', 'fchmodat', 'chown', 'fchown', 'fchownat', 'utimensat', 'copy_file_range', 'sendfile', 'splice', 'io_uring_setup',
].map(name => `?${name}`).join(',')

/** One system call on a file of the store. */
interface Call {
  readonly name: string
  /** The how-manieth of its name it is, from 1, among those on the store's files. */
  readonly number: number
  /** What the store's layer calls it, `write alice.json`; undefined for what only looks, or is a part of the call before. */
  readonly layer: string | undefined
  readonly line: string
}

/** One thread of the pool: then strace, which counts by thread, counts all of the store's calls. No io_uring: strace could not see into it. */
const env = {UV_THREADPOOL_SIZE: '1', UV_USE_IO_URING: '0'}

export const hasStrace = (): boolean => spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0

/** Runs the scripted session under strace; answers what it said, and each thread's trace. */
async function traced(victim: string, dir: string, args: readonly string[]): Promise<{child: Child; threads: readonly string[]}> {
  const traces = scratch()
  const child = new Child(['strace', '-ff', '-qq', '-y', '-s', '0', '-e', `trace=${changing}`, ...args, '-o', join(traces, 't'), process.execPath, victim, 'session', dir, 'a'], {env})
  await child.ended
  const threads = readdirSync(traces).map(name => readFileSync(join(traces, name), 'utf8'))
  rmSync(traces, {recursive: true})
  return {child, threads}
}

/** The calls on files under `dir`, of the one thread that makes them. */
function callsOn(dir: string, threads: readonly string[]): readonly Call[] {
  const touching = threads.filter(trace => trace.includes(`${dir}/`))
  if (touching.length !== 1) throw new Error(`${touching.length} threads touch the files of the store, expected 1`)
  const counts = new Map<string, number>()
  return (touching[0] ?? '').split('\n').flatMap(line => {
    const name = /^(\w+)\(/u.exec(line)?.[1]
    if (name === undefined || !line.includes(dir)) return []
    const number = (counts.get(name) ?? 0) + 1
    counts.set(name, number)
    return [{name, number, layer: layerName(name, line, dir), line}]
  })
}

function layerName(name: string, line: string, dir: string): string | undefined {
  const paths = Array.from(line.matchAll(/[<"]([^<>"]*)[>"]/gu), match => match[1] ?? '').filter(path => path.startsWith(dir))
  const [first = '', second = ''] = paths
  const of = (call: string, path = first): string => `${call} ${basename(path)}`
  switch (name) {
    case 'openat':
      return line.includes('O_CREAT') ? of('create') : line.includes('O_WRONLY') ? of('append') : undefined
    case 'fsync':
      return of(first === dir ? 'syncFolder' : 'sync')
    case 'fdatasync':
      return of('datasync')
    case 'ftruncate':
      return of('truncate')
    case 'mkdir':
      return of('makeFolder')
    case 'utimensat':
      return of('touch')
    case 'rename':
      return of('rename', second)
    case 'fchmod':
      return undefined
    default:
      return of(name)
  }
}

/**
 * That the layer is honest: what strace sees the program do to the store's files is, call by call and in order, what the layer counted.
 * Then each of these calls fails in the kernel (`EIO`, `ENOSPC`), or the process is killed on entering it.
 */
export async function strace(every: number, victim: string): Promise<Row[]> {
  const home = scratch()
  const dir = join(home, 'store')
  mkdirSync(dir)
  const {child, threads} = await traced(victim, dir, [])
  const calls = callsOn(dir, threads)
  const rows = [crossCheck(calls, child)]
  const names = new Set(calls.flatMap(({line}) => Array.from(line.matchAll(/[<"]([^<>"]*)[>"]/gu), match => match[1] ?? '')).filter(path => path.startsWith(dir)))
  const filter = [...names].flatMap(path => ['-P', path])
  for (const fault of ['error=EIO', 'error=ENOSPC', 'signal=KILL'] as const) {
    const tally = new Tally(`the kernel: ${fault.slice(fault.indexOf('=') + 1)} at a system call`)
    const points = calls.filter(call => call.layer !== undefined)
    for (let at = 0; at < points.length; at += every) {
      const {name, number, layer} = points[at] ?? {name: '', number: 0, layer: ''}
      rmSync(dir, {recursive: true})
      mkdirSync(dir)
      const {child, threads} = await traced(victim, dir, [...filter, '-e', `inject=${name}:${fault}:when=${number}`])
      const promised = new Promised()
      for (const step of script('a')) if (step !== 'checkpoint') promised.issue(step)
      promised.acknowledge(child.acknowledged)
      const left = await found(dir)
      tally.add(`${name} ${number} (${layer})`, typeof left === 'string' ? {lost: ['everything'], damage: [left]} : judge(promised, left))
      const struck = threads.some(trace => trace.includes(fault === 'signal=KILL' ? 'killed by SIGKILL' : '(INJECTED)'))
      if (!struck) tally.add(`${name} ${number} (${layer})`, {lost: [], damage: ['the fault did not strike']})
      tally.points++
      tally.acknowledged += child.acknowledged
    }
    rows.push(tally.row())
  }
  rmSync(home, {recursive: true})
  return rows
}

function crossCheck(calls: readonly Call[], child: Child): Row {
  const tally = new Tally('system calls on the store’s files that its layer did not count, or the other way round')
  const counted = child.said.filter(line => line.startsWith('call ')).map(line => line.slice(5))
  const seen = calls.flatMap(({layer}) => (layer === undefined ? [] : [layer]))
  for (let at = 0; at < Math.max(counted.length, seen.length); at++) {
    tally.points++
    if (counted[at] !== seen[at]) tally.add(`call ${at + 1}`, {lost: [], damage: [`the kernel saw “${seen[at]}”, the layer “${counted[at]}”`]})
  }
  tally.acknowledged = child.acknowledged
  return tally.row()
}
