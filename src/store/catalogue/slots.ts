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
    const rows = new Map<string, KnownRow[]>()
    const order: string[] = []
    for (const row of known.rows) {
      const key = keyOf(row.of.part.fileEntry(row.row))
      const list = rows.get(key)
      if (list) list.push(row)
      else rows.set(key, [row])
      if (!list) order.push(key)
    }
    this.all = files.map(found => ({found, rows: rows.get(keyOf(found)) ?? [], state: 'changed'}))
    const now = this.all.filter(slot => slot.rows.length > 0)
    this.moved = !known.whole || now.length !== order.length || now.some(({found}, at) => keyOf(found) !== order[at])
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

/** Files that share all of this are the same file, shown the same way. */
const keyOf = ({path, disk, id, root}: Found): string => JSON.stringify([path, id, root, typeof disk === 'string' ? disk : disk.toString('latin1')])

