import {setImmediate} from 'node:timers/promises'
import type {Indexing} from '../app/indexing.ts'
import type {Arrival, LibraryNews, Reading} from '../app/arrival.ts'
import {corpusOf, grown, type Corpus} from '../app/corpus.ts'
import type {Held} from '../app/renewal.ts'
import type {Place} from '../app/state.ts'
import {anchor} from '../core/anchor.ts'
import {compareAnnotations} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {compareAsides, rivalOf} from '../core/aside.ts'
import type {Problem} from '../core/result.ts'
import type {Difference} from '../store/catalogue/catalogue.ts'
import type {LargeLibrary} from '../store/catalogue/large-library.ts'
import {held, isAnnotation, isAside} from './held.ts'
import {indexLibrary} from './index-articles.ts'
import type {Library} from './library.ts'
import {grouped} from './renewal.ts'
import {refusalIn} from './refusals.ts'

/** How long the first frame has before the work begins, in ms. */
const afterFirstFrame = 150

/** Articles that are looked at between two keys. */
const together = 500

/** The reading of a large library behind a session. */
export interface Behind {
  /** Begins it. */
  start(tell: (news: LibraryNews) => void): Reading
  /** Ends it, and resolves when it has ended. */
  end(): Promise<void>
}

/** What comes of a large library while a session runs; `places` gives the reading places that are kept of articles. */
export function behindOf(library: Library, large: LargeLibrary, places: (articles: readonly Article[]) => ReadonlyMap<ArticleId, Place>): Behind {
  let readings: Readings | undefined
  return {
    start: tell => (readings = new Readings(library, large, new Arrivals(library, large.catalogue, places), tell)),
    async end() {
      readings?.stop()
      await readings?.ended
    },
  }
}

type Tell = (news: LibraryNews) => void

/** One reading after the other. */
class Readings implements Reading {
  ended: Promise<void> = Promise.resolve()
  readonly #library: Library
  readonly #large: LargeLibrary
  readonly #arrivals: Arrivals
  readonly #tell: Tell
  #count: Pick<Indexing, 'count' | 'total' | 'rate' | 'left'>
  /** Waits for the first frame. */
  #timer: NodeJS.Timeout | undefined
  #goesOn = true
  #stopped = false
  /** Ends what runs in the thread. */
  #end: (() => void) | undefined

  constructor(library: Library, large: LargeLibrary, arrivals: Arrivals, tell: Tell) {
    this.#library = library
    this.#large = large
    this.#arrivals = arrivals
    this.#tell = tell
    const {length} = large.catalogue.articles
    this.#count = {count: length, total: undefined, rate: undefined, left: undefined}
    // An empty list is no empty library while nothing has come.
    if (length === 0) this.#say('reading')
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      this.ended = this.#first()
    }, length > 0 ? afterFirstFrame : 0)
  }

  stop(): void {
    if (!this.#goesOn || this.#stopped) return
    this.#stopped = true
    if (this.#timer) this.#over('stopped')
    else this.#say('stopped')
    clearTimeout(this.#timer)
    this.#end?.()
  }

  goOn(): void {
    if (this.#goesOn || !this.#large.keepsAll) return
    this.#goesOn = true
    this.#stopped = false
    this.#say('checking')
    this.ended = this.#read()
  }

  async #first(): Promise<void> {
    const kept = await this.#arrivals.kept()
    if (kept) this.#tell({kind: 'arrived', arrival: kept})
    await this.#read()
  }

  async #read(): Promise<void> {
    let arrived: Promise<void> = Promise.resolve()
    const running = this.#large.start({
      changed: difference => {
        const {articles, byId, problems} = this.#large.catalogue
        if (!this.#arrivals.isNew(this.#large.catalogue)) return
        arrived = arrived.then(async () => this.#tell({kind: 'arrived', arrival: await this.#arrivals.of({articles, byId, problems}, difference)}))
      },
      progress: ({checking, ...figures}) => {
        this.#count = figures
        if (!this.#stopped) this.#say(checking ? 'checking' : 'reading')
      },
      problem: problem => this.#tell({kind: 'told', problems: [problem]}),
    })
    this.#end = running.stop
    if (this.#stopped) this.#end()
    const broken = await running.ended
    await arrived
    this.#end = undefined
    if (broken !== undefined) this.#tell({kind: 'told', problems: [brokenOff(broken)]})
    this.#count = {...this.#count, count: this.#library.articles.length}
    this.#over(broken !== undefined ? 'failed' : this.#stopped ? 'stopped' : 'whole')
  }

  #over(kind: Indexing['kind']): void {
    this.#goesOn = false
    this.#say(kind, {canGoOn: this.#large.keepsAll})
  }

  #say(kind: Indexing['kind'], rest: Pick<Indexing, 'canGoOn'> = {}): void {
    this.#tell({kind: 'indexing', indexing: {...this.#count, kind, ...rest}})
  }
}

const brokenOff = (error: unknown): Problem => {
  const why = error instanceof Error ? error.message : String(error)
  return {
    code: 'index.broken',
    message: {
      zh: `读取文章的线程中断了（${why}）；已读到的都在，下次打开时接着读`,
      en: `the thread that reads the articles broke off (${why}); what was read is there, and the next start goes on`,
    },
  }
}

type Known = Pick<LargeLibrary['catalogue'], 'articles' | 'problems' | 'parts'>

/** Turns what has changed in a catalogue into what a session takes in. */
class Arrivals {
  readonly #library: Library
  readonly #places: (articles: readonly Article[]) => ReadonlyMap<ArticleId, Place>
  #corpus: Corpus | undefined
  /** The catalogue as it was taken in last. */
  #known: Known

  constructor(library: Library, {articles, problems, parts}: Known, places: (articles: readonly Article[]) => ReadonlyMap<ArticleId, Place>) {
    this.#library = library
    this.#known = {articles, problems, parts}
    this.#places = places
  }

  /** False when the catalogue is what it was the last time that this was asked. */
  isNew({articles, problems, parts}: Known): boolean {
    const before = this.#known
    this.#known = {articles, problems, parts}
    return articles !== before.articles || problems !== before.problems || parts.length !== before.parts.length || parts.some((part, at) => part !== before.parts[at])
  }

  /** What is kept of the articles that were there from the beginning; undefined when there is nothing. */
  async kept(): Promise<Arrival | undefined> {
    const {articles} = this.#library
    const places = new Map<ArticleId, Place>()
    for (let at = 0; at < articles.length; at += together) {
      for (const [id, place] of this.#places(articles.slice(at, at + together))) places.set(id, place)
      await setImmediate()
    }
    if (places.size === 0) return undefined
    this.#corpus = corpusOf(articles, this.#library.unread)
    return {corpus: this.#corpus, index: indexLibrary(this.#library.loaded), gone: new Set(), held: heldIn(this.#library, new Set()), places}
  }

  async of(now: Pick<Library['loaded'], 'articles' | 'byId' | 'problems'>, {came, gone}: Difference): Promise<Arrival> {
    const library = this.#library
    Object.assign(library.loaded, now)
    const ids = new Set(came.map(({id}) => id))
    const {store} = library
    await library.earlier.load([...store.records(), ...store.rivals(), ...store.refusals()].filter(({article}) => ids.has(article)))
    const before = this.#corpus
    const behind = before && gone.size === 0 && continues(before.articles, now.articles) && before.articles.length + came.length === now.articles.length
    this.#corpus = behind ? grown(before, came, now.problems) : corpusOf(now.articles, now.problems)
    return {corpus: this.#corpus, index: indexLibrary(library.loaded), gone, held: heldIn(library, ids), places: this.#places(came)}
  }
}

/** True when articles came behind the others only. */
const continues = (before: readonly Article[], now: readonly Article[]): boolean => before.every((article, at) => now[at] === article)

/** What is stored of some articles of the library. */
function heldIn(library: Library, ids: ReadonlySet<ArticleId>): Held {
  const {store, byId, codePoints, earlier} = library
  const records = store.records().filter(({article}) => ids.has(article)).map(record => held(record, byId.get(record.article)!, library))
  const rivals = store.rivals().filter(({article}) => ids.has(article)).map(record => {
    const article = byId.get(record.article)!
    return rivalOf(record, anchor(record, article, codePoints(article), earlier.of(record)))
  })
  return {
    annotations: grouped(records.filter(isAnnotation), compareAnnotations),
    asides: grouped([...records.filter(isAside), ...rivals], compareAsides),
    refusals: grouped(store.refusals().filter(({article}) => ids.has(article)).flatMap(record => refusalIn(library, record) ?? []), () => 0),
    done: new Set(store.articles().filter(({id, status}) => status === 'done' && ids.has(id)).map(({id}) => id)),
  }
}
