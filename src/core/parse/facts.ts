import type {Field, Parsed} from '../article.ts'
import type {Item} from './field-line.ts'
import type {Role} from './head.ts'
import type {Line} from './line.ts'

type Facts = Pick<Parsed, 'date' | 'publisher' | 'author' | 'editor' | 'views'>

/**
 * What the field lines of a page state. The first value with a label counts, else the first one; of dates without a label rather the
 * one behind the title (`titleAt`), since a page may open with the day on which it was read.
 */
export function readFacts(lines: readonly Line[], roles: readonly Role[], titleAt: number): Facts {
  const facts: {-readonly [key in keyof Facts]: Facts[key]} = {}
  const labelled = new Set<string>()
  let best = 0
  for (const [at, role] of roles.entries()) {
    for (const item of role.items ?? []) {
      const line = lines[at]!
      if (item.kind === 'date' || item.kind === 'date-weak') {
        const rank = rankOf(item, at > titleAt)
        const date = rank > best ? fieldOf(line, item) : undefined
        if (date) [facts.date, best] = [date, rank]
      } else if (item.kind === 'publisher' || item.kind === 'author' || item.kind === 'editor' || item.kind === 'views') {
        const known = facts[item.kind] !== undefined && (labelled.has(item.kind) || !item.labelled)
        const field = known ? undefined : fieldOf(line, item)
        if (field) facts[item.kind] = field
        if (field && item.labelled) labelled.add(item.kind)
      }
    }
  }
  return facts
}

function rankOf({kind, labelled, value}: Item, behindTitle: boolean): number {
  if (value === undefined) return 0
  if (kind === 'date' && labelled) return 4
  return kind === 'date-weak' ? 3 : behindTitle ? 2 : 1
}

function fieldOf(line: Line, {from, to, value}: Item): Field | undefined {
  const span = line.part(from, to)
  return span && {value: value ?? line.value(from, to), span}
}
