import {GramBuilder} from '../../../src/core/search/gram-builder.ts'
import {openGrams} from '../../../src/core/search/gram-reader.ts'
import type {Grams, ReadAt} from '../../../src/core/search/grams.ts'

/** The grams of texts, as they lie in a file. */
export function gramBytes(texts: readonly {readonly title: string; readonly text: string}[]): Uint8Array {
  const builder = new GramBuilder()
  for (const text of texts) builder.add(text)
  const chunks: Uint8Array[] = []
  builder.finish(bytes => chunks.push(bytes.slice()))
  return joined(chunks)
}

export const joined = (chunks: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(chunks))

/** Reads from memory. Every answer is overwritten by the next one, as a shared buffer would be. */
export function readerOf(bytes: Uint8Array): ReadAt {
  let given = new Uint8Array()
  return (from, length) => {
    given.fill(0xee)
    if (from < 0 || from + length > bytes.length) return undefined
    return (given = bytes.slice(from, from + length))
  }
}

export const openBytes = (bytes: Uint8Array): Grams | undefined => openGrams(bytes.length, readerOf(bytes))
