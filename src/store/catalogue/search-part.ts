import type {ArticleId} from '../../core/article.ts'
import {openGrams} from '../../core/search/gram-reader.ts'
import type {Grams} from '../../core/search/grams.ts'
import type {Findable} from '../../core/search/match.ts'
import type {Part} from '../../core/search/part.ts'
import {displayTitle} from '../../core/article.ts'
import {cleanText} from '../../core/view.ts'
import type {LazyArticle} from './lazy-article.ts'
import type {CataloguePart} from './part.ts'
import type {Shelf} from './texts.ts'

/** A part of a catalogue as search sees it, and which articles of the session are in it. */
export class SearchPart implements Part {
  readonly part: CataloguePart
  readonly count: number
  readonly grams: Grams | undefined
  readonly #shelf: Shelf
  readonly #articles: (LazyArticle | undefined)[]
  readonly #positions: Int32Array
  readonly #rows: Int32Array
  #living = 0

  constructor(part: CataloguePart, shelf: Shelf) {
    this.part = part
    this.count = part.count
    this.grams = gramsOf(part)
    this.#shelf = shelf
    this.#articles = Array.from({length: part.count})
    this.#positions = new Int32Array(part.count).fill(-1)
    this.#rows = new Int32Array(part.files).fill(-1)
  }

  /** Articles that are in the library. */
  get living(): number {
    return this.#living
  }

  lives(number: number): boolean {
    return this.#positions[number]! >= 0
  }

  position(number: number): number {
    return this.#positions[number]!
  }

  id(number: number): ArticleId {
    return this.#articles[number]?.id ?? this.part.id(number)
  }

  text(number: number): Findable | undefined {
    const article = this.#articles[number]
    const content = article?.fresh ?? (article && this.#shelf.stored(article))
    if (!article || !content) return undefined
    return {id: article.id, title: displayTitle(article), clean: cleanText(content)}
  }

  article(number: number): LazyArticle | undefined {
    const article = this.#articles[number]
    return article?.part === this.part && article.number === number ? article : undefined
  }

  /** Where the manifest has the row of a file; -1 when it has it no more. */
  manifestRow(row: number): number {
    return this.#rows[row]!
  }

  setManifestRow(row: number, at: number): void {
    this.#rows[row] = at
  }

  /** Forgets which articles live, for another manifest. */
  clear(): void {
    this.#positions.fill(-1)
    this.#rows.fill(-1)
    this.#living = 0
  }

  place(article: LazyArticle, position: number): void {
    this.#articles[article.number] = article
    this.#positions[article.number] = position
    this.#living++
  }
}

/** The grams of a part; undefined when they are damaged. */
export const gramsOf = (part: CataloguePart): Grams | undefined => openGrams(part.grams.length, (from, length) => read(part, from, length))

/** Bytes of the grams; undefined when they are damaged. */
function read({bytes, grams}: CataloguePart, from: number, length: number): Uint8Array | undefined {
  if (from + length > grams.length) return undefined
  try {
    return bytes.read(grams.from + from, length)
  } catch {
    return undefined
  }
}
