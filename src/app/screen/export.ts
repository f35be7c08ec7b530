import {cellWidth, pad} from '../../core/width.ts'
import type {ExportField} from '../exporting.ts'
import {named} from '../named.ts'
import type {State} from '../state.ts'
import {cut, filled, rowWidth, run, say} from './rows.ts'
import type {Overlay, Row, Run} from './screen.ts'
import {noticeOr} from './status.ts'

/** Rows that the frame and the screen around it take, and cells at both sides. */
const around = {rows: 4, cells: 8}

const widest = 92

/** The export dialog over the middle of the screen while it is open. */
export function exportOverlay(state: State): Overlay | undefined {
  const {exporting, size, lang, schema} = state
  if (!exporting || exporting.at === undefined) return undefined
  const width = Math.max(10, Math.min(widest, size.columns - around.cells))
  const {fields, target} = exporting.menu(exporting.choice)
  const titles = Math.max(0, ...fields.map(({title}) => cellWidth(say(lang, title)))) + 2
  const all = fields.map((field, number) => fieldRow(state, field, number === exporting.at, titles, width))
  const where: Row = target.ok
    ? [run('   '), run(say(lang, {zh: '写到 ', en: 'into '}), 'dim'), run(target.value, 'strong')]
    : [run('   '), run(say(lang, target.problem.message), 'bad')]
  const last = state.notice ? [run('   '), ...noticeOr(state, () => [])] : where
  const room = Math.max(1, size.rows - around.rows)
  const below = room >= all.length + 2 ? [[], last] : room > 1 ? [last] : []
  const footer = {
    zh: '⟦export.down⟧ ⟦export.up⟧ 换项 · ⟦export.previous⟧ ⟦export.next⟧ 换值 · ⟦export.run⟧ 导出 · ⟦export.leave⟧ 离开',
    en: '⟦export.down⟧ ⟦export.up⟧ field · ⟦export.previous⟧ ⟦export.next⟧ value · ⟦export.run⟧ exports · ⟦export.leave⟧ leaves',
  }
  return {
    title: say(lang, {zh: '导出', en: 'Export'}),
    width: width + 4,
    rows: [...shown(all, exporting.at, room - below.length), ...below].map(row => filled(row, width)),
    footer: say(lang, named(schema, footer)),
  }
}

/** The rows around the cursor where there is not room for all. */
function shown(rows: readonly Row[], at: number, room: number): readonly Row[] {
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), rows.length - room))
  return rows.slice(first, first + room)
}

/** A field with all that it can be and a mark at what it is; where there is not room, what it is and which of how many. */
function fieldRow(state: State, {title, options, value, idle}: ExportField, here: boolean, titles: number, cells: number): Row {
  const word = (words: {readonly zh: string; readonly en: string}): string => say(state.lang, words)
  const head: Row = [run(here ? ' ▸ ' : '   ', 'accent'), run(pad(word(title), titles), idle ? 'dim' : here ? 'strong' : 'plain')]
  const choices = options.map((option): Run => {
    const chosen = option.value === value
    return run(`${chosen ? '●' : '○'} ${word(option.title)}   `, chosen && !idle ? (here ? 'accent' : 'strong') : 'dim')
  })
  const why = idle ? [run(word(idle), 'dim')] : []
  const whole = [...head, ...choices, ...why]
  if (rowWidth(whole.slice(0, head.length + choices.length)) <= cells) return cut(whole, cells)
  const chosen = options.findIndex(option => option.value === value)
  const what = chosen < 0 ? value : word(options[chosen]!.title)
  const behind = idle ? why : [run(`${chosen + 1}/${options.length}`, 'dim')]
  const bare: Row = [...head, run(what, idle ? 'dim' : here ? 'accent' : 'strong')]
  const told: Row = [...bare, run('   '), ...behind]
  return cut(idle || rowWidth(told) <= cells ? told : bare, cells)
}
