import type {Control} from '../views/control.ts'

/** One output stream of the process. Once the reader has gone (`| head`) writing does nothing and `closed` is true. */
export interface Sink {
  /** Text for people, and JSON: line feeds pass, everything else goes through `safe`, in a pipe as on a terminal. */
  readonly write: (text: string) => void
  /** Text with looks of our own. */
  readonly control: (text: Control) => void
  /** What the user asked for to the byte: a training set, text with `--raw`. A terminal gets it as `write` would give it, tabs kept. */
  readonly data: (text: string) => void
  /** Resolves when what was written has left the process' own buffer: await it between the pieces of a long output. */
  readonly drained: () => Promise<void>
  readonly closed: () => boolean
  readonly isTTY: boolean
  readonly columns: number
}
