import type {ArticleId} from '../article.ts'
import {viewSpan} from '../offset.ts'
import type {ViewBlock} from '../view.ts'
import type {Grams} from './grams.ts'
import {prepare, type Document, type Findable, type Prepared} from './match.ts'
import {storedKinds, type Part, type StoredText} from './part.ts'

/** Numbered articles that a search goes through: a part of a large library, or a small one as a whole. */
export interface Source {
  readonly count: number
  /** What says which articles are worth a look; undefined: all are. */
  readonly grams: Grams | undefined
  lives(number: number): boolean
  position(number: number): number
  id(number: number): ArticleId
  /** Undefined when the article cannot be read. */
  prepared(number: number): Prepared | undefined
}

export function sourceOfPart(part: Part): Source {
  return {
    count: part.count,
    grams: part.grams,
    lives: number => part.lives(number),
    position: number => part.position(number),
    id: number => part.id(number),
    prepared: number => {
      const stored = part.text(number)
      return stored && prepare(new Stored(stored))
    },
  }
}

export function sourceOfDocuments(documents: readonly Prepared<Document>[]): Source {
  return {
    count: documents.length,
    grams: undefined,
    lives: () => true,
    position: number => number,
    id: number => documents[number]!.document.id,
    prepared: number => documents[number],
  }
}

/** A text from a part. Its lines are looked for when they are asked for. */
class Stored implements Findable {
  readonly id: ArticleId
  readonly title: string
  readonly clean: Findable['clean']

  constructor({id, title, text, kinds}: StoredText) {
    this.id = id
    this.title = title
    let blocks: readonly ViewBlock[] | undefined
    this.clean = {
      text,
      get blocks() {
        return (blocks ??= linesOf(text, kinds))
      },
    }
  }
}

function linesOf(text: string, kinds: Uint8Array): ViewBlock[] {
  const blocks: ViewBlock[] = []
  let from = 0
  for (const kind of kinds) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    // Kinds that do not fit the text are no reason to fail: they only weigh hits.
    if (to > from) blocks.push({kind: storedKinds[kind] ?? 'paragraph', span: viewSpan(from, to)})
    from = Math.min(to + 1, text.length)
  }
  return blocks
}
