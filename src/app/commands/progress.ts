import type {ArticleId} from '../../core/article.ts'
import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {listed, listPosition} from '../library.ts'
import {isReadable, openReader} from '../reading.ts'
import {statusOf, type State} from '../state.ts'

const unfinished = (state: State): readonly ArticleId[] =>
  state.corpus.articles.filter(article => statusOf(state, article.id) !== 'done' && isReadable(state, article)).map(({id}) => id)

const allDone: Words = {zh: '所有文章都完成了', en: 'every article is done'}

/** The unfinished article after (or before) the present one in the list, going round at its end; the present one is the last to be taken. */
function nextUnfinished(state: State, by: 1 | -1): ArticleId | undefined {
  const open = new Set(unfinished(state))
  const ids = listed(state).map(({article}) => article.id)
  const here = state.screen === 'reader' ? ids.indexOf(state.reader!.article) : listPosition(state)
  const ahead = [...ids.slice(here + 1), ...ids.slice(0, here + 1)]
  const behind = here < 0 ? ids.toReversed() : [...ids.slice(0, here).toReversed(), ...ids.slice(here).toReversed()]
  return (by === 1 ? ahead : behind).find(id => open.has(id))
}

function turn(state: State, by: 1 | -1): Update {
  const id = nextUnfinished(state, by)
  const left = unfinished(state).length
  if (id === undefined) return only(notice(state, left === 0 ? allDone : {zh: '列表里没有未完成的文章', en: 'no unfinished article in the list'}))
  const said: Words = {zh: `还有 ${left} 篇未完成`, en: `${left} unfinished`}
  if (state.screen === 'library') return only(notice({...state, library: {...state.library, at: id}}, said))
  if (id === state.reader!.article) return only(notice(state, {zh: '只有这一篇还没完成', en: 'this is the only unfinished article'}))
  return only(notice(openReader(state, id), said))
}

/** Shows only what is unfinished now, or everything again. What is finished meanwhile stays in sight until then. */
function toggle(state: State): Update {
  const {only: shown, ...rest} = state.library
  if (shown) return only(notice({...state, library: rest}, {zh: '列出所有文章', en: 'all articles'}))
  const left = new Set(unfinished(state))
  return only(notice({...state, library: {...rest, only: left}}, {zh: `只列未完成的 ${left.size} 篇`, en: `the ${left.size} unfinished only`}))
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
    hint: {zh: '未完成', en: 'unfinished'},
    blocked: state => (state.library.only || unfinished(state).length > 0 ? undefined : allDone),
    run: toggle,
  },
]
