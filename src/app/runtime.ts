import type {Key} from './key.ts'
import type {Screen} from './screen/screen.ts'

/** What the views see of a session: a screen that changes, and a place to send what the person did. */
export interface Session {
  /** The present screen; the same object until something changed. */
  readonly screen: () => Screen
  /** Calls back after every change of the screen; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
  readonly press: (key: Key) => void
  /** Pasted text: goes into a prompt, never to commands. */
  readonly paste: (text: string) => void
  readonly resize: (columns: number, rows: number) => void
}
