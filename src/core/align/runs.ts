import {rising, uniqueSeeds, type Gap, type Seeds} from './seeds.ts'

/** A stretch that is the same in both texts: old `[from, to)` stands at `[from + shift, to + shift)` now. It cannot be made longer. */
export interface Run {
  readonly from: number
  readonly to: number
  readonly shift: number
  /** The stretch that is sure to be meant: from the first to the last string in it that occurs once in each text. */
  readonly sureFrom: number
  readonly sureTo: number
}

/** Lengths of the strings that are looked for: first in the whole texts, wherever they have gone; then between neighbours, in order. */
const sizes = [12, 6, 3, 1] as const

/** A single character is believed only between near neighbours. */
const smallGap = 24

/**
 * What two versions of a text have in common, in the order of the old one. Blocks that changed places are followed where they hold a string
 * of twelve units that occurs once in each; between two runs that are neighbours in both texts ever smaller strings do. Runs may overlap by
 * what an edit leaves open: of two equal characters, which one was deleted.
 */
export function commonRuns(old: string, now: string): readonly Run[] {
  const all = {oldFrom: 0, oldTo: old.length, nowFrom: 0, nowTo: now.length}
  const ends = endsOf(old, now)
  if (ends.once) return ends.runs
  const runs = withEnds(grown(old, now, all, uniqueSeeds(old, now, all, sizes[0]), sizes[0]), ends.runs)
  return [...runs, ...gapsBetween(runs, all).flatMap(gap => filled(old, now, gap, 1))].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/** The runs of a gap, with strings of the size of that level. */
function filled(old: string, now: string, gap: Gap, level: number): Run[] {
  const size = sizes[level]
  if (size === undefined || (size === 1 && Math.max(gap.oldTo - gap.oldFrom, gap.nowTo - gap.nowFrom) > smallGap)) return []
  const runs = grown(old, now, gap, rising(uniqueSeeds(old, now, gap, size)), size)
  const gaps = runs.length === 0 ? [gap] : gapsBetween(runs, gap)
  return [...runs, ...gaps.flatMap(inner => filled(old, now, inner, level + 1))]
}

/** The seeds, made as long as they can be inside of the gap; those that grow together are one. */
function grown(old: string, now: string, gap: Gap, seeds: Seeds, size: number): Run[] {
  const runs: {-readonly [key in keyof Run]: Run[key]}[] = []
  const last = new Map<number, (typeof runs)[number]>()
  let latest: (typeof runs)[number] | undefined
  for (let index = 0; index < seeds.old.length; index++) {
    const place = seeds.old[index]!
    const shift = seeds.now[index]! - place
    const known = latest?.shift === shift ? latest : last.get(shift)
    if (known && place < known.to) {
      known.sureTo = place + size
      continue
    }
    let from = place
    while (from > gap.oldFrom && from + shift > gap.nowFrom && old.charCodeAt(from - 1) === now.charCodeAt(from - 1 + shift)) from--
    let to = place + size
    while (to < gap.oldTo && to + shift < gap.nowTo && old.charCodeAt(to) === now.charCodeAt(to + shift)) to++
    const run = {from, to, shift, sureFrom: place, sureTo: place + size}
    latest = run
    last.set(shift, run)
    runs.push(run)
  }
  return runs.toSorted((a, b) => a.from - b.from || a.to - b.to)
}

/**
 * What the texts have in common at their starts and at their ends. Where these two leave nothing between them in one of the texts, there was
 * one edit, and all of it is sure.
 */
function endsOf(old: string, now: string): {readonly once: boolean; readonly runs: readonly Run[]} {
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old.charCodeAt(head) === now.charCodeAt(head)) head++
  let tail = 0
  while (tail < most && old.charCodeAt(old.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++
  const once = head + tail >= most
  const shift = now.length - old.length
  const start = {from: 0, to: head, shift: 0, sureFrom: 0, sureTo: once ? head : 0}
  const end = {from: old.length - tail, to: old.length, shift, sureFrom: once ? old.length - tail : old.length, sureTo: old.length}
  const runs = once && shift === 0 ? [start] : [start, end]
  return {once, runs: runs.filter(({from, to}) => from < to)}
}

/** The runs, with those at the ends of the texts; each of these is sure where a run is that it is. */
function withEnds(runs: readonly Run[], ends: readonly Run[]): Run[] {
  const merged = ends.map(end => {
    const run = runs.find(run => same(run, end))
    return run ? {...end, sureFrom: Math.min(end.sureFrom, run.sureFrom), sureTo: Math.max(end.sureTo, run.sureTo)} : end
  })
  return [...merged, ...runs.filter(run => !ends.some(end => same(run, end)))].toSorted((a, b) => a.from - b.from || a.to - b.to)
}

const same = (a: Run, b: Run): boolean => a.from === b.from && a.to === b.to && a.shift === b.shift

/** What lies between runs that are neighbours in both texts, with something in each. */
function gapsBetween(runs: readonly Run[], {oldFrom, oldTo, nowFrom, nowTo}: Gap): Gap[] {
  const byNow = new Map(runs.toSorted((a, b) => a.from + a.shift - b.from - b.shift || a.to - b.to).map((run, index) => [run, index]))
  const gaps: Gap[] = []
  const add = (before: Run | undefined, behind: Run | undefined): void => {
    const index = before ? byNow.get(before)! : -1
    if ((behind ? byNow.get(behind)! : runs.length) !== index + 1) return
    const gap = {
      oldFrom: before ? before.to : oldFrom,
      oldTo: behind ? behind.from : oldTo,
      nowFrom: before ? before.to + before.shift : nowFrom,
      nowTo: behind ? behind.from + behind.shift : nowTo,
    }
    if (gap.oldFrom < gap.oldTo && gap.nowFrom < gap.nowTo) gaps.push(gap)
  }
  for (const [index, run] of runs.entries()) add(runs[index - 1], run)
  add(runs.at(-1), undefined)
  return gaps
}
