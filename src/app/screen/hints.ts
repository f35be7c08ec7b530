import type {Lang} from '../../core/result.ts'
import {commandTable} from '../commands/table.ts'
import type {Command} from '../command.ts'
import {modeOf, type Mode, type State} from '../state.ts'
import {keyName} from '../named.ts'
import {rowWidth, run} from './rows.ts'
import type {Row, Run} from './screen.ts'

const ends = new Set(['app.help', 'app.back', 'app.quit', 'find.cancel', 'jump.leave', 'note.leave', 'library.search.leave', 'filters.leave', 'palette.leave', 'walk.stop', 'busy.stop', 'tray.leave'])

/** What a key does, in the footer. */
interface Hint {
  readonly command: Command
  readonly runs: readonly Run[]
  readonly cells: number
}

/** What may stand in the footer of a mode: the ways out and to the help always, of the others as many as there is room for. */
interface Footer {
  readonly useful: readonly Hint[]
  readonly closing: readonly Hint[]
  /** The row as it was last, and what it shows. */
  last?: {readonly shown: readonly Hint[]; readonly row: Row}
}

/** By command table and, within, by mode and language. */
const footers = new WeakMap<readonly Command[], Map<string, Footer>>()

function footerOf(state: State): Footer {
  const table = commandTable(state.schema)
  const mode = modeOf(state)
  let known = footers.get(table)
  if (!known) footers.set(table, (known = new Map()))
  const name = `${mode} ${state.lang}`
  let footer = known.get(name)
  if (!footer) known.set(name, (footer = newFooter(table, mode, state.lang)))
  return footer
}

function newFooter(table: readonly Command[], mode: Mode, lang: Lang): Footer {
  const here = table.flatMap(command => (command.hint && command.modes.includes(mode) ? [hintOf(command, command.hint[lang], lang)] : []))
  return {useful: here.filter(({command}) => !ends.has(command.id)), closing: here.filter(({command}) => ends.has(command.id))}
}

function hintOf(command: Command, words: string, lang: Lang): Hint {
  const runs = [run(` ${keyName(command.keys[0]!, lang)}`, 'key'), run(` ${words} `, 'dim')]
  return {command, runs, cells: rowWidth(runs)}
}

/**
 * The footer: what the keys of this mode do, as many as fit; the ways out and to the help always do. The same object as long as it says
 * the same.
 */
export function hintRow(state: State, cells: number): Row {
  const footer = footerOf(state)
  const {useful, closing, last} = footer
  let room = closing.reduce((left, hint) => left - hint.cells, cells)
  const shown = useful.filter(({command, cells: needed}) => {
    if (needed > room || command.blocked?.(state)) return false
    room -= needed
    return true
  })
  if (last && last.shown.length === shown.length && shown.every((hint, at) => hint === last.shown[at])) return last.row
  const row = [...shown, ...closing].flatMap(({runs}) => runs)
  footer.last = {shown, row}
  return row
}
