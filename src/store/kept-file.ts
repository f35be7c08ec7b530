import type {Loaded} from './article-file.ts'
import {once, twice} from './twice.ts'

/** A file of a library as it was, and what was read of it. */
export interface Kept {
  readonly path: string
  readonly id: string
  readonly root: string
  readonly bytes: Uint8Array
  readonly loaded: Loaded
}

/** The piece that holds a file. */
export const keptPiece = ({bytes, ...kept}: Kept): Uint8Array => pieceOf(kept, bytes)

/** The lengths of what follows, JSON, and bytes as they are. UTF-16 is read in a third of the time that UTF-8 takes. */
function pieceOf(json: unknown, bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(json), 'utf16le')
  const lengths = Buffer.alloc(8)
  lengths.writeUInt32LE(text.length)
  lengths.writeUInt32LE(bytes.length, 4)
  return Buffer.concat([lengths, text, bytes])
}

/** A file that holds so many pieces: what they are of, and then all of them. */
export const keptFile = (of: string, pieces: readonly Uint8Array[]): readonly [Uint8Array, Uint8Array] =>
  twice(Buffer.concat([pieceOf({of, count: pieces.length}, new Uint8Array(0)), ...pieces]))

/** What such a file holds; nothing when it is not of what is `wanted`, or damaged. Throws where it is no file of this kind. */
export function keptFrom(file: Buffer, wanted: (of: string) => boolean): Kept[] {
  const half = once(file)
  if (!half) return []
  let at = 0
  const next = (length: number): Buffer => half.subarray(at, (at += length))
  const piece = (): {readonly json: unknown; readonly bytes: Buffer} => {
    const lengths = next(8)
    return {json: JSON.parse(next(lengths.readUInt32LE()).toString('utf16le')), bytes: next(lengths.readUInt32LE(4))}
  }
  const head = piece().json as {readonly of: string; readonly count: number}
  if (!wanted(head.of)) return []
  const all = Array.from({length: head.count}, (): Kept => {
    const {json, bytes} = piece()
    return {...(json as Omit<Kept, 'bytes'>), bytes}
  })
  return at === half.length ? all : []
}
