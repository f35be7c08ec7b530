import {statuses, type Status} from '../annotation.ts'
import type {ArticleId} from '../article.ts'
import {foldText} from './fold.ts'
import type {Facts} from './part.ts'

/** A condition on what is known about an article beside its text. */
export type Filter = StatusFilter | LabelFilter | DateFilter

interface StatusFilter {
  readonly what: 'status'
  readonly status: Status
}

/** Some annotation has a label of this name and, folded, this in its quote. */
interface LabelFilter {
  readonly what: 'label'
  readonly name: string
  readonly quote: string
}

/** Beginnings of `YYYY-MM-DD`, both taken in whole; '' is open. */
interface DateFilter {
  readonly what: 'date'
  readonly from: string
  readonly to: string
}

/** Where nothing is known: articles without dates or annotations. */
export const noFacts: Facts = {status: () => 'unseen', date: () => undefined, tags: () => []}

/** Reads the value of `status:`, by any beginning of its names. */
export function readStatus(value: string): Filter | undefined {
  const status = value === '' ? undefined : statuses.find(name => name.startsWith(foldText(value).text))
  return status && {what: 'status', status}
}

/** Reads the value of `label:`: a name, and with a quote what must stand in it. */
export function readLabel(name: string, quote: string): Filter | undefined {
  return name === '' ? undefined : {what: 'label', name: foldText(name).text, quote: foldText(quote).text}
}

/** Reads the value of `date:`: `2024`, `2024-03`, `2024..`, `..2023-05`, `2023..2024-06`. */
export function readDate(value: string): Filter | undefined {
  const [, from = '', dots, to = ''] = /^(\d[\d-]{0,9})?(\.{1,3})?(\d[\d-]{0,9})?$/.exec(foldText(value).text) ?? []
  if (from === '' && to === '') return undefined
  return {what: 'date', from, to: dots === undefined ? from : to}
}

/** True when the article meets the condition. */
export function meets(filter: Filter, article: ArticleId, facts: Facts): boolean {
  switch (filter.what) {
    case 'status':
      return facts.status(article) === filter.status
    case 'date':
      return isBetween(facts.date(article), filter)
    case 'label':
      for (const tag of facts.tags(article)) {
        if (!tag.names.some(name => foldText(name).text === filter.name)) continue
        // For a quote the article may have to be read.
        if (filter.quote === '' || foldText(tag.quote).text.includes(filter.quote)) return true
      }
      return false
  }
}

const isBetween = (date: string | undefined, {from, to}: DateFilter): boolean =>
  date !== undefined && date >= from && (to === '' || date.slice(0, to.length) <= to)
