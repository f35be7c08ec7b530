import type {Article, ArticleId, Block, Field, Noise} from '../../core/article.ts'
import type {Span} from '../../core/offset.ts'
import type {Content} from './content.ts'
import type {CataloguePart} from './part.ts'

/** Where an article's text comes from when it is asked for. */
export interface Texts {
  /** Never throws: when the text can no longer be had, it is an empty one. */
  of(article: LazyArticle): Article | Content
}

/**
 * An article of a catalogue: what lists show is in its part's tables; the rest is read when it is first asked for, and again when it was
 * forgotten since. Within a session it is always the same text: a file that changes after that is another article.
 */
export class LazyArticle implements Article {
  readonly id: ArticleId
  part: CataloguePart
  /** Its number in the part. */
  number: number
  /** What it is when its file was found changed as it was first read. */
  fresh: Article | undefined = undefined
  /** True once its text was given away: from then on it may not become another. */
  read = false
  readonly #texts: Texts

  constructor(id: ArticleId, part: CataloguePart, number: number, texts: Texts) {
    this.id = id
    this.part = part
    this.number = number
    this.#texts = texts
  }

  /** The same text is also there: from now on it is read from there. */
  moveTo(part: CataloguePart, number: number): void {
    this.part = part
    this.number = number
    this.fresh = undefined
  }

  get file(): string {
    return this.part.file(this.number)
  }

  get sha256(): string {
    return this.fresh?.sha256 ?? this.part.sha256(this.number)
  }

  get encoding(): string {
    return this.fresh?.encoding ?? this.part.encoding(this.number)
  }

  get script(): Article['script'] {
    return this.fresh?.script ?? this.part.script(this.number)
  }

  get listed(): string | undefined {
    return this.fresh ? undefined : this.part.listed(this.number)
  }

  get title(): Field | undefined {
    return this.fresh ? this.fresh.title : this.part.field(this.number, 'title')
  }

  get date(): Field | undefined {
    return this.fresh ? this.fresh.date : this.part.field(this.number, 'date')
  }

  get publisher(): Field | undefined {
    return this.fresh ? this.fresh.publisher : this.part.field(this.number, 'publisher')
  }

  get source(): string {
    return this.#texts.of(this).source
  }

  get subtitle(): Field | undefined {
    return this.#texts.of(this).subtitle
  }

  get author(): Field | undefined {
    return this.#texts.of(this).author
  }

  get editor(): Field | undefined {
    return this.#texts.of(this).editor
  }

  get views(): Field | undefined {
    return this.#texts.of(this).views
  }

  get body(): Span | undefined {
    return this.#texts.of(this).body
  }

  get blocks(): readonly Block[] {
    return this.#texts.of(this).blocks
  }

  get noise(): readonly Noise[] {
    return this.#texts.of(this).noise
  }
}
