import {compoundSurnames, surnames} from './lists/surnames.ts'

/** Length of the family name at `at`; 0 where there is none. */
export function surnameAt(text: string, at: number): number {
  if (compoundSurnames.has(text.slice(at, at + 2))) return 2
  return surnames.has(text[at]!) ? 1 : 0
}
