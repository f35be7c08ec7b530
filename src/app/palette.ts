import {chooseCandidates} from '../core/search/candidates.ts'
import {groups} from './commands/groups.ts'
import type {Command} from './command.ts'
import type {State} from './state.ts'

/** Which characters of a field were meant. */
export interface Marks {
  readonly from: number
  readonly to: number
}

/** A command that fits what is typed, and what of it was meant. */
export interface Offer {
  readonly command: Command
  readonly fields: Readonly<Record<Field, readonly Marks[]>>
}

/** What is looked at of a command, in the order in which it counts. */
export type Field = 'title' | 'other' | 'keys' | 'id'

const fields: readonly Field[] = ['title', 'other', 'keys', 'id']

/** A field of a command as the palette shows it: its title in the language of the screen, then in the other one. */
export function fieldOf(state: State, {title, keys, id}: Command, field: Field): string {
  const zh = state.lang === 'zh'
  switch (field) {
    case 'title':
      return zh ? title.zh : title.en
    case 'other':
      return zh ? title.en : title.zh
    case 'keys':
      return keys.map(sequence => sequence.replaceAll(' ', '')).join('  ')
    case 'id':
      return id
  }
}

const lists = new WeakMap<readonly Command[], Map<State['screen'], readonly Command[]>>()

/** Every command of the screen that the palette stands on, in the order of the help. */
export function paletteCommands({screen}: State, table: readonly Command[]): readonly Command[] {
  let byScreen = lists.get(table)
  if (!byScreen) lists.set(table, (byScreen = new Map()))
  let commands = byScreen.get(screen)
  if (!commands) {
    const here = table.filter(({modes, id}) => modes.includes(screen) && id !== 'palette.open')
    commands = groups.flatMap(group => here.filter(command => command.group === group.id))
    byScreen.set(screen, commands)
  }
  return commands
}

/**
 * The commands that fit what is typed, best first: its own key, words in 中文 or English, pinyin and initials once the table is loaded, keys and ids;
 * only when that finds none, letters that stand in this order in an id or an English title. Nothing typed fits all.
 */
export function offers(state: State, table: readonly Command[]): readonly Offer[] {
  const query = state.input.text
  const commands = paletteCommands(state, table)
  const found = chooseCandidates(query, commands, command => textOf(state, command), state.index.pinyin)
  if (found.length > 0) {
    const isKey = ({keys}: Command): boolean => keys.some(key => key.replaceAll(' ', '') === query)
    const byKey = found.filter(({candidate}) => isKey(candidate))
    const others = found.filter(({candidate}) => !isKey(candidate))
    return [...byKey, ...others].map(({candidate, matches}) => offerOf(state, candidate, matches))
  }
  const letters = query.toLowerCase().replace(/\s+/g, '')
  return commands
    .flatMap(command => abbreviated(state, command, letters) ?? [])
    .toSorted((a, b) => a.extent - b.extent)
    .map(({offer}) => offer)
}

/** All fields in one text; a line feed keeps a word from being found across two of them. */
const textOf = (state: State, command: Command): string => fields.map(field => fieldOf(state, command, field)).join('\n')

function offerOf(state: State, command: Command, matches: readonly Marks[]): Offer {
  let start = 0
  const marks = fields.map(field => {
    const [from, to] = [start, start + fieldOf(state, command, field).length]
    start = to + 1
    const inside = matches.filter(match => match.from < to && match.to > from)
    return [field, inside.map(match => ({from: Math.max(match.from, from) - from, to: Math.min(match.to, to) - from}))] as const
  })
  const [title, other, keys, id] = marks.map(([, list]) => list)
  return {command, fields: {title: title!, other: other!, keys: keys!, id: id!}}
}

const unmarked: Offer['fields'] = {title: [], other: [], keys: [], id: []}

/** A command whose id or English title has letters in their order, and over how many characters they are spread there. */
function abbreviated(state: State, command: Command, letters: string): {readonly offer: Offer; readonly extent: number} | undefined {
  const english: Field = state.lang === 'zh' ? 'other' : 'title'
  const found = (['id', english] as const).flatMap(field => {
    const marks = scattered(letters, fieldOf(state, command, field))
    return marks ? [{offer: {command, fields: {...unmarked, [field]: marks}}, extent: marks.at(-1)!.to - marks[0]!.from}] : []
  })
  return found.toSorted((a, b) => a.extent - b.extent)[0]
}

/** Where letters stand in a text in their order, each at its first place behind the one before; undefined when one is missing. */
function scattered(letters: string, text: string): Marks[] | undefined {
  const low = text.toLowerCase()
  if (letters === '' || low.length !== text.length) return undefined
  const marks: Marks[] = []
  let at = 0
  for (const letter of letters) {
    const found = low.indexOf(letter, at)
    if (found < 0) return undefined
    at = found + letter.length
    marks.push({from: found, to: at})
  }
  return marks
}

/** The number of the command under the cursor; 0 when nothing fits. */
export const paletteAt = (state: State, offered: readonly Offer[]): number => Math.max(0, Math.min(state.palette?.at ?? 0, offered.length - 1))
