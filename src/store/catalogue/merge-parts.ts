import {mergeGrams} from '../../core/search/gram-merge.ts'
import {Damaged} from './checked-bytes.ts'
import type {CatalogueFolder} from './folder.ts'
import type {KnownRow, NamedPart} from './open-parts.ts'
import {CataloguePart} from './part.ts'
import {PartTables} from './part-tables.ts'
import {gramsOf} from './search-part.ts'

/** What lives of a part: rows of files, ascending. */
export interface Living {
  readonly of: NamedPart
  readonly rows: readonly number[]
}

/** Where the rows of a part have gone: by number, -1 for what is dead. */
export interface Moved {
  readonly of: NamedPart
  readonly rows: Int32Array
}

/** A merged part has no more articles or files, and is of parts of no more bytes of text, than these. */
const most = 4096
const full = 24 * 1024 * 1024

/** A part with less than this in it is a small one, and so many of them are too many: each costs every search a little. */
const small = 1024
const tooMany = 8

/** What lives of each part of a library, by its rows. */
export function livingIn(rows: readonly KnownRow[]): Living[] {
  const parts = new Map<NamedPart, number[]>()
  for (const {of, row} of rows) {
    const list = parts.get(of)
    if (list) list.push(row)
    else parts.set(of, [row])
  }
  return Array.from(parts, ([of, list]) => ({of, rows: list.toSorted((a, b) => a - b)}))
}

/**
 * Which parts are to become one, group by group: small ones once there are many, and those of which more is dead than alive. What is
 * large and lives is never written again.
 */
export function worthMerging(parts: readonly Living[]): Living[][] {
  const wasted = new Set(parts.filter(part => articlesOf(part) * 2 < part.of.part.count))
  const few = parts.filter(part => sizeOf(part) < small)
  const chosen = new Set(few.length >= tooMany ? [...wasted, ...few] : wasted)
  const groups: Living[][] = []
  let room = 0
  let bytes = full
  for (const part of parts) {
    if (!chosen.has(part)) continue
    const size = sizeOf(part)
    const {grams: {from: text}} = part.of.part
    if (size > room || text > bytes) {
      groups.push([])
      room = most
      bytes = full
    }
    groups.at(-1)!.push(part)
    room -= size
    bytes -= text
  }
  return groups.filter(group => group.length > 1 || wasted.has(group[0]!))
}

const articlesOf = ({of: {part}, rows}: Living): number => rows.reduce((sum, row) => sum + part.articlesOf(row)[1], 0)

const sizeOf = (part: Living): number => Math.max(articlesOf(part), part.rows.length)

/** Writes what lives in several parts as one. Parts that turn out to be damaged are removed, so that the next start makes others. Throws `Damaged`, or the system's error. */
export function mergedIn(folder: CatalogueFolder, group: readonly Living[]): Map<NamedPart, Moved> {
  let content: Uint8Array[]
  try {
    content = merged(group)
  } catch (error) {
    if (error instanceof Damaged) for (const {of} of group) folder.drop(of.name.name)
    throw error
  }
  const name = folder.addPart(content)
  const of = {name, part: new CataloguePart(name.name, folder.openPart(name))}
  const moved = new Map<NamedPart, Moved>()
  let next = 0
  for (const {of: from, rows} of group) {
    const numbers = new Int32Array(from.part.files).fill(-1)
    for (const row of rows) numbers[row] = next++
    moved.set(from, {of, rows: numbers})
  }
  return moved
}

/** The content, piece by piece, of a part with the rows of several, one behind the other. Throws `Damaged`. */
function merged(group: readonly Living[]): Uint8Array[] {
  const tables = new PartTables()
  for (const {of: {part}, rows} of group) for (const row of rows) part.copyTo(tables, row)
  const parts = group.map(({of: {part}, rows}) => {
    const lives = new Uint8Array(part.count)
    for (const [first, count] of rows.map(row => part.articlesOf(row))) lives.fill(1, first, first + count)
    const grams = gramsOf(part)
    if (!grams) throw new Damaged('grams')
    return {grams, lives: (number: number) => lives[number] === 1}
  })
  const grams: Uint8Array[] = []
  if (!mergeGrams(parts, bytes => grams.push(bytes))) throw new Damaged('grams')
  return tables.content(grams)
}
