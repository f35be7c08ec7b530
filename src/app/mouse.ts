import {covers, sameSpan, sourceSpan, type ViewSpan} from '../core/offset.ts'
import {only, type Update} from './command.ts'
import {scroll} from './commands/app.ts'
import {openListed} from './commands/library.ts'
import {stepItem} from './commands/tray.ts'
import {listed, listPosition} from './library.ts'
import {choose, panelAt, panelTo} from './list/panel.ts'
import {panelRowAt} from './list/panel-window.ts'
import {articleAt, cursorAt, frameOf} from './list/window.ts'
import type {Pointer} from './pointer.ts'
import {graphemeUnder} from './reader/cells.ts'
import {landingOn} from './reader/landing.ts'
import {columnOf, nearRow} from './reader/motion.ts'
import {clampTop, pageOf, scrollTo, type Page} from './reader/page.ts'
import {select, toSource} from './reader/selection.ts'
import {modeOf, type State} from './state.ts'

/** Rows by which a notch of the wheel scrolls. */
const notch = 3

/** What a session does with the mouse: a click places, a drag selects, the wheel scrolls. Prompts are left alone; a jump is left. */
export function pointAt(before: State, pointer: Pointer): Update {
  const state: State = {...before, jump: undefined, awaiting: undefined, pending: [], count: ''}
  switch (modeOf(state)) {
    case 'overlay':
      return pointer.kind === 'wheel' ? scroll(state, notch * pointer.by) : only(state)
    case 'filters':
      return pointer.column < frameOf(state).list ? inLibrary(state, pointer) : only(inPanel(state, pointer))
    case 'tray':
      return pointer.kind === 'wheel' ? stepItem(state, pointer.by) : only(state)
    case 'reader':
      return only(inReader(state, pointer))
    case 'library':
    case 'query':
      return inLibrary(state, pointer)
    default:
      return only(state)
  }
}

function inReader(state: State, pointer: Pointer): State {
  if (pointer.kind === 'wheel') return wheeled(state, pointer.by)
  if (pointer.kind === 'release') return {...state, pressed: undefined}
  return pointer.kind === 'press' ? clicked(state, pointer.column, pointer.row) : dragged(state, pointer.column, pointer.row)
}

/** Selects the unit under the mouse; where that is selected already, the grapheme. */
function clicked(state: State, column: number, row: number): State {
  const page = pageOf(state)
  const grapheme = graphemeUnder(page, column, row)
  if (!grapheme) return {...state, pressed: undefined}
  const unit = landingOn(page, grapheme.from)
  const again = sameSpan(page.selection, unit) && covers(unit, grapheme.from)
  const there = select({...state, notice: undefined}, again ? grapheme : unit)
  return {...there, pressed: toSource(page, grapheme)}
}

/** Selects from where the button went down to the mouse; over the upper or lower edge the page goes along by a row. */
function dragged(before: State, column: number, row: number): State {
  const {pressed} = before
  if (!pressed) return before
  const state = overEdge(before, row)
  const page = pageOf(state)
  const {head, body} = page.geometry
  const grapheme = graphemeUnder(page, column, Math.max(head, Math.min(row, head + body - 1)))
  if (!grapheme) return state
  const here = toSource(page, grapheme)
  const selection = sourceSpan(Math.min(pressed.from, here.from), Math.max(pressed.to, here.to))
  const reader = {...state.reader!, selection, head: here.from < pressed.from ? ('start' as const) : ('end' as const), anchor: undefined, column: undefined}
  return {...state, notice: undefined, reader}
}

function overEdge(state: State, row: number): State {
  const page = pageOf(state)
  const {head, body} = page.geometry
  if (row >= head + body) return scrollTo(state, page, page.top + 1)
  return row < head ? scrollTo(state, page, rowAbove(page)) : state
}

/** The row above the page that it can begin with: a spacer between paragraphs is none. */
function rowAbove({layout, top}: Page): number {
  let at = top - 1
  while (at > 0 && layout.rows[at]!.kind === 'spacer') at--
  return at
}

/** Turns the page by some rows; the selection stays where it is as long as the page shows it. */
function wheeled(state: State, by: -1 | 1): State {
  const page = pageOf(state)
  const top = clampTop(page.layout, page.geometry, page.top + notch * by)
  const moved = scrollTo(state, page, top)
  const last = Math.min(top + page.geometry.body, page.layout.rows.length) - 1
  if (page.reader.anchor || isShown(page.selection, page.layout.rows[top]?.from ?? 0, page.layout.rows[last]?.to ?? 0)) return moved
  const column = columnOf(page)
  const target = by === 1 ? nearRow(page, top, 1, column) : nearRow(page, last, -1, column)
  if (!target) return moved
  // Showing the selection with rows around it would turn the page once more.
  return {...moved, reader: {...moved.reader!, selection: toSource(page, target), head: 'end', column}}
}

const isShown = (span: ViewSpan, from: number, to: number): boolean => span.from < to && span.to > from

/** A click chooses a value or no longer. The panel's cursor stays, so that the rows do not move away under the mouse. */
function inPanel(state: State, pointer: Pointer): State {
  if (pointer.kind === 'wheel') return panelTo(state, panelAt(state) + notch * pointer.by)
  const number = pointer.kind === 'press' ? panelRowAt(state, pointer.column, pointer.row) : undefined
  return number === undefined ? state : choose({...state, notice: undefined}, number)
}

function inLibrary(state: State, pointer: Pointer): Update {
  if (pointer.kind === 'wheel') {
    const {length} = listed(state)
    return only(length > 0 ? cursorAt(state, Math.max(0, Math.min(listPosition(state) + notch * pointer.by, length - 1))) : state)
  }
  if (pointer.kind !== 'press') return only(state)
  const there = articleAt(state, pointer.column, pointer.row)
  if (!there) return only(state)
  if (listPosition(state) === there.at) return openListed(state)
  return only({...cursorAt(state, there.at), notice: undefined})
}
