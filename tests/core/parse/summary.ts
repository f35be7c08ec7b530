import type {Parsed} from '../../../src/core/article.ts'

/** A parsed page as a table that a person can check against the text: what it states, then each block with its kind and its two ends. */
export function summary(source: string, parsed: Parsed): string {
  const rows = [`script ${parsed.script}`]
  for (const name of ['title', 'subtitle', 'date', 'publisher', 'author', 'editor', 'views'] as const) {
    const field = parsed[name]
    if (!field) continue
    const stands = field.span ? source.slice(field.span.from, field.span.to) : '(outside the text)'
    rows.push(`${name} ${field.value}${stands === field.value ? '' : `  ← ${stands}`}`)
  }
  const pinyin = parsed.noise.filter(({kind}) => kind === 'pinyin').length
  rows.push(`noise ${pinyin} pinyin, ${parsed.noise.length - pinyin} layout`)
  if (parsed.body) rows.push(`body ${ends(source.slice(parsed.body.from, parsed.body.to))}`)
  for (const {kind, span} of parsed.blocks) rows.push(`${kind.padEnd(11)} ${ends(source.slice(span.from, span.to))}`)
  return rows.join('\n') + '\n'
}

function ends(text: string): string {
  const line = text.replace(/[\r\n]+/g, '⏎').replaceAll('\u00a0', '⍽')
  return line.length <= 30 ? line : `${line.slice(0, 12)}…${line.slice(-6)} (${text.length})`
}
