import type {KeyedSchema} from '../../core/config.ts'
import type {Schema} from '../../core/schema.ts'
import type {Result} from '../../core/result.ts'
import type {Command, Group} from '../command.ts'
import {buildKeymap, type Keymap} from '../keymap.ts'
import {appCommands} from './app.ts'
import {findCommands} from './find.ts'
import {libraryCommands} from './library.ts'
import {moveCommands} from './move.ts'
import {selectCommands} from './select.ts'
import {tagCommands} from './tag.ts'

/** In the order in which help shows them. */
export const groups: readonly {readonly id: Group; readonly title: {readonly zh: string; readonly en: string}}[] = [
  {id: 'tag', title: {zh: '标注', en: 'Tag'}},
  {id: 'select', title: {zh: '选择', en: 'Select'}},
  {id: 'move', title: {zh: '移动', en: 'Move'}},
  {id: 'search', title: {zh: '查找', en: 'Search'}},
  {id: 'view', title: {zh: '显示', en: 'View'}},
  {id: 'work', title: {zh: '进度', en: 'Work'}},
  {id: 'app', title: {zh: '程序', en: 'Program'}},
]

const tables = new WeakMap<Schema, readonly Command[]>()

/** Every command of the program: keys, help, footer and docs come from here. Label commands follow the schema, keys its `keys`. */
export function commandTable(schema: KeyedSchema): readonly Command[] {
  let table = tables.get(schema)
  if (!table) tables.set(schema, (table = rekeyed(schema, [...tagCommands(schema), ...selectCommands, ...moveCommands, ...findCommands, ...libraryCommands, ...appCommands])))
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
