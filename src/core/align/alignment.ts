import {sourceSpan, type Span} from '../offset.ts'
import {ownersOf, type Owners} from './claims.ts'
import {foldedOffset, foldLayout, type Folded} from './fold.ts'
import {commonRuns, type Run} from './runs.ts'

/**
 * What became of a span. `kept`: it stands at `span`, but for layout and width of punctuation. `changed`: its place is sure, and what stands
 * there is something else. `gone`: it was deleted. `unsure`: the edits allow more than one answer, or too little around it is left.
 */
export type Fate =
  | {readonly kind: 'kept' | 'changed'; readonly span: Span}
  | {readonly kind: 'gone' | 'unsure'}

/** Folded units on each side of a span that are asked whether they are still its neighbours, and the share that must be. */
const neighbourhood = 32
const threshold = 0.5

/** The share of a span that must be left for it to count as changed, and not as replaced by something else. */
const leastLeft = 1 / 3

/** How far a neighbour may have been pushed away by what was put between. */
const slack = 24

/** A run with so much around the span, or of whole lines, that holds a string which occurs once in each text, needs no other neighbours. */
const longContext = 16

/** In a deletion that left more than this behind, no quote is looked for. */
const longestRest = 4096

/** How a text became another: where what stood in the old one stands now. Made in time that grows with the texts, asked in constant time. */
export class Alignment {
  readonly #old: Folded
  readonly #now: Folded
  readonly #runs: readonly Run[]
  readonly #owners: Owners

  constructor(old: string, now: string) {
    this.#old = foldLayout(old)
    this.#now = foldLayout(now)
    this.#runs = commonRuns(this.#old.text, this.#now.text)
    this.#owners = ownersOf(this.#runs, this.#old.text, this.#now.text)
  }

  /** What became of a span of the old text. */
  fateOf(span: Span): Fate {
    const from = foldedOffset(this.#old, span.from)
    const to = foldedOffset(this.#old, span.to)
    if (from >= to) return {kind: 'unsure'}
    for (const run of this.#runsIn(from, to)) {
      if (run.from > from || run.to < to) continue
      const there = from + run.shift
      return this.#believable(run, from, to) ? {kind: 'kept', span: this.#sourceSpan(span, from, to, there, there + to - from)} : {kind: 'unsure'}
    }
    const start = this.#placeOf(from) ?? this.#placeBehind(from - 1)
    const end = this.#placeBehind(to - 1) ?? this.#placeOf(to)
    const whole = start !== undefined && end !== undefined && start < end && end - start <= 2 * (to - from) + slack
    if (whole && this.#shareLeft(from, to, start, end) >= leastLeft && this.#neighbours(from, to, start, end) >= threshold) {
      return {kind: 'changed', span: this.#tight(start, end)}
    }
    return {kind: this.#deleted(from, to) ? 'gone' : 'unsure'}
  }

  /** Where something that stands in the new text surely stood in the old one: the offset of its first character that did. */
  cameFrom(span: Span): number | undefined {
    const to = foldedOffset(this.#now, span.to)
    for (let at = foldedOffset(this.#now, span.from); at < to; at++) {
      const run = this.#runs[this.#owners.now[at]!]
      if (run) return this.#old.at[at - run.shift]
    }
    return undefined
  }

  /** The runs of the first and of the last unit of a span that belongs to one. */
  #runsIn(from: number, to: number): Run[] {
    const {old} = this.#owners
    let first = from
    while (first < to && old[first]! < 0) first++
    if (first === to) return []
    let last = to - 1
    while (old[last]! < 0) last--
    return [...new Set([this.#runs[old[first]!]!, this.#runs[old[last]!]!])]
  }

  #believable(run: Run, from: number, to: number): boolean {
    const sure = to >= run.sureFrom - neighbourhood && from <= run.sureTo + neighbourhood
    if (!sure) return false
    const known = run.to - run.from - (to - from) >= longContext || this.#isLines(run)
    if (known && run.sureTo > run.sureFrom) return true
    return this.#neighbours(from, to, from + run.shift, to + run.shift, run) >= threshold
  }

  /** Whether a run is whole lines of the old text. */
  #isLines({from, to}: Run): boolean {
    const {text} = this.#old
    return (from === 0 || text[from - 1] === '\n' || text[from] === '\n') && (to === text.length || text[to - 1] === '\n' || text[to] === '\n')
  }

  /** The share of a span that stands in its new place still. */
  #shareLeft(from: number, to: number, start: number, end: number): number {
    let left = 0
    for (let at = from; at < to; at++) {
      const there = this.#placeOf(at)
      if (there !== undefined && there >= start && there < end) left++
    }
    return left / (to - from)
  }

  /** The share of a span's neighbours that are neighbours still; those of `run` are whether they belong to it or not. */
  #neighbours(from: number, to: number, start: number, end: number, run?: Run): number {
    let asked = 0
    let near = 0
    for (let step = 1; step <= neighbourhood; step++) {
      const before = from - step
      const behind = to + step - 1
      if (before >= 0) {
        asked++
        const there = run && before >= run.from ? before + run.shift : this.#placeOf(before)
        if (there !== undefined && there < start && start - there <= step + slack) near++
      }
      if (behind < this.#old.text.length) {
        asked++
        const there = run && behind < run.to ? behind + run.shift : this.#placeOf(behind)
        if (there !== undefined && there >= end && there - end <= step + slack) near++
      }
    }
    return asked === 0 ? 1 : near / asked
  }

  #placeOf(at: number): number | undefined {
    const run = this.#runs[this.#owners.old[at] ?? -1]
    return run && at + run.shift
  }

  #placeBehind(at: number): number | undefined {
    const place = this.#placeOf(at)
    return place === undefined ? undefined : place + 1
  }

  /** Whether what stands between the nearest places that are sure cannot be the span. */
  #deleted(from: number, to: number): boolean {
    const {old} = this.#owners
    let before = from - 1
    while (before >= 0 && from - before <= longestRest && old[before]! < 0) before--
    let behind = to
    while (behind < old.length && behind - to <= longestRest && old[behind]! < 0) behind++
    const start = before < 0 ? 0 : this.#placeBehind(before)
    const end = behind === old.length ? this.#now.text.length : this.#placeOf(behind)
    if (start === undefined || end === undefined || start > end || end - start > longestRest) return false
    return !this.#now.text.slice(start, end).includes(this.#old.text.slice(from, to))
  }

  /** The new place in the source, with as much layout at its edges as the old one had. */
  #sourceSpan(span: Span, from: number, to: number, start: number, end: number): Span {
    const before = this.#old.at[from]! - span.from
    const behind = span.to - this.#old.at[to - 1]!
    return sourceSpan(Math.max(0, this.#now.at[start]! - before), this.#now.at[end - 1]! + behind)
  }

  #tight(start: number, end: number): Span {
    return sourceSpan(this.#now.at[start]!, this.#now.at[end - 1]! + 1)
  }
}
