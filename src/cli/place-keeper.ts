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
  /** Keeps a position, a quarter of a second later at most; of several for one article the last one. */
  readonly save: (article: ArticleId, place: Place) => void
  /** Resolves when everything that was kept is on the disk, or could not be put there, which is no failure. */
  readonly settled: () => Promise<void>
}

/** How long a position may wait for the disk, in ms: whoever scrolls turns the page with every key, and no frame is to wait for a file. */
const soon = 250

/** What a keeper knows of a library. */
type Texts = Pick<Library, 'articles' | 'byId' | 'codePoints'> & {readonly loaded: Pick<Library['loaded'], 'large'>}

type Surroundings = Pick<Io, 'cwd' | 'env' | 'home' | 'platform' | 'now' | 'packageRoot'>

export async function keepPlaces(library: Texts, named: readonly string[], io: Surroundings): Promise<PlaceKeeper> {
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

  const storedOf = (article: Article, {view, selection}: Place) => ({view, offset: library.codePoints(article).fromUnits(selection.from)})
  let waiting = new Map<Article, {readonly place: Place; readonly seen: string}>()
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const put = async (): Promise<void> => {
    const news = waiting
    waiting = new Map()
    if (news.size === 0) return
    await savePlaces(dir, new Map(Array.from(news, ([article, {place, seen}]) => [keyOf(article), {...storedOf(article, place), seen}])))
  }
  const write = (): void => {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(put)
  }
  return {
    known: library.loaded.large ? new Map() : of(library.articles),
    of,
    save(id, place) {
      const article = library.byId.get(id)
      if (!article) return
      saved.add(id)
      waiting.set(article, {place, seen: io.now().toISOString()})
      timer ??= setTimeout(write, soon)
    },
    settled() {
      write()
      return writing
    },
  }
}

/** A stored position in an article of the same version: the character there, at the top of the page. */
function placeIn({source}: Article, {view, offset}: StoredPlace, codePoints: CodePoints): Place {
  const units = codePoints.toUnits(Math.min(offset, codePoints.length))
  const from = floorGrapheme(source, Math.max(0, Math.min(units, source.length - 1)))
  return {view, selection: sourceSpan(from, Math.max(from + 1, nextGrapheme(source, from))), top: inSource(from)}
}
