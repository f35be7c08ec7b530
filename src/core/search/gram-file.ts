/**
 * How grams lie in a file, in little-endian order:
 *
 *     lists     for each gram its texts: per text a varint of 2 × (texts since the one before) + (1 when its title has it); two bytes of sum
 *     entries   for each gram, ascending: gram u32, start of its list u32; one more entry that says where the last list ends
 *     blocks    for each 64 entries: the first gram u32, sum of the entries and the one behind them u32
 *     unfolded  u16 each
 *     footer    mark, version, texts, grams, bytes of lists, unfolded, sum of blocks, unfolded and footer: u32 each
 *
 * The footer, the blocks and `unfolded` are kept in memory: a quarter of a byte for each gram and text in ten.
 */
export const mark = 0x47_5a_50_5f
export const version = 1
export const footerSize = 28
export const entrySize = 8
export const blockSize = 8
export const perBlock = 64

/** The seed of `sum`. */
export const emptySum = 0x811c9dc5

/** FNV-1a over the bytes `[from, to)`, going on from `start`: unsigned, 32 bits. */
export function sum(bytes: Uint8Array, from: number, to: number, start: number = emptySum): number {
  let hash = start
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193)
  return hash >>> 0
}

/** What two bytes keep of a sum. */
export const shortSum = (whole: number): number => (whole ^ (whole >>> 16)) & 0xffff

/** A blank, a line end or nothing: no gram has it. */
export const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0

/** The gram of two code units in a row. */
export const gramOf = (first: number, second: number): number => ((first << 16) | second) >>> 0
