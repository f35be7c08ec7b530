import type {KeyedSchema} from '../../core/config.ts'
import type {Schema} from '../../core/schema.ts'
import type {Result} from '../../core/result.ts'
import type {Command} from '../command.ts'
import {buildKeymap, type Keymap} from '../keymap.ts'
import {appCommands} from './app.ts'
import {exportCommands} from './export.ts'
import {filterCommands} from './filters.ts'
import {findCommands} from './find.ts'
import {hiddenCommands} from './hidden.ts'
import {historyCommands} from './history.ts'
import {jumpCommands} from './jump.ts'
import {libraryCommands} from './library.ts'
import {markCommands} from './mark.ts'
import {moveCommands} from './move.ts'
import {noteCommands} from './note.ts'
import {paletteCommands} from './palette.ts'
import {progressCommands} from './progress.ts'
import {propagateCommands} from './propagate.ts'
import {repeatCommands} from './repeat.ts'
import {selectCommands} from './select.ts'
import {structureCommands} from './structure.ts'
import {suggestCommands} from './suggest.ts'
import {tagCommands} from './tag.ts'
import {trayCommands} from './tray.ts'
import {viewCommands} from './view.ts'
import {busyCommands} from './busy.ts'

const tables = new WeakMap<Schema, readonly Command[]>()

/** Every command of the program: keys, help, footer and docs come from here. Label commands follow the schema, keys its `keys`. */
export function commandTable(schema: KeyedSchema): readonly Command[] {
  let table = tables.get(schema)
  if (!table) tables.set(schema, (table = rekeyed(schema, [...tagCommands(schema), ...propagateCommands, ...suggestCommands, ...noteCommands, ...historyCommands, ...repeatCommands, ...selectCommands, ...structureCommands, ...moveCommands, ...jumpCommands, ...markCommands, ...findCommands, ...hiddenCommands, ...libraryCommands, ...filterCommands, ...progressCommands, ...trayCommands, ...busyCommands, ...viewCommands, ...paletteCommands(commandTable), ...appCommands, ...exportCommands])))
  return table
}

function rekeyed({keys: changes}: KeyedSchema, table: readonly Command[]): readonly Command[] {
  return changes ? table.map(command => ({...command, keys: changes.get(command.id) ?? command.keys})) : table
}

const keymaps = new WeakMap<Schema, Result<Keymap>>()

/** The key tries of a schema's table, or the two commands that want the same key. */
export function keymapOf(schema: KeyedSchema): Result<Keymap> {
  let keymap = keymaps.get(schema)
  if (!keymap) keymaps.set(schema, (keymap = buildKeymap(commandTable(schema))))
  return keymap
}
