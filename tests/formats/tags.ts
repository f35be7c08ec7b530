/** An element of a page, in the order of the start tags. `depth` counts the open elements around it. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly depth: number
}

/**
 * The elements of a page as strict markup: every tag closed in order, every attribute in double quotes, no `<` or `>` elsewhere but in a
 * style. Throws on anything else.
 */
export function elementsOf(text: string): Element[] {
  const found: Element[] = []
  const open: string[] = []
  const rest = text.replace(/<style>[^<]*<\/style>/g, '<style></style>').replace(/^<!doctype html>\n/, '')
  for (const [token, closing, name, attributes] of rest.matchAll(/<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|[<>]|[^<>]+/g)) {
    if (name === undefined) {
      if (token === '<' || token === '>') throw new Error(`a bare ${token} among ${open.join(' ')}`)
      if (/&(?!#\d+;)/.test(token)) throw new Error(`a bare & in ${token.slice(0, 60)}`)
    } else if (closing) {
      const last = open.pop()
      if (last !== name) throw new Error(`</${name}> closes <${last}>`)
    } else {
      const pairs = Array.from(attributes!.matchAll(/ ([a-z-]+)="([^"]*)"/g), ([, key, value]): [string, string] => [key!, value!])
      found.push({name, attributes: new Map(pairs), depth: open.length})
      if (name !== 'meta') open.push(name)
    }
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(' ')}`)
  return found
}
