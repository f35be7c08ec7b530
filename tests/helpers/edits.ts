import {graphemes} from '../../src/core/graphemes.ts'

/** A text that was edited, and for each of its units the unit of the first text that it is; -1 for one that was written anew. */
export interface Edited {
  readonly text: string
  readonly origins: readonly number[]
}

/** Whole numbers below `limit`, the same for the same seed. */
export type Dice = (limit: number) => number

/** Tommy Ettinger's mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  return limit => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

export const untouched = (text: string): Edited => ({text, origins: Array.from({length: text.length}, (_, at) => at)})

/** `[from, to)` replaced by something else, that is none of the units that were there. */
function replaced({text, origins}: Edited, from: number, to: number, by: string): Edited {
  return {text: text.slice(0, from) + by + text.slice(to), origins: [...origins.slice(0, from), ...Array.from({length: by.length}, () => -1), ...origins.slice(to)]}
}

function joined(parts: readonly Edited[]): Edited {
  return {text: parts.map(({text}) => text).join(''), origins: parts.flatMap(({origins}) => origins)}
}

const part = ({text, origins}: Edited, from: number, to: number): Edited => ({text: text.slice(from, to), origins: origins.slice(from, to)})

const written = (text: string): Edited => ({text, origins: Array.from({length: text.length}, () => -1)})

/** Lines with their ends. */
function linesOf(edited: Edited): Edited[] {
  const lines: Edited[] = []
  for (let from = 0; from < edited.text.length; ) {
    const end = edited.text.indexOf('\n', from)
    const to = end < 0 ? edited.text.length : end + 1
    lines.push(part(edited, from, to))
    from = to
  }
  return lines
}

/** Every match replaced, each by what `by` makes of it. */
function eachReplaced(edited: Edited, pattern: RegExp, by: (match: string) => string): Edited {
  const parts: Edited[] = []
  let at = 0
  for (const {0: match, index} of edited.text.matchAll(pattern)) {
    parts.push(part(edited, at, index), written(by(match)))
    at = index + match.length
  }
  return joined([...parts, part(edited, at, edited.text.length)])
}

/** A paragraph that an editor may add: new words around sentences and names that are in the text already. */
function newParagraph(text: string, dice: Dice): string {
  const pick = (length: number): string => {
    const from = dice(Math.max(1, text.length - length))
    return text.slice(from, from + length).replace(/[\r\n]/g, '')
  }
  return `${['据了解，', '此外，', '记者获悉，', '　　另据报道，'][dice(4)]!}${pick(3 + dice(12))}${['于日前', '在会上', '将继续'][dice(3)]!}${pick(2 + dice(30))}。\n`
}

const narrow: ReadonlyMap<string, string> = new Map([['，', ','], ['。', '.'], ['：', ':'], ['；', ';'], ['（', '('], ['）', ')'], ['！', '!'], ['？', '?'], ['“', '"'], ['”', '"']])

export type Edit = (edited: Edited, dice: Dice) => Edited

/** The kinds of edits by name; `mention` is what the last one deletes, in the units of the first text. */
export function editsOf(mention: () => {readonly from: number; readonly to: number} | undefined): Readonly<Record<string, Edit>> {
  return {
    'paragraph inserted': (edited, dice) => {
      const lines = linesOf(edited)
      const at = dice(lines.length + 1)
      return joined([...lines.slice(0, at), written(newParagraph(edited.text, dice)), ...lines.slice(at)])
    },
    'paragraph deleted': (edited, dice) => {
      const lines = linesOf(edited)
      const at = dice(lines.length)
      return joined(lines.filter((_, index) => index !== at))
    },
    'paragraphs swapped': (edited, dice) => {
      const lines = linesOf(edited)
      const a = dice(lines.length)
      // To swap equal paragraphs is no edit.
      const others = lines.flatMap(({text}, index) => (text.trim() === lines[a]!.text.trim() ? [] : [index]))
      const b = others[dice(Math.max(1, others.length))] ?? a
      return joined(lines.map((line, index) => (index === a ? lines[b]! : index === b ? lines[a]! : line)))
    },
    typos: (edited, dice) => {
      let now = edited
      for (let count = 1 + dice(12); count > 0; count--) {
        const at = dice(Math.max(1, now.text.length - 1))
        const kind = dice(3)
        now = replaced(now, at, at + (kind === 1 ? 0 : 1), kind === 2 ? '' : '错别字的了是'[dice(6)]!)
      }
      return now
    },
    'punctuation width': edited => eachReplaced(edited, /[，。：；（）！？“”]/gu, match => narrow.get(match)!),
    'line ends': edited => eachReplaced(edited, /\r?\n/gu, () => '\r\n'),
    'indents stripped': edited => eachReplaced(edited, /^[\u3000 \t]+|[\u3000 \t]+(?=\r?$)/gmu, () => ''),
    'emoji in front': (edited, dice) => joined([written(['😀', '👨‍👩‍👧\n', '🇨🇳🇨🇳', '📰 '][dice(4)]!), edited]),
    'mention deleted': edited => {
      const span = mention()
      const from = span ? edited.origins.findIndex(origin => origin >= span.from && origin < span.to) : -1
      const to = span ? edited.origins.findLastIndex(origin => origin >= span.from && origin < span.to) + 1 : -1
      return from < 0 ? edited : replaced(edited, from, to, '')
    },
  }
}

/** Where a span of the first text stands after the edits, whole and in one piece; undefined when it does not any more. */
export function survivor({text, origins}: Edited, first: string, {from, to}: {readonly from: number; readonly to: number}): number | undefined {
  const place = origins.indexOf(from)
  if (place < 0 || text.slice(place, place + to - from) !== first.slice(from, to)) return undefined
  for (let unit = 0; unit < to - from; unit++) if (origins[place + unit] !== from + unit) return undefined
  return place
}

/** A span on cluster edges that begins at or behind `at` and has up to `most` clusters, not beyond its line; undefined where there is none. */
export function spanIn(text: string, at: number, most: number): {readonly from: number; readonly to: number} | undefined {
  const before = text.lastIndexOf('\n', at) + 1
  const end = text.indexOf('\n', at)
  const line = graphemes(text.slice(before, end < 0 ? text.length : end))
  let from = before
  let index = 0
  while (index < line.length && from < at) from += line[index++]!.length
  const taken = line.slice(index, index + most)
  const to = from + taken.join('').length
  return taken.join('').trim() === '' ? undefined : {from, to}
}
