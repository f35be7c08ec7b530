import type {Annotation} from '../../core/annotation.ts'
import type {Words} from '../../core/result.ts'
import {only, notice, type Command, type Stamp, type Update} from '../command.ts'
import {perform} from '../history.ts'
import {emptyInput, inputOf} from '../input.ts'
import type {State} from '../state.ts'
import {annotationHere, labelName, quoteOf} from '../tagging.ts'
import {refused} from './tag.ts'

const noTag = (state: State): Words | undefined =>
  refused(state) ?? (annotationHere(state) ? undefined : {zh: '光标处没有标注可注', en: 'no tag under the cursor to make a note on'})

const leave = (state: State): State => ({...state, typing: undefined, input: emptyInput})

/** Puts what was typed on the tag under the cursor as its note; nothing typed takes the note away. */
function save(state: State, stamp: Stamp): Update {
  const text = state.input.text.trim()
  const closed = leave(state)
  const old = annotationHere(closed)!
  const {note, ...bare} = old
  if (text === (note ?? '')) return only(closed)
  const changed: Annotation = {...bare, ...(text === '' ? {} : {note: text}), at: stamp.at, rev: old.rev + 1}
  const name = labelName(closed, old.label)
  const quote = quoteOf(closed, old.span)
  const what: Words = text === ''
    ? {zh: `已删批注 ${name.zh} ${quote}`, en: `note removed from ${name.en}: ${quote}`}
    : {zh: `已批注 ${name.zh} ${quote}`, en: `note on ${name.en}: ${quote}`}
  return perform(closed, {change: {put: [changed], drop: [old], marks: []}, what, article: old.article})
}

export const noteCommands: readonly Command[] = [
  {
    id: 'note.edit',
    keys: ['c'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '给光标处的标注写批注', en: 'note on the tag under the cursor'},
    blocked: noTag,
    run: state => only({...state, typing: 'note', input: inputOf(annotationHere(state)!.note ?? ''), notice: undefined}),
  },
  {
    id: 'note.save',
    keys: ['Enter'],
    modes: ['note'],
    group: 'tag',
    title: {zh: '存批注；空的就是删去', en: 'keep the note; an empty one is removed'},
    hint: {zh: '存', en: 'keep'},
    run: (state, _count, stamp) => save(state, stamp),
  },
  {
    id: 'note.leave',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['note'],
    group: 'tag',
    title: {zh: '不改批注', en: 'leave the note as it was'},
    hint: {zh: '取消', en: 'cancel'},
    run: state => only(notice(leave(state), {zh: '批注没有改', en: 'the note is as it was'})),
  },
]
