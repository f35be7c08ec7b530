import {join} from 'node:path'
import * as v from 'valibot'
import {viewNames, type ViewName} from '../core/view.ts'
import type {Result} from '../core/result.ts'
import {nodeFileSystem, readIfThere, type FileSystem} from './fs.ts'
import {hashedName} from './hashed-name.ts'
import {parse} from './reading.ts'
import {writeWhole} from './whole.ts'

/** Where a reader was in an article. */
export interface Place {
  readonly view: ViewName
  /** Code points into the source. */
  readonly offset: number
  /** When, ISO 8601 in UTC; the newest places are kept. */
  readonly seen: string
}

/** The file holds no more places than this, the newest. */
const most = 2000

const placesFile = v.object({
  format: v.literal('pizhu-places'),
  version: v.literal(1),
  places: v.array(v.unknown()),
})

const placeEntry = v.object({
  key: v.string(),
  view: v.picklist(viewNames),
  offset: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  seen: v.string(),
})

/**
 * What a place is filed under: one version of one article of one corpus. A hash, so that the file tells nobody what was read.
 * `corpus` is the absolute path that the articles were opened from.
 */
export function placeKey(corpus: string, article: string, sha256: string): string {
  return hashedName(JSON.stringify([corpus, article, sha256]), 24)
}

/** The places in the user's state folder. Whatever is wrong with the file, the answer is what could be read of it: a place is a comfort. */
export async function loadPlaces(dir: string, fs: FileSystem = nodeFileSystem): Promise<ReadonlyMap<string, Place>> {
  const bytes = await readIfThere(fs, join(dir, 'places.json')).catch(() => undefined)
  const file = v.safeParse(placesFile, bytes && parse(Buffer.from(bytes).toString('utf8')))
  const places = new Map<string, Place>()
  for (const value of file.success ? file.output.places : []) {
    const entry = v.safeParse(placeEntry, value)
    if (!entry.success) continue
    const {key, view, offset, seen} = entry.output
    places.set(key, {view, offset, seen})
  }
  return places
}

/** Adds places to those on file, read again first since another session may have added its own; of two under one key the newer stays. */
export async function savePlaces(dir: string, news: ReadonlyMap<string, Place>, fs: FileSystem = nodeFileSystem): Promise<Result<void>> {
  const places = new Map(await loadPlaces(dir, fs))
  for (const [key, place] of news) {
    const held = places.get(key)
    if (!held || held.seen <= place.seen) places.set(key, place)
  }
  const kept = [...places].toSorted(([, a], [, b]) => (a.seen < b.seen ? 1 : a.seen > b.seen ? -1 : 0)).slice(0, most)
  const lines = kept.map(([key, {view, offset, seen}]) => JSON.stringify({key, view, offset, seen}))
  const content = `{"format": "pizhu-places", "version": 1, "places": [\n${lines.join(',\n')}\n]}\n`
  return await writeWhole(join(dir, 'places.json'), content, {fs})
}

/** As `savePlaces`, for one. */
export async function savePlace(dir: string, key: string, place: Place, fs: FileSystem = nodeFileSystem): Promise<Result<void>> {
  return await savePlaces(dir, new Map([[key, place]]), fs)
}
