import {compoundSurnames, surnames} from './lists/surnames.ts'

const compoundStarts = new Set(Array.from(compoundSurnames, name => name[0]!))

/** Length of the family name at `at`; 0 where there is none. */
export function surnameAt(text: string, at: number): number {
  if (compoundStarts.has(text[at]!) && compoundSurnames.has(text.slice(at, at + 2))) return 2
  return surnames.has(text[at]!) ? 1 : 0
}
