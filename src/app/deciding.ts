import type {Annotation} from '../core/annotation.ts'
import {annotationAt} from '../core/anchor.ts'
import {strayOf, type Aside} from '../core/aside.ts'
import type {Change} from '../core/change.ts'
import type {Span} from '../core/offset.ts'
import type {Words} from '../core/result.ts'
import {safe} from '../core/safe.ts'
import {fit} from '../core/width.ts'
import {notice, only, type Stamp, type Update} from './command.ts'
import {perform} from './history.ts'
import {tagsIn, type State} from './state.ts'
import {labelName, tight} from './tagging.ts'
import {choiceOf, currentItem, showItem, trayItems, type TrayItem, type Version} from './tray.ts'

/** A stored quote as a notice has it. */
const quoted = (text: string): string => fit(safe(text.slice(0, 32).replace(/[\n\r]+/g, ' ')), 32)

/** Does an act of the tray, and goes on to what stands in the place of its item; leaves when nothing is left. */
function decide(state: State, item: TrayItem, change: Change, what: Words): Update {
  const at = trayItems(state).findIndex(({key}) => key === item.key)
  const done = perform(state, {change, what, article: item.article})
  const left = trayItems(done.state)
  const next = left[Math.min(at, left.length - 1)]
  if (next) return {...done, state: showItem(done.state, next)}
  const last = {zh: `${what.zh} · 没有待定的了`, en: `${what.en} · nothing left to decide`}
  return {...done, state: notice(leaveTray(done.state), last, 'good')}
}

/** Back to where the tray was opened. */
export function leaveTray(state: State): State {
  const {from} = state.tray
  return from ? {...state, screen: from.screen, reader: from.reader, tray: {...state.tray, from: undefined}} : state
}

const revised = <T extends {readonly rev: number}>(of: T, rev: number, {at}: Stamp): T => ({...of, rev: rev + 1, at})

/** Accepts what is shown of the item under the cursor; `number`, from 1, names another choice. There must be an item; one whose quote is gone has nothing to accept. */
export function accept(state: State, number: number | undefined, stamp: Stamp): Update {
  const {item} = currentItem(state)!
  const choice = number === undefined ? choiceOf(state, item) : number - 1
  switch (item.kind) {
    case 'orphaned':
      return only(state)
    case 'review': {
      const span = item.aside.candidates[choice]
      return span ? place(state, item, item.aside, span, stamp) : none(state, item.aside.candidates.length)
    }
    case 'conflict': {
      const version = item.versions[choice]
      return version ? settle(state, item, version, stamp) : none(state, item.versions.length)
    }
    case 'moved': {
      const put = item.annotations.map(annotation => revised(annotation, annotation.rev, stamp))
      const what = {zh: `已确认 ${put.length} 处移位`, en: `confirmed ${put.length} moved`}
      return decide(state, item, {put, drop: item.annotations, marks: []}, what)
    }
  }
}

const none = (state: State, count: number): Update => only(notice(state, {zh: `只有 ${count} 个可选`, en: `there are only ${count} to choose from`}))

/** Puts a record without a place on a span of its article. */
function place(state: State, item: TrayItem, aside: Aside, span: Span, stamp: Stamp): Update {
  const {record} = aside
  const name = labelName(state, record.label)
  const twin = tagsIn(state, item.article).on(span).some(({label}) => label === record.label)
  if (twin) return only(notice(state, {zh: `这里已经标了${name.zh}：⟦tray.drop⟧ 删去多出的这条`, en: `already tagged ${name.en} here: ⟦tray.drop⟧ drops this one`}))
  const put = revised(annotationAt(record, item.article, span), record.rev, stamp)
  const what = {zh: `已定位 ${name.zh} ${quoted(record.exact)}`, en: `placed ${name.en}: ${quoted(record.exact)}`}
  return decide(state, item, {put: [put], drop: [], marks: [], take: [aside]}, what)
}

/** Lets one of several records of an id count; the others go. Its revision is above all of theirs. */
function settle(state: State, item: Extract<TrayItem, {readonly kind: 'conflict'}>, chosen: Version, stamp: Stamp): Update {
  const drop: Annotation[] = []
  const take: Aside[] = []
  for (const version of item.versions) {
    if ('annotation' in version) drop.push(version.annotation)
    else take.push(version.aside)
  }
  const rev = Math.max(...drop.map(({rev}) => rev), ...take.map(({record}) => record.rev))
  const label = 'annotation' in chosen ? chosen.annotation.label : chosen.aside.record.label
  const name = labelName(state, label)
  const what = {zh: `已选定 ${name.zh} · 另 ${item.versions.length - 1} 个版本去掉`, en: `chosen ${name.en} · ${item.versions.length - 1} other gone`}
  if ('annotation' in chosen) return decide(state, item, {put: [revised(chosen.annotation, rev, stamp)], drop, marks: [], take}, what)
  const {record, candidates, sure} = chosen.aside
  const kept = revised(record, rev, stamp)
  const change = sure ? {put: [annotationAt(kept, item.article, candidates[0]!)]} : {put: [], lay: [strayOf(kept, candidates)]}
  return decide(state, item, {...change, drop, marks: [], take}, what)
}

/** Deletes the record under the cursor, which must be one without a place. */
export function dropItem(state: State): Update {
  const {item} = currentItem(state)!
  if (!('aside' in item)) return only(state)
  const {record} = item.aside
  const name = labelName(state, record.label)
  const what = {zh: `已删 ${name.zh} ${quoted(record.exact)}`, en: `deleted ${name.en}: ${quoted(record.exact)}`}
  return decide(state, item, {put: [], drop: [], marks: [], take: [item.aside]}, what)
}

/** Puts the record under the cursor on what was selected when the tray was opened. */
export function attach(state: State, stamp: Stamp): Update {
  const {item} = currentItem(state)!
  const span = selectedFor(state, item)
  return 'aside' in item && span ? place(state, item, item.aside, span, stamp) : only(state)
}

/** What was selected when the tray was opened, if it was in the article of the item and is more than blanks. */
export function selectedFor(state: State, item: TrayItem): Span | undefined {
  const reader = state.tray.from?.reader
  const article = state.corpus.byId.get(item.article)
  return article && reader?.article === item.article ? tight(article.source, reader.selection) : undefined
}
