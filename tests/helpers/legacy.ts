/** Text of a legacy encoding: a table of the decoder turned round, since Node only decodes. What it lacks becomes `?`. */
function encoder(name: string, lead: readonly [number, number]): (text: string) => Uint8Array {
  let table: Map<string, readonly number[]> | undefined
  const made = (): Map<string, readonly number[]> => {
    const pairs = new Map<string, readonly number[]>()
    const decoder = new TextDecoder(name)
    for (let first = lead[0]; first <= lead[1]; first++) {
      for (let second = 0x40; second <= 0xfe; second++) {
        const text = decoder.decode(Uint8Array.of(first, second))
        if (text.length === 1 && text !== '\ufffd' && !pairs.has(text)) pairs.set(text, [first, second])
      }
    }
    return pairs
  }
  return text => {
    const pairs = (table ??= made())
    return Uint8Array.from(Array.from(text).flatMap(character => pairs.get(character) ?? (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [0x3f])))
  }
}

export const gbk = encoder('gb18030', [0x81, 0xfe])
export const big5 = encoder('big5', [0xa1, 0xf9])

export function utf16(text: string, big = false): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? buffer.swap16() : buffer)
}
