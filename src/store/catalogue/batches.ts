import type {HowToRead} from '../articles.ts'
import type {Found} from '../find-files.ts'
import {unreadable} from '../problems.ts'
import type {Batch, KnownFile, Piece} from './batch.ts'
import {noStamp, type LineStart} from './entry.ts'
import type {KnownRow} from './open-parts.ts'
import {articlesToRead} from './progress.ts'
import {entryOf, type Slot} from './slots.ts'
import {inStretches, Stretches} from './stretches.ts'

/** Files and lines of the first batch, so that the list soon has some, and of the largest. Each is twice the one before. */
const first = 64
const most = 4096

/** Bytes of a stretch at which it ends. */
const full = 16 * 1024 * 1024

/**
 * Cuts what is to be read in batches, in the library's order. `atOnce` batches are read at once: towards the end they become smaller, so
 * that none is much longer in work than the others.
 */
export function* batchesOf(slots: readonly Slot[], atOnce: number, options: HowToRead): Generator<Batch, void> {
  let left = slots.reduce((sum, slot) => sum + articlesToRead(slot), 0)
  let limit = first
  const size = (): number => Math.min(limit, Math.max(first, Math.ceil(left / atOnce)))
  let room = size()
  let batch: Piece[] = []
  for (const piece of piecesOf(slots, options, () => room)) {
    batch.push(piece)
    const articles = piece.kind === 'stretch' ? piece.lines : 1
    room -= articles
    left -= articles
    if (room > 0 && !(piece.kind === 'stretch' && piece.to)) continue
    yield batch
    batch = []
    limit = Math.min(most, limit * 2)
    room = size()
  }
  if (batch.length > 0) yield batch
}

/** What is to be read; of a file of records no more lines at a time than there is `room` for. */
function* piecesOf(slots: readonly Slot[], options: HowToRead, room: () => number): Generator<Piece> {
  for (const [slot, {found, rows, state}] of slots.entries()) {
    if (state === 'read') continue
    const last = rows.at(-1)
    if (!inStretches(found)) yield {kind: 'file', slot, found, known: knownFile(rows)}
    else yield* stretchesOf(slot, found, (state === 'cut' && last && entryOf(last).more) || {byte: 0, line: 1}, options, room)
  }
}

function* stretchesOf(slot: number, found: Found, from: LineStart, {encoding: asked}: HowToRead, room: () => number): Generator<Piece> {
  let stretches: Stretches | undefined
  try {
    stretches = new Stretches(found, from, asked)
    const {encoding, stamp} = stretches
    if (!encoding.ok) {
      yield {kind: 'refused', slot, found, problem: {...encoding.problem, path: found.path}, stamp}
      return
    }
    for (let more = true; more; ) {
      const stretch = stretches.next(room(), full)
      more = stretch.to !== undefined
      yield {kind: 'stretch', slot, found, encoding: encoding.value, stamp, ...stretch}
    }
  } catch (error) {
    yield {kind: 'refused', slot, found, problem: unreadable(found.path, error), stamp: noStamp}
  } finally {
    stretches?.close()
  }
}

/** What the catalogue has of a file, where that is all in one row. */
function knownFile([row, second]: readonly KnownRow[]): KnownFile | undefined {
  if (!row || second) return undefined
  const {sha256, count, first: article, more, problems} = entryOf(row)
  if (more) return undefined
  return {
    sha256: sha256 === '' && count === 1 ? row.of.part.sha256(article) : sha256,
    problems: count === 0 ? JSON.stringify(problems) : undefined,
  }
}
