import type {Article} from '../../core/article.ts'
import {hiddenInSlices, hiddenWords, type Hidden} from '../../core/hidden.ts'
import type {Words} from '../../core/result.ts'
import {inOne, type Slices} from '../../core/slices.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {pageOf} from '../reader/page.ts'
import {openArticle, type State} from '../state.ts'
import {showView} from './app.ts'
import {stepHit} from './find.ts'

const known = new WeakMap<Article, Hidden>()

/** What the open article hides; looked for once. */
export const hiddenOf = (state: State): Hidden => inOne(hiddenInOpen(state))

/** As `hiddenOf`. */
export function* hiddenInOpen(state: State): Slices<Hidden> {
  const article = openArticle(state)
  const found = known.get(article) ?? (yield* hiddenInSlices(article.source))
  known.set(article, found)
  return found
}

const title: Words = {zh: '不可见的字符', en: 'hidden characters'}
const none: Words = {zh: '文中没有不可见的字符', en: 'no hidden characters in this article'}

/** Counts what the article hides and goes to the next of it; a view that leaves any of it out gives way to the source. */
function showHidden(state: State): Update {
  const hidden = hiddenOf(state)
  const {view, reader} = pageOf(state)
  const shown = reader.view === 'source' || hidden.places.every(place => view.map.spanToView(place) !== undefined)
  const there = shown ? state : showView(state, 'source')
  const query = title[state.lang]
  const again = reader.find?.hits === hidden.places
  const found = stepHit({...there, reader: {...there.reader!, find: {query, hits: hidden.places}}}, 1, !again)
  const kinds = hiddenWords(hidden)
  const place = found.notice!.words
  return only(notice(found, {zh: `${place.zh}不可见字符 · ${kinds.zh}`, en: `hidden character, ${place.en} · ${kinds.en}`}))
}

export const hiddenCommands: readonly Command[] = [
  {
    id: 'find.hidden',
    keys: ['g h'],
    modes: ['reader'],
    group: 'search',
    title: {zh: '不可见的字符：有几个，到下一个', en: 'hidden characters: how many, go to the next'},
    blocked: state => (hiddenOf(state).places.length > 0 ? undefined : none),
    leaps: true,
    run: showHidden,
  },
]
