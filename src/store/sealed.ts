import {createHash} from 'node:crypto'

/**
 * A line that proves itself: a JSON object whose last field, `sum`, is the first 8 hex digits of the SHA-256 of the line's bytes before
 * `,"sum"`, then a line feed. A line that was cut short, run into another or changed by a bit is not believed.
 */
const tailLength = ',"sum":"00000000"}'.length

/** The line of an object that is written but for its closing brace: `{"n":1`. */
export function seal(body: string): string {
  return `${body},"sum":"${checksum(Buffer.from(body))}"}\n`
}

function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 8)
}

/** The object of one line, without `sum` and line feed; a text is why it cannot be believed. */
export function unseal(bytes: Uint8Array): {readonly value: unknown} | string {
  const cut = bytes.length - tailLength
  if (cut <= 0) return 'too short'
  const body = bytes.subarray(0, cut)
  const tail = Buffer.from(bytes.subarray(cut)).toString('latin1')
  if (tail !== `,"sum":"${checksum(body)}"}`) return 'checksum'
  try {
    return {value: JSON.parse(`${Buffer.from(body).toString('utf8')}}`) as unknown}
  } catch {
    return 'JSON'
  }
}
