import {parseAst} from 'vitest/node'

/** A node of a syntax tree, as ESTree has it. */
export interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The syntax tree of a TypeScript file. Throws on text that is none. */
export function parseFile(path: string, text: string): Node {
  const program: unknown = parseAst(text, {lang: path.endsWith('.tsx') ? 'tsx' : 'ts'}, path)
  if (!isNode(program)) throw new Error(`${path} was not parsed`)
  return program
}

export type Visit = (node: Node, parent: Node | undefined, key: string) => void

/** Every node of a tree, parents first; `key` is the parent's property that holds it. */
export function walk(node: Node, visit: Visit, parent?: Node, key = ''): void {
  visit(node, parent, key)
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, node, name)
  }
}
