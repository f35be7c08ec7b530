import type {Found} from '../find-files.ts'
import {sameStamp, type FileEntry} from './entry.ts'
import type {Known, KnownRow} from './open-parts.ts'
import type {Pace} from './pace.ts'
import {stampOf} from './read-file.ts'

/** A file of the library and what of it is in the catalogue. */
export interface Slot {
  readonly found: Found
  /** Its rows, also while they are of an earlier version of the file. */
  rows: readonly KnownRow[]
  /** `read`: nothing more to do; `changed`: it is otherwise than in its rows, or not known at all; `cut`: its last stretches are missing. */
  state: 'read' | 'changed' | 'cut'
}

/** The files of the library in its order, with what is known of each. */
export class Slots {
  readonly all: readonly Slot[]
  /** Files that were known and are no more, or in another order: the manifest must be written again. */
  readonly moved: boolean

  constructor(files: readonly Found[], known: Known) {
    const before = filesOf(known.rows)
    // Most starts find what the last one left: then nothing needs to be looked up.
    let same = 0
    while (same < files.length && same < before.length && isSame(files[same]!, entryOf(before[same]![0]!))) same++
    const rows = new Map(before.slice(same).map(list => [keyOf(entryOf(list[0]!)), list]))
    this.all = files.map((found, at) => ({found, rows: (at < same ? before[at] : rows.get(keyOf(found))) ?? [], state: 'changed'}))
    const now = this.all.flatMap(({rows: list}) => (list.length > 0 ? [list] : []))
    this.moved = !known.whole || now.length !== before.length || now.some((list, at) => list !== before[at])
  }

  /** Compares what is known with the disk. */
  async check(pace: Pace, tell: (count: number) => void): Promise<void> {
    let told = performance.now()
    for (const [count, slot] of this.all.entries()) {
      const last = slot.rows.at(-1)
      if (!last) continue
      if (await pace.rest()) return
      const now = stampOf(slot.found.disk)
      if (now && sameStamp(now, last)) slot.state = entryOf(last).more ? 'cut' : 'read'
      if (performance.now() - told < 200) continue
      told = performance.now()
      tell(count)
    }
  }
}

export const entryOf = ({of, row}: KnownRow): FileEntry => of.part.fileEntry(row)

/** The rows file by file: those of a file stand one behind the other. */
function filesOf(rows: readonly KnownRow[]): (readonly KnownRow[])[] {
  const files: KnownRow[][] = []
  let more: FileEntry | undefined
  for (const row of rows) {
    const entry = entryOf(row)
    if (more && isSame(more, entry)) files.at(-1)!.push(row)
    else files.push([row])
    more = entry.more && entry
  }
  return files
}

/** Files that share all of this are the same file, shown the same way. */
const isSame = (a: Found, b: Found): boolean => a.path === b.path && a.id === b.id && a.root === b.root && diskOf(a) === diskOf(b)

const keyOf = (found: Found): string => [found.path, found.id, found.root, diskOf(found)].join('\0')

const diskOf = ({path, disk}: Found): string => (disk === path ? '' : typeof disk === 'string' ? disk : disk.toString('latin1'))
