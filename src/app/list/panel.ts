import type {Words} from '../../core/result.ts'
import {facetGroups, facetTitles, toggled, type Choice, type FacetGroup} from './facets.ts'
import {queryOf} from '../library.ts'
import type {State} from '../state.ts'
import {statuses} from './marks.ts'
import type {Counts} from './narrow.ts'
import {orders, orderTitle} from './order.ts'
import {relisted} from './relist.ts'

export interface PanelRow {
  readonly choice: Choice
  readonly name: string
  readonly chosen: boolean
  /** Articles that there are with it; undefined while they are counted, and for an order. */
  readonly count: number | undefined
}

const made = new WeakMap<Counts | State['library']['facets'], {readonly state: State; readonly rows: readonly PanelRow[]}>()

/** Everything that can be chosen: orders, then of each group the values that there are or that are chosen. */
export function panelRows(state: State): readonly PanelRow[] {
  const {facets, order, found: {counts}} = state.library
  const key = counts ?? facets
  const known = made.get(key)
  if (known && known.state.library.facets === facets && known.state.library.order === order && known.state.lang === state.lang && (queryOf(known.state) === '') === (queryOf(state) === '')) return known.rows
  const byOrder = orders.map((value): PanelRow => ({choice: {group: 'order', value}, name: orderTitle(value, queryOf(state) !== '')[state.lang], chosen: value === order, count: undefined}))
  const byFacet = facetGroups.flatMap(group => valuesOf(state, group, counts?.[group]).map((value): PanelRow => {
    const chosen = facets[group].has(value)
    return {choice: {group, value}, name: facetName(state, group, value), chosen, count: counts && (counts[group].get(value) ?? 0)}
  }))
  const rows = [...byOrder, ...byFacet]
  made.set(key, {state, rows})
  return rows
}

/** Statuses and the schema's labels always; years newest first; publishers with the most articles first. What is chosen and has none is there too. */
function valuesOf({schema, library: {facets}}: State, group: FacetGroup, counts: ReadonlyMap<string, number> | undefined): string[] {
  const there = [...(counts ?? [])].filter(([, count]) => count > 0)
  const chosen = facets[group]
  const first = group === 'status' ? statuses : group === 'label' ? schema.labels.map(({id}) => id) : []
  const then = group === 'publisher' ? there.toSorted(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)) : there
  return [...new Set([...first, ...then.map(([value]) => value), ...chosen])]
}

const same = (a: Choice, b: Choice): boolean => a.group === b.group && a.value === b.value

/** The row under the cursor; the first one when what it stood on is gone. */
export function panelAt(state: State): number {
  const {panel} = state.library
  return panel ? Math.max(0, panelRows(state).findIndex(({choice}) => same(choice, panel))) : 0
}

/** The cursor of the panel on another row, clamped. */
export function panelTo(state: State, to: number): State {
  const rows = panelRows(state)
  return {...state, library: {...state.library, panel: rows[Math.max(0, Math.min(to, rows.length - 1))]!.choice}}
}

/** The first row of the next group, or with −1 of this one or the one before; goes round. */
export function groupBeyond(state: State, by: 1 | -1): number {
  const rows = panelRows(state)
  const starts = rows.flatMap(({choice}, at) => (choice.group === rows[at - 1]?.choice.group ? [] : at))
  const at = panelAt(state)
  return by === 1 ? (starts.find(start => start > at) ?? 0) : (starts.findLast(start => start < at) ?? starts.at(-1)!)
}

/** The list by what stands under the cursor, or in another row of the panel: in that order, or with or without articles that have that value. The cursor stays. */
export function choose(state: State, number = panelAt(state)): State {
  const rows = panelRows(state)
  const {choice} = rows[number]!
  const library = {...state.library, panel: rows[panelAt(state)]!.choice}
  return relisted({
    ...state,
    library: choice.group === 'order' ? {...library, order: choice.value} : {...library, facets: toggled(library.facets, choice.group, choice.value)},
  }, {fresh: true})
}

/** The chosen values in words, group by group: `未读、在标 · 2024`. */
export function facetWords(state: State): string {
  const {facets} = state.library
  const comma = state.lang === 'zh' ? '、' : ', '
  return facetGroups.filter(group => facets[group].size > 0).map(group => [...facets[group]].map(value => facetName(state, group, value)).join(comma)).join(' · ')
}

/** The heading of a group. */
export const groupTitle = (group: Choice['group']): Words => (group === 'order' ? {zh: '次序', en: 'Order'} : facetTitles[group])

const statusNames: Readonly<Record<string, Words>> = {
  unseen: {zh: '未读', en: 'unseen'},
  begun: {zh: '在标', en: 'begun'},
  done: {zh: '完成', en: 'done'},
}

/** A value as the person knows it. */
function facetName({lang, schema}: State, group: FacetGroup, value: string): string {
  if (value === '') return {zh: '未注明', en: 'not stated'}[lang]
  if (group === 'status') return statusNames[value]?.[lang] ?? value
  if (group === 'label') return schema.labels.find(({id}) => id === value)?.name[lang] ?? value
  return value
}
