import type {Control} from './control.ts'

/** The terminal as it is drawn on: sequences of ours and no other text. */
export interface TerminalStream {
  readonly columns: number
  readonly rows: number
  write(text: Control): unknown
  on(event: 'resize' | 'error', listener: () => void): unknown
  off(event: 'resize' | 'error', listener: () => void): unknown
}
