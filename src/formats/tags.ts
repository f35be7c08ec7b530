import type {Scheme, UnitSpan, WriteContext} from './format.ts'

const parts: Readonly<Record<Scheme, readonly string[]>> = {bio: ['B', 'I'], bioes: ['B', 'I', 'E', 'S']}

/**
 * Every tag of a scheme, in the order in which class lists number them: `O`, then the parts of each label. `nameOf` says a label as the
 * format writes it.
 */
export function tagNames({labels, scheme}: Pick<WriteContext, 'labels' | 'scheme'>, nameOf = (label: string): string => label): readonly string[] {
  return ['O', ...labels.flatMap(label => parts[scheme].map(part => `${part}-${nameOf(label)}`))]
}

/** The tag of each token of a unit of `length` code points, as its number in `tagNames`. `layer` is disjoint. */
export type Tagging = (length: number, layer: readonly UnitSpan[]) => Uint32Array

export function tagging({labels, scheme}: Pick<WriteContext, 'labels' | 'scheme'>): Tagging {
  const count = parts[scheme].length
  const firsts = new Map(labels.map((label, at) => [label, 1 + count * at]))
  return (length, layer) => {
    const tags = new Uint32Array(length)
    for (const {annotation: {label}, start, end} of layer) {
      const first = firsts.get(label)!
      tags.fill(first + 1, start, end)
      if (scheme === 'bioes') tags[end - 1] = first + 2
      tags[start] = scheme === 'bioes' && end - start === 1 ? first + 3 : first
    }
    return tags
  }
}
