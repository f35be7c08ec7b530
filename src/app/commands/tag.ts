import {graphemes} from '../../core/graphemes.ts'
import {compareSpans, sameSpan, type Span} from '../../core/offset.ts'
import type {Words} from '../../core/result.ts'
import type {Label, Schema} from '../../core/schema.ts'
import type {Slices} from '../../core/slices.ts'
import type {Suggestion} from '../../core/suggest.ts'
import type {Tags} from '../../core/tags.ts'
import {only, notice, type Command, type Update} from '../command.ts'
import {selectSource} from '../reader/selection.ts'
import {leapt} from '../spots.ts'
import {annotationsOf, openArticle, tagsIn, type State} from '../state.ts'
import {maySuggest, nextSuggestion, suggestionHere} from '../suggestions.ts'
import {annotationHere, labelName, moveEdge, quoteOf, untag, type Edge} from '../tagging.ts'
import {tagAs} from '../repeat.ts'
import {begin, type Outcome} from '../ongoing.ts'

/** Why nothing can be tagged in this session, if so. */
export const refused = (state: State): Words | undefined =>
  state.readOnly && {zh: `只读：${state.readOnly.message.zh}`, en: `read-only: ${state.readOnly.message.en}`}

const nothingHere = (state: State): Words | undefined =>
  refused(state) ?? (annotationHere(state) ? undefined : {zh: '光标处没有标注', en: 'no tag under the cursor'})

function labelCommands(label: Label): Command[] {
  const upper = label.key.toUpperCase()
  const first: Command = {
    id: `tag.${label.id}`,
    keys: [label.key],
    modes: ['reader'],
    group: 'tag',
    title: {zh: `标为${label.name.zh}`, en: `tag ${label.name.en}`},
    hint: {zh: label.name.zh, en: label.name.en},
    blocked: refused,
    run: (state, _count, stamp) => tagAs(state, label, stamp, false),
  }
  // Not every capital is one key: that of ß is SS.
  if (upper === label.key || graphemes(upper).length !== 1) return [first]
  return [
    first,
    {
      id: `tag.${label.id}.second`,
      keys: [upper],
      modes: ['reader'],
      group: 'tag',
      title: {zh: `同一处再标${label.name.zh}`, en: `also tag ${label.name.en} on the same range`},
      blocked: refused,
      run: (state, _count, stamp) => tagAs(state, label, stamp, true),
    },
  ]
}

const edges: readonly (readonly [string, string, Edge, -1 | 1, string, string])[] = [
  ['[', 'edge.start.left', 'start', -1, '左端左移一字', 'left edge one character left'],
  [']', 'edge.end.right', 'end', 1, '右端右移一字', 'right edge one character right'],
  ['{', 'edge.start.right', 'start', 1, '左端右移一字', 'left edge one character right'],
  ['}', 'edge.end.left', 'end', -1, '右端左移一字', 'right edge one character left'],
]

const edgeCommands = edges.map(
  ([key, id, edge, direction, zh, en]): Command => ({
    id,
    keys: [key],
    modes: ['reader'],
    group: 'tag',
    title: {zh, en},
    ...(key === ']' ? {hint: {zh: '移边', en: 'edge'}} : {}),
    blocked: state => (annotationHere(state) ? refused(state) : undefined),
    run: (state, count = 1, stamp) => moveEdge(state, edge, direction * Math.min(count, 1000), stamp),
  }),
)

/** The next tag or suggestion after the selection in reading order, or the one before it. */
export function* tagAhead(state: State, by: 1 | -1): Slices<State> {
  const reader = state.reader!
  const tags = tagsIn(state, reader.article)
  // From a place that is no tag itself, a tag that begins there is the next one.
  const offered = suggestionHere(state)
  const onTag = [...tags.on(reader.selection), ...(offered ? [offered] : [])].some(({span}) => sameSpan(span, reader.selection))
  const ahead = (span: Span): boolean =>
    onTag ? compareSpans(span, reader.selection) * by > 0 : by === 1 ? span.from >= reader.selection.from : span.from < reader.selection.from
  const next = tags.all[numberAhead(tags, reader.selection, by, onTag)]
  const suggested = yield* nextSuggestion(state, by, reader.selection.from, next?.span.from ?? (by === 1 ? openArticle(state).source.length : 0), ahead)
  // What is suggested is free of tags, so the two never coincide.
  if (suggested && (!next || compareSpans(suggested.span, next.span) * by < 0)) return onSuggestion(state, suggested)
  if (!next) return notice(state, by === 1 ? {zh: '后面没有标注和提示了', en: 'no tag or suggestion after this one'} : {zh: '前面没有标注和提示了', en: 'no tag or suggestion before this one'})
  const names = tags.on(next.span).map(annotation => labelName(state, annotation.label))
  const there = selectSource(state, next.span)
  const quote = quoteOf(there, next.span)
  return notice(there, {zh: `${names.map(name => name.zh).join('、')} ${quote}`, en: `${names.map(name => name.en).join(', ')}: ${quote}`})
}

/** The number of the first tag ahead of a selection, which stands on a tag or suggestion or on none; −1, or how many there are, where none is. */
function numberAhead(tags: Tags, selection: Span, by: 1 | -1, onTag: boolean): number {
  if (by === 1) return onTag ? tags.after(selection) : tags.startingAt(selection.from)
  return (onTag ? tags.before(selection) : tags.startingAt(selection.from)) - 1
}

/** Goes there, where suggestions may have to be looked for far away. */
const stepTag = (state: State, by: 1 | -1): Update =>
  begin(state, by === 1 ? {zh: '正在往后找提示', en: 'looking for a suggestion ahead'} : {zh: '正在往前找提示', en: 'looking for a suggestion before this'}, stepping(state, by))

function* stepping(state: State, by: 1 | -1): Slices<Outcome> {
  const {reader, notice: said} = yield* tagAhead(state, by)
  return there => only(leapt(there, {...there, reader, notice: said}))
}

/** The state with a suggestion selected, and what to press. */
function onSuggestion(state: State, {span, label}: Suggestion): State {
  const there = selectSource(state, span)
  const name = labelName(state, label)
  const quote = quoteOf(there, span)
  return notice(there, {
    zh: `提示：${name.zh} ${quote} · ⟦suggest.accept⟧ 标上，⟦suggest.reject⟧ 不标`,
    en: `suggested: ${name.en} ${quote} · ⟦suggest.accept⟧ tags it, ⟦suggest.reject⟧ refuses it`,
  })
}

const noTags = (state: State): Words | undefined =>
  annotationsOf(state, state.reader?.article ?? '').length > 0 || maySuggest(state)
    ? undefined
    : {zh: '这篇还没有标注', en: 'this article has no tags yet'}

export const tagCommands = (schema: Schema): readonly Command[] => [
  ...schema.labels.flatMap(labelCommands),
  ...edgeCommands,
  {
    id: 'tag.delete',
    keys: ['x'],
    modes: ['reader'],
    group: 'tag',
    title: {zh: '删去光标处的标注', en: 'delete the tag under the cursor'},
    hint: {zh: '删', en: 'delete'},
    blocked: nothingHere,
    run: state => untag(state),
  },
  {
    id: 'tag.next',
    keys: ['Tab'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '下一个标注或提示', en: 'next tag or suggestion'},
    hint: {zh: '下一标注', en: 'next tag'},
    blocked: noTags,
    run: state => stepTag(state, 1),
  },
  {
    id: 'tag.previous',
    keys: ['Shift-Tab'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '上一个标注或提示', en: 'previous tag or suggestion'},
    blocked: noTags,
    run: state => stepTag(state, -1),
  },
]
