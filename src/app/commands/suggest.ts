import type {Words} from '../../core/result.ts'
import {notice, only, type Command} from '../command.ts'
import type {State} from '../state.ts'
import {accept, reject, suggestionHere} from '../suggestions.ts'
import {refused} from './tag.ts'

const none = (state: State): Words | undefined =>
  refused(state) ?? (suggestionHere(state) ? undefined : {zh: '光标处没有提示', en: 'no suggestion under the cursor'})

export const suggestCommands: readonly Command[] = [
  {
    id: 'suggest.accept',
    keys: ['Enter'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '照提示标上', en: 'tag what is suggested'},
    hint: {zh: '照标', en: 'accept'},
    blocked: none,
    run: (state, _count, stamp) => accept(state, stamp),
  },
  {
    id: 'suggest.reject',
    keys: ['r'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '提示不对：不标，此处不再提示', en: 'refuse what is suggested, for good'},
    hint: {zh: '不标', en: 'reject'},
    blocked: none,
    run: (state, _count, stamp) => reject(state, stamp),
  },
  {
    id: 'suggest.switch',
    keys: ['g s'],
    modes: ['reader'],
    group: 'view',
    title: {zh: '提示（以前标过的文字）显示或不显示', en: 'suggestions (strings tagged before) on or off'},
    run: state => {
      const suggesting = !state.suggesting
      return only(notice({...state, suggesting}, suggesting ? {zh: '显示提示', en: 'suggestions on'} : {zh: '不显示提示', en: 'suggestions off'}))
    },
  },
]
