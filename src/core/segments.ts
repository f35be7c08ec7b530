import type {Span} from './offset.ts'

/** A segment longer than this may be cut: a bomb of combining marks must not stop the reader. UTF-16 units. */
const windowSize = 256

/** How a text is cut. The offsets that are asked about lie strictly inside of the text. */
export interface Cutting {
  /** Asked for when a text is first cut: to make one takes as long as to read an article. */
  segmenter(): Intl.Segmenter
  /** True where a segment begins whatever stands farther away: a stop. */
  certain(text: string, at: number): boolean
  /** The last place at or before `at` where a segment may be cut at all; less than a window back. */
  floor(text: string, at: number): number
}

/** A text in segments. 0 ≤ offset < length. */
export interface Segments {
  /** The segment that holds the unit at `offset`. */
  readonly at: (text: string, offset: number) => Span<number>
  /** The edges of the segments of a stretch that holds the unit at `offset`, its own two included. */
  readonly edgesAround: (text: string, offset: number) => readonly number[]
}

interface Stretch {
  readonly text: string
  /** Where its segments begin, and where the last one ends. */
  readonly edges: readonly number[]
}

/** Enough for a walk through a few texts at once. */
const keptStretches = 4

/**
 * Segments a text piece by piece: `Intl.Segmenter` takes quadratic time on long texts and must begin where a segment begins. A text is
 * cut at stops into stretches shorter than two windows, and its segments are those of the stretches. Stops are the certain edges and,
 * where a whole window has none, the last edge in it; they depend on the text alone and not on the offset asked about, so that all
 * answers about a text agree. The last few stretches are kept, so that a walk segments each of them once.
 */
export function segmentsOf({segmenter, certain, floor}: Cutting): Segments {
  const kept: Stretch[] = []
  let made: Intl.Segmenter | undefined

  function edgesIn(text: string, from: number, to: number): number[] {
    made ??= segmenter()
    const edges: number[] = []
    for (const {index} of made.segment(text.slice(from, to))) if (index === 0 || floor(text, from + index) === from + index) edges.push(from + index)
    return edges
  }

  /** The last stop in the window that ends with `end`, a multiple of its size inside of the text. */
  function lastStop(text: string, end: number): number {
    const begin = end - windowSize
    for (let at = end; at > begin; at--) if (certain(text, at)) return at
    // Two units more, so that the segmenter can tell whether the window's end is an edge.
    return edgesIn(text, begin, end + 2).findLast(edge => edge > begin && edge <= end) ?? floor(text, end)
  }

  function stopBefore(text: string, offset: number): number {
    const begin = offset - (offset % windowSize)
    for (let at = offset; at > begin; at--) if (certain(text, at)) return at
    const next = begin + windowSize
    const stop = next < text.length ? lastStop(text, next) : next
    if (stop <= offset) return stop
    return begin === 0 ? 0 : lastStop(text, begin)
  }

  function stopBehind(text: string, offset: number): number {
    let at = offset + 1
    for (let end = offset - (offset % windowSize) + windowSize; end < text.length; end += windowSize) {
      for (; at <= end; at++) if (certain(text, at)) return at
      const stop = lastStop(text, end)
      if (stop > offset) return stop
    }
    for (; at < text.length; at++) if (certain(text, at)) return at
    return text.length
  }

  function stretchAt(text: string, offset: number): Stretch {
    const known = kept.find(({text: of, edges}) => edges[0]! <= offset && offset < edges.at(-1)! && of === text)
    if (known) return known
    const to = stopBehind(text, offset)
    const stretch = {text, edges: [...edgesIn(text, stopBefore(text, offset), to), to]}
    kept.unshift(stretch)
    kept.length = Math.min(kept.length, keptStretches)
    return stretch
  }

  function edgesAround(text: string, offset: number): readonly number[] {
    if (!(offset >= 0 && offset < text.length)) throw new RangeError(`no unit at ${offset} in a text of ${text.length} units`)
    return stretchAt(text, offset).edges
  }

  return {
    at: (text, offset) => {
      const edges = edgesAround(text, offset)
      const at = edges.findLastIndex(edge => edge <= offset)
      return {from: edges[at]!, to: edges[at + 1]!}
    },
    edgesAround,
  }
}
