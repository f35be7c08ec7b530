/** A stretch between an opening mark and the one that closes it, in one line. Offsets of the text, the marks included. */
export interface Group {
  readonly from: number
  readonly to: number
  readonly kind: 'quote' | 'bracket'
}

const quotes: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['〈', '〉'],
  ['「', '」'],
  ['『', '』'],
]

const brackets: readonly (readonly [open: string, close: string])[] = [
  ['（', '）'],
  ['(', ')'],
  ['【', '】'],
  ['〔', '〕'],
  ['［', '］'],
  ['[', ']'],
  ['{', '}'],
  ['｛', '｝'],
]

export const quoteMarks: ReadonlySet<string> = new Set([...quotes.flat(), '"'])

const closers = new Map([...quotes, ...brackets])
const kinds = new Map([...quotes.map(([open]) => [open, 'quote'] as const), ...brackets.map(([open]) => [open, 'bracket'] as const)])
const closing = new Set(closers.values())

/** What is looked through on either side of an offset. A longer quotation is none. UTF-16 units. */
const reach = 2048

/** The groups around `offset`, which may stand on a mark of theirs, innermost first. Straight quotes pair off from the line's start. */
export function groupsAround(text: string, offset: number): Group[] {
  let from = offset
  while (from > 0 && offset - from < reach && text[from - 1] !== '\n') from--
  const found: Group[] = []
  const open: {at: number; close: string; kind: Group['kind']}[] = []
  for (let at = from; at < text.length && at - offset < reach && text[at] !== '\n'; at++) {
    const mark = text[at]!
    const straight = mark === '"'
    if (straight ? !open.some(({close}) => close === '"') : closers.has(mark)) {
      open.push({at, close: straight ? '"' : closers.get(mark)!, kind: straight ? 'quote' : kinds.get(mark)!})
    } else if (straight || closing.has(mark)) {
      const match = open.findLastIndex(({close}) => close === mark)
      if (match < 0) continue
      const {at: start, kind} = open[match]!
      open.length = match
      if (start <= offset && offset <= at) found.push({from: start, to: at + 1, kind})
    }
    if (at >= offset && open.every(({at: start}) => start > offset)) break
  }
  return found.toSorted((a, b) => a.to - a.from - (b.to - b.from))
}
