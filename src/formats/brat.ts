import {codePointsOf} from '../core/codepoints.ts'
import type {Format, WriteContext} from './format.ts'
import {type Joined, joinUnits} from './joined.ts'

/**
 * brat's standoff: for each article a `.txt` and a `.ann` of the same name, and for all of them `annotation.conf` with the labels and
 * `visual.conf` with their names.
 *
 * Source: brat's description of the standoff format and of its configuration, and its parser (`server/src/annotation.py`).
 * Unit: code points of the `.txt`, half-open. The text has line feeds alone: a carriage return before one is left out, as programs
 * differ in whether they count it. No annotation may hold a line end, so a span over several lines is written in fragments,
 * `T1⇥label 0 4;5 9⇥text text`. Line ends are those of Python's `splitlines`, by which brat reads its files.
 * Units of an article are joined by a line feed. A type is ASCII letters, digits, `_` and `-`: other characters of a label are `_uHEX_`.
 * Notes are `AnnotatorNotes`. Cannot hold: blanks at the edges of spans, line ends in notes, ids and authors.
 */
export const brat: Format = {
  id: 'brat',
  title: {zh: 'brat（一篇一对 .txt 与 .ann）', en: 'brat (.txt and .ann for each article)'},
  extension: 'txt',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'all',
  defaultUnit: 'document',
  schemes: false,
  notes: 'line',
  blankEdges: 'trimmed',
  wellFormed: true,
  standIns: text => text.match(/\r/g)?.length ?? 0,
  standInWords: {zh: '在 brat 中略去或改为换行的回车符', en: 'carriage returns that brat does without or has as line feeds'},
  per: 'article',
  encode: units => [unixLines(joinUnits(units)).text],
  beside: [{extension: 'ann', encode: (units, context) => annotations(unixLines(joinUnits(units)), context)}],
  companions: context => [
    {name: 'annotation.conf', text: config(context)},
    {name: 'visual.conf', text: looks(context)},
  ],
}

/** The text with line feeds alone, and its spans moved with it. */
function unixLines({text, spans}: Joined): Joined {
  if (!text.includes('\r')) return {text, spans}
  const chars = Array.from(text)
  const place = new Int32Array(chars.length + 1)
  for (const [at, char] of chars.entries()) place[at + 1] = place[at]! + (char === '\r' && chars[at + 1] === '\n' ? 0 : 1)
  return {
    text: text.replace(/\r\n?/g, '\n'),
    spans: spans.map(span => ({...span, start: place[span.start]!, end: place[span.end]!})),
  }
}

// What Python's str.splitlines() ends a line at.
const lineEnds = /[\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]/

function* annotations({text, spans}: Joined, {labels}: WriteContext): Generator<string> {
  const points = codePointsOf(text)
  const types = new Map(labels.map(label => [label, bratType(label)]))
  let notes = 0
  for (const [index, {annotation: {label, note}, start, end}] of spans.entries()) {
    const fragments = fragmentsOf(text, points.toUnits(start), points.toUnits(end))
    const places = fragments.map(([from, to]) => `${points.fromUnits(from)} ${points.fromUnits(to)}`).join(';')
    const quote = fragments.map(([from, to]) => text.slice(from, to)).join(' ')
    yield `T${index + 1}\t${types.get(label)} ${places}\t${quote}\n`
    if (note !== undefined) yield `#${++notes}\tAnnotatorNotes T${index + 1}\t${note.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')}\n`
  }
}

/** A range without its line ends: UTF-16 units, half-open, ascending, none empty. */
function fragmentsOf(text: string, start: number, end: number): [number, number][] {
  if (!lineEnds.test(text.slice(start, end))) return [[start, end]]
  const found: [number, number][] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && !lineEnds.test(text.charAt(at))) continue
    if (at > from) found.push([from, at])
    from = at + 1
  }
  return found
}

/** A label as a type of brat, so that `labelOfBrat` gives it back. */
function bratType(label: string): string {
  return label.replace(/_(?=u)|[^A-Za-z0-9_-]/gu, char => `_u${char.codePointAt(0)!.toString(16)}_`)
}

/** The label of a type as `brat` wrote it; a type that was never encoded is its own label. */
export function labelOfBrat(type: string): string {
  return type.replace(/_u([0-9a-f]{1,6})_/g, (code, hex: string) => (parseInt(hex, 16) <= 0x10ffff ? String.fromCodePoint(parseInt(hex, 16)) : code))
}

function config({labels}: WriteContext): string {
  return `[entities]\n${labels.map(label => `${bratType(label)}\n`).join('')}\n[relations]\n\n[events]\n\n[attributes]\n`
}

function looks({schema, labels}: WriteContext): string {
  const names = new Map(schema.labels.map(({id, name}) => [id, name.zh]))
  const lines = labels.map(label => `${bratType(label)} | ${(names.get(label) ?? label).replace(/[\s|]+/g, ' ')}\n`)
  return `[labels]\n${lines.join('')}\n[drawing]\n`
}
