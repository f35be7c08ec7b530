import type {LabelId} from '../core/annotation.ts'
import {compareSpans, viewSpan, type ViewSpan} from '../core/offset.ts'
import {styled, type Piece, type Style} from './paper.ts'

/** A tag where the view shows it. */
export interface Mark {
  readonly span: ViewSpan
  readonly label: LabelId
}

/** A tag, or the part of one that is written in one pair of brackets. */
interface Part extends Mark {
  /** There is more of it before, or behind. */
  readonly before: boolean
  readonly behind: boolean
}

/**
 * The lines of a text with its tags written in: `[吕毅](speaker)`. Nested tags nest. Where two cross, or one runs over a line end, it is
 * written in parts: `[…` goes on from before, `](label…)` goes on behind. An end of line is none of a line's pieces, whatever its kind.
 */
export function markedLines(text: string, marks: readonly Mark[], styleOf: (label: LabelId) => Style): Piece[][] {
  const lines: Piece[][] = []
  const waiting = marks.map((mark): Part => ({...mark, before: false, behind: false})).toSorted(bySpan)
  let next = 0
  let carried: Part[] = []
  for (const {from, to, next: resume} of linesOf(text)) {
    const arrived = carried
    for (let part = waiting[next]; part && part.span.from < resume; part = waiting[++next]) arrived.push(part)
    carried = []
    const here: Part[] = []
    for (const part of arrived) {
      const [head, rest] = cut(part, to, resume)
      if (head) here.push(head)
      if (rest) carried.push(rest)
    }
    lines.push(piecesOf(text, from, to, nested(here.toSorted(bySpan)), styleOf))
  }
  return lines
}

/** The lines `[from, to)`; `next` is behind the line's end. A text that ends its last line has no empty one behind it. */
function* linesOf(text: string): Generator<{from: number; to: number; next: number}> {
  let from = 0
  for (const {index, 0: end} of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    yield {from, to: index, next: index + end.length}
    from = index + end.length
  }
  if (from < text.length) yield {from, to: text.length, next: text.length}
}

const bySpan = (a: Part, b: Part): number => compareSpans(a.span, b.span)

/** What of a part stands in front of `to`, and what at `resume` or behind it; the units between belong to neither. */
function cut(part: Part, to: number, resume: number): [Part | undefined, Part | undefined] {
  const {span} = part
  if (span.to <= to) return [part, undefined]
  const goesOn = span.to > resume
  const head = span.from < to ? {...part, span: viewSpan(span.from, to), behind: goesOn} : undefined
  if (!goesOn) return [head, undefined]
  return [head, {...part, span: viewSpan(Math.max(span.from, resume), span.to), before: head !== undefined || part.before}]
}

/** The sorted parts with those that cross cut at the end of the one that began first: any two are then disjoint, or one holds the other. */
function nested(parts: readonly Part[]): Part[] {
  const queue = [...parts]
  const done: Part[] = []
  const open: Part[] = []
  for (let part = queue.shift(); part; part = queue.shift()) {
    while (open.length > 0 && open.at(-1)!.span.to <= part.span.from) open.pop()
    const [head, rest] = cut(part, open.at(-1)?.span.to ?? part.span.to, open.at(-1)?.span.to ?? part.span.to)
    if (head) {
      done.push(head)
      open.push(head)
    }
    if (rest) {
      const at = queue.findIndex(other => bySpan(rest, other) < 0)
      queue.splice(at < 0 ? queue.length : at, 0, rest)
    }
  }
  return done
}

function piecesOf(text: string, from: number, to: number, parts: readonly Part[], styleOf: (label: LabelId) => Style): Piece[] {
  const pieces: Piece[] = []
  const open: Part[] = []
  let at = from
  const write = (end: number): void => {
    const inner = open.at(-1)
    if (end > at) pieces.push(inner ? styled(styleOf(inner.label), text.slice(at, end)) : text.slice(at, end))
    at = end
  }
  const closeUntil = (offset: number): void => {
    for (let part = open.at(-1); part && part.span.to <= offset; part = open.at(-1)) {
      write(part.span.to)
      open.pop()
      pieces.push(styled('dim', `](${part.label}${part.behind ? '…' : ''})`))
    }
  }
  for (const part of parts) {
    closeUntil(part.span.from)
    write(part.span.from)
    pieces.push(styled('dim', part.before ? '[…' : '['))
    open.push(part)
  }
  closeUntil(to)
  write(to)
  return pieces
}
