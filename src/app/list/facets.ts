import type {Order} from './order.ts'

/** What articles are told apart by. */
export const facetGroups = ['status', 'label', 'year', 'publisher'] as const

export type FacetGroup = (typeof facetGroups)[number]

/**
 * What is listed: of each group with values, only articles that have one of them. `status` is unseen, begun or done, `label` the id of a
 * label that stands in the article, `year` four digits; '' is the year or publisher of an article that states none.
 */
export type Facets = Readonly<Record<FacetGroup, ReadonlySet<string>>>

const none: ReadonlySet<string> = new Set()

export const noFacets: Facets = {status: none, label: none, year: none, publisher: none}

export const isNarrowed = (facets: Facets): boolean => facetGroups.some(group => facets[group].size > 0)

/** With a value that was not there, or without it. */
export function toggled(facets: Facets, group: FacetGroup, value: string): Facets {
  const values = new Set(facets[group])
  if (!values.delete(value)) values.add(value)
  return {...facets, [group]: values}
}

/** What is left to do. */
export const unfinished: Facets = {...noFacets, status: new Set(['unseen', 'begun'])}

export const isUnfinished = ({status}: Facets): boolean => status.size === 2 && status.has('unseen') && status.has('begun')

export const facetTitles = {
  status: {zh: '进度', en: 'Status'},
  label: {zh: '标签', en: 'Labels'},
  year: {zh: '年份', en: 'Year'},
  publisher: {zh: '来源', en: 'Publisher'},
} as const

/** What is chosen in the panel: an order, or a value of a group. */
export type Choice = {readonly group: 'order'; readonly value: Order} | {readonly group: FacetGroup; readonly value: string}
