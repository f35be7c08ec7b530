import type {BlockKind} from '../article.ts'
import type {Span} from '../offset.ts'
import {pageLine} from './boilerplate.ts'
import {fieldItems, type Item} from './field-line.ts'
import {isCaption} from './captions.ts'
import {labelsIn, startsWithLabel, type Label} from './labels.ts'
import type {Line} from './line.ts'
import {isName} from './names.ts'
import {breaksOff, couldTitle, endsSentence, isParagraph, subtitleDash} from './shape.ts'
import {chooseTitle} from './title.ts'

/** What a line turned out to be. `span` where the block is less than the line, `items` where it states something. */
export interface Role {
  readonly kind: BlockKind
  readonly span?: Span
  readonly items?: readonly Item[]
}

/** The head of a page: all before the first paragraph. Lines of the story that stand there (a heading, a caption) have no role yet. */
export interface Head {
  readonly roles: ReadonlyMap<number, Role>
  /** The line that bears the title, and where in its text. */
  readonly title?: {readonly line: number; readonly from: number; readonly to: number}
  readonly subtitles: ReadonlyArray<{readonly line: number; readonly from: number; readonly to: number}>
  /** Index of the first line behind the head. */
  readonly end: number
}

/** No page has a longer head; a text without paragraphs (a list, a poem) is not read as one. */
const longest = 100

/** Longest line between title and fields that is taken for one of them without being known. */
const longestAside = 12

/** Reads the head. With `statedTitle` only the line that says the same is the title. */
export function readHead(lines: readonly Line[], statedTitle?: string): Head {
  const roles = new Map<number, Role>()
  const candidates: number[] = []
  const dashed: number[] = []
  let title: {line: number; from: number; to: number} | undefined
  let subtitle: {line: number; from: number; to: number} | undefined
  let open = true
  let at = 0
  scan: for (; at < Math.min(lines.length, longest); at++) {
    const line = lines[at]!
    const label = opening(line)
    switch (label?.kind) {
      case 'title': {
        const span = line.part(label.to, label.end)
        roles.set(at, span && !title ? {kind: 'title', span} : {kind: 'field'})
        if (span && !title) title = {line: at, from: label.to, to: label.end}
        continue
      }
      case 'subtitle': {
        const span = line.part(label.to, label.end)
        roles.set(at, span ? {kind: 'subtitle', span} : {kind: 'field'})
        if (span) subtitle ??= {line: at, from: label.to, to: label.end}
        continue
      }
      case 'body': {
        const span = line.part(label.to, line.text.length)
        if (span && roles.size === 0) break
        roles.set(at, span ? {kind: 'paragraph', span} : {kind: 'field'})
        at++
        break scan
      }
    }
    if (pageLine(line)) roles.set(at, {kind: 'boilerplate'})
    else if (subtitleDash.test(line.head) && (title || candidates.length > 0) && line.short && !endsSentence(line.tail)) dashed.push(at)
    else {
      const items = line.short && !isProgramme(lines, at) ? fieldItems(line.head, 'head') : undefined
      if (items) roles.set(at, {kind: 'field', items})
      else if (open && couldTitle(line) && (candidates.length === 0 || !isParagraph(line))) candidates.push(at)
      else if (isParagraph(line)) break
      else open = false
    }
  }
  const fieldAt = Array.from(roles).find(([line, role]) => role.kind === 'field' && line > (candidates[0] ?? Infinity))?.[0]
  const chosen = title ? undefined : chooseTitle(lines, candidates, fieldAt, statedTitle)
  if (chosen !== undefined) title = {line: chosen, from: markLength(lines[chosen]!), to: lines[chosen]!.text.length}
  if (title) fillIn(lines, roles, title.line, at)
  const subtitles = title && !subtitle ? subtitlesOf(lines, dashed, title.line) : subtitle ? [subtitle] : []
  return {roles: settled(lines, roles, candidates, title, subtitles), ...(title ? {title} : {}), subtitles, end: at}
}

/** A label at the very start of a line that names a part of the page; its value ends where the next field begins. */
function opening(line: Line): (Label & {readonly end: number}) | undefined {
  if (!startsWithLabel(line.head, 0)) return undefined
  const labels = labelsIn(line.head)
  const [first] = labels
  if (!first || first.from > 0) return undefined
  const next = labels.find(label => label.from > first.to && line.head[label.from - 1] === ' ' && label.kind !== 'title' && label.kind !== 'body')
  return {...first, end: next?.from ?? line.text.length}
}

/** 时间：…, over 地点：…: when something takes place, not when the page was published. */
function isProgramme(lines: readonly Line[], at: number): boolean {
  if (!/^[^:]{0,4}(?:时间|日期):/.test(lines[at]!.head)) return false
  return lines.slice(at + 1, at + 4).some(({head}) => /^[^:]{0,4}(?:地点|地址|主讲|主讲人|报告人|演讲人|主持人|嘉宾|对象|形式|主题):/.test(head))
}

/** Length of the `# ` of a Markdown heading. */
export const markLength = (line: Line): number => (line.head.startsWith('#') ? (/^#{1,6} +(?=\S)/.exec(line.head)?.[0].length ?? 0) : 0)

function subtitlesOf(lines: readonly Line[], dashed: readonly number[], title: number): Array<{line: number; from: number; to: number}> {
  return dashed
    .filter(line => line > title)
    .map(line => ({line, from: subtitleDash.exec(lines[line]!.head)![0].length, to: lines[line]!.text.length}))
}

/** A short line between the title and a field line is metadata too: a column, an agency; next to a field line a name alone is the author's. */
function fillIn(lines: readonly Line[], roles: Map<number, Role>, title: number, end: number): void {
  const last = Array.from(roles).reduce((most, [at, {kind}]) => (kind === 'field' ? Math.max(most, at) : most), -1)
  const isField = (at: number): boolean => roles.get(at)?.kind === 'field'
  for (let at = title + 1; at < Math.min(end, last + 3); at++) {
    const {head, tail} = lines[at]!
    if (roles.has(at) || endsSentence(tail) || breaksOff(tail) || subtitleDash.test(head)) continue
    const name = isName(head) && [at - 2, at - 1, at + 1, at + 2].some(isField)
    if (name) roles.set(at, {kind: 'field', items: [{kind: 'author', from: 0, to: head.length, labelled: false}]})
    else if (at < last && head.length <= longestAside && !isCaption(lines[at]!)) roles.set(at, {kind: 'field'})
  }
}

/** What stands before the title belongs to the page; the title itself may stand there twice. */
function settled(
  lines: readonly Line[],
  roles: Map<number, Role>,
  candidates: readonly number[],
  title: Head['title'],
  subtitles: Head['subtitles'],
): ReadonlyMap<number, Role> {
  for (const {line} of subtitles) if (!roles.has(line)) roles.set(line, {kind: 'subtitle'})
  if (!title) return roles
  const said = lines[title.line]!.value(title.from, title.to)
  const span = lines[title.line]!.part(title.from, title.to)
  roles.set(title.line, {kind: 'title', ...(span ? {span} : {})})
  for (const candidate of candidates) {
    if (candidate === title.line) continue
    if (lines[candidate]!.value(0, Infinity) === said) roles.set(candidate, {kind: 'title'})
    else if (candidate < title.line) roles.set(candidate, {kind: 'boilerplate'})
  }
  return roles
}
