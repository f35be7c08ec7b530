import {tidy} from './blanks.ts'
import {findDate} from './date.ts'
import {fold} from './fold.ts'

/** What a record states about its text, as it came. */
export interface Stated {
  readonly title?: string
  readonly subtitle?: string
  readonly date?: string
  readonly publisher?: string
  readonly author?: string
  readonly editor?: string
  readonly views?: string
}

/** The same in the form that fields have: tidy, dates as `YYYY-MM-DD[THH:MM]`, views as digits. What is empty or no date is left out. */
export function normaliseStated(stated: Stated): Stated {
  const known: {-readonly [key in keyof Stated]: Stated[key]} = {}
  for (const key of ['title', 'subtitle', 'publisher', 'author', 'editor'] as const) {
    const value = tidy((stated[key] ?? '').replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' '))
    if (value !== '') known[key] = value
  }
  const date = stated.date === undefined ? undefined : findDate(fold(stated.date.slice(0, 200)), true)
  if (date) known.date = date.value
  const views = stated.views === undefined ? '' : fold(stated.views.slice(0, 40)).replace(/[ ,]/g, '')
  if (/^\d+$/.test(views)) known.views = views
  return known
}
