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
  /** Added to the program's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Drawn as on a light terminal. */
  readonly light?: boolean
}

/** Into the article with nested tags, to a tag inside another. */
const nested = ['j', 'j', 'Enter', 'L', 'L', 'L', 'Tab', 'Tab']

export const scenes: readonly Scene[] = [
  {name: 'library', title: 'The library: five articles with status, title, counts, date, publisher, and a preview', size: '80x24', steps: ['j', 'j'], tagged: true},
  {name: 'library-search', title: 'Fuzzy search over titles and texts, hits lit, with a preview beside the list', size: '130x32', steps: ['/', '医工交叉', 'wait=35 命中'], tagged: true},
  {name: 'reader', title: 'The reader at 80 × 24', size: '80x24', steps: ['j', 'j', 'Enter'], tagged: true},
  {name: 'reader-100', title: 'The reader at 100 × 30', size: '100x30', steps: ['Enter', 'Space', 'Space', 'Tab'], tagged: true},
  {name: 'reader-wide', title: 'The reader at 160 × 50 with the list of tags', size: '160x50', steps: ['j', 'j', 'Enter', 'Tab', 'Tab', 'Tab', 'Tab'], tagged: true},
  {name: 'tagging', title: 'Nested tags: an institution inside an outcome', size: '100x30', steps: nested, tagged: true},
  {name: 'tagging-light', title: 'Nested tags on a light terminal', size: '100x30', steps: nested, tagged: true, light: true},
  {name: 'tagging-256', title: 'Nested tags in 256 colours', size: '100x30', steps: nested, tagged: true, env: {FORCE_COLOR: '2'}},
  {name: 'tagging-16', title: 'Nested tags in 16 colours', size: '100x30', steps: nested, tagged: true, env: {FORCE_COLOR: '1'}},
  {name: 'tagging-mono', title: 'Nested tags without colours', size: '100x30', steps: nested, tagged: true, env: {NO_COLOR: '1'}},
  {name: 'jump', title: 'A jump: f and a letter put a hint on every name and word that begins with it', size: '100x30', steps: ['j', 'Enter', 'L', 'L', 'f', 'l', 'wait=按提示键']},
  {name: 'doubt', title: 'Propagation asks about the doubtful places', size: '100x30', steps: ['j', 'Enter', '/', '西安交通大学', 'Enter', 'i', '*', 'wait=存疑']},
  {name: 'palette', title: 'The palette finds commands by 中文, English, pinyin and initials', size: '100x30', steps: ['Enter', ':', 'biao', 'wait=标'], tagged: true},
  {name: 'label-card', title: 'What a label means, with examples of the guideline and of the user', size: '100x30', steps: ['Enter', 'Tab', 'K'], tagged: true},
  {name: 'small', title: 'Alive at 20 × 5', size: '20x5', steps: ['j', 'j', 'Enter', 'L', 'L'], tagged: true},
  {name: 'source', title: 'The source of a page full of pinyin readings', size: '80x24', steps: ['j', 'j', 'j', 'Enter', 't']},
  {name: 'help', title: 'The keys of the reader, from the command table', size: '100x40', steps: ['Enter', '?']},
]
