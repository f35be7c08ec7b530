import type {Label} from '../../core/schema.ts'
import {cellWidth, fit} from '../../core/width.ts'
import {cardLabels, ownExamples} from '../card.ts'
import type {State} from '../state.ts'
import {cut, rowWidth, run, say, spread, wrapped} from './rows.ts'
import type {Row, Run} from './screen.ts'

/** Most of the user's own texts on a card, and the longest of them in cells. */
const mostOwn = 16
const widestOwn = 32

/** The card of the labels under the cursor, or of all: key, name and look, definition, examples of the schema, what was tagged so far. */
export function cardRows(state: State, cells: number): Row[] {
  return cardLabels(state)
    .flatMap(label => [...labelRows(state, label, cells), []])
    .slice(0, -1)
}

function labelRows(state: State, label: Label, cells: number): Row[] {
  const other = state.lang === 'zh' ? label.name.en : label.name.zh
  const own = ownExamples(state, label.id)
  const total = own.reduce((sum, {count}) => sum + count, 0)
  const look = {label: label.colour}
  const name: Row = [
    run(` ${label.key} `, 'badge', {...look, selected: true}),
    run('  '),
    run(say(state.lang, label.name), 'strong', look),
    run(`  ${other} · ${label.id}`, 'dim'),
  ]
  const count = run(say(state.lang, {zh: `已标 ${total}`, en: `${total} tagged`}), 'dim')
  const section = (zh: string, en: string, rows: readonly Row[]): Row[] =>
    rows.length === 0 ? [] : [[run(` ${say(state.lang, {zh, en})}`, 'heading')], ...rows]
  const definition = say(state.lang, label.definition)
  return [
    spread(name, [count], cells),
    ...wrapped(definition, cells - 1),
    ...section('例', 'Examples', flowing((label.examples ?? []).map(example => exampleRuns(example, label)), cells)),
    ...section('标得最多', 'Tagged most', flowing(own.slice(0, mostOwn).map(({text, count: times}) => [
      run(fit(text, widestOwn), 'plain', look),
      ...(times > 1 ? [run(` ${times}`, 'dim')] : []),
    ]), cells)),
  ]
}

/** Items one behind the other, as many a row as fit. */
function flowing(items: readonly (readonly Run[])[], cells: number): Row[] {
  const rows: Run[][] = []
  for (const item of items) {
    const last = rows.at(-1)
    const width = rowWidth(item)
    if (last && rowWidth(last) + 3 + width <= cells) last.push(run('   '), ...item)
    else rows.push([run('   '), ...item])
  }
  return rows.map(row => cut(row, cells))
}

/** An example of the schema: what stands in `[ ]` is drawn as tagged; without brackets all of it is. */
function exampleRuns(example: string, label: Label): Run[] {
  const look = {label: label.colour}
  if (!/\[[^[\]]+\]/.test(example)) return [run(example, 'plain', look)]
  return example
    .split(/(\[[^[\]]+\])/)
    .filter(part => cellWidth(part) > 0)
    .map(part => (/^\[[^[\]]+\]$/.test(part) ? run(part.slice(1, -1), 'plain', look) : run(part)))
}
