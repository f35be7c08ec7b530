/** How many bytes a whole number below 2³¹ takes: seven bits a byte, the lowest first, the high bit set on all but the last. */
export function sizeOfVarint(value: number): number {
  return value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x20_0000 ? 3 : value < 0x1000_0000 ? 4 : 5
}

/** Writes the number at `at`; gives the place behind it. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let place = at
  let rest = value
  while (rest >= 0x80) {
    bytes[place++] = (rest & 0x7f) | 0x80
    rest >>>= 7
  }
  bytes[place++] = rest
  return place
}
