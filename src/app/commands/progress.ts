import type {ArticleId} from '../../core/article.ts'
import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {listed, listPosition} from '../library.ts'
import {isUnfinished, noFacets, unfinished} from '../list/facets.ts'
import {relisted} from '../list/relist.ts'
import {cursorAt} from '../list/window.ts'
import {unfinishedIn} from '../progress.ts'
import {isReadable, openReader} from '../reading.ts'
import {grouped} from '../figures.ts'
import type {State} from '../state.ts'

const allDone: Words = {zh: '所有文章都完成了', en: 'every article is done'}

/** The unfinished article after (or before) the present one in the list, going round at its end; the present one is the last to be taken. */
function nextUnfinished(state: State, by: 1 | -1): ArticleId | undefined {
  const list = listed(state)
  const {length} = list
  const here = state.screen === 'reader' ? list.find(state.reader!.article) : listPosition(state)
  const start = here < 0 && by === -1 ? length : here
  for (let step = 1; step <= length; step++) {
    const article = list.article((start + by * step + 2 * length) % length)!
    if (!state.done.has(article.id) && isReadable(state, article)) return article.id
  }
  return undefined
}

function turn(state: State, by: 1 | -1): Update {
  const left = unfinishedIn(state)
  const id = left === 0 ? undefined : nextUnfinished(state, by)
  if (id === undefined) return only(notice(state, left === 0 ? allDone : {zh: '列表里没有未完成的文章', en: 'no unfinished article in the list'}))
  const said: Words = {zh: `还有 ${grouped(left)} 篇未完成`, en: `${grouped(left)} unfinished`}
  if (state.screen === 'library') return only(notice(cursorAt(state, listed(state).find(id)), said))
  if (id === state.reader!.article) return only(notice(state, {zh: '只有这一篇还没完成', en: 'this is the only unfinished article'}))
  return only(notice(openReader(state, id), said))
}

/** Shows only what is unfinished now, or everything again. What is finished meanwhile stays in sight until then. */
function toggle(state: State): Update {
  const {library} = state
  const {facets} = library
  const narrow = !isUnfinished(facets)
  const next = relisted({...state, library: {...library, facets: {...facets, status: (narrow ? unfinished : noFacets).status}}}, {fresh: true})
  const left = grouped(unfinishedIn(state))
  return only(notice(next, narrow ? {zh: `只列未完成的 ${left} 篇`, en: `the ${left} unfinished only`} : {zh: '列出所有文章', en: 'all articles'}))
}

export const progressCommands: readonly Command[] = [
  {
    id: 'work.next',
    keys: ['g n'],
    modes: ['reader', 'library'],
    group: 'work',
    title: {zh: '下一篇未完成的', en: 'next unfinished article'},
    run: state => turn(state, 1),
  },
  {
    id: 'work.previous',
    keys: ['g N'],
    modes: ['reader', 'library'],
    group: 'work',
    title: {zh: '上一篇未完成的', en: 'previous unfinished article'},
    run: state => turn(state, -1),
  },
  {
    id: 'work.unfinished',
    keys: ['F'],
    modes: ['library'],
    group: 'work',
    title: {zh: '只列未完成的，再按列出全部', en: 'list only what is unfinished; again: everything'},
    blocked: state => (isUnfinished(state.library.facets) || unfinishedIn(state) > 0 ? undefined : allDone),
    run: toggle,
  },
]
