/** What a mouse did on the screen. Cells are counted from 0 at the upper left. Only the first button counts. */
export type Pointer =
  | {readonly kind: 'press' | 'drag' | 'release'; readonly column: number; readonly row: number}
  /** By one notch: −1 towards the start of the text. */
  | {readonly kind: 'wheel'; readonly by: -1 | 1; readonly column: number; readonly row: number}
