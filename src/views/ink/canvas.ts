/** The edges inside which something is drawn, in cells; half-open, no limit where there is none. */
export interface Clip {
  readonly x1?: number | undefined
  readonly x2?: number | undefined
  readonly y1?: number | undefined
  readonly y2?: number | undefined
}

export type Transformer = (line: string, index: number) => string

/** A text that Ink puts at a cell. */
export interface Write {
  readonly type: 'write'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly transformers: readonly Transformer[]
}

export type Operation = Write | {readonly type: 'clip'; readonly clip: Clip} | {readonly type: 'unclip'}

/** Ink's canvas (ink/build/output.js, Ink 8.0.0): collects what is drawn in a frame and turns it into the frame's text. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly operations: readonly Operation[]
  write(x: number, y: number, text: string, options: {readonly transformers: readonly Transformer[]}): void
  clip(clip: Clip): void
  unclip(): void
  get(): {readonly output: string; readonly height: number}
}

export type CanvasClass = new (size: {readonly width: number; readonly height: number}) => Canvas

/** A text on a row and the clips around it, none where they cut nothing off. */
export interface Layer {
  readonly write: Write
  readonly clips: readonly Clip[]
  /** Its width, when it is one line and certain (lines.ts). */
  readonly cells: number | undefined
}
