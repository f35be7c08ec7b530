import {brat, labelOfBrat} from './brat.ts'
import type {Imported, ImportReader, ImportSpan} from './import.ts'
import {placing} from './place.ts'
import {type Fault, isFault, Reading} from './reading.ts'

/**
 * Reads a `.ann` of brat with the `.txt` beside it: text-bound annotations (`T`) in code points, half-open, and their `AnnotatorNotes`.
 * Fragments with nothing but blanks between them are one span. Everything else is refused by line: there are no relations, events and
 * attributes here. A text with carriage returns is taken with or without them, whichever the quotes fit.
 */
export const bratReader: ImportReader = {
  id: brat.id,
  title: brat.title,
  extensions: ['ann'],
  beside: textFile,
  read(ann, name, text) {
    if (text === undefined) {
      const reading = new Reading(name)
      reading.refuse(1, noText(textFile(name)))
      return reading.result()
    }
    const asItIs = read(ann, name, text)
    if (!text.includes('\r') || asItIs.problems.length === 0) return asItIs
    const unix = read(ann, name, text.replace(/\r\n?/g, '\n'))
    return unix.problems.length < asItIs.problems.length ? unix : asItIs
  },
}

/** The text that a `.ann` or `.jsonld` is about. */
export function textFile(name: string): string {
  return `${name.replace(/\.(?:ann|jsonld|json)$/i, '')}.txt`
}

interface Line {
  readonly line: number
  readonly id: string
  readonly rest: string
}

function read(ann: string, name: string, text: string): Imported {
  const reading = new Reading(name)
  const lines = ann.split('\n').flatMap((row, at): Line[] => {
    const [, id, rest] = /^([^\t]+)\t(.*?)\r?$/s.exec(row) ?? []
    if (id !== undefined && rest !== undefined) return [{line: at + 1, id, rest}]
    if (row.trim() !== '') reading.refuse(at + 1, notStandoff)
    return []
  })
  const notes = notesOf(lines)
  const inText = textOf(text)
  const spans = lines.flatMap(({line, id, rest}): ImportSpan[] => {
    if (notes.lines.has(line)) return []
    const span = id.startsWith('T') ? inText(rest) : otherLine(id)
    if (isFault(span)) {
      reading.refuse(line, span)
      return []
    }
    const note = notes.of.get(id)
    return [{...span, line, ...(note === undefined ? {} : {note})}]
  })
  reading.record({line: 1, text, spans, article: name.replace(/\.ann$/i, ''), meta: {}})
  return reading.result()
}

/** The notes on text-bound annotations, and the lines that they stand in. */
function notesOf(lines: readonly Line[]) {
  const of = new Map<string, string>()
  const found = new Set<number>()
  for (const {line, id, rest} of lines) {
    const [, target, note] = /^AnnotatorNotes (T\S+)\t(.*)$/s.exec(rest) ?? []
    if (!id.startsWith('#') || target === undefined || note === undefined) continue
    of.set(target, of.has(target) ? `${of.get(target)!}\n${note}` : note)
    found.add(line)
  }
  return {of, lines: found}
}

// What Python's str.isspace() calls blanks.
const blanks = /^[\p{White_Space}\u001c-\u001f]*$/u

/** Reads what stands behind the id of a text-bound annotation: `type start end;start end⇥text`. */
function textOf(text: string): (rest: string) => ImportSpan | Fault {
  const at = placing(text, 'codepoint')
  const chars = Array.from(text)
  return rest => {
    const [, type, places, quote] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)[ ]*(?:\t(.*))?$/s.exec(rest) ?? []
    if (type === undefined || places === undefined) return notStandoff
    const fragments = places.split(';').map(one => one.split(' ').map(Number) as [number, number])
    for (const [start, end] of fragments) {
      const place = at(start, end)
      if (isFault(place)) return place
    }
    for (const [index, [start]] of fragments.entries()) {
      const before = fragments[index - 1]
      if (before && (start < before[1] || !blanks.test(chars.slice(before[1], start).join('')))) return inPieces(places)
    }
    const there = fragments.map(([start, end]) => chars.slice(start, end).join('')).join(' ')
    if (quote !== undefined && quote.trimEnd() !== there.trimEnd()) return otherText(places, quote, there)
    return {start: fragments[0]![0], end: fragments.at(-1)![1], label: labelOfBrat(type)}
  }
}

const otherLine = (id: string): Fault => ({
  code: 'import.other-line',
  message: {
    zh: `${id} 没有导入：只导入文本标注（T）和它们的附注`,
    en: `${id} was not imported: only text-bound annotations (T) and their notes are`,
  },
})

const notStandoff: Fault = {
  code: 'import.not-standoff',
  message: {
    zh: '这一行不是 brat 的标注（T1⇥标签 起 止⇥文字），没有导入',
    en: 'this line is no annotation of brat (T1⇥label start end⇥text); it was not imported',
  },
}

const inPieces = (places: string): Fault => ({
  code: 'import.in-pieces',
  message: {
    zh: `${places} 是分开的几段，中间还有别的文字；这里的标注是连续的，没有导入`,
    en: `${places} is in pieces with other text between them; spans are whole here, and it was not imported`,
  },
})

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

const otherText = (places: string, quote: string, there: string): Fault => ({
  code: 'import.quote-differs',
  message: {
    zh: `${places} 处是“${short(there)}”，而文件说是“${short(quote)}”。请核对文本与计数单位`,
    en: `at ${places} stands "${short(there)}", but the file says "${short(quote)}". Check the text and what the offsets count`,
  },
})

const noText = (name: string): Fault => ({
  code: 'import.no-text',
  message: {zh: `缺少旁边的文本 ${name}，请放在一起再导入`, en: `the text ${name} is not beside it; put it there and import again`},
})
