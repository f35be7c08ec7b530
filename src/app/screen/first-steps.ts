import {named} from '../named.ts'
import type {State} from '../state.ts'
import {rowWidth, run, say} from './rows.ts'
import type {Row} from './screen.ts'

/** What to press first, for somebody who has never tagged anything; nothing where it takes more than `cells`, and after the first tag. */
export function firstSteps(state: State, cells: number): Row {
  if (!state.novice || state.readOnly) return []
  const [label] = state.schema.labels
  const words =
    state.screen === 'library' || !label
      ? {zh: '先按 ⟦library.open⟧ 打开一篇，⟦app.help⟧ 随时看按键', en: '⟦library.open⟧ opens an article, ⟦app.help⟧ shows the keys'}
      : {
          zh: `试试：⟦move.word.next⟧ 选词，⟦tag.${label.id}⟧ 标为${label.name.zh}，⟦history.undo⟧ 撤销`,
          en: `try: ⟦move.word.next⟧ selects a word, ⟦tag.${label.id}⟧ tags it ${label.name.en}, ⟦history.undo⟧ undoes`,
        }
  const row = [run('   '), run(say(state.lang, named(state.schema, words)), 'accent')]
  return rowWidth(row) <= cells ? row : []
}
