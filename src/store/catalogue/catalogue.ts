import type {Article, ArticleId} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import type {HowToRead} from '../articles.ts'
import type {CheckedBytes} from './checked-bytes.ts'
import type {Stamp} from './entry.ts'
import {LazyArticle} from './lazy-article.ts'
import {emptyManifest, type Manifest, type PartName} from './manifest.ts'
import {CataloguePart} from './part.ts'
import {SearchPart} from './search-part.ts'
import {Shelf} from './texts.ts'

export interface CatalogueOptions extends HowToRead {
  /** Bytes of texts that may stay in memory. */
  readonly room: number
  /** Opens a part; throws when it is not there or not whole. */
  readonly open: (name: PartName) => CheckedBytes
  /** What the person should hear of. */
  readonly tell: (problem: Problem) => void
  /** A part has turned out not to be what was written. */
  readonly damaged: (name: string) => void
}

/** What is otherwise after another manifest was taken over. */
export interface Difference {
  readonly came: readonly Article[]
  /** Articles that are there no more, or are other objects under the same id. */
  readonly gone: ReadonlySet<ArticleId>
}

/**
 * The articles of a large library, as a manifest has them. Articles keep their identity from one manifest to the next as long as their text
 * is the same, and for the whole session once their text was read.
 */
export class Catalogue {
  articles: readonly LazyArticle[] = []
  byId: ReadonlyMap<ArticleId, LazyArticle> = new Map()
  problems: readonly Problem[] = []
  whole = false
  readonly #options: CatalogueOptions
  readonly #shelf: Shelf
  readonly #parts = new Map<string, SearchPart>()
  #manifest = emptyManifest
  /** Articles that the manifest no longer has. */
  #kept = 0

  constructor(options: CatalogueOptions) {
    this.#options = options
    const {damaged} = options
    this.#shelf = new Shelf({...options, stamp: article => this.#stamp(article), damaged: ({part}) => damaged(part.name)})
  }

  /** What search looks through, each article once. */
  get parts(): readonly SearchPart[] {
    return [...this.#parts.values()]
  }

  /**
   * Takes over a manifest. Throws, and changes nothing, when a part of it cannot be opened or is damaged.
   */
  take(manifest: Manifest): Difference {
    const opened = manifest.parts.map(name => this.#parts.get(name.name) ?? this.#open(name))
    if (this.#continues(manifest)) return this.#append(manifest, opened)
    const before = this.byId
    const renamed = new Map(manifest.renamed)
    const articles: LazyArticle[] = []
    const byId = new Map<ArticleId, LazyArticle>()
    const came: Article[] = []
    const problems: Problem[] = [...manifest.problems]
    for (const part of this.#parts.values()) part.clear()
    for (let at = 0; at < manifest.rows.length; at++) {
      const part = opened[manifest.rows.part(at)]!
      const row = manifest.rows.row(at)
      part.setManifestRow(row, at)
      if (part.part.hasProblems(row)) for (const problem of part.part.fileEntry(row).problems) problems.push(problem)
      const [first, count] = part.part.articlesOf(row)
      for (let number = first; number < first + count; number++) {
        const article = this.#articleAt(part, number, renamed.get(articles.length), before)
        if (before.get(article.id) !== article) came.push(article)
        byId.set(article.id, article)
        articles.push(article)
      }
    }
    this.articles = withKept(articles, byId, this.articles)
    const gone = new Set<ArticleId>()
    for (const [id, article] of before) if (byId.get(id) !== article) gone.add(id)
    this.byId = byId
    this.problems = problems
    this.whole = manifest.whole
    this.#manifest = manifest
    this.#kept = this.articles.length - articles.length
    for (const part of opened) this.#parts.set(part.part.name, part)
    for (const [position, article] of this.articles.entries()) this.#parts.get(article.part.name)!.place(article, position)
    for (const [name, part] of this.#parts) {
      if (part.living > 0 || opened.includes(part)) continue
      this.#parts.delete(name)
      part.part.bytes.close()
    }
    return {came, gone}
  }

  /** True when the manifest is the one before with more rows behind it, as it is while a library is read for the first time. */
  #continues({parts, rows, renamed, problems}: Manifest): boolean {
    const had = this.#manifest
    if (renamed.length + had.renamed.length + this.#kept > 0 || rows.length < had.rows.length || problems.length !== had.problems.length) return false
    if (!had.parts.every(({name}, at) => parts[at]?.name === name)) return false
    return Buffer.compare(had.rows.bytes, rows.bytes.subarray(0, had.rows.bytes.length)) === 0
  }

  #append(manifest: Manifest, opened: readonly SearchPart[]): Difference {
    const came: LazyArticle[] = []
    const problems: Problem[] = []
    for (const part of opened) this.#parts.set(part.part.name, part)
    const byId = this.byId as Map<ArticleId, LazyArticle>
    for (let at = this.#manifest.rows.length; at < manifest.rows.length; at++) {
      const part = opened[manifest.rows.part(at)]!
      const row = manifest.rows.row(at)
      part.setManifestRow(row, at)
      if (part.part.hasProblems(row)) for (const problem of part.part.fileEntry(row).problems) problems.push(problem)
      const [first, count] = part.part.articlesOf(row)
      for (let number = first; number < first + count; number++) {
        const article = new LazyArticle(part.part.id(number), part.part, number, this.#shelf)
        part.place(article, this.articles.length + came.length)
        byId.set(article.id, article)
        came.push(article)
      }
    }
    // What has not grown stays the same object: the check of a library that nobody has touched costs a session nothing.
    if (came.length > 0) this.articles = this.articles.concat(came)
    if (problems.length > 0) this.problems = [...this.problems, ...problems]
    this.whole = manifest.whole
    this.#manifest = manifest
    return {came, gone: new Set()}
  }

  close(): void {
    for (const {part} of this.#parts.values()) part.bytes.close()
    this.#parts.clear()
    this.take(emptyManifest)
  }

  #open(name: PartName): SearchPart {
    const bytes = this.#options.open(name)
    try {
      return new SearchPart(new CataloguePart(name.name, bytes), this.#shelf)
    } catch (error) {
      bytes.close()
      throw error
    }
  }

  /** The article of a number: the one of that id that the session has, where it is the same text or was read, else a new one. */
  #articleAt(part: SearchPart, number: number, renamed: ArticleId | undefined, before: ReadonlyMap<ArticleId, LazyArticle>): LazyArticle {
    const held = part.article(number)
    if (held && held.id === (renamed ?? part.part.id(number))) return held
    const id = renamed ?? part.part.id(number)
    const known = before.get(id)
    if (!known) return new LazyArticle(id, part.part, number, this.#shelf)
    const same = known.sha256 === part.part.sha256(number) && known.encoding === part.part.encoding(number)
    if (same) known.moveTo(part.part, number)
    return same || known.read ? known : new LazyArticle(id, part.part, number, this.#shelf)
  }

  #stamp(article: LazyArticle): Stamp | undefined {
    const at = this.#parts.get(article.part.name)?.manifestRow(article.part.fileOf(article.number)) ?? -1
    return at < 0 ? undefined : this.#manifest.rows.at(at)
  }
}

/** The articles with those of before that are gone but were read: they stay to the end of the session, where they stood. */
function withKept(articles: LazyArticle[], byId: Map<ArticleId, LazyArticle>, before: readonly LazyArticle[]): readonly LazyArticle[] {
  const kept = new Map<number, LazyArticle>()
  for (const [at, article] of before.entries()) if (article.read && !byId.has(article.id)) kept.set(at, article)
  if (kept.size === 0) return articles
  const all: LazyArticle[] = []
  for (const article of kept.values()) byId.set(article.id, article)
  let next = 0
  for (let at = 0; next < articles.length || at < before.length; at++) {
    const one = kept.get(at)
    if (one) all.push(one)
    else if (next < articles.length) all.push(articles[next++]!)
  }
  return all
}
