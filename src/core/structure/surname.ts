import {compoundSurnames, surnames} from './lists/surnames.ts'
import {unitsOf} from './wordlist.ts'

const compoundStarts = unitsOf([...compoundSurnames].map(name => name[0]!).join(''))

/** Length of the family name at `at`; 0 where there is none. */
export function surnameAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (compoundStarts.has(unit) && compoundSurnames.has(text.slice(at, at + 2))) return 2
  return surnames.has(unit) ? 1 : 0
}
