import type {State} from '../state.ts'
import {exportOverlay} from './export.ts'
import {libraryScreen} from './library.ts'
import {overlayOf} from './overlay.ts'
import {withPalette} from './palette.ts'
import {readerScreen} from './reader.ts'
import {cut, run, say} from './rows.ts'
import {withTray} from './tray.ts'
import type {Row, Screen} from './screen.ts'

/** Smallest terminal that shows more than a plea for room. */
const smallest = {columns: 20, rows: 5}

const blank = (area: readonly Row[]): readonly Row[] => area.map(() => [])

/** What a state looks like. */
export function screenOf(state: State): Screen {
  const {columns, rows} = state.size
  if (columns < smallest.columns || rows < smallest.rows) return tooSmall(state)
  const screen = state.screen === 'reader' && state.reader ? readerScreen(state) : libraryScreen(state)
  if (state.typing === 'palette') return withPalette(state, screen)
  if (state.tray.from) return withTray(state, screen)
  const overlay = exportOverlay(state) ?? overlayOf(state)
  if (!overlay) return screen
  // Half a wide character beside the frame would be noise: what lies behind an overlay is not drawn.
  return {columns, rows, head: [...screen.head.slice(0, 1), ...blank(screen.head.slice(1))], body: blank(screen.body), foot: blank(screen.foot), overlay}
}

function tooSmall(state: State): Screen {
  const {columns, rows} = state.size
  const words = {zh: `至少要 ${smallest.columns}×${smallest.rows}`, en: `needs ${smallest.columns}×${smallest.rows}`}
  const line = cut([run(say(state.lang, words))], Math.max(1, columns))
  return {columns, rows, head: [], body: [line, ...Array.from({length: Math.max(0, rows - 1)}, () => [])], foot: []}
}
