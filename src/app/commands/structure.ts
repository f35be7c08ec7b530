import type {Words} from '../../core/result.ts'
import {sameSpan, type Span, type ViewSpan} from '../../core/offset.ts'
import {ladder, shrunk} from '../../core/structure/ladder.ts'
import {objectAt, type ObjectKind} from '../../core/structure/objects.ts'
import {notice, only, type Command} from '../command.ts'
import {pageOf, type Page} from '../reader/page.ts'
import {selectSource, toSource} from '../reader/selection.ts'
import type {State} from '../state.ts'

/** Most often that a count repeats a step: no text has more structure. */
const mostSteps = 100

/** Where a step leads, and the steps that lead back from there. */
interface Step {
  readonly span: Span
  readonly climbed: readonly Span[]
}

function stepped(state: State, count: number, step: (page: Page, climbed: readonly Span[]) => Step | undefined, end: Words): State {
  let now = state
  for (let left = Math.min(count, mostSteps); left > 0; left--) {
    const next = step(pageOf(now), climbedTo(now))
    if (!next) return now === state ? notice(state, end) : now
    const there = selectSource(now, next.span)
    now = {...there, reader: {...there.reader!, climbed: next.climbed}}
  }
  return now
}

/** The selections that `+` has grown from to get to this one, this one last; none when something else has moved the selection. */
function climbedTo({reader}: State): readonly Span[] {
  const climbed = reader!.climbed ?? []
  return climbed.length > 0 && sameSpan(climbed.at(-1)!, reader!.selection) ? climbed : []
}

/** The next larger structural span. */
function grow(page: Page, climbed: readonly Span[]): Step | undefined {
  const {selection} = page.reader
  const larger = ladder(page.view.text, page.selection, page.known)
    .map(rung => toSource(page, rung))
    .find(rung => rung.from <= selection.from && selection.to <= rung.to && !sameSpan(rung, selection))
  return larger && {span: larger, climbed: [...(climbed.length > 0 ? climbed : [selection]), larger]}
}

/** Back the way that `+` came; else the next smaller structural span at the start. */
function shrink(page: Page, climbed: readonly Span[]): Step | undefined {
  if (climbed.length > 1) return {span: climbed.at(-2)!, climbed: climbed.slice(0, -1)}
  const smaller = shrunk(page.view.text, page.selection, page.known)
  return smaller && {span: toSource(page, smaller), climbed: []}
}

const objects: readonly (readonly [kind: ObjectKind, key: string, title: Words, nothing: Words])[] = [
  ['quote', 'm q', {zh: '选引文或书名，再按连标点，再按外层', en: 'select the quote, then with its marks, then the one around'}, {zh: '光标不在引号或书名号里', en: 'no quote around the cursor'}],
  ['sentence', 'm s', {zh: '选这一句', en: 'select the sentence'}, {zh: '光标处没有句子', en: 'no sentence at the cursor'}],
  ['paragraph', 'm p', {zh: '选这一段', en: 'select the paragraph'}, {zh: '光标处没有段落', en: 'no paragraph at the cursor'}],
  ['bracket', 'm b', {zh: '选括号里的，再按连括号，再按外层', en: 'select what is in brackets, then with them, then the ones around'}, {zh: '光标不在括号里', en: 'no brackets around the cursor'}],
  ['entity', 'm e', {zh: '选这个人名、机构名或标过的词', en: 'select the name, organisation or known string'}, {zh: '光标处没有认得的名称', en: 'no name is known at the cursor'}],
]

function objectStep(kind: ObjectKind) {
  return (page: Page): Step | undefined => {
    const found: ViewSpan | undefined = objectAt(kind, page.view.text, page.selection, page.known)
    return found && {span: toSource(page, found), climbed: []}
  }
}

export const structureCommands: readonly Command[] = [
  {
    id: 'select.grow',
    keys: ['+'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '选大一级：字 → 词 → 名称 → 头衔加姓名 → 引文 → 分句 → 句 → 段', en: 'grow: character, word, name, title and name, quote, clause, sentence, paragraph'},
    hint: {zh: '选大', en: 'grow'},
    run: (state, count = 1) => only(stepped(state, count, grow, {zh: '已是整段', en: 'this is the whole paragraph'})),
  },
  {
    id: 'select.shrink',
    keys: ['-'],
    modes: ['reader'],
    group: 'select',
    title: {zh: '选小一级，先退回选大之前', en: 'shrink: first back the way it grew'},
    run: (state, count = 1) => only(stepped(state, count, shrink, {zh: '已是一个字', en: 'this is one character'})),
  },
  ...objects.map(
    ([kind, key, title, nothing]): Command => ({
      id: `select.${kind}`,
      keys: [key],
      modes: ['reader'],
      group: 'select',
      title,
      run: (state, count = 1) => only(stepped(state, kind === 'quote' || kind === 'bracket' ? count : 1, objectStep(kind), nothing)),
    }),
  ),
]
