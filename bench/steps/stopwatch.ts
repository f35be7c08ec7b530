import {openSync, readSync} from 'node:fs'

/** How much later the system may count what a thread has taken: one tick of a slow clock, in ms. */
const tick = 10

/**
 * What a step takes at most, in ms, asked at its end: the least of three things, none of which is less than the truth. The time that passed,
 * which is too long on a crowded machine; the processor time of all threads, too long where the engine compiles and collects beside the
 * step; and, where Linux tells it, the processor time of this thread and a tick more.
 */
export function stopwatch(): () => number {
  const from = performance.now()
  const before = process.cpuUsage()
  const thread = threadTime()
  return () => {
    const {user, system} = process.cpuUsage(before)
    return Math.min(performance.now() - from, (user + system) / 1000, thread === undefined ? Infinity : threadTime()! - thread + tick)
  }
}

const file = openThread()
const bytes = Buffer.alloc(64)

function openThread(): number | undefined {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
  } catch {
    return undefined
  }
}

/** Processor time of the first thread, in ms; undefined where it is not told. */
function threadTime(): number | undefined {
  if (file === undefined) return undefined
  const length = readSync(file, bytes, 0, bytes.length, 0)
  return Number(bytes.toString('latin1', 0, length).split(' ')[0]) / 1e6
}
