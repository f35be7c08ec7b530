import {readdirSync, readFileSync} from 'node:fs'
import {posix} from 'node:path'
import {isNode, type Node, parseFile, walk} from './tree.ts'

export interface Import {
  /** As written. */
  readonly specifier: string
  /** Path from the project's root for a relative specifier, undefined for a package. */
  readonly target: string | undefined
  /** True for `import type`, `export type … from` and types named by `import('…')`. */
  readonly typeOnly: boolean
  /** True for `export … from`. */
  readonly reExport: boolean
}

/** What the laws look at in one source file. */
export interface Module {
  /** Path from the project's root, with `/`. */
  readonly path: string
  readonly imports: readonly Import[]
  /** Globals that it names: `process`, and with what is asked of it, `Date.now`. `new Date` stands for the constructor. */
  readonly globals: ReadonlySet<string>
  readonly defaultExport: boolean
  readonly exportsAll: boolean
  /** False when all it does is hand on what others export. */
  readonly ownStatements: boolean
}

/** Reads one file's text with a real parser: comments, strings, patterns and markup cannot deceive it. */
export function readModule(path: string, text: string): Module {
  const program = parseFile(path, text)
  const body = Array.isArray(program['body']) ? program['body'].filter(isNode) : []
  const imports: Import[] = []
  const globals = new Set<string>()
  walk(program, (node, parent, key) => {
    const found = importOf(node, path)
    if (found) imports.push(found)
    const used = globalOf(node, parent, key)
    if (used) globals.add(used)
  })
  return {
    path,
    imports,
    globals,
    defaultExport: body.some(node => node.type === 'ExportDefaultDeclaration' || exportsNameDefault(node)),
    exportsAll: body.some(node => node.type === 'ExportAllDeclaration'),
    ownStatements: body.some(node => node.type !== 'ImportDeclaration' && !isNode(node['source'])),
  }
}

/** Every source file under `folder`, a path from the project's root. */
export function readModules(root: string, folder: string): Module[] {
  return readdirSync(posix.join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter(name => /\.tsx?$/.test(name))
    .toSorted()
    .map(name => readModule(posix.join(folder, name), readFileSync(posix.join(root, folder, name), 'utf8')))
}

function importOf(node: Node, path: string): Import | undefined {
  const source = node['source'] ?? (node.type === 'TSExternalModuleReference' ? node['expression'] : undefined)
  if (!isNode(source)) return undefined
  // A specifier that is put together at run time cannot be judged, so it is an import of what it says.
  const specifier = typeof source['value'] === 'string' ? source['value'] : `computed in ${path}`
  return {
    specifier,
    target: specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : undefined,
    typeOnly: node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType',
    reExport: node.type.startsWith('Export'),
  }
}

/** The name that an identifier uses where it is not a property, a key or a declared name of its own kind. */
function globalOf(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type !== 'Identifier' || typeof node['name'] !== 'string' || !parent) return undefined
  if (parent.type.startsWith('TS') || parent.type.startsWith('JSX')) return undefined
  if ((key === 'property' && parent['computed'] !== true) || (key === 'key' && parent['computed'] !== true)) return undefined
  const {name} = node as Node & {name: string}
  if (parent.type === 'NewExpression' && key === 'callee') return `new ${name}`
  const property = parent['property']
  if (parent.type === 'MemberExpression' && key === 'object' && isNode(property)) return `${name}.${memberName(property)}`
  return name
}

const memberName = (property: Node): string => {
  const name = property['name'] ?? property['value']
  return typeof name === 'string' ? name : '?'
}

function exportsNameDefault(node: Node): boolean {
  const specifiers = node.type === 'ExportNamedDeclaration' ? node['specifiers'] : undefined
  return Array.isArray(specifiers) && specifiers.some(one => isNode(one) && isNode(one['exported']) && memberName(one['exported']) === 'default')
}
