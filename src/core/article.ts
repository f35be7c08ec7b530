import type {Span} from './offset.ts'

export type ArticleId = string & {readonly __article?: never}

/** What a stretch of an article is. `field` is a metadata line (date, author, view count …), `boilerplate` navigation, copyright and reprint lines. */
export type BlockKind = 'title' | 'subtitle' | 'heading' | 'paragraph' | 'caption' | 'boilerplate' | 'field'

/** One line of the page, without the blanks around it. Blocks are sorted, disjoint and never empty; what lies between them is layout. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

/**
 * A stretch of a block that the clean view does without.
 * `pinyin`: a reading in parentheses behind its character; `span` covers character and reading, the clean view keeps `keep`, the character.
 * `layout`: stray layout space inside a block; the clean view keeps `keep`, '' or one blank.
 */
export interface Noise {
  readonly kind: 'pinyin' | 'layout'
  readonly span: Span
  readonly keep: string
}

/**
 * A value that the article states, without its field name: `value` is free of noise, `span` is where it stands in the source.
 * No `span`: stated outside the text, by a field of the record that the text came in.
 */
export interface Field {
  readonly value: string
  readonly span?: Span
}

export type Script = 'simplified' | 'traditional' | 'mixed' | 'unknown'

/** What `parseArticle` finds in a text. A field that the article does not state, or states empty, is absent. */
export interface Parsed {
  readonly title?: Field | undefined
  readonly subtitle?: Field | undefined
  /** As stated, normalised to `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`; only from a field line, never guessed from the body. */
  readonly date?: Field | undefined
  /** The `source` of the `list` command: who published it, as stated (来源). */
  readonly publisher?: Field | undefined
  readonly author?: Field | undefined
  readonly editor?: Field | undefined
  /** Decimal digits. */
  readonly views?: Field | undefined
  /** From the first to the last block of the story itself: no title, no fields, no boilerplate before or after. Absent in an empty article. */
  readonly body?: Span | undefined
  readonly blocks: readonly Block[]
  /** Sorted, disjoint, each inside one block. */
  readonly noise: readonly Noise[]
  readonly script: Script
}

/** An article as loaded: the decoded text, never changed, and what was found in it. */
export interface Article extends Parsed {
  /** Path relative to the corpus root with `/`, or the record's own id. Stable across runs. */
  readonly id: ArticleId
  /** The file as the user knows it; for a JSONL record `file.jsonl#line`. */
  readonly file: string
  /** Of the file's bytes (of the record's text in UTF-8 for JSONL), lower-case hex. */
  readonly sha256: string
  readonly encoding: string
  readonly source: string
  /** Its title for lists (`displayTitle`), where that is known without reading the text. */
  readonly listed?: string | undefined
}

/** Title for lists: the title, else the first block's text cut short, else the file name. Never empty. */
export function displayTitle(article: Article): string {
  if (article.listed) return article.listed
  if (article.title) return article.title.value
  const first = article.blocks[0]
  if (!first) return article.file
  return article.source.slice(first.span.from, Math.min(first.span.to, first.span.from + 60))
}
