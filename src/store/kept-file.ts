import type {Loaded} from './article-file.ts'

/** A file of a library as it was, and what was read of it. */
export interface Kept {
  readonly path: string
  readonly id: string
  readonly root: string
  readonly bytes: Uint8Array
  readonly loaded: Loaded
}

/** The first piece of what is kept of a library: what it is of. */
export const keptHead = (of: string): Uint8Array => lineOf(of)

/** The piece that holds a file: what was read of it and how many bytes it has, as a line of JSON; then the bytes. */
export function keptPiece({bytes, ...kept}: Kept): Uint8Array {
  return Buffer.concat([lineOf({...kept, length: bytes.length}), bytes])
}

/**
 * A file that holds the pieces: all of them twice. To compare the two halves costs a start next to nothing, while a checksum, in code that
 * has never run before, would take as long as the parsing that is saved.
 */
export function keptFile(pieces: readonly Uint8Array[]): [Uint8Array, Uint8Array] {
  const half = Buffer.concat(pieces)
  return [half, half]
}

/** What such a file holds; nothing when it is of something else, or one half is not the other. Throws where it is no file of this kind. */
export function keptFrom(file: Buffer, of: string): Kept[] {
  const half = file.subarray(0, file.length / 2)
  if (!half.equals(file.subarray(half.length))) return []
  let at = 0
  const line = (): unknown => JSON.parse(half.toString('utf8', at, (at = half.indexOf(10, at) + 1)))
  if (line() !== of) return []
  const all: Kept[] = []
  while (at < half.length) {
    const {length, ...kept} = line() as Omit<Kept, 'bytes'> & {readonly length: number}
    all.push({...kept, bytes: half.subarray(at, (at += length))})
  }
  return all
}

const lineOf = (json: unknown): Buffer => Buffer.from(`${JSON.stringify(json)}\n`)
