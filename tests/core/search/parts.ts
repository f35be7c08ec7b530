import {openGrams} from '../../../src/core/search/gram-reader.ts'
import {mergeGrams} from '../../../src/core/search/gram-merge.ts'
import type {Grams} from '../../../src/core/search/grams.ts'
import type {Document} from '../../../src/core/search/match.ts'
import type {Part} from '../../../src/core/search/part.ts'
import {gramBytes, joined, readerOf} from './grams.ts'

/** An article of a part: `position` is its place in the library, -1 when it is dead. */
export interface Numbered {
  readonly document: Document
  readonly position: number
}

/** A part of a library as it lies in files; `damage` changes its grams. */
export function partOf(articles: readonly Numbered[], damage: (bytes: Uint8Array) => Uint8Array = bytes => bytes): Part {
  const bytes = damage(gramBytes(articles.map(textOf)))
  return partWith(articles, openGrams(bytes.length, readerOf(bytes)))
}

/** One part of several: what is dead is gone. */
export function mergedPart(parts: readonly (readonly Numbered[])[]): Part {
  const chunks: Uint8Array[] = []
  const merged = parts.map(articles => {
    const bytes = gramBytes(articles.map(textOf))
    return {grams: openGrams(bytes.length, readerOf(bytes))!, lives: (number: number) => articles[number]!.position >= 0}
  })
  mergeGrams(merged, chunk => chunks.push(chunk.slice()))
  const bytes = joined(chunks)
  return partWith(parts.flat().filter(({position}) => position >= 0), openGrams(bytes.length, readerOf(bytes)))
}

const textOf = ({document: {title, clean}}: Numbered): {title: string; text: string} => ({title, text: clean.text})

function partWith(articles: readonly Numbered[], grams: Grams | undefined): Part {
  return {
    count: articles.length,
    grams,
    lives: number => articles[number]!.position >= 0,
    position: number => Math.max(0, articles[number]!.position),
    id: number => articles[number]!.document.id,
    text: number => articles[number]!.document,
  }
}
