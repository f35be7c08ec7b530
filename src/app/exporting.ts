import type {Result, Words} from '../core/result.ts'

/** What someone chose of an export, by field; what they left alone is not in it. */
export type ExportChoice = ReadonlyMap<string, string>

/** One thing to choose. */
export interface ExportField {
  readonly id: string
  readonly title: Words
  readonly options: readonly {readonly value: string; readonly title: Words}[]
  /** One of the options. */
  readonly value: string
  /** Why it makes no difference to an export as it is now chosen. */
  readonly idle?: Words
}

/** An export as it is chosen: every field, and the folder that it goes to, as the user knows it; or why it cannot be. */
export interface ExportPlan {
  readonly fields: readonly ExportField[]
  readonly target: Result<string>
}

/** What formats there are and what goes together, which the core of a session does not know. Pure. */
export type ExportMenu = (choice: ExportChoice) => ExportPlan

/** The export dialog of a session. */
export interface Exporting {
  readonly menu: ExportMenu
  /** Kept when the dialog is left. */
  readonly choice: ExportChoice
  /** Number of the field under the cursor; undefined while the dialog is closed. */
  readonly at: number | undefined
  /** An export was asked for and has not been answered. */
  readonly running: boolean
}

/** A number brought round into `[0, length)`. */
export const wrapped = (at: number, length: number): number => ((at % length) + length) % length

/** The choice with the next option of a field, or with a negative `by` one before; goes round. An idle field stays as it is. */
export function turned({menu, choice}: Exporting, at: number, by: number): ExportChoice {
  const field = menu(choice).fields[at]
  if (!field || field.idle) return choice
  const {id, options, value} = field
  const now = options.findIndex(option => option.value === value)
  const next = options[wrapped(now + by, options.length)]!
  return new Map(choice).set(id, next.value)
}
