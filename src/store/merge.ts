import type {Ledger} from './ledger.ts'
import type {Shelf} from './shelf.ts'

/** How many records a merge took over from outside, took away because they were removed there, and found changed on both sides. */
export interface MergeCount {
  taken: number
  removed: number
  conflicting: number
}

/**
 * Merges into `ours` what was done to the file from outside since `base` was read from it; by id, three ways. What only one side changed is
 * taken from that side. What both changed differently is a conflict, of which both records are kept; changed beats removed.
 */
export function mergeOutside(base: Ledger, theirs: Ledger, ours: Ledger): MergeCount {
  const count: MergeCount = {taken: 0, removed: 0, conflicting: 0}
  takeChanges(base.annotations, theirs.annotations, ours.annotations, count)
  takeChanges(base.articles, theirs.articles, ours.articles, count)
  takeChanges(base.refusals, theirs.refusals, ours.refusals, count)
  takeRemovals(base.annotations, theirs.annotations, ours.annotations, count)
  takeRemovals(base.articles, theirs.articles, ours.articles, count)
  takeRemovals(base.refusals, theirs.refusals, ours.refusals, count)
  return count
}

/** As `mergeOutside`, with what could be saved of a file that was damaged outside: what is not in it does not count as removed. */
export function mergeSalvaged(base: Ledger, salvaged: Ledger, ours: Ledger): MergeCount {
  const count: MergeCount = {taken: 0, removed: 0, conflicting: 0}
  takeChanges(base.annotations, salvaged.annotations, ours.annotations, count)
  takeChanges(base.articles, salvaged.articles, ours.articles, count)
  takeChanges(base.refusals, salvaged.refusals, ours.refusals, count)
  return count
}

function takeChanges<T extends {readonly id: string}>(base: Shelf<T>, theirs: Shelf<T>, ours: Shelf<T>, count: MergeCount): void {
  for (const [id, their] of theirs.active) {
    const our = ours.active.get(id)
    const before = base.active.get(id)
    const same = ours.same(our, their)
    if (ours.same(our, before)) {
      if (!same) count.taken++
      ours.put(their)
      for (const copy of theirs.copies.get(id) ?? []) ours.add(copy)
    } else if (!same && !ours.same(their, before)) {
      if (our === undefined) count.taken++
      else count.conflicting++
      ours.add(their)
    }
  }
}

function takeRemovals<T extends {readonly id: string}>(base: Shelf<T>, theirs: Shelf<T>, ours: Shelf<T>, count: MergeCount): void {
  for (const [id, before] of base.active) {
    if (theirs.active.has(id) || !ours.active.has(id) || !ours.same(ours.active.get(id), before)) continue
    ours.drop(id)
    count.removed++
  }
}
