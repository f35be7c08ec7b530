import type {Breach} from './laws.ts'
import {isNode, type Node, parseFile, walk} from './tree.ts'

/** The one file that writes to the process' streams, and the one that hands them to it. */
const writer = 'src/cli/writer.ts'
const hander = 'src/cli.tsx'

/** The type of such a stream is named by the writer, and where Ink wants one and gets our own. */
const knowsStreams = new Set([writer, 'src/views/mount.tsx'])

const streams = new Set(['stdout', 'stderr', '_rawDebug', 'report', 'binding', 'emitWarning'])
const writes = /^(?:write|append|createWrite|open|writev)[A-Z]?\w*$|^write$|^open$/
const terminals = /^\/dev\/(?:tty|pts|console|std|fd)|^\/proc\/self\/fd/

/**
 * Every way to standard output, standard error or the terminal that does not lead through the writer: `process.stdout` and `process.stderr`
 * but as the one argument of a function of the writer in cli.tsx, `console` but as what is silenced there, writing to descriptors 1 and 2,
 * opening a terminal as a file, a `WriteStream`, a child that inherits our streams.
 */
export function waysOut(path: string, text: string): Breach[] {
  const found: Breach[] = []
  const breach = (what: string): void => void found.push(`${path}: ${what}; only ${writer} writes to the process' streams`)
  walk(parseFile(path, text), (node, parent, key) => {
    const member = memberOf(node)
    if (member && member.object === 'process' && streams.has(member.property) && !(path === hander && handedOver(parent, key))) breach(`process.${member.property}`)
    for (const name of picked(node)) breach(`{${name}} of process`)
    if (named(node) === 'console' && !isLabel(parent, key) && !(path === hander && parent?.type === 'Property')) breach('console')
    const source = node.type === 'ImportDeclaration' || node.type === 'ImportExpression' ? literal(node['source']) : undefined
    if (source === 'node:console' || source === 'console') breach(source)
    if (named(node) === 'WriteStream' && !knowsStreams.has(path)) breach('WriteStream')
    if (node.type === 'CallExpression' && writesOutside(node)) breach(`${calledName(node['callee'])}(${String(firstArgument(node))} …)`)
    if (node.type === 'Property' && keyName(node) === 'stdio' && literal(node['value']) === 'inherit') breach("stdio: 'inherit'")
  })
  return found
}

const named = (node: unknown): string | undefined => (isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : undefined)

const literal = (node: unknown): unknown => (isNode(node) ? node['value'] : undefined)

function memberOf(node: Node): {object: string; property: string} | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const object = named(node['object'])
  const property = node['computed'] === true ? literal(node['property']) : named(node['property'])
  return object === undefined ? undefined : {object, property: String(property)}
}

/** `writerOn(process.stdout)`. */
const handedOver = (parent: Node | undefined, key: string): boolean =>
  parent?.type === 'CallExpression' && key === 'arguments' && /^(?:writer|screen)On$/.test(calledName(parent['callee']))

/** `const {stdout} = process`: whatever is picked, streams are not. */
function picked(node: Node): string[] {
  const pattern = node.type === 'VariableDeclarator' && named(node['init']) === 'process' ? node['id'] : undefined
  const properties = isNode(pattern) && Array.isArray(pattern['properties']) ? pattern['properties'].filter(isNode) : []
  return properties.map(keyName).filter(name => streams.has(name))
}

/** The property of another thing, or the name of one: `host.console`, `{console: 1}`. */
const isLabel = (parent: Node | undefined, key: string): boolean =>
  (key === 'property' && parent?.['computed'] !== true) || (key === 'key' && parent?.['computed'] !== true) || Boolean(parent?.type.startsWith('TS') || parent?.type.startsWith('JSX'))

function calledName(callee: unknown): string {
  if (!isNode(callee)) return ''
  return named(callee) ?? (callee.type === 'MemberExpression' ? named(callee['property']) ?? '' : '')
}

const firstArgument = (call: Node): unknown => literal(Array.isArray(call['arguments']) ? call['arguments'][0] : undefined)

function writesOutside(call: Node): boolean {
  if (!writes.test(calledName(call['callee']))) return false
  const first = firstArgument(call)
  return first === 1 || first === 2 || (typeof first === 'string' && terminals.test(first))
}

const keyName = (property: Node): string => named(property['key']) ?? String(literal(property['key']))
