import {cellWidth} from '../../core/width.ts'
import {groupTitle, panelAt, type PanelRow} from '../list/panel.ts'
import {panelLines} from '../list/panel-window.ts'
import type {State} from '../state.ts'
import {grouped} from '../figures.ts'
import {cut, run, say, spread} from './rows.ts'
import type {Row} from './screen.ts'

/** The panel in which order and filters are chosen: each group under its heading, values with how many articles they would list. */
export function filterRows(state: State, cells: number, height: number): Row[] {
  const at = panelAt(state)
  return panelLines(state, height).map(line =>
    'heading' in line ? [run(` ${say(state.lang, groupTitle(line.heading))}`, 'heading')] : valueRow(line.row, line.number === at, cells),
  )
}

function valueRow({name, chosen, count}: PanelRow, here: boolean, cells: number): Row {
  const figure = count === undefined ? '' : grouped(count)
  const right: Row = figure === '' ? [] : [run(figure, count === 0 ? 'dim' : 'plain'), run(' ')]
  const room = Math.max(1, cells - 5 - cellWidth(figure) - 2)
  const left: Row = [run(here ? ' ▸' : '  ', 'accent'), run(chosen ? ' ✓ ' : '   ', 'good'), ...cut([run(name, here ? 'strong' : chosen ? 'plain' : count === 0 ? 'dim' : 'plain')], room)]
  return spread(left, right, cells)
}
