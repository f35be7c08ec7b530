import {ok, type Result} from '../../core/result.ts'
import {decode} from '../decode.ts'
import type {ReadInto} from './lines.ts'

/** Bytes of a large file that are looked at to tell an encoding that is not UTF-8. */
const sample = 64 << 20

const chunk = 1 << 20

/** The encoding of a large file and the length of its byte order mark. UTF-8 is checked to the end, without holding the file in memory. */
export function textEncodingOf(read: ReadInto, size: number, asked: string | undefined): Result<{readonly name: string; readonly mark: number}> {
  const head = Buffer.alloc(3)
  read(0, head)
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  if (/^utf-?8$/i.test(asked ?? 'utf-8') && isUtf8(read)) return ok({name: 'utf-8', mark: marked ? 3 : 0})
  const bytes = Buffer.alloc(Math.min(size, sample))
  const length = read(0, bytes)
  const cut = length < size ? Math.max(0, bytes.lastIndexOf(10, length - 1)) : length
  const decoded = decode(bytes.subarray(0, cut), asked)
  if (!decoded.ok) return decoded
  const name = decoded.value.encoding
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  return ok({name, mark: name.startsWith('utf-16') && wide ? 2 : 0})
}

/** True when all bytes are UTF-8 and none is NUL. */
function isUtf8(read: ReadInto): boolean {
  const decoder = new TextDecoder('utf-8', {fatal: true})
  const bytes = Buffer.alloc(chunk)
  try {
    for (let at = 0; ; ) {
      const length = read(at, bytes)
      const piece = bytes.subarray(0, length)
      if (piece.includes(0)) return false
      decoder.decode(piece, {stream: length > 0})
      if (length === 0) return true
      at += length
    }
  } catch {
    return false
  }
}
