import type {Run} from './runs.ts'

/** Which run each unit of the two texts belongs to beyond doubt; -1 where none does. */
export interface Owners {
  readonly old: Int32Array
  readonly now: Int32Array
}

const lineFeed = 0x0a

/**
 * Settles what runs claim together. Where two run into each other it is open which of two equal strings an edit took or made, and neither
 * has them; but whole lines go before a piece of a line, since an edit that takes whole lines is likelier than one that takes
 * the end of one and the start of another.
 */
export function ownersOf(runs: readonly Run[], old: string, now: string): Owners {
  const whole = runs.map(run => wholeLines(run, old, now))
  const [oldClaims, nowClaims] = claimsOf(runs, old.length, now.length)
  const [oldWhole, nowWhole] = claimsOf(whole, old.length, now.length)
  const owners = {old: new Int32Array(old.length).fill(-1), now: new Int32Array(now.length).fill(-1)}
  for (const [index, {from, to, shift}] of runs.entries()) {
    const lines = whole[index]!
    for (let at = from; at < to; at++) {
      const there = at + shift
      const alone = oldClaims[at] === 1 && nowClaims[there] === 1
      const first = at >= lines.from && at < lines.to && oldWhole[at] === 1 && nowWhole[there] === 1
      if (!alone && !first) continue
      owners.old[at] = index
      owners.now[there] = index
    }
  }
  return owners
}

type Stretch = Pick<Run, 'from' | 'to' | 'shift'>

/** The part of a run that is whole lines in both texts; empty when it holds none. */
function wholeLines({from, to, shift}: Run, old: string, now: string): Stretch {
  let first = from
  if (!(startsLine(old, from) && startsLine(now, from + shift))) while (first < to && old.charCodeAt(first++) !== lineFeed);
  let last = to
  if (!(endsLine(old, to) && endsLine(now, to + shift))) while (last > first && old.charCodeAt(last - 1) !== lineFeed) last--
  return {from: first, to: Math.max(first, last), shift}
}

const startsLine = (text: string, at: number): boolean => at === 0 || text.charCodeAt(at - 1) === lineFeed

const endsLine = (text: string, at: number): boolean => at === text.length || text.charCodeAt(at) === lineFeed || startsLine(text, at)

/** How many of the stretches cover each unit, in both texts. */
function claimsOf(stretches: readonly Stretch[], oldLength: number, nowLength: number): readonly [Int32Array, Int32Array] {
  const old = new Int32Array(oldLength + 1)
  const now = new Int32Array(nowLength + 1)
  for (const {from, to, shift} of stretches) {
    old[from]!++
    old[to]!--
    now[from + shift]!++
    now[to + shift]!--
  }
  for (const counts of [old, now]) for (let at = 1; at < counts.length; at++) counts[at]! += counts[at - 1]!
  return [old, now]
}
