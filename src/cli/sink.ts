/** One output stream of the process. Once the reader has gone (`| head`) writing does nothing and `closed` is true. */
export interface Sink {
  readonly write: (text: string) => void
  /** Resolves when what was written has left the process' own buffer: await it between the pieces of a long output. */
  readonly drained: () => Promise<void>
  readonly closed: () => boolean
  readonly isTTY: boolean
  readonly columns: number
}
