import type {Colour} from '../../core/schema.ts'

/**
 * How a run reads; a view turns it into colour and weight. A `badge` names a label: its colour without the underline of tagged text.
 * A `hint` is a key to press, drawn over the text that it leads to.
 */
export type Tone = 'plain' | 'dim' | 'strong' | 'title' | 'heading' | 'caption' | 'accent' | 'good' | 'bad' | 'key' | 'badge' | 'hint'

/**
 * A stretch of one row that looks the same throughout. `text` has passed `safe` and holds no line break.
 * A run without marks is plain text; marks add up.
 */
export interface Run {
  readonly text: string
  readonly tone: Tone
  /** Colour of the innermost label here. */
  readonly label?: Colour
  /** Colour of the next label outward: the run lies in nested or crossing spans. */
  readonly outer?: Colour
  readonly selected?: boolean
  /** `label` is only suggested here. */
  readonly suggested?: boolean
  /** A search hit. */
  readonly hit?: boolean
}

/** The runs of one row from left to right; together at most as wide as their region. */
export type Row = readonly Run[]

/** A pane: rows beside the body, drawn with a rule at its left. */
export interface Pane {
  /** Cells, the rule included. */
  readonly width: number
  readonly rows: readonly Row[]
}

/** One-line text input. `before` is what stands left of the cursor. */
export interface Prompt {
  /** 0-based screen row. */
  readonly row: number
  readonly label: string
  readonly value: string
  /** Cells from the start of the value to the cursor. */
  readonly cursor: number
  /** Shown while the value is empty. */
  readonly placeholder: string
  /** At the right end of the row. */
  readonly right: Row
}

/** A box over the middle of the screen. */
export interface Overlay {
  readonly title: string
  /** Cells with the frame. */
  readonly width: number
  /** Already cut to what fits; drawn from the top. */
  readonly rows: readonly Row[]
  /** In the lower edge of the frame. */
  readonly footer: string
}

/**
 * Everything that is on the screen, region by region from top to bottom: `head`, `body` (with the pane at its right), `foot`.
 * head.length + body.length + foot.length = size.rows. A row that the prompt stands on is an empty row.
 */
export interface Screen {
  readonly columns: number
  readonly rows: number
  readonly head: readonly Row[]
  readonly body: readonly Row[]
  readonly pane?: Pane
  readonly foot: readonly Row[]
  readonly prompt?: Prompt
  readonly overlay?: Overlay
}

const plain = (row: Row): string => row.map(run => run.text).join('')

/** The screen as plain text, one line a row, without trailing blanks: for tests and for `replay`. An overlay has rules above and below. */
export function screenText(screen: Screen, widthOf: (text: string) => number): string {
  const body = screen.body.map((row, at) => {
    const side = screen.pane?.rows[at]
    if (!screen.pane) return plain(row)
    const left = plain(row)
    const gap = Math.max(0, screen.columns - screen.pane.width - widthOf(left))
    return `${left}${' '.repeat(gap)}│ ${side ? plain(side) : ''}`
  })
  const lines = [...screen.head.map(plain), ...body, ...screen.foot.map(plain)]
  const {prompt} = screen
  if (prompt) lines[prompt.row] = `${prompt.label}${prompt.value || prompt.placeholder}  ${plain(prompt.right)}`
  if (screen.overlay) lay(screen.overlay, lines, screen, widthOf)
  return lines.map(line => line.trimEnd()).join('\n')
}

/** Lays a box over the middle of lines, which are blank behind it. */
function lay({title, rows, footer, width}: Overlay, lines: string[], screen: Screen, widthOf: (text: string) => number): void {
  const shown = rows.slice(0, Math.max(0, screen.rows - 2)).map(plain)
  const cells = Math.min(width, screen.columns)
  const left = ' '.repeat(Math.max(0, Math.floor((screen.columns - cells) / 2)))
  const edge = (text: string): string => `${text} ${'─'.repeat(Math.max(0, cells - 1 - widthOf(text)))}`
  const box = [edge(`── ${title}`), ...shown, edge(`── ${footer}`)]
  const top = Math.max(0, Math.floor((screen.rows - box.length) / 2))
  box.forEach((line, at) => (lines[top + at] = left + line))
}
