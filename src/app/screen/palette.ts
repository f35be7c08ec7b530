import {cellWidth, pad} from '../../core/width.ts'
import {commandTable} from '../commands/table.ts'
import {fieldOf, offers, paletteAt, paletteCommands, type Offer} from '../palette.ts'
import type {State} from '../state.ts'
import {keyName, named} from '../named.ts'
import {cut, filled, lit, rowWidth, run, say} from './rows.ts'
import type {Row, Run, Screen, Tone} from './screen.ts'

/** Share of the screen that the list may take, and the fewest rows it asks for. */
const share = 0.45
const fewest = 6

/** Cells of the longest titles that are shown whole where there is another one beside them. */
const widestTitle = 58

/**
 * The palette over the lower part of a screen: a rule, the commands that fit what is typed, the prompt in the place of the status line.
 * The text above stays, turned so that the selection is still to be seen; the list keeps its height whatever is typed.
 */
export function withPalette(state: State, screen: Screen): Screen {
  const table = commandTable(state.schema)
  const all = paletteCommands(state, table)
  const offered = offers(state, table)
  const at = paletteAt(state, offered)
  const {columns, rows, body} = screen
  const ruled = body.length >= 3
  const height = Math.max(1, Math.min(all.length, Math.max(fewest, Math.floor(rows * share)), body.length - (ruled ? 2 : 0)))
  const kept = Math.max(0, body.length - height - (ruled ? 1 : 0))
  const from = firstKept(body, kept)
  const first = Math.max(0, Math.min(at - Math.floor(height / 2), offered.length - height))
  const widest = Math.max(0, ...all.map(command => cellWidth(fieldOf(state, command, 'title'))))
  const list = offered.slice(first, first + height).map((offer, number) => offerRow(state, offer, first + number === at, widest, columns))
  if (offered.length === 0) list.push([run('   '), run(say(state.lang, {zh: '没有这样的命令', en: 'no such command'}), 'dim')])
  while (list.length < height) list.push([])
  const head = ruled ? [ruleRow(state, offered[at], columns)] : []
  const {pane} = screen
  return {
    columns,
    rows,
    head: screen.head,
    body: body.slice(from, from + kept),
    ...(pane ? {pane: {...pane, rows: pane.rows.slice(0, kept)}} : {}),
    foot: [...head, ...list, [], ...screen.foot.slice(1)],
    prompt: {
      row: rows - screen.foot.length,
      label: ' : ',
      value: state.input.text,
      cursor: cellWidth(state.input.text.slice(0, state.input.cursor)),
      placeholder: say(state.lang, {zh: '命令的名字，中文、英文、拼音、首字母都行', en: 'name of a command: English, Chinese, pinyin'}),
      right: [run(`${offered.length}/${all.length} `, 'dim')],
    },
  }
}

const isHere = (part: Run): boolean => part.selected === true || (part.tone === 'accent' && part.text.includes('▸'))

/** The first row that stays, so that the rows with the selection or cursor in them do. */
export function firstKept(body: readonly Row[], kept: number): number {
  const first = body.findIndex(row => row.some(isHere))
  const last = body.findLastIndex(row => row.some(isHere))
  const from = last - kept + 1 + Math.min(1, kept - 1)
  return Math.max(0, Math.min(last - first < kept ? Math.min(first, from) : from, body.length - kept))
}

/** A rule with what will be run in it: how often, and its id, which is its name in the configuration. */
function ruleRow(state: State, offer: Offer | undefined, cells: number): Row {
  const count = state.palette?.count === undefined ? '' : ` × ${state.palette.count}`
  const title: Row = [run('── ', 'dim'), run(say(state.lang, {zh: '命令', en: 'Commands'}), 'title'), run(count, 'accent'), run(' ', 'dim')]
  const id: Row = offer ? [run(' ', 'dim'), ...lit(offer.command.id, offer.fields.id, 'dim'), run(' ──', 'dim')] : []
  const room = cells - rowWidth(title) - rowWidth(id)
  return room < 4 ? cut([run('─'.repeat(cells), 'dim')], cells) : [...title, run('─'.repeat(room), 'dim'), ...id]
}

/** Key, title and the title in the other language behind the `widest` of all titles; of a command that can do nothing now, why. */
function offerRow(state: State, {command, fields}: Offer, here: boolean, widest: number, cells: number): Row {
  const why = command.blocked?.(state)
  const tone: Tone = why ? 'dim' : here ? 'strong' : 'plain'
  const keyCells = cells >= 60 ? 14 : 8
  const field = (name: 'title' | 'other', as: Tone): Run[] => lit(fieldOf(state, command, name), fields[name], as)
  const left: Row = [run(here ? ' ▸ ' : '   ', 'accent'), run(pad(shownKeys(state, command.keys, keyCells - 1), keyCells), why ? 'dim' : 'key')]
  const room = cells - rowWidth(left) - 1
  const words = why ? [...field('title', tone), run(`  ${say(state.lang, named(state.schema, why))}`, 'dim')] : field('title', tone)
  if (room < 48) return [...left, ...cut(words, Math.max(1, room))]
  if (why) return [...left, ...cut(words, room)]
  const titles = Math.min(widest + 2, widestTitle, Math.floor(room * 0.6))
  return [...left, ...filled(cut(words, titles - 1), titles), ...cut(field('other', 'dim'), room - titles)]
}

/** As many of the keys as fit: the first always does. */
function shownKeys(state: State, keys: readonly string[], cells: number): string {
  const names = keys.map(key => keyName(key, state.lang))
  let shown = names[0] ?? ''
  for (const name of names.slice(1)) {
    if (cellWidth(`${shown} ${name}`) > cells) break
    shown += ` ${name}`
  }
  return shown
}

