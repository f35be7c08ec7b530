import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isNode, parseFile, walk} from './tree.ts'

export interface TextFile {
  /** From the project's root. */
  readonly path: string
  readonly text: string
}

const notOurs = new Set(['node_modules', 'dist', '.git', 'exports'])

/** Every file of the project that is text. Articles and fixtures are not: they say what they say. */
export function projectFiles(root: string, folder = ''): TextFile[] {
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap(entry => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return notOurs.has(entry.name) || path === 'tests/fixtures' ? [] : projectFiles(root, path)
    if (!entry.isFile() || /\.(?:txt|log|lock)$/.test(path)) return []
    return [{path, text: readFileSync(join(root, path), 'utf8')}]
  })
}

// Put together here, so that this file does not name them.
const strangers: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a path of one machine', /(?:^|[\s"'`(=:])\/(?:work|root|workspace|builds|Users)\//m],
  ['a path of one machine', /\bC:\\\\?Users\\/],
  ['a host that serves packages', /\bregistry\.[a-z]|\bnpmjs\.(?:org|com)|\bnpmmirror\b|\bartifactory\b|\bverdaccio\b|\bfiles\.pythonhosted\b/i],
  ['an address inside somebody’s network', /https?:\/\/(?:localhost|127\.|10\.\d|192\.168\.|[\w-]+\.(?:internal|local|lan)\b)/i],
]

/** What ties a file to the machine it was written on. */
export function strangersIn({path, text}: TextFile): string[] {
  return strangers.flatMap(([what, pattern]) => {
    const found = pattern.exec(text)
    return found ? [`${path} holds ${what}: ${JSON.stringify(found[0].trim())}`] : []
  })
}

/** The ids of a specification's rules, in order: lines like `- **A3** A pinyin reading is …`. */
export function ruleIds(spec: string): string[] {
  return Array.from(spec.matchAll(/^- \*\*([A-Z]\d+)\*\* /gm), match => match[1] ?? '')
}

const titled = new Set(['it', 'test', 'describe'])

/** Rule ids that the titles of a test file begin with: `it('A3: …')`, `it.each(…)('A3, A4: …')`. */
export function quotedIds({path, text}: TextFile): string[] {
  const ids: string[] = []
  walk(parseFile(path, text), node => {
    const callee = node['callee']
    if (node.type !== 'CallExpression' || !Array.isArray(node['arguments']) || !titled.has(calledName(callee))) return
    const title = titleOf(node['arguments'][0])
    const head = /^[A-Z]\d+(?:(?:, | and | )[A-Z]\d+)*(?=[: ])/.exec(title)?.[0] ?? ''
    ids.push(...head.split(/, | and | /).filter(Boolean))
  })
  return ids
}

/** `it`, `it.each`, `it.each(table)`, `it.skipIf(x)` are all `it`. */
function calledName(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee['name'])
  return calledName(callee['object'] ?? callee['callee'] ?? callee['tag'])
}

function titleOf(argument: unknown): string {
  if (!isNode(argument)) return ''
  if (typeof argument['value'] === 'string') return argument['value']
  const quasis = argument['quasis']
  const first: unknown = Array.isArray(quasis) ? quasis[0] : undefined
  const value = isNode(first) ? first['value'] : undefined
  return typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : ''
}
