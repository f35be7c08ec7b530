import type {Stated} from '../core/parse/stated.ts'
import type {Problem} from '../core/result.ts'

/** A record that holds an article. */
export interface TextRecord {
  /** Its own id, if it has one. */
  readonly id?: string
  /** Its line in a .jsonl file, its number in a .json file; both from 1. */
  readonly place: number
  readonly text: string
  readonly stated: Stated
}

export interface Records {
  readonly records: readonly TextRecord[]
  readonly problems: readonly Problem[]
}

const textFields = ['text', 'content', 'body']
const listFields = ['articles', 'data', 'items']

/**
 * The records of a JSON Lines file, or of a JSON file that is one record, an array of records, or an object with such an array as
 * `articles`, `data` or `items`. The text is the field `text`, `content` or `body`, or the one named by `textField`.
 * What is no such record is a problem with its place; the rest is read.
 */
export function readRecords(content: string, path: string, suffix: '.jsonl' | '.json', textField?: string): Records {
  const records: TextRecord[] = []
  const problems: Problem[] = []
  if (suffix === '.jsonl') {
    for (const [at, line] of content.split('\n').entries()) {
      const {record, problem} = recordOfLine(line, at + 1, path, textField)
      if (record) records.push(record)
      if (problem) problems.push(problem)
    }
    return {records, problems}
  }
  for (const [place, value] of jsonFile(content, path, problems)) {
    const record = recordOf(value, place, textField)
    if (record) records.push(record)
    else problems.push(noText(path, place, suffix, textField))
  }
  return {records, problems}
}

/** The record of one line of a JSON Lines file; the problem when it holds none, nothing when it is blank. */
export function recordOfLine(line: string, place: number, path: string, textField?: string): {readonly record?: TextRecord; readonly problem?: Problem} {
  if (line.trim() === '') return {}
  const value = parsed(line)
  if (!value) return {problem: badJson(path, place)}
  const record = recordOf(value.json, place, textField)
  return record ? {record} : {problem: noText(path, place, '.jsonl', textField)}
}

function jsonFile(content: string, path: string, problems: Problem[]): ReadonlyArray<readonly [number, unknown]> {
  if (content.trim() === '') return []
  const value = parsed(content)
  if (!value) problems.push(badJson(path))
  return value ? listOf(value.json).map((item, at) => [at + 1, item]) : []
}

function listOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json
  const list = isObject(json) ? listFields.map(name => own(json, name)).find(Array.isArray) : undefined
  return list ?? [json]
}

function parsed(text: string): {readonly json: unknown} | undefined {
  try {
    return {json: JSON.parse(text) as unknown}
  } catch {
    return undefined
  }
}

function recordOf(value: unknown, place: number, textField?: string): TextRecord | undefined {
  if (typeof value === 'string' && textField === undefined) return {place, text: value, stated: {}}
  if (!isObject(value)) return undefined
  const names = textField === undefined ? textFields : [textField]
  const text = names.map(name => own(value, name)).find(field => typeof field === 'string')
  if (typeof text !== 'string') return undefined
  const id = word(value, 'id')
  return {place, text, stated: statedIn(value), ...(id === undefined ? {} : {id})}
}

function statedIn(record: object): Stated {
  const stated: {-readonly [key in keyof Stated]: Stated[key]} = {}
  for (const key of ['title', 'subtitle', 'date', 'author', 'editor', 'views'] as const) {
    const value = word(record, key)
    if (value !== undefined) stated[key] = value
  }
  const publisher = word(record, 'source') ?? word(record, 'publisher')
  if (publisher !== undefined) stated.publisher = publisher
  return stated
}

/** A field as text: a string that is not empty, or a number. */
function word(record: object, name: string): string | undefined {
  const value = own(record, name)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

const own = (record: object, name: string): unknown => (Object.hasOwn(record, name) ? (record as Readonly<Record<string, unknown>>)[name] : undefined)

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)

function badJson(path: string, line?: number): Problem {
  const [zh, en] = line === undefined ? ['', ''] : [` 第 ${line} 行`, `, line ${line}`]
  return {
    code: 'record.not-json',
    path,
    ...(line === undefined ? {} : {line}),
    message: {
      zh: `${path}${zh}：不是有效的 JSON；请修正${line === undefined ? '文件' : '这一行'}`,
      en: `${path}${en}: not valid JSON; correct ${line === undefined ? 'the file' : 'the line'}`,
    },
  }
}

function noText(path: string, place: number, suffix: string, textField?: string): Problem {
  const names = textField === undefined ? textFields.join('、') : textField
  const named = textField === undefined ? textFields.join(', ') : textField
  const [zh, en] = suffix === '.jsonl' ? [`第 ${place} 行`, `line ${place}`] : [`第 ${place} 条记录`, `record ${place}`]
  return {
    code: 'record.no-text',
    path,
    ...(suffix === '.jsonl' ? {line: place} : {}),
    message: {
      zh: `${path} ${zh}：应当有文本字段 ${names}；请用 --text-field 指明正文所在的字段`,
      en: `${path}, ${en}: a text field is expected (${named}); name the field that holds the text with --text-field`,
    },
  }
}
