import {graphemes} from '../../core/graphemes.ts'
import type {Span} from '../../core/offset.ts'
import type {Words} from '../../core/result.ts'
import {safe} from '../../core/safe.ts'
import {cellWidth, fit, graphemeWidth, pad} from '../../core/width.ts'
import {selectedFor} from '../deciding.ts'
import {titleOf} from '../library.ts'
import {named} from '../named.ts'
import type {State} from '../state.ts'
import {labelName} from '../tagging.ts'
import {choiceOf, currentItem, type TrayItem, type Version} from '../tray.ts'
import {hintRow} from './hints.ts'
import {firstKept} from './palette.ts'
import {cut, rowWidth, run, say, spread} from './rows.ts'
import type {Row, Screen} from './screen.ts'
import {noticeOr, savedMark} from './status.ts'
import {colourOf} from './text.ts'

/** Rows between the rule and the status line where there is room, and the fewest of text that stay above. */
const tall = 6
const fewestAbove = 3

/** Source units on each side of a place that are looked at for its context. */
const around = 80

/**
 * The tray over the lower part of a screen: a rule with what is undecided and where, the record, its old context, its choices with the text
 * that stands there now. The reader above shows the place.
 */
export function withTray(state: State, screen: Screen): Screen {
  const {columns, body, foot, pane} = screen
  const found = currentItem(state)!
  const height = Math.max(1, Math.min(tall, body.length - 1 - fewestAbove))
  const kept = Math.max(0, body.length - height - 1)
  const from = firstKept(body, kept)
  const rows = panelRows(state, found.item, height, columns)
  while (rows.length < height) rows.push([])
  const status = spread([run(' '), ...noticeOr(state, () => [run(say(state.lang, named(state.schema, question(state, found.item))), 'dim')])], [...savedMark(state), run(' ')], columns)
  const shown = [ruleRow(state, found, columns), ...rows].slice(0, body.length - kept)
  return {
    columns,
    rows: screen.rows,
    head: screen.head,
    body: body.slice(from, from + kept),
    ...(pane ? {pane: {...pane, rows: pane.rows.slice(0, kept)}} : {}),
    foot: [...shown, status, ...(foot.length > 1 ? [hintRow(state, columns)] : [])],
  }
}

const kinds: Readonly<Record<TrayItem['kind'], Words>> = {
  review: {zh: '存疑', en: 'in doubt'},
  orphaned: {zh: '失位', en: 'lost'},
  conflict: {zh: '冲突', en: 'conflict'},
  moved: {zh: '移位', en: 'moved'},
}

function ruleRow(state: State, {item, at, items}: NonNullable<ReturnType<typeof currentItem>>, cells: number): Row {
  const title: Row = [
    run('── ', 'dim'),
    run(say(state.lang, {zh: `待定 ${at + 1}/${items.length} `, en: `undecided ${at + 1}/${items.length} `}), 'title'),
    run(say(state.lang, kinds[item.kind]), 'accent'),
    run(' ', 'dim'),
  ]
  const article = state.corpus.byId.get(item.article)!
  const name: Row = [run(` ${fit(safe(titleOf(article)), Math.max(4, cells - rowWidth(title) - 10))} ──`, 'dim')]
  const room = cells - rowWidth(title) - rowWidth(name)
  return room < 1 ? cut([...title, ...name], cells) : [...title, run('─'.repeat(room), 'dim'), ...name]
}

/** What is to be decided. */
function question(state: State, item: TrayItem): Words {
  switch (item.kind) {
    case 'review':
      return {zh: '文章改过，说不准是哪一处：⟦tray.accept⟧ 就是这处', en: 'the text has changed and the place is in doubt: ⟦tray.accept⟧ takes the one shown'}
    case 'orphaned':
      return selectedFor(state, item)
        ? {zh: '原文里没有了：⟦tray.drop⟧ 删去，⟦tray.attach⟧ 放到选区', en: 'its text is gone: ⟦tray.drop⟧ drops it, ⟦tray.attach⟧ puts it on the selection'}
        : {zh: '原文里没有了：⟦tray.drop⟧ 删去，⟦tray.down⟧ 留着，⟦tray.go⟧ 去选字', en: 'its text is gone: ⟦tray.drop⟧ drops it, ⟦tray.down⟧ keeps it, ⟦tray.go⟧ to select'}
    case 'conflict':
      return {zh: '同一条标注有几个版本：⟦tray.accept⟧ 用这个，其余去掉', en: 'one tag has several versions: ⟦tray.accept⟧ keeps this one, the others go'}
    case 'moved':
      return {zh: '标注随文移动了：⟦tray.accept⟧ 全部确认', en: 'tags moved with their text: ⟦tray.accept⟧ confirms all'}
  }
}

function panelRows(state: State, item: TrayItem, height: number, cells: number): Row[] {
  switch (item.kind) {
    case 'review':
    case 'orphaned': {
      const {record} = item.aside
      const head = [recordRow(state, record, cells), contextRow(state, {zh: '原来', en: 'was '}, record.prefix, record.exact, record.suffix, cells)]
      return [...head, ...choiceRows(state, item, item.aside.candidates.map(span => (room: number) => placeRow(state, item, span, room)), height - head.length, cells)].slice(0, height)
    }
    case 'conflict':
      return choiceRows(state, item, item.versions.map(version => (room: number) => versionRow(state, item, version, room)), height, cells)
    case 'moved':
      return choiceRows(state, item, item.annotations.map(({label, span}) => (room: number) => [...badge(state, label), ...placeRow(state, item, span, room - 12)]), height, cells)
  }
}

const badge = (state: State, label: string): Row => [run(pad(say(state.lang, labelName(state, label)), 10), 'badge', {label: colourOf(state.schema, label)}), run('  ')]

/** Label, quote, note and who made it when. */
function recordRow(state: State, {label, exact, note, by, at}: {readonly label: string; readonly exact: string; readonly note?: string; readonly by: string; readonly at: string}, cells: number): Row {
  const told = [run(` ${by} ${at.slice(0, 10)} `, 'dim')]
  return spread([run(' '), ...badge(state, label), run(`「${oneLine(exact)}」`, 'strong'), ...(note ? [run(`  ${oneLine(note)}`, 'dim')] : [])], told, cells)
}

const oneLine = (text: string): string => safe(text.slice(0, 400).replace(/[\n\r]+/g, ' '))

/** A version of a record that has several: what tells it from the others. */
function versionRow(state: State, item: TrayItem, version: Version, cells: number): Row {
  const {source} = state.corpus.byId.get(item.article)!
  const said = 'annotation' in version ? {...version.annotation, exact: source.slice(version.annotation.span.from, version.annotation.span.to)} : version.aside.record
  return cut(recordRow(state, said, cells), cells)
}

/** As many choices as there is room for, around the one that is shown. */
function choiceRows(state: State, item: TrayItem, choices: readonly ((cells: number) => Row)[], height: number, cells: number): Row[] {
  const here = choiceOf(state, item)
  const first = Math.max(0, Math.min(here - Math.floor(height / 2), choices.length - height))
  const digits = `${choices.length}`.length
  return choices.slice(first, first + Math.max(0, height)).map((choice, number) => {
    const at = first + number
    const head: Row = [run(at === here ? ' ▸ ' : '   ', 'accent'), run(`${at + 1}`.padStart(digits), at === here ? 'key' : 'dim'), run(' ')]
    return cut([...head, ...choice(cells - rowWidth(head))], cells)
  })
}

/** A place as it is now, with the text around it. */
function placeRow(state: State, item: TrayItem, span: Span, cells: number): Row {
  const {source} = state.corpus.byId.get(item.article)!
  return inContext(source.slice(Math.max(0, span.from - around), span.from), source.slice(span.from, span.to), source.slice(span.to, span.to + around), cells)
}

function contextRow(state: State, title: Words, prefix: string, exact: string, suffix: string, cells: number): Row {
  const head: Row = [run(` ${say(state.lang, title)} `, 'dim')]
  return [...head, ...inContext(prefix, exact, suffix, cells - rowWidth(head))]
}

/** A quote in 【】 in the middle of what stands around it, in `cells`. */
function inContext(prefix: string, exact: string, suffix: string, cells: number): Row {
  const quote = fit(oneLine(exact), Math.max(4, Math.floor(cells / 2)))
  const room = Math.max(0, cells - cellWidth(quote) - 4)
  const before = tail(oneLine(prefix), Math.floor(room / 2))
  const behind = fit(oneLine(suffix), Math.max(1, room - cellWidth(before)))
  return cut([run(before, 'dim'), run('【', 'accent'), run(quote, 'strong'), run('】', 'accent'), run(behind, 'dim')], cells)
}

/** The longest end of a text that fits into `cells`, begun by `…` where something was cut off. */
function tail(text: string, cells: number): string {
  if (cellWidth(text) <= cells) return text
  let width = 1
  const kept: string[] = []
  for (const cluster of graphemes(text).toReversed()) {
    width += graphemeWidth(cluster)
    if (width > cells) break
    kept.unshift(cluster)
  }
  return cells < 1 ? '' : `…${kept.join('')}`
}
