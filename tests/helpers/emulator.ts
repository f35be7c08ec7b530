import {createRequire} from 'node:module'
import {StringDecoder} from 'node:string_decoder'
import type * as Unicode from '@xterm/addon-unicode11'
import type * as Xterm from '@xterm/headless'
import {type Cell, findCells, readCells} from './cells.ts'
import {type Modes, observeModes} from './modes.ts'

// Both are CommonJS whose named exports Node does not see.
const require = createRequire(import.meta.url)
const xterm = require('@xterm/headless') as typeof Xterm
const unicode = require('@xterm/addon-unicode11') as typeof Unicode

/** A terminal as a person sees it, drawn by what is written to it. */
export class Emulator {
  /** What it answered to the program (device attributes, cursor reports …), in order. */
  readonly replies: string[] = []
  /** Pieces that were written and are not drawn yet. */
  pending = 0
  title = ''
  readonly modes: () => Modes
  readonly #terminal: Xterm.Terminal
  readonly #decoder = new StringDecoder('utf8')

  /** `answer` gets each reply too, which is for the program. */
  constructor(columns: number, rows: number, answer: (reply: string) => void) {
    this.#terminal = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1000})
    this.#terminal.loadAddon(new unicode.Unicode11Addon())
    this.#terminal.unicode.activeVersion = '11'
    this.modes = observeModes(this.#terminal)
    this.#terminal.onTitleChange(title => void (this.title = title))
    this.#terminal.onData(reply => {
      this.replies.push(reply)
      answer(reply)
    })
  }

  /** Draws a piece of output; calls back when it is drawn. */
  write(chunk: Buffer, drawn: () => void): void {
    this.pending++
    // Put together here: the emulator's own decoder loses a character like 進 (E9 80 B2) that is split behind its second byte.
    this.#terminal.write(this.#decoder.write(chunk), () => {
      this.pending--
      drawn()
    })
  }

  /** The visible rows, without the blanks behind them; a wide character stands once. */
  screen(): string[] {
    const {active} = this.#terminal.buffer
    return Array.from({length: this.rows}, (_, row) => trimBlanks(active.getLine(active.baseY + row)?.translateToString(true) ?? ''))
  }

  /** The visible rows with a frame around them, for messages and logs. */
  framed(): string {
    const edge = '─'.repeat(this.columns)
    return [`┌${edge}`, ...this.screen().map(row => `│${row}`), `└${edge}`].join('\n')
  }

  /** The cells of a row in order. */
  cells(row: number): Cell[] {
    return readCells(this.#terminal.buffer.active, row, this.columns)
  }

  /** The cells that show `text`, in the first row that holds it whole. */
  find(text: string): readonly Cell[] | undefined {
    return findCells(Array.from({length: this.rows}, (_, row) => this.cells(row)), text)
  }

  /** 0-based. */
  cursor(): {readonly column: number; readonly row: number} {
    const {cursorX, cursorY} = this.#terminal.buffer.active
    return {column: cursorX, row: cursorY}
  }

  get columns(): number {
    return this.#terminal.cols
  }

  get rows(): number {
    return this.#terminal.rows
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows)
  }

  dispose(): void {
    this.#terminal.dispose()
  }
}

/** Ideographic spaces stay: they are text. */
function trimBlanks(row: string): string {
  let end = row.length
  while (end > 0 && row[end - 1] === ' ') end--
  return row.slice(0, end)
}
