import type {Words} from '../../core/result.ts'
import {notice, only, type Command, type Update} from '../command.ts'
import {goTo, spotOf} from '../spots.ts'
import type {State} from '../state.ts'
import {quoteOf} from '../tagging.ts'

const onlyLetters: Words = {zh: '记号用 a 到 z 的字母', en: 'marks are letters from a to z'}

function setMark(state: State, letter: string): Update {
  if (!/^[a-z]$/.test(letter)) return only(notice(state, onlyLetters))
  const spot = spotOf(state)!
  const quote = quoteOf(state, spot.selection)
  const marked: State = {...state, marks: new Map(state.marks).set(letter, spot)}
  return only(notice(marked, {zh: `记号 ${letter}：${quote} · ⟦mark.go⟧${letter} 回到这里`, en: `mark ${letter}: ${quote} · ⟦mark.go⟧${letter} comes back here`}))
}

function goToMark(state: State, letter: string): Update {
  if (letter === "'") return goBack(state)
  const spot = state.marks.get(letter)
  if (spot) return only(goTo(state, spot))
  if (!/^[a-z]$/.test(letter)) return only(notice(state, onlyLetters))
  const set = [...state.marks.keys()].toSorted().join(' ')
  return only(
    notice(
      state,
      set === ''
        ? {zh: `没有记号 ${letter} · ⟦mark.set⟧${letter} 设记号`, en: `no mark ${letter} · ⟦mark.set⟧${letter} sets it`}
        : {zh: `没有记号 ${letter} · 有：${set}`, en: `no mark ${letter} · there are: ${set}`},
    ),
  )
}

function goBack(state: State): Update {
  const spot = state.backs.get(state.reader!.article)
  return only(spot ? goTo(state, spot) : notice(state, {zh: '还没有跳过，无处可回', en: 'no jump to come back from'}))
}

export const markCommands: readonly Command[] = [
  {
    id: 'mark.set',
    keys: ['M'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '设记号，再按一个字母', en: 'set a mark: then a letter'},
    takes: 'character',
    run: (state, _count, _stamp, character) => setMark(state, character!),
  },
  {
    id: 'mark.go',
    keys: ["'"],
    modes: ['reader'],
    group: 'move',
    title: {zh: "到记号（再按字母，别的文章也行）；'' 回到跳之前", en: "go to a mark: then its letter, in any article; '' goes back from a jump"},
    takes: 'character',
    leaps: true,
    run: (state, _count, _stamp, character) => goToMark(state, character!),
  },
]
