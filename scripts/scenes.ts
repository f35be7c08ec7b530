/** What `npm run screens` shows, in this order. Steps are those of `Stage.step`. */
export interface Scene {
  readonly name: string
  /** Read by screen readers in place of the picture. */
  readonly title: string
  readonly size: string
  readonly args?: readonly string[]
  readonly steps: readonly string[]
  /** Starts with the gold tags of two articles. */
  readonly tagged?: boolean
}

export const scenes: readonly Scene[] = [
  {name: 'library', title: 'The library: five articles with status, title, counts, date, publisher, and a preview', size: '80x24', steps: ['j', 'j'], tagged: true},
  {name: 'library-search', title: 'Fuzzy search over titles and texts, hits lit, with a preview beside the list', size: '130x32', steps: ['/', '医工交叉', 'wait=35 命中'], tagged: true},
  {name: 'reader', title: 'The reader at 80 × 24', size: '80x24', steps: ['j', 'j', 'Enter'], tagged: true},
  {name: 'reader-wide', title: 'The reader at 160 × 50 with the list of tags', size: '160x50', steps: ['j', 'j', 'Enter', '4', 'Tab'], tagged: true},
  {name: 'tagging', title: 'Nested tags: an institution inside an outcome', size: '100x30', steps: ['j', 'j', 'Enter', 'L', 'L', 'L', 'L', 'L', 'Tab'], tagged: true},
  {name: 'source', title: 'The source of a page full of pinyin readings', size: '80x24', steps: ['j', 'j', 'j', 'Enter', 't']},
  {name: 'help', title: 'The keys of the reader, from the command table', size: '100x40', steps: ['Enter', '?']},
]
