import {performance} from 'node:perf_hooks'
import {setTimeout as pause} from 'node:timers/promises'
import {join} from 'node:path'
import {program} from '../../scripts/stage.ts'
import {Terminal} from '../../tests/helpers/pty.ts'
import {layOut, taggedArticle} from '../tagged.ts'
import {percentile} from '../numbers.ts'

export interface Keys {
  readonly program: string
  readonly key: string
  readonly presses: number
  /** Milliseconds from the key's write to the arrival of the last byte that it causes. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds of processor time a press, on the average: what stays of a measurement on a busy machine. */
  readonly processor: number | undefined
  /** Bytes that one press writes. */
  readonly bytes50: number
  readonly bytes95: number
}

/** Output has ended when nothing came for this long; what is measured is the last byte, not the wait. */
const quiet = 30

/** A press that has brought nothing by then brings nothing. */
const patience = 400

/** Presses `key` again and again and looks at what each press brings. Presses that bring nothing (the end of a text) do not count. */
async function measureKey(terminal: Terminal, name: string, key: string, presses: number): Promise<Keys> {
  const times: number[] = []
  const sizes: number[] = []
  const before = terminal.processorTime()
  for (let press = 0; press < presses; press++) {
    terminal.mark()
    const from = performance.now()
    terminal.burst(key)
    while (terminal.lastOutputAt < from && performance.now() - from < patience) await pause(1)
    if (terminal.lastOutputAt < from) continue
    while (performance.now() - terminal.lastOutputAt < quiet) await pause(2)
    times.push(terminal.lastOutputAt - from)
    sizes.push(terminal.bytes().length)
  }
  const after = terminal.processorTime()
  return {
    program: name,
    key,
    presses: times.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    processor: before === undefined || after === undefined ? undefined : (after - before) / presses,
    bytes50: percentile(sizes, 0.5),
    bytes95: percentile(sizes, 0.95),
  }
}

/** Key → last byte of the frame at 100 × 40 in an article with 500 tags; `less` on the same text where it is installed. */
export async function measureKeys(folder: string, presses: number): Promise<Keys[]> {
  const article = taggedArticle('bench.txt', 500)
  const {corpus, annotations} = layOut(folder, [article])
  const options = {cwd: folder, columns: 100, rows: 40, env: {PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')}}
  const results: Keys[] = []

  const own = new Terminal({...options, command: process.execPath, args: [program, corpus, '--annotations', annotations]})
  try {
    await own.waitFor('医工结合')
    await own.settled({quiet: 200})
    await own.press('Enter')
    await own.waitFor('欧阳雪')
    await own.settled({quiet: 200})
    // The first presses warm the program up and stand for themselves nowhere.
    await measureKey(own, 'pizhu', 'l', 30)
    for (const key of ['l', 'w', 'j', 'k', 'Tab']) results.push(await measureKey(own, 'pizhu', key, presses))
    await own.press('gg')
    for (const key of ['PgDn', 'PgUp']) results.push(await measureKey(own, 'pizhu', key, Math.ceil(presses / 4)))
  } finally {
    await own.close()
  }

  const less = new Terminal({...options, command: 'less', args: [join(corpus, 'bench.txt')], env: {...options.env, LESSCHARSET: 'utf-8', LESS: ''}})
  try {
    await less.waitFor('欧阳雪', {timeout: 2000})
    for (const key of ['j', 'k', 'PgDn', 'PgUp']) results.push(await measureKey(less, 'less', key, Math.ceil(presses / 4)))
  } catch {
    // Not installed: there is no peer to measure against.
  } finally {
    await less.close()
  }
  return results
}
