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
  /** Undefined when the article cannot be read. What is shown is worth keeping for the next key. */
  prepared(number: number, shown?: boolean): Prepared | undefined
}

/** So many texts that were shown lately are kept with what is worked out of them: the next key looks at most of them again. */
const kept = 200

export function sourceOfPart(part: Part): Source {
  const recent = new Map<number, Prepared>()
  return {
    count: part.count,
    grams: part.grams,
    lives: number => part.lives(number),
    position: number => part.position(number),
    id: number => part.id(number),
    prepared: (number, shown) => {
      const known = recent.get(number)
      if (known) return known
      const stored = part.text(number)
      if (!stored) return undefined
      const made = prepare(new Stored(stored))
      if (shown) {
        if (recent.size === kept) recent.clear()
        recent.set(number, made)
      }
      return made
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
