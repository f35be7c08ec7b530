import {sameSpan} from '../../core/offset.ts'
import {only, notice, type Command} from '../command.ts'
import {
  atPercent, columnOf, graphemeLeft, graphemeRight, nearRow, rowEnd, rowStart, rowStep, textEnd, textStart, unitLeft, unitRight, type Motion,
} from '../reader/motion.ts'
import {pageOf, scrollTo} from '../reader/page.ts'
import {select} from '../reader/selection.ts'
import {paragraph, sentence, word} from '../reader/unit.ts'
import type {State} from '../state.ts'

/** Most often that a count repeats anything: beyond it lies a slip of the finger. */
const mostRepeats = 1000

/** Repeats a motion `count` times or until it can go no further; says so when it cannot move at all. */
export function go(state: State, motion: Motion, count = 1, options: {keepColumn?: boolean; head?: 'start' | 'end'} = {}): State {
  let now = state
  for (let times = Math.min(count, mostRepeats); times > 0; times--) {
    const page = pageOf(now)
    const target = motion(page)
    if (!target) break
    now = select(now, target, {...(options.keepColumn ? {column: columnOf(page)} : {}), ...(options.head ? {head: options.head} : {})})
  }
  return now === state || stands(state, now) ? notice(now, {zh: '到头了', en: 'no further'}) : now
}

/** True when a motion came out where it began; in extend mode the end that moves may be another one. */
const stands = ({reader: before}: State, {reader: after}: State): boolean => !before!.anchor && sameSpan(before!.selection, after!.selection)

type Simple = readonly [id: string, keys: readonly string[], motion: Motion, zh: string, en: string, options?: {keepColumn?: boolean; head?: 'start' | 'end'}]

const motions: readonly Simple[] = [
  ['move.left', ['h', 'Left'], graphemeLeft, '左一字', 'character left', {head: 'start'}],
  ['move.right', ['l', 'Right'], graphemeRight, '右一字', 'character right'],
  ['move.down', ['j', 'Down'], rowStep(1), '下一行', 'row down', {keepColumn: true}],
  ['move.up', ['k', 'Up'], rowStep(-1), '上一行', 'row up', {keepColumn: true}],
  ['move.word.next', ['w'], unitRight(word), '这个词，再按下一词', 'this word, then the next'],
  ['move.word.previous', ['b'], unitLeft(word), '这个词，再按上一词', 'this word, then the one before'],
  ['move.sentence.next', [')'], unitRight(sentence), '这一句，再按下一句', 'this sentence, then the next'],
  ['move.sentence.previous', ['('], unitLeft(sentence), '这一句，再按上一句', 'this sentence, then the one before'],
  ['move.paragraph.next', ['L'], unitRight(paragraph), '这一段，再按下一段', 'this paragraph, then the next'],
  ['move.paragraph.previous', ['H'], unitLeft(paragraph), '这一段，再按上一段', 'this paragraph, then the one before'],
  ['move.row.start', ['0', 'Home'], rowStart, '行首', 'start of row'],
  ['move.row.end', ['$', 'End'], rowEnd, '行尾', 'end of row'],
]

const simple = motions.map(
  ([id, keys, motion, zh, en, options]): Command => ({
    id,
    keys,
    modes: ['reader'],
    group: 'move',
    title: {zh, en},
    run: (state, count) => only(go(state, motion, count, options)),
  }),
)

/** Turns the page by `rows` and takes the selection along to the same column. */
function turn(state: State, rows: number): State {
  const page = pageOf(state)
  const {layout, geometry} = page
  const moved = scrollTo(state, page, page.top + rows)
  const after = pageOf(moved)
  if (after.top === page.top) {
    const edge = rows > 0 ? textEnd(page) : textStart(page)
    const there = edge && select(state, edge)
    const still = !there || (there.reader!.selection.from === state.reader!.selection.from && there.reader!.selection.to === state.reader!.selection.to)
    return still ? notice(state, rows > 0 ? {zh: '已到文末 · ⟦article.next⟧ 下一篇', en: 'end of article · ⟦article.next⟧ next article'} : {zh: '已到文首', en: 'start of article'}) : there
  }
  const target = nearRow(after, after.top, 1, columnOf(page)) ?? nearRow(after, Math.min(layout.rows.length, after.top + geometry.body) - 1, -1, columnOf(page))
  if (!target) return moved
  const selected = select(moved, target, {column: columnOf(page)})
  return {...selected, reader: {...selected.reader!, top: moved.reader!.top}}
}

const pages: readonly (readonly [string, readonly string[], number, string, string, {zh: string; en: string}?])[] = [
  ['page.next', ['Space', 'PgDn'], 1, '下一页', 'next page', {zh: '翻页', en: 'page'}],
  ['page.previous', ['PgUp', 'Ctrl-b'], -1, '上一页', 'previous page'],
  ['page.half.next', ['Ctrl-d'], 0.5, '下半页', 'half a page down'],
  ['page.half.previous', ['Ctrl-u'], -0.5, '上半页', 'half a page up'],
]

const turns = pages.map(
  ([id, keys, share, zh, en, hint]): Command => ({
    id,
    keys,
    modes: ['reader'],
    group: 'move',
    title: {zh, en},
    ...(hint ? {hint} : {}),
    run: (state, count = 1) => {
      const rows = Math.max(1, Math.floor(pageOf(state).geometry.body * Math.abs(share)))
      return only(turn(state, Math.sign(share) * rows * Math.min(count, mostRepeats)))
    },
  }),
)

export const moveCommands: readonly Command[] = [
  ...simple,
  ...turns,
  {
    id: 'move.start',
    keys: ['g g'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '文首', en: 'start of article'},
    leaps: true,
    run: state => only(go(state, textStart)),
  },
  {
    id: 'move.end',
    keys: ['G'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '文末', en: 'end of article'},
    leaps: true,
    run: state => only(go(state, textEnd)),
  },
  {
    id: 'move.percent',
    keys: ['%'],
    modes: ['reader'],
    group: 'move',
    title: {zh: '到百分之几处，如 42%', en: 'to a percentage, as in 42%'},
    leaps: true,
    run: (state, count) =>
      only(count === undefined ? notice(state, {zh: '先输数字，如 42%', en: 'type a number first, as in 42%'}) : go(state, atPercent(count))),
  },
]
