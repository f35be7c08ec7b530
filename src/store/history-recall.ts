import {Ground, sidesOf, type Records} from './history-ground.ts'
import type {HistoryLine, PastAct} from './history-line.ts'
import {believed, breath, joinedActs, noPause, play, type Numbered, type Pause} from './history-read.ts'

/** An act of an earlier session as this one can use it. */
export interface Recalled<T> {
  readonly n: number
  readonly act: T
}

export interface Recall<T> {
  /** The last of each is next. */
  readonly past: readonly Recalled<T>[]
  readonly future: readonly Recalled<T>[]
  /** Older acts are known, but what they did was changed by others since. */
  readonly cut: boolean
  /** Numbers of lines that were written and never came to be; the history must be told before anything else is added to it. */
  readonly never: readonly number[]
}

/**
 * What of a history can be taken back and done again, given the records as they are.
 *
 * From the newest act backwards, an act counts when everything that it did stands in the records, with newer acts taken back. The first one
 * of which that is not so ends the past, since taking it back would undo what others did. `reach` makes an act of this session, or answers
 * undefined when it is about articles that are not open or texts that have changed: such an act is left standing, and so is every
 * older one that touched the same things. `pause` is awaited now and then; `records` must stay as they are meanwhile.
 */
export async function recall<T>(
  lines: readonly HistoryLine[],
  records: Records,
  reach: (act: PastAct) => T | undefined,
  pause: Pause = noPause,
): Promise<Recall<T>> {
  const ground = new Ground(records)
  const told = believed(lines)
  const never = neverDone(told, ground)
  const {past, future} = play(told.slice(0, told.length - never.length))
  const back = await walk(past, ground, 'undo', reach, pause)
  ground.clear()
  const forth = await walk(future, ground, 'redo', reach, pause)
  return {past: back.found, future: forth.found, cut: back.cut, never}
}

/** From the next act on, as long as what it begins from stands; behind it, all is as the step leaves it. */
async function walk<T>(
  acts: readonly Numbered[],
  ground: Ground,
  step: 'undo' | 'redo',
  reach: (act: PastAct) => T | undefined,
  pause: Pause,
): Promise<{found: Recalled<T>[]; cut: boolean}> {
  const found: Recalled<T>[] = []
  const barred = new Set<string>()
  for (const [index, {n, act}] of acts.toReversed().entries()) {
    if (index % breath === breath - 1) await pause()
    const {before, after} = sidesOf(act)
    const touched = [...after.keys(), ...before.keys()]
    const own = touched.some(key => barred.has(key)) ? undefined : reach(act)
    if (own === undefined) {
      for (const key of touched) barred.add(key)
      continue
    }
    if (!ground.holds(step === 'undo' ? after : before)) return {found: found.toReversed(), cut: true}
    ground.lay(step === 'undo' ? before : after)
    found.push({n, act: own})
  }
  return {found: found.toReversed(), cut: false}
}

/**
 * The numbers of the lines at the end that were written but never came to be, as when the process was killed before the store had answered:
 * those behind the last line that stands in the records, if the first of them finds everything as it was before it. A change from outside
 * that is just that, such as going back to an older file, looks the same and counts as the same.
 */
function neverDone(lines: readonly HistoryLine[], ground: Ground): readonly number[] {
  const acts = wholeActs(lines)
  const found: number[] = []
  let untouched = true
  for (let last = lines.length - 1; last >= 0; last--) {
    const line = lines[last]!
    const act = line.kind === 'act' || line.kind === 'more' ? line.act : acts.get(line.of)
    if (!act) return []
    const {before, after} = sidesOf(act)
    const [was, is] = line.kind === 'undo' ? [after, before] : [before, after]
    if (ground.holds(is)) break
    untouched = ground.holds(was)
    found.push(line.n)
  }
  return untouched ? found : []
}

/** The acts that lines tell of, whole, by their numbers. */
function wholeActs(lines: readonly HistoryLine[]): ReadonlyMap<number, PastAct> {
  const acts = new Map<number, PastAct>()
  for (const line of lines) {
    if (line.kind === 'act') acts.set(line.n, line.act)
    const known = line.kind === 'more' && acts.get(line.of)
    if (known) acts.set(line.of, joinedActs(known, line.act))
  }
  return acts
}
