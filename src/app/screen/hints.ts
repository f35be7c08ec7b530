import {commandTable} from '../commands/table.ts'
import type {Command} from '../command.ts'
import {modeOf, type State} from '../state.ts'
import {keyName} from '../named.ts'
import {rowWidth, run} from './rows.ts'
import type {Row, Run} from './screen.ts'

const ends = new Set(['app.help', 'app.back', 'app.quit', 'find.cancel', 'jump.leave', 'note.leave', 'library.search.leave', 'filters.leave', 'palette.leave', 'walk.stop', 'busy.stop', 'tray.leave'])

/** The footer: what the keys of this mode do, as many as fit; the ways out and to the help always do. */
export function hintRow(state: State, cells: number): Row {
  const mode = modeOf(state)
  const here = commandTable(state.schema).filter(command => command.hint && command.modes.includes(mode))
  const useful = here.filter(command => !ends.has(command.id) && !command.blocked?.(state))
  const closing = here.filter(command => ends.has(command.id)).flatMap(command => hint(state, command))
  const row: Run[] = []
  let room = cells - rowWidth(closing)
  for (const command of useful) {
    const next = hint(state, command)
    const width = rowWidth(next)
    if (width > room) continue
    row.push(...next)
    room -= width
  }
  return [...row, ...closing]
}

function hint(state: State, command: Command): Run[] {
  return [run(` ${keyName(command.keys[0]!, state.lang)}`, 'key'), run(` ${command.hint![state.lang]} `, 'dim')]
}
