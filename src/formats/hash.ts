/** Hashes that are the same on every machine. Not for secrets. */

/** The finaliser of MurmurHash3 (Appleby): every bit of the input changes half of the output's. Unsigned 32 bits. */
export function mix32(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** FNV-1a over the UTF-16 units of a short text, then mixed. Unsigned 32 bits. */
export function hash32(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  return mix32(h)
}

/** FNV-1a, 64 bits, over the UTF-8 bytes of a text: 16 hex digits. */
export function fnv1a64(text: string): string {
  let h = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) h = BigInt.asUintN(64, (h ^ BigInt(byte)) * 0x100000001b3n)
  return h.toString(16).padStart(16, '0')
}
