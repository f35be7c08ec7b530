import {spawn} from 'node:child_process'
import {createReadStream} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {peakOf} from '../tests/helpers/peak.ts'

export interface Ended {
  /** Milliseconds from its start to its end, all of its output read. */
  readonly ms: number
  /** The most memory that it held, in bytes; undefined where the system does not tell. */
  readonly peak: number | undefined
  readonly code: number
  readonly output: string
}

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>
  /** File that it reads as its standard input. */
  readonly input?: string
  /** Milliseconds; half an hour when not given. */
  readonly timeout?: number
  /** Exit codes that are no failure; 0 when not given. */
  readonly codes?: readonly number[]
}

/** How often the memory is looked at, in ms: what lives shorter than that has no peak. */
const look = 15

/** Runs a program to its end. Rejects when it cannot be started, takes too long, or ends with another code. */
export function runChild(command: string, args: readonly string[], {env = {}, input, timeout = 1_800_000, codes = [0]}: ChildOptions = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const from = performance.now()
    const child = spawn(command, args, {env: {...process.env, ...env}, stdio: ['pipe', 'pipe', 'pipe'], timeout})
    const output: Buffer[] = []
    const errors: Buffer[] = []
    let peak: number | undefined
    const watch = setInterval(() => (peak = peakOf(child.pid) ?? peak), look)
    child.stdout.on('data', chunk => void output.push(chunk as Buffer))
    child.stderr.on('data', chunk => void errors.push(chunk as Buffer))
    // A program may end before it has read everything.
    child.stdin.on('error', () => {})
    if (input === undefined) child.stdin.end()
    else createReadStream(input).pipe(child.stdin)
    child.on('error', error => {
      clearInterval(watch)
      reject(error)
    })
    child.on('close', (code, signal) => {
      clearInterval(watch)
      const ms = performance.now() - from
      if (code !== null && codes.includes(code)) resolve({ms, peak, code, output: Buffer.concat(output).toString()})
      else reject(new Error(`${command} ${signal ? `was ended by ${signal} after ${ms.toFixed(0)} ms` : `ended with ${code}`}: ${Buffer.concat(errors).toString().slice(-300)}`))
    })
  })
}
