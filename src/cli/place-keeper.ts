import {resolve} from 'node:path'
import type {Place} from '../app/state.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {CodePoints} from '../core/codepoints.ts'
import {floorGrapheme, nextGrapheme} from '../core/graphemes.ts'
import {inSource, sourceSpan} from '../core/offset.ts'
import {loadPlaces, placeKey, savePlaces, type Place as StoredPlace} from '../store/place.ts'
import {stateFolder} from '../store/state-folder.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'
import {articlePaths} from './places.ts'

/** The reading positions of one library, kept in the user's state folder. */
export interface PlaceKeeper {
  /** Of all articles; of a large library none, which `of` gives when there is time. */
  readonly known: ReadonlyMap<ArticleId, Place>
  /** The positions in these articles, but for those that this session has kept. */
  readonly of: (articles: readonly Article[]) => ReadonlyMap<ArticleId, Place>
  /** Keeps a position, soon; of several for one article the last one. */
  readonly save: (article: ArticleId, place: Place) => void
  /** Resolves when everything that was kept is on the disk, or could not be put there, which is no failure. */
  readonly settled: () => Promise<void>
}

export async function keepPlaces(library: Library, named: readonly string[], io: Io): Promise<PlaceKeeper> {
  const dir = stateFolder(io)
  const corpus = articlePaths(named, io).map(path => resolve(io.cwd, path)).join('\n')
  const keyOf = (article: Article): string => placeKey(corpus, article.id, article.sha256)
  const stored = await loadPlaces(dir)
  const saved = new Set<ArticleId>()
  const of = (articles: readonly Article[]): ReadonlyMap<ArticleId, Place> => {
    const places = new Map<ArticleId, Place>()
    for (const article of stored.size > 0 ? articles : []) {
      const place = saved.has(article.id) ? undefined : stored.get(keyOf(article))
      if (place) places.set(article.id, placeIn(article, place, library.codePoints(article)))
    }
    return places
  }

  let waiting = new Map<string, StoredPlace>()
  let writing: Promise<void> = Promise.resolve()
  const write = async (): Promise<void> => {
    const news = waiting
    waiting = new Map()
    if (news.size > 0) await savePlaces(dir, news)
  }
  return {
    known: library.loaded.large ? new Map() : of(library.articles),
    of,
    save(id, place) {
      const article = library.byId.get(id)
      if (!article) return
      saved.add(id)
      const offset = library.codePoints(article).fromUnits(place.selection.from)
      waiting.set(keyOf(article), {view: place.view, offset, seen: io.now().toISOString()})
      writing = writing.then(write)
    },
    settled: () => writing,
  }
}

/** A stored position in an article of the same version: the character there, at the top of the page. */
function placeIn({source}: Article, {view, offset}: StoredPlace, codePoints: CodePoints): Place {
  const units = codePoints.toUnits(Math.min(offset, codePoints.length))
  const from = floorGrapheme(source, Math.max(0, Math.min(units, source.length - 1)))
  return {view, selection: sourceSpan(from, Math.max(from + 1, nextGrapheme(source, from))), top: inSource(from)}
}
