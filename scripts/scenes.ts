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
  {name: 'library', title: 'The library: five articles with status, title, date, publisher and tag counts', size: '80x24', steps: []},
  {name: 'library-search', title: 'Fuzzy search over title and body, hits highlighted', size: '160x50', steps: ['/', '医工交叉']},
  {name: 'reader', title: 'The reader at 80 × 24', size: '80x24', steps: ['Enter']},
  {name: 'reader-wide', title: 'The reader at 160 × 50 with the list of tags', size: '160x50', steps: ['Enter']},
  {name: 'tagging', title: 'A name selected and tagged as a speaker', size: '100x30', steps: ['Enter', 'L', 'w', 's', 'w', 'i']},
  {name: 'help', title: 'The keys of the reader, from the command table', size: '100x30', steps: ['Enter', '?']},
]
