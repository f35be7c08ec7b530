import type {Result, Words} from '../core/result.ts'
import type {ExitCode, Io} from './io.ts'

/** An option as help shows it and as the parser checks it. A name means the same in every subcommand. */
export interface Option {
  readonly name: string
  readonly short?: string
  /** `flag` takes no value; `text` any; `choice` one of `choices`; `number` a whole number, at least `least` (0 if not said). */
  readonly kind: 'flag' | 'text' | 'choice' | 'number'
  /** What stands for the value in help; a choice shows its choices. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly least?: number
  readonly about: Words
}

/** A word that a subcommand takes without an option's name. */
export interface Positional {
  readonly name: string
  readonly required: boolean
  readonly many: boolean
}

export interface Example {
  readonly line: string
  readonly about: Words
}

/** What stood on the command line, checked against the table: names are known, choices are valid, numbers are whole numbers. */
export interface Args {
  readonly words: readonly string[]
  readonly flag: (name: string) => boolean
  readonly text: (name: string) => string | undefined
  readonly number: (name: string) => number | undefined
}

export type Run = (args: Args, io: Io) => Promise<Result<ExitCode>>

/** One row of the table: help, the parser and the dispatcher all read it. `load` brings what the subcommand needs, not before. */
export interface Subcommand {
  readonly name: string
  readonly summary: Words
  readonly positionals: readonly Positional[]
  /** Its own options; those that work everywhere are added by the parser. */
  readonly options: readonly Option[]
  /** Names of options that must be given. */
  readonly required?: readonly string[]
  /** What a reader of the help must know besides. */
  readonly notes?: readonly Words[]
  readonly examples: readonly Example[]
  readonly load: () => Promise<Run>
}
