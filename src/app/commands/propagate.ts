import type {Words} from '../../core/result.ts'
import {only, type Command} from '../command.ts'
import {answer, askAgain, leaveWalk, propagateHere} from '../propagate.ts'
import type {State} from '../state.ts'
import {annotationHere} from '../tagging.ts'
import {refused} from './tag.ts'

const noTag = (state: State): Words | undefined =>
  refused(state) ?? (annotationHere(state) ? undefined : {zh: '光标处没有标注：先标一处，再标其余', en: 'no tag under the cursor: tag one first, then the others'})

export const propagateCommands: readonly Command[] = [
  {
    id: 'propagate.article',
    keys: ['*'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '文中同样的文字全部标注，存疑的逐处问（前加 1：连导航、栏目行）', en: 'tag the same text throughout, asking where in doubt (with 1 before it: page furniture too)'},
    hint: {zh: '同文全标', en: 'tag all'},
    blocked: noTag,
    run: (state, count, stamp) => propagateHere(state, {articles: 'open', everywhere: count !== undefined}, stamp),
  },
  {
    id: 'propagate.corpus',
    keys: ['g *'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '所有文章里同样的文字全部标注，存疑的逐处问', en: 'tag the same text in all articles, asking where in doubt'},
    blocked: noTag,
    run: (state, count, stamp) => propagateHere(state, {articles: 'all', everywhere: count !== undefined}, stamp),
  },
  {
    id: 'walk.accept',
    keys: ['y', 'Y', 'Enter'],
    modes: ['walk'],
    group: 'tag',
    title: {zh: '存疑处：标上', en: 'place in doubt: tag it'},
    hint: {zh: '标上', en: 'tag'},
    run: (state, _count, stamp) => answer(state, true, false, stamp),
  },
  {
    id: 'walk.refuse',
    keys: ['n', 'N'],
    modes: ['walk'],
    group: 'tag',
    title: {zh: '存疑处：不标，以后不再问', en: 'place in doubt: no, and never ask again'},
    hint: {zh: '不标', en: 'no'},
    run: (state, _count, stamp) => answer(state, false, false, stamp),
  },
  {
    id: 'walk.rest',
    keys: ['a', 'A'],
    modes: ['walk'],
    group: 'tag',
    title: {zh: '存疑处：这处和其余都标上', en: 'place in doubt: tag it and all the others'},
    hint: {zh: '其余全标', en: 'all the rest'},
    run: (state, _count, stamp) => answer(state, true, true, stamp),
  },
  {
    id: 'walk.back',
    keys: ['u', 'Backspace'],
    modes: ['walk'],
    group: 'tag',
    title: {zh: '存疑处：收回上一个回答', en: 'place in doubt: take the last answer back'},
    hint: {zh: '上一处', en: 'back'},
    blocked: state => (state.walk && state.walk.answers.length > 0 ? undefined : {zh: '这是第一处', en: 'this is the first place'}),
    run: askAgain,
  },
  {
    id: 'walk.stop',
    keys: ['q', 'Esc'],
    modes: ['walk'],
    group: 'tag',
    title: {zh: '存疑处：不问了，其余留着', en: 'place in doubt: stop asking, leave the others'},
    hint: {zh: '停', en: 'stop'},
    run: state => only(leaveWalk(state)),
  },
]
