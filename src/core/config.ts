import type {LabelId} from './annotation.ts'
import type {Colour, Schema} from './schema.ts'

/** Keys by the id of the command they belong to: each is one key or a sequence with blanks between, as in the command table. */
export type KeyChanges = ReadonlyMap<string, readonly string[]>

/** What one user wants otherwise than the program has it, as their configuration file says. */
export interface Config {
  readonly keys: KeyChanges
  readonly colours: ReadonlyMap<LabelId, Colour>
  /** Width of the text in 汉字 (two cells each). */
  readonly measure: number | undefined
  /** False when what was tagged before is not to be suggested; true unless they say so. */
  readonly suggestions: boolean
}

/** A schema as one user works with it: with their colours, and the keys that commands have instead of their own. */
export interface KeyedSchema extends Schema {
  readonly keys?: KeyChanges
}

/** Narrowest, usual and widest text, in 汉字. */
export const measures = {least: 10, usual: 40, most: 120} as const

/** The configuration of a user who has none. */
export const noConfig: Config = {keys: new Map(), colours: new Map(), measure: undefined, suggestions: true}
