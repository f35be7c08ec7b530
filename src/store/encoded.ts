/**
 * UTF-16 units that are gathered before they are written: few system calls, bounded memory. Twice as many would be a large object to the
 * engine, which gets its pages from the system and gives them back each time: that costs as much again as all of the writing.
 */
const batchSize = 1 << 15

/**
 * A text that comes in pieces as UTF-8, in batches. A batch is good until the next one is asked for: they share one buffer, as a fresh
 * one for each takes twice the time.
 */
export function* encoded(chunks: Iterable<string>): Generator<Uint8Array> {
  let buffer = Buffer.allocUnsafe(0)
  for (const batch of batches(chunks)) {
    // No UTF-16 unit takes more than three bytes.
    if (buffer.length < 3 * batch.length) buffer = Buffer.allocUnsafe(3 * batch.length)
    yield buffer.subarray(0, buffer.write(batch))
  }
}

function* batches(chunks: Iterable<string>): Generator<string> {
  let waiting: string[] = []
  let size = 0
  for (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < batchSize) continue
    yield waiting.join('')
    waiting = []
    size = 0
  }
  if (size > 0) yield waiting.join('')
}
