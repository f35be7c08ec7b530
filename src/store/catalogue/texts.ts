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
  /** Of the last texts as many as half of the room holds, and as many before them. Nothing is taken out of a map: one that is changed for ever keeps what it had from the engine's quick collections. */
  #last = new Map<LazyArticle, Content>()
  #before = new Map<LazyArticle, Content>()
  /** Bytes of the last ones. */
  #used = 0
  readonly #options: ShelfOptions

  constructor(options: ShelfOptions) {
    this.#options = options
  }

  of(article: LazyArticle): Article | Content {
    const last = this.#last.get(article)
    if (last) return last
    const before = this.#before.get(article)
    if (before) return this.#keep(article, before)
    if (!article.read) this.#look(article)
    article.read = true
    if (article.fresh) return article.fresh
    return this.#keep(article, this.stored(article) ?? empty)
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

  #keep(article: LazyArticle, content: Content): Content {
    const size = content.source.length * 2 + 120 * (content.blocks.length + content.noise.length) + 200
    if (this.#used + size > this.#options.room / 2) {
      this.#before = this.#last
      this.#last = new Map()
      this.#used = 0
    }
    this.#last.set(article, content)
    this.#used += size
    return content
  }
}

const lost = ({file}: LazyArticle): Problem => ({
  code: 'file.unreadable',
  path: file,
  message: {zh: `${file}：现在读不到了，文字是空的`, en: `${file}: can no longer be read, and is shown empty`},
})
