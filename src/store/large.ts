import {createReadStream, statSync} from 'node:fs'
import {extname} from 'node:path'
import type {Findings, Found} from './find-files.ts'

/** From so many articles, or bytes of files, on a library is read by way of a catalogue. */
export const large = {articles: 500, bytes: 8 * 1024 * 1024} as const

/** True when the files are too many, or too large, to read all of them before the first screen. Records are counted by their lines. */
export async function isLarge({files}: Findings): Promise<boolean> {
  let {length: articles} = files
  let bytes = 0
  for (const file of files) {
    if (articles > large.articles || bytes > large.bytes) return true
    bytes += sizeOf(file)
  }
  if (bytes > large.bytes) return true
  for (const file of files) if (extname(file.path).toLowerCase() === '.jsonl') articles += await linesIn(file)
  return articles > large.articles
}

/** One by one: a promise for each takes far longer than to ask. What is not there is told by whoever reads it. */
function sizeOf({disk}: Found): number {
  try {
    return statSync(disk).size
  } catch {
    return 0
  }
}

async function linesIn({disk}: Found): Promise<number> {
  let lines = 0
  try {
    for await (const chunk of createReadStream(disk) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++
    }
  } catch {
    // What cannot be read is told by whoever reads it.
  }
  return lines
}
