import {readFileSync} from 'node:fs'

/** The most memory that a running process has held so far, in bytes (VmHWM, proc(5)); undefined where the system does not tell. */
export function peakOf(pid: number | undefined): number | undefined {
  try {
    const found = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return found ? Number(found[1]) * 1024 : undefined
  } catch {
    return undefined
  }
}
