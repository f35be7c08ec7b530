import {sourceSpan, type Span} from '../../src/core/offset.ts'

/** A text with positions drawn into it: `‹selection›`, `{label:tagged text}`; tags may nest. */
export interface Marked {
  readonly text: string
  readonly selection: Span | undefined
  readonly tags: readonly {readonly label: string; readonly span: Span}[]
}

/** Reads the notation. Throws on a mark that is not closed. */
export function readMarked(marked: string): Marked {
  let text = ''
  let from = -1
  let selection: Span | undefined
  const open: {label: string; from: number}[] = []
  const tags: {label: string; span: Span}[] = []
  for (const token of marked.match(/‹|›|\{[a-z]+:|\}|[^‹›{}]+/g) ?? []) {
    if (token === '‹') from = text.length
    else if (token === '›') selection = sourceSpan(from, text.length)
    else if (token === '}') {
      const tag = open.pop()
      if (!tag) throw new Error(`a } without its {label: in ${marked}`)
      tags.push({label: tag.label, span: sourceSpan(tag.from, text.length)})
    } else if (token.startsWith('{')) open.push({label: token.slice(1, -1), from: text.length})
    else text += token
  }
  if (open.length > 0) throw new Error(`a {${open[0]!.label}: without its } in ${marked}`)
  return {text, selection, tags}
}

/** Writes the notation: the selection inside of tags on the same range, longer tags outside. */
export function writeMarked({text, selection, tags}: Marked): string {
  const starts = new Map<number, string>()
  const ends = new Map<number, string>()
  const outer = tags.toSorted((a, b) => a.span.from - b.span.from || b.span.to - a.span.to || (a.label < b.label ? -1 : 1))
  for (const {label, span} of outer) starts.set(span.from, `${starts.get(span.from) ?? ''}{${label}:`)
  for (const {span} of outer.toReversed()) ends.set(span.to, `${ends.get(span.to) ?? ''}}`)
  if (selection) {
    starts.set(selection.from, `${starts.get(selection.from) ?? ''}‹`)
    ends.set(selection.to, `›${ends.get(selection.to) ?? ''}`)
  }
  let out = ''
  for (let at = 0; at <= text.length; at++) out += (ends.get(at) ?? '') + (starts.get(at) ?? '') + (text[at] ?? '')
  return out
}
