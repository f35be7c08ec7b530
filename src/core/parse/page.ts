import {isCaption} from './captions.ts'
import {pageLine, type PageLine} from './boilerplate.ts'
import {fieldItems, mayState, type Item, type Zone} from './field-line.ts'
import {markLength, type Head, type Role} from './head.ts'
import type {Line} from './line.ts'
import {couldHead, endsSentence, isNumbered, isParagraph, namesValue} from './shape.ts'
import {wrapWidth} from './wrap.ts'

/** A line that goes on with the story behind a list of links is at least this long. */
const goesOn = 60

/** No page states things in more lines than this; a text that seems to is something else, and must not take long to read. */
const mostFields = 400

/** The role of every line, given the head of the page. */
export function readPage(lines: readonly Line[], head: Head): Role[] {
  const roles = new Map(head.roles)
  const pages = lines.map((line, at) => (at < head.end ? undefined : pageLine(line)))
  const fields = fieldReader(lines)
  const end = cutOff(lines, pages, head.end, roles, fields)
  const last = lastParagraph(lines, pages, head.end, end, roles, fields)
  let behind = false
  for (let at = head.end; at < lines.length; at++) {
    if (roles.has(at)) continue
    const tail = at > last
    const items = pages[at] === 'page' || at === last ? undefined : fields(at, tail ? 'tail' : 'middle')
    const kept = items && (at < end || items.some(item => item.kind === 'editor'))
    if (kept) roles.set(at, {kind: 'field', items})
    else if (at >= end || pages[at] === 'page' || (tail && (pages[at] !== undefined || behind))) roles.set(at, {kind: 'boilerplate'})
    if (tail && roles.has(at)) behind = true
  }
  readStory(lines, roles)
  return lines.map((_, at) => roles.get(at)!)
}

type FieldReader = (at: number, zone: Zone) => readonly Item[] | undefined

/** Reads field lines, each once in a zone, until there are too many of them. */
function fieldReader(lines: readonly Line[]): FieldReader {
  const known = new Map<string, readonly Item[] | undefined>()
  return (at, zone) => {
    const line = lines[at]!
    if (!line.short || !mayState(line.head, zone)) return undefined
    const key = `${zone} ${at}`
    if (!known.has(key)) known.set(key, known.size < mostFields ? fieldItems(line.head, zone) : undefined)
    return known.get(key)
  }
}

/** Index of the copyright notice or comment section that ends the page; lists of links before it are marked on the way. */
function cutOff(lines: readonly Line[], pages: ReadonlyArray<PageLine | undefined>, start: number, roles: Map<number, Role>, fields: FieldReader): number {
  for (let at = start + 1; at < lines.length; at++) {
    if (pages[at] === 'notice') return at
    if (pages[at] !== 'links') continue
    roles.set(at, {kind: 'boilerplate'})
    while (at + 1 < lines.length && pages[at + 1] !== 'notice' && !storyGoesOn(lines[at + 1]!, pages[at + 1])) {
      const items = fields(at + 1, 'middle')
      roles.set(at + 1, items ? {kind: 'field', items} : {kind: 'boilerplate'})
      at++
    }
  }
  return lines.length
}

const storyGoesOn = (line: Line, page: PageLine | undefined): boolean => page === undefined && line.text.length >= goesOn && endsSentence(line.tail)

function lastParagraph(
  lines: readonly Line[],
  pages: ReadonlyArray<PageLine | undefined>,
  start: number,
  end: number,
  roles: ReadonlyMap<number, Role>,
  fields: FieldReader,
): number {
  let at = end - 1
  while (at > start && (pages[at] !== undefined || roles.has(at) || !isParagraph(lines[at]!) || fields(at, 'tail') !== undefined)) at--
  return at
}

/**
 * Headings, captions and paragraphs among the lines that are left. A heading is a short line over a paragraph; over another heading only
 * where one of the two is numbered; and never the last of several short lines, which are a list.
 */
function readStory(lines: readonly Line[], roles: Map<number, Role>): void {
  const told: Told[] = []
  for (const [at, line] of lines.entries()) {
    if (roles.has(at)) continue
    if (isCaption(line)) roles.set(at, captionRole)
    else told.push({line, at})
  }
  const width = wrapWidth(told.map(({line}) => line))
  let below: 'paragraph' | 'heading' | 'other' = 'other'
  let belowNumbered: boolean = false
  for (let index = told.length - 1; index >= 0; index--) {
    const {line, at} = told[index]!
    const mark = markLength(line)
    const paragraph = isParagraph(line) || endsSentence(line.tail)
    const numbered: boolean = !paragraph && isNumbered(line)
    const over: boolean = below === 'paragraph' || (below === 'heading' && (numbered || belowNumbered))
    const heads: boolean = mark > 0 || (over && !paragraph && couldHead(line) && line.text.length < width && (numbered || !inList(told, index)))
    const span = heads && mark > 0 ? line.part(mark, line.text.length) : undefined
    roles.set(at, heads ? {kind: 'heading', ...(span ? {span} : {})} : paragraphRole)
    below = heads ? 'heading' : paragraph ? 'paragraph' : 'other'
    belowNumbered = numbered
  }
}

interface Told {
  readonly line: Line
  readonly at: number
}

const captionRole: Role = {kind: 'caption'}
const paragraphRole: Role = {kind: 'paragraph'}

/** Two short lines right above, or another one that is a name and its value: a list ends here. */
function inList(told: readonly Told[], index: number): boolean {
  const above = told.slice(Math.max(0, index - 2), index)
  const right = above.at(-1)
  if (right && namesValue(told[index]!.line) && namesValue(right.line) && !isParagraph(right.line)) return true
  return above.length === 2 && above.every(({line}) => couldHead(line) && !isNumbered(line) && !isParagraph(line))
}
