/** What an export must hold, made without the code that exports: from what was tagged, and from what `pizhu show` shows of a view. */

/** `pizhu show --json`: code points of `text`, half-open. */
export interface Shown {
  readonly id: string
  readonly text: string
  readonly blocks: readonly {readonly kind: string; readonly start: number; readonly end: number}[]
  readonly annotations: readonly {
    readonly id: string
    readonly label: string
    readonly start: number
    readonly end: number
    readonly text: string
    readonly source: {readonly start: number; readonly end: number}
  }[]
}

/** A span by what every format keeps: `start` and `end` count the characters that are no blanks, from the article's first exported one on. */
export interface Place {
  readonly label: string
  readonly start: number
  readonly end: number
  /** Without blanks. */
  readonly text: string
}

/** A text without what formats write in different ways: blanks, controls, byte order marks, and the sign that stands for them in CoNLL. */
export const bare = (text: string): string => text.replace(/[\p{White_Space}\p{Cc}\ufeff▁]/gu, '').replace(/\p{Cs}/gu, '\ufffd')

/** For each code point of `text` how many stand before it in `bare(text)`; one more entry for the end. */
export function bareCounts(text: string): readonly number[] {
  const counts = [0]
  for (const char of text) counts.push(counts.at(-1)! + (bare(char) === '' ? 0 : 1))
  return counts
}

export interface Truth {
  /** Of everything that is to be exported. */
  readonly text: string
  /** By annotation; those that the view does not show, or that touch what is left out, are not here. */
  readonly places: ReadonlyMap<string, Place>
  /** Annotations that must not come out, with the manifest's reason. */
  readonly gone: ReadonlyMap<string, 'not-in-view' | 'boilerplate'>
}

const leftOut = (kind: string): boolean => kind === 'boilerplate' || kind === 'field'

/** `ids` are all annotations of the article. With `boilerplate` nothing is left out. */
export function truthOf({text, blocks, annotations}: Shown, ids: readonly string[], boilerplate: boolean): Truth {
  const characters = Array.from(text)
  const hidden = boilerplate ? [] : blocks.filter(({kind}) => leftOut(kind))
  const dropped = new Uint8Array(characters.length)
  for (const {start, end} of hidden) dropped.fill(1, start, end)
  const counts = [0]
  for (const [at, char] of characters.entries()) counts.push(counts.at(-1)! + (dropped[at] || bare(char) === '' ? 0 : 1))
  const places = new Map<string, Place>()
  const gone = new Map<string, 'not-in-view' | 'boilerplate'>(ids.map(id => [id, 'not-in-view']))
  for (const {id, label, start, end, text: quote} of annotations) {
    gone.delete(id)
    if (hidden.some(block => block.start < end && start < block.end)) gone.set(id, 'boilerplate')
    else places.set(id, {label, start: counts[start]!, end: counts[end]!, text: bare(quote)})
  }
  return {text: bare(characters.filter((_, at) => !dropped[at]).join('')), places, gone}
}
