import type {Article} from '../../core/article.ts'
import type {Problem} from '../../core/result.ts'
import type {HowToRead} from '../articles.ts'
import {Damaged} from './checked-bytes.ts'
import type {Content} from './content.ts'
import {sameStamp, type Stamp} from './entry.ts'
import type {LazyArticle, Texts} from './lazy-article.ts'
import {articlesIn, readFile, stampOf} from './read-file.ts'
import {recordAt} from './record-at.ts'

const empty: Content = {source: '', blocks: [], noise: []}

export interface ShelfOptions extends HowToRead {
  /** Bytes of texts that may stay in memory. */
  readonly room: number
  /** How the article's file was when it was read. */
  readonly stamp: (article: LazyArticle) => Stamp | undefined
  /** What the person should hear of. */
  readonly tell: (problem: Problem) => void
  /** The cache of the article's part is not what was written. */
  readonly damaged: (article: LazyArticle) => void
}

/**
 * The texts that were asked for lately, as many as there is room for. A text comes from the catalogue's part when its file is as it was;
 * when it is not, as the file is now; when the part is damaged, from the file.
 */
export class Shelf implements Texts {
  readonly #kept = new Map<LazyArticle, {readonly content: Content; readonly size: number}>()
  readonly #options: ShelfOptions
  #used = 0

  constructor(options: ShelfOptions) {
    this.#options = options
  }

  of(article: LazyArticle): Article | Content {
    const kept = this.#kept.get(article)
    if (kept) {
      // The newest stand last.
      this.#kept.delete(article)
      this.#kept.set(article, kept)
      return kept.content
    }
    if (!article.read) this.#look(article)
    article.read = true
    if (article.fresh) return article.fresh
    const content = this.stored(article) ?? empty
    this.#keep(article, content)
    return content
  }

  /** The text as the catalogue has it, else as the file has it; undefined when neither has. It is not kept. */
  stored(article: LazyArticle): Content | undefined {
    try {
      return article.part.content(article.number)
    } catch (error) {
      if (error instanceof Damaged) this.#options.damaged(article)
      const now = this.#now(article)
      if (now?.sha256 === article.sha256) return now
      this.#options.tell(lost(article))
      return undefined
    }
  }

  /** An article that is itself a file is what the file is now. Records are left to the check of the whole file. */
  #look(article: LazyArticle): void {
    const {part, number} = article
    if (part.place(number) !== 0) return
    const {stamp, tell} = this.#options
    const known = stamp(article)
    const file = part.fileEntry(part.fileOf(number))
    const now = stampOf(file.disk)
    if (known && now && sameStamp(known, now)) return
    const read = readFile(file)
    if (!read.ok) return tell(read.problem)
    const [found] = articlesIn(file, read.value.bytes, this.#options).articles
    if (found && found.article.sha256 !== article.sha256) article.fresh = {...found.article, id: article.id}
  }

  #now(article: LazyArticle): Article | undefined {
    return recordAt(article, this.#options)
  }

  #keep(article: LazyArticle, content: Content): void {
    const size = content.source.length * 2 + 120 * (content.blocks.length + content.noise.length) + 200
    this.#kept.set(article, {content, size})
    this.#used += size
    for (const [old, {size: freed}] of this.#kept) {
      if (this.#used <= this.#options.room || old === article) break
      this.#kept.delete(old)
      this.#used -= freed
    }
  }
}

const lost = ({file}: LazyArticle): Problem => ({
  code: 'file.unreadable',
  path: file,
  message: {zh: `${file}：现在读不到了，文字是空的`, en: `${file}: can no longer be read, and is shown empty`},
})
