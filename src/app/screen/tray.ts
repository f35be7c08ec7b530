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
import {choiceOf, choicesOf, currentItem, type TrayItem, type Version} from '../tray.ts'
import {hintRow} from './hints.ts'
import {firstKept} from './palette.ts'
import {cut, rowWidth, run, say, spread} from './rows.ts'
import type {Row, Screen} from './screen.ts'
import {noticeOr, storeMark} from './status.ts'
import {colourOf} from './brushes.ts'

/** Rows between the rule and the status line where there is room, and the fewest of text that stay above. */
const tall = 6
const fewestAbove = 3

/** Cells from which there is room for more than the most needed. */
const wide = 48

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
  const said: Row = [run(' '), ...noticeOr(state, () => [run(say(state.lang, named(state.schema, question(state, found.item))))])]
  // The rule counts the undecided. Where there is little room, what can be done comes before what was saved.
  const brief = state.notice || foot.length > 1 ? cut(said, columns) : hintRow(state, columns)
  const status = columns < wide ? brief : spread(said, [storeMark(state), run(' ')], columns)
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
  const narrow = cells < wide
  const choices = choicesOf(item).length
  const title: Row = [
    run(narrow ? '─ ' : '── ', 'dim'),
    run(say(state.lang, {zh: `待定 ${at + 1}/${items.length} `, en: `undecided ${at + 1}/${items.length} `}), 'title'),
    run(say(state.lang, kinds[item.kind]), 'accent'),
    run(choices > 1 ? ` ${choiceOf(state, item) + 1}/${choices} ` : ' ', 'dim'),
  ]
  const room = cells - rowWidth(title)
  if (narrow) return cut([...title, run('─'.repeat(Math.max(0, room)), 'dim')], cells)
  const name: Row = [run(` ${fit(safe(titleOf(state.corpus.byId.get(item.article)!)), room - 8)} ──`, 'dim')]
  return cut([...title, run('─'.repeat(Math.max(0, room - rowWidth(name))), 'dim'), ...name], cells)
}

/** What is to be decided. */
function question(state: State, item: TrayItem): Words {
  switch (item.kind) {
    case 'review':
      return item.aside.candidates.length > 1
        ? {zh: '文章改过，说不准是哪一处：⟦tray.accept⟧ 就是这处', en: 'the text has changed, its place is in doubt: ⟦tray.accept⟧ takes this'}
        : {zh: '文章改过，可能是这一处：⟦tray.accept⟧ 就是', en: 'the text has changed, and this may be the place: ⟦tray.accept⟧ takes it'}
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
      const was = say(state.lang, {zh: '原来', en: 'was'})
      const margin = cellWidth(was) + 2
      const head = [
        spreadRecord(state, [run(' ')], record, cells),
        [run(` ${was} `, 'dim'), ...inContext(record.prefix, record.exact, record.suffix, cells - margin)],
      ]
      const places = item.aside.candidates.map(span => (room: number) => placeRow(state, item, span, room))
      return [...head, ...choiceRows(state, item, places, height - head.length, cells, margin)].slice(0, height)
    }
    case 'conflict': {
      const room = widest(state, item.versions.map(version => ('annotation' in version ? version.annotation : version.aside.record).label))
      return choiceRows(state, item, item.versions.map(version => (cells: number) => versionRow(state, item, version, room, cells)), height, cells)
    }
    case 'moved': {
      const room = widest(state, item.annotations.map(({label}) => label))
      const places = item.annotations.map(({label, span}) => (cells: number) => {
        const head = badge(state, label, room)
        return [...head, ...placeRow(state, item, span, cells - rowWidth(head))]
      })
      return choiceRows(state, item, places, height, cells)
    }
  }
}

/** Cells that a label's name has at most in a column of them. */
const widestName = 16

/** Cells of a column with the names of these labels; 0 where there is no room for a column. */
const widest = (state: State, labels: readonly string[]): number =>
  state.size.columns < wide ? 0 : Math.min(widestName, Math.max(...[...new Set(labels)].map(label => cellWidth(say(state.lang, labelName(state, label))))))

/** A label's name in a column of `room` cells; in its own width where none is given. */
function badge(state: State, label: string, room = 0): Row {
  const name = fit(say(state.lang, labelName(state, label)), widestName)
  return [run(room > 0 ? pad(name, room) : name, 'badge', {label: colourOf(state.schema, label)}), run(' ')]
}

interface Said {
  readonly label: string
  readonly exact: string
  readonly note?: string
  readonly by: string
  readonly at: string
}

/** Label, quote, note, and who made it when if that leaves the quote its room. */
function spreadRecord(state: State, lead: Row, {label, exact, note, by, at}: Said, cells: number, room = 0): Row {
  const quote: Row = [...lead, ...badge(state, label, room), run(`「${oneLine(exact)}」`, 'strong')]
  if (cells < wide) return cut(quote, cells)
  const told: Row = [run(` ${oneLine(by)} ${at.slice(0, 10)} `, 'dim')]
  const left: Row = [...quote, ...(note ? [run(` ${oneLine(note)}`, 'dim')] : [])]
  return rowWidth(told) > cells / 2 ? cut(left, cells) : spread(left, told, cells)
}

const oneLine = (text: string): string => safe(text.slice(0, 400).replace(/[\n\r]+/g, ' '))

/** A version of a record that has several: what tells it from the others. */
function versionRow(state: State, item: TrayItem, version: Version, room: number, cells: number): Row {
  const {source} = state.corpus.byId.get(item.article)!
  const said = 'annotation' in version ? {...version.annotation, exact: source.slice(version.annotation.span.from, version.annotation.span.to)} : version.aside.record
  return spreadRecord(state, [], said, cells, room)
}

/** As many choices as there is room for, around the one that is shown, each behind a margin of at least so many cells. */
function choiceRows(state: State, item: TrayItem, choices: readonly ((cells: number) => Row)[], height: number, cells: number, margin = 0): Row[] {
  const here = choiceOf(state, item)
  const first = Math.max(0, Math.min(here - Math.floor(height / 2), choices.length - height))
  const digits = Math.max(`${choices.length}`.length, margin - 4)
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

/** A quote in 【】 between what stands around it, in `cells`: in the same column whatever stands there, so that rows can be compared. */
function inContext(prefix: string, exact: string, suffix: string, cells: number): Row {
  const narrow = cells < wide / 2
  const before = narrow ? 0 : Math.floor(cells * 2 / 5)
  const quote = fit(oneLine(exact), Math.max(1, cells - before - 4))
  const lead = tail(oneLine(prefix), before)
  const behind = narrow ? 0 : Math.max(0, cells - before - 4 - cellWidth(quote))
  return cut([
    run(' '.repeat(before - cellWidth(lead)) + lead, 'dim'),
    run('【', 'accent'), run(quote, 'strong'), run('】', 'accent'),
    ...(behind > 0 ? [run(fit(oneLine(suffix), behind), 'dim')] : []),
  ], cells)
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
