import {groups} from '../commands/groups.ts'
import {commandTable} from '../commands/table.ts'
import type {Command} from '../command.ts'
import {cellWidth, pad} from '../../core/width.ts'
import type {Mode, State} from '../state.ts'
import {cardRows} from './card.ts'
import {logRows} from './log.ts'
import {countRow, tagList, type Listing} from './pane.ts'
import {keyName, named} from '../named.ts'
import {cut, filled, rowWidth, run, say} from './rows.ts'
import type {Overlay, Row} from './screen.ts'

/** Rows that the frame of an overlay and the screen around it take. */
const around = 4

const innerWidth = (state: State): number => Math.max(10, Math.min(132, state.size.columns - 8))

/** Longer lines of prose are hard to read. */
const widestProse = 92

const innerHeight = (state: State): number => Math.max(1, state.size.rows - around)

/** Everything the open overlay has to show, before it is cut to the screen. */
function content(state: State): Listing {
  switch (state.overlay?.kind) {
    case 'keys':
      return whole(keyRows(state, innerWidth(state)))
    case 'tags': {
      const tags = tagList(state, innerWidth(state))
      const above = [countRow(state), []]
      return {length: above.length + tags.length, row: at => above[at] ?? tags.row(at - above.length)}
    }
    case 'problems':
      return whole(state.corpus.problems.flatMap(problem => [
        [run(`${problem.path ?? ''}${problem.line === undefined ? '' : `:${problem.line}`}`, 'strong')],
        [run('  '), run(say(state.lang, problem.message))],
      ]))
    case 'card':
      return whole(cardRows(state, Math.min(widestProse, innerWidth(state))))
    case 'log':
      return whole(logRows(state, Math.min(widestProse, innerWidth(state))))
    case undefined:
      return whole([])
  }
}

const whole = (rows: readonly Row[]): Listing => ({length: rows.length, row: at => rows[at]!})

/** How far the open overlay can be scrolled, in rows. */
export const overlayEnd = (state: State): number => Math.max(0, content(state).length - innerHeight(state))

export function overlayOf(state: State): Overlay | undefined {
  if (!state.overlay) return undefined
  const titles = {
    keys: {zh: '按键', en: 'Keys'},
    tags: {zh: '标注', en: 'Tags'},
    problems: {zh: '问题', en: 'Problems'},
    card: {zh: '标签', en: 'Labels'},
    log: {zh: '消息', en: 'Messages'},
  }
  const all = content(state)
  const height = Math.min(all.length, innerHeight(state))
  const at = Math.max(0, Math.min(firstRow(state, height), all.length - height))
  const width = state.overlay.kind === 'card' || state.overlay.kind === 'log' ? Math.min(widestProse, innerWidth(state)) : innerWidth(state)
  const rows = all.length > height ? ` ${at + height}/${all.length}` : ''
  const keys = state.overlay.kind === 'tags' ? {zh: '⟦overlay.down⟧ ⟦overlay.up⟧ 到下一个、上一个 · ', en: '⟦overlay.down⟧ ⟦overlay.up⟧ next and previous · '} : {zh: `⟦overlay.down⟧ ⟦overlay.up⟧ 滚动${rows} · `, en: `⟦overlay.down⟧ ⟦overlay.up⟧ scroll${rows} · `}
  const scrolls = rows !== '' || state.overlay.kind === 'tags' ? keys : {zh: '', en: ''}
  const footer = {zh: `${scrolls.zh}⟦overlay.close⟧ 关闭`, en: `${scrolls.en}⟦overlay.close⟧ closes`}
  return {
    title: say(state.lang, titles[state.overlay.kind]),
    width: width + 4,
    rows: Array.from({length: height}, (_, row) => filled(all.row(at + row), width)),
    footer: say(state.lang, named(state.schema, footer)),
  }
}

/** The row that the overlay begins with: the tag list goes by the tag under the cursor, the others by what was scrolled. */
function firstRow(state: State, height: number): number {
  if (state.overlay?.kind !== 'tags') return state.overlay?.at ?? 0
  return tagList(state, innerWidth(state)).current + 2 - Math.floor(height / 2)
}

/** The keys of the screen below, by group; in two columns where there is room. */
function keyRows(state: State, cells: number): Row[] {
  const mode: Mode = state.screen
  const blocks = groups.flatMap(group => {
    const commands = commandTable(state.schema).filter(command => command.group === group.id && command.modes.includes(mode))
    return commands.length === 0 ? [] : [[[run(say(state.lang, group.title), 'heading')], ...commands.map(command => keyRow(state, command)), []]]
  })
  if (cells < 92) return blocks.flat().slice(0, -1)
  const total = blocks.reduce((sum, block) => sum + block.length, 0)
  let left = 0
  let split = 0
  while (split < blocks.length && left < total / 2) left += blocks[split++]!.length
  const [first, second] = [blocks.slice(0, split).flat(), blocks.slice(split).flat()]
  const half = Math.floor(cells / 2)
  return Array.from({length: Math.max(first.length, second.length)}, (_, at) => [...filled(first[at] ?? [], half), ...cut(second[at] ?? [], cells - half)])
}

const keyColumn = 14

function keyRow(state: State, command: Command): Row {
  const why = command.blocked?.(state)
  const names = command.keys.map(key => keyName(key, state.lang)).join('  ')
  const label = state.schema.labels.find(candidate => command.id.startsWith(`tag.${candidate.id}`))
  const row: Row = [
    run('  '),
    run(pad(names, Math.max(keyColumn, cellWidth(names) + 2)), why ? 'dim' : 'key'),
    run(say(state.lang, command.title), label ? 'badge' : why ? 'dim' : 'plain', label ? {label: label.colour} : {}),
  ]
  return why && rowWidth(row) < 60 ? [...row, run(`  (${say(state.lang, named(state.schema, why))})`, 'dim')] : row
}
