import {entitiesIn} from '../../../src/core/structure/entities.ts'

/** A text with what is recognised in it drawn: `{person}`, `[organisation]`. */
export function drawn(text: string): string {
  let out = ''
  let done = 0
  for (const {kind, span} of entitiesIn(text, 0, text.length)) {
    const name = text.slice(span.from, span.to)
    out += text.slice(done, span.from) + (kind === 'person' ? `{${name}}` : `[${name}]`)
    done = span.to
  }
  return out + text.slice(done)
}

/** A drawn text without the drawing. */
export const plain = (marked: string): string => marked.replace(/[{}[\]]/g, '')
