import type {ArticleId} from '../article.ts'
import {Kept} from '../kept.ts'
import type {Grams} from './grams.ts'
import {Prepared, type Document} from './match.ts'
import type {Part} from './part.ts'

/** Numbered articles that a search goes through: a part of a large library, or a small one as a whole. */
export interface Source {
  readonly count: number
  /** What says which articles are worth a look; undefined: all are. */
  readonly grams: Grams | undefined
  lives(number: number): boolean
  position(number: number): number
  id(number: number): ArticleId
  /** Undefined when the article cannot be read. `again`: it will be asked for again, to be shown or by the next key. */
  prepared(number: number, again: boolean): Prepared | undefined
}

/** Texts of parts that will be asked for again, with what is worked out of them, in UTF-16 units of them: some screens full. */
const mostKept = 500_000

export function sourcesOfParts(parts: readonly Part[]): Source[] {
  const kept = new Kept<ArticleId, Prepared>(mostKept)
  return parts.map(part => ({
    count: part.count,
    grams: part.grams,
    lives: number => part.lives(number),
    position: number => part.position(number),
    id: number => part.id(number),
    prepared: (number, again) => {
      const known = kept.get(part.id(number))
      if (known) return known
      const text = part.text(number)
      const made = text && new Prepared(text)
      if (made && again) kept.set(text.id, made, text.clean.text.length)
      return made
    },
  }))
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
