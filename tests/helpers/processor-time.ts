import {readFileSync} from 'node:fs'

/** Milliseconds of processor time that a process has used so far; undefined where the system does not tell. */
export function processorTimeOf(pid: number): number | undefined {
  try {
    // Behind the name in parentheses: utime and stime are fields 14 and 15, in ticks of 10 ms (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}
