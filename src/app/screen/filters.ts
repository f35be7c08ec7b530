import {cellWidth} from '../../core/width.ts'
import {groupTitle, panelAt, panelRows, type PanelRow} from '../list/panel.ts'
import type {State} from '../state.ts'
import {grouped} from '../figures.ts'
import {cut, run, say, spread} from './rows.ts'
import type {Row} from './screen.ts'

/** The panel in which order and filters are chosen: each group under its heading, values with how many articles they would list. */
export function filterRows(state: State, cells: number, height: number): Row[] {
  const rows = panelRows(state)
  const at = panelAt(state)
  const all: {readonly row: Row; readonly here: boolean}[] = rows.flatMap((row, number) => {
    const {group} = row.choice
    const first = group !== rows[number - 1]?.choice.group
    const heading = {row: [run(` ${say(state.lang, groupTitle(group))}`, 'heading')], here: false}
    return [...(first ? [heading] : []), {row: valueRow(row, number === at, cells), here: number === at}]
  })
  const cursor = all.findIndex(({here}) => here)
  const start = Math.max(0, Math.min(cursor - Math.floor(height / 2), all.length - height))
  return all.slice(start, start + height).map(({row}) => row)
}

function valueRow({name, chosen, count}: PanelRow, here: boolean, cells: number): Row {
  const figure = count === undefined ? '' : grouped(count)
  const right: Row = figure === '' ? [] : [run(figure, count === 0 ? 'dim' : 'plain'), run(' ')]
  const room = Math.max(1, cells - 5 - cellWidth(figure) - 2)
  const left: Row = [run(here ? ' ▸' : '  ', 'accent'), run(chosen ? ' ✓ ' : '   ', 'good'), ...cut([run(name, here ? 'strong' : chosen ? 'plain' : count === 0 ? 'dim' : 'plain')], room)]
  return spread(left, right, cells)
}
