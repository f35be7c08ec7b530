/**
 * What a file holds that shows damage: the bytes twice, one after the other. To compare the halves costs a start next to nothing; for a
 * digest Node's cryptography would have to be loaded, and a checksum in code that has never run before takes as long as what is saved.
 */
export const twice = (bytes: Uint8Array): readonly [Uint8Array, Uint8Array] => [bytes, bytes]

/** What `twice` was given; undefined when the halves differ, or anything is missing. */
export function once(file: Buffer): Buffer | undefined {
  const half = file.subarray(0, file.length / 2)
  return half.equals(file.subarray(half.length)) ? half : undefined
}
