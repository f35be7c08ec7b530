import type {Scheme, UnitSpan, WriteContext} from './format.ts'

const parts: Readonly<Record<Scheme, readonly string[]>> = {bio: ['B', 'I'], bioes: ['B', 'I', 'E', 'S']}

/** Every tag of a scheme, in the order in which class lists number them: `O`, then the parts of each label. */
export function tagNames({labels, scheme}: Pick<WriteContext, 'labels' | 'scheme'>): readonly string[] {
  return ['O', ...labels.flatMap(label => parts[scheme].map(part => `${part}-${label}`))]
}

/** The tag of each token of a unit of `length` code points. `layer` is disjoint; `nameOf` says a label as the format writes it. */
export function tagsOf(length: number, layer: readonly UnitSpan[], scheme: Scheme, nameOf = (label: string): string => label): string[] {
  const tags = Array.from({length}, () => 'O')
  for (const span of layer) {
    const name = nameOf(span.annotation.label)
    for (let at = span.start; at < span.end; at++) tags[at] = `${part(span, at, scheme)}-${name}`
  }
  return tags
}

function part({start, end}: UnitSpan, at: number, scheme: Scheme): string {
  if (scheme === 'bioes' && end - start === 1) return 'S'
  if (at === start) return 'B'
  return scheme === 'bioes' && at === end - 1 ? 'E' : 'I'
}
