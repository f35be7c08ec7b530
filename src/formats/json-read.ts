import type {Imported} from './import.ts'
import {type Fault, Reading} from './reading.ts'

/** A JSON value of a file that holds many, or why it is none. `line` is where it begins, 1-based. */
export type JsonFound = {readonly line: number} & ({readonly value: unknown} | {readonly fault: Fault})

/**
 * The values of a file of JSON lines, of one JSON array, or of one value over many lines. One that is broken takes no other with it:
 * a line ends at its line feed, an element of an array where its brackets close. Linear.
 */
export function* jsonValues(text: string): Generator<JsonFound> {
  const first = /[^\s\ufeff]/.exec(text)
  if (!first) return
  if (first[0] === '[') yield* mostElements(text, first.index + 1)
  else yield* lines(text)
}

/** The elements as the brackets have them; where some are broken, as the lines have them too, if more can be read so. */
function mostElements(text: string, from: number): readonly JsonFound[] {
  const found = [...elements(text, from, false)]
  if (found.every(one => 'value' in one)) return found
  const byLine = [...elements(text, from, true)]
  const values = (list: readonly JsonFound[]): number => list.filter(one => 'value' in one).length
  return values(byLine) > values(found) ? byLine : found
}

function* lines(text: string): Generator<JsonFound> {
  let line = 0
  let whole: JsonFound | undefined
  for (let from = 0; from < text.length; ) {
    const feed = text.indexOf('\n', from)
    const end = feed < 0 ? text.length : feed
    line++
    const part = text.slice(from, end).replace(/^\ufeff/, '')
    from = end + 1
    if (part.trim() === '') continue
    // A line of a broken array or list ends in a comma.
    const found = parsed(part.replace(/,\s*$/, ''), line)
    // Only the first line can tell that the file is one value, written over many lines.
    if (!whole && 'fault' in found) {
      whole = parsed(text.replace(/^\ufeff/, ''), line)
      if ('value' in whole) return yield whole
    }
    whole ??= found
    yield found
  }
}

/**
 * The elements of an array whose bracket opened before `from`. With `byLine` a brace at the start of a line begins one in any case: an
 * element that never closes ends there.
 */
function* elements(text: string, from: number, byLine: boolean): Generator<JsonFound> {
  const marks = /"(?:[^"\\\n]|\\.)*"|[[\]{},\n]/g
  marks.lastIndex = from
  let line = lineAt(text, from)
  let begin = {at: from, line}
  let depth = 0
  const part = (to: number): JsonFound[] => {
    const element = text.slice(begin.at, to)
    const blank = /^\s*/.exec(element)![0]
    return blank.length === element.length ? [] : [parsed(element, begin.line + feeds(blank))]
  }
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const at = mark.index
    switch (mark[0]) {
      case '\n':
        line++
        if (!byLine || text[at + 1] !== '{') break
        yield* part(at)
        begin = {at: at + 1, line}
        depth = 0
        break
      case '[':
      case '{':
        depth++
        break
      case ',':
        if (depth > 0) break
        yield* part(at)
        begin = {at: at + 1, line}
        break
      case ']':
      case '}': {
        if (depth-- > 0) break
        yield* part(at)
        const rest = text.slice(at + 1)
        if (rest.trim() !== '') yield {line: line + feeds(/^\s*/.exec(rest)![0]), fault: behind}
        return
      }
    }
  }
  yield* part(text.length)
  yield {line, fault: unfinished}
}

function parsed(text: string, line: number): JsonFound {
  try {
    return {line, value: JSON.parse(text)}
  } catch (error) {
    return {line, fault: broken(error instanceof Error ? error.message : String(error))}
  }
}

function lineAt(text: string, offset: number): number {
  return 1 + feeds(text.slice(0, offset))
}

function feeds(text: string): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++
  return count
}

const broken = (why: string): Fault => ({
  code: 'import.not-json',
  message: {zh: `不是 JSON（${why}）。改正后再导入，其余记录照常导入`, en: `not JSON (${why}). Correct it and import again; the other records go in`},
})

const unfinished: Fault = {
  code: 'import.unfinished',
  message: {zh: '文件在 JSON 数组中间结束，可能没有写完', en: 'the file ends inside its JSON array; it may be cut short'},
}

const behind: Fault = {
  code: 'import.behind-array',
  message: {zh: 'JSON 数组之后还有内容，没有读', en: 'something follows the JSON array and was not read'},
}

/** Reads every value of a file with `read`; those that are no JSON are refused. */
export function readJson(text: string, name: string, read: (value: unknown, line: number, reading: Reading) => void): Imported {
  const reading = new Reading(name)
  for (const found of jsonValues(text)) {
    if ('fault' in found) reading.refuse(found.line, found.fault)
    else read(found.value, found.line, reading)
  }
  return reading.result()
}
