import type {KeyedSchema} from '../../core/config.ts'
import {only, type Command, type Stamp, type Update} from '../command.ts'
import {emptyInput, type TextInput} from '../input.ts'
import {needsPinyin} from '../lookup.ts'
import {obey} from '../obey.ts'
import {offers, paletteAt} from '../palette.ts'
import type {State} from '../state.ts'

/** Another query: the cursor goes to the best command. The first letters bring the pinyin table. */
export function typeInPalette(state: State, input: TextInput): Update {
  const next: State = {...state, input, palette: {...state.palette!, at: 0}}
  const wanted = needsPinyin(state, input.text) && !needsPinyin(state, state.input.text)
  return {state: next, effects: wanted ? [{kind: 'load', what: 'pinyin'}] : []}
}

const closed = (state: State): State => ({...state, typing: undefined, input: emptyInput, palette: undefined})

/** The table that the palette offers; it holds the palette's own commands too. */
type TableOf = (schema: KeyedSchema) => readonly Command[]

const step = (state: State, by: number, tableOf: TableOf): Update => {
  const offered = offers(state, tableOf(state.schema))
  const at = Math.max(0, Math.min(paletteAt(state, offered) + by, offered.length - 1))
  return only({...state, palette: {...state.palette!, at}})
}

function runChosen(state: State, stamp: Stamp, tableOf: TableOf): Update {
  const offered = offers(state, tableOf(state.schema))
  const chosen = offered[paletteAt(state, offered)]
  return chosen ? obey(closed(state), chosen.command, state.palette!.count, stamp) : only(state)
}

const screenful = (state: State): number => Math.max(1, Math.floor(state.size.rows / 3))

const moves: readonly (readonly [string, readonly string[], (state: State) => number, string, string])[] = [
  ['palette.down', ['Down', 'Ctrl-n', 'Tab'], () => 1, '下一条命令', 'next command'],
  ['palette.up', ['Up', 'Ctrl-p', 'Shift-Tab'], () => -1, '上一条命令', 'previous command'],
  ['palette.page.down', ['PgDn'], screenful, '往下几条', 'several commands down'],
  ['palette.page.up', ['PgUp'], state => -screenful(state), '往上几条', 'several commands up'],
]

export const paletteCommands = (tableOf: TableOf): readonly Command[] => [
  {
    id: 'palette.open',
    keys: [':'],
    modes: ['reader', 'library'],
    group: 'app',
    title: {zh: '按名字找命令（中文、英文、拼音）', en: 'find a command by name (Chinese, English, pinyin)'},
    hint: {zh: '命令', en: 'commands'},
    run: (state, count) => only({...state, typing: 'palette', input: emptyInput, palette: {at: 0, count}, notice: undefined}),
  },
  {
    id: 'palette.run',
    keys: ['Enter'],
    modes: ['palette'],
    group: 'app',
    title: {zh: '执行选中的命令', en: 'run the chosen command'},
    hint: {zh: '执行', en: 'run'},
    run: (state, _count, stamp) => runChosen(state, stamp, tableOf),
  },
  ...moves.map(
    ([id, keys, by, zh, en]): Command => ({
      id,
      keys,
      modes: ['palette'],
      group: 'move',
      title: {zh, en},
      ...(id === 'palette.down' ? {hint: {zh: '下一条', en: 'next'}} : {}),
      run: state => step(state, by(state), tableOf),
    }),
  ),
  {
    id: 'palette.leave',
    keys: ['Esc', 'Ctrl-c'],
    modes: ['palette'],
    group: 'app',
    title: {zh: '离开命令框', en: 'leave the commands'},
    hint: {zh: '离开', en: 'leave'},
    run: state => only(closed(state)),
  },
]
