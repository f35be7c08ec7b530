/** Expected failure is a value. What throws is a bug of ours, with the numbers in the message. */
export type Result<T, P = Problem> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly problem: P}

/** Something a user must hear about: where it is, what was expected and what to do, in both languages. */
export interface Problem {
  /** Stable, for scripts: `file.unreadable`, `schema.key-collision`. */
  readonly code: string
  readonly message: Words
  /** File name or path as the user knows it. */
  readonly path?: string
  /** 1-based line in that file. */
  readonly line?: number
}

/** A text in both languages of the tool. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export type Lang = keyof Words

export const ok = <T>(value: T): {readonly ok: true; readonly value: T} => ({ok: true, value})

export const failed = <P>(problem: P): {readonly ok: false; readonly problem: P} => ({ok: false, problem})
