import type {Words} from '../../core/result.ts'
import {nextGrapheme} from '../../core/graphemes.ts'
import {hiddenIn, hiddenWords} from '../../core/hidden.ts'
import {viewTitles} from '../commands/app.ts'
import {commandTable} from '../commands/table.ts'
import {pageOf} from '../reader/page.ts'
import {openArticle, tagsIn, type Ongoing, type State} from '../state.ts'
import {tagTotal} from '../progress.ts'
import {firstSteps} from './first-steps.ts'
import {jumpRuns} from './jump.ts'
import {named} from '../named.ts'
import {suggestionHere} from '../suggestions.ts'
import {undecided} from '../tray.ts'
import {annotationHere, labelName, quoteOf} from '../tagging.ts'
import {colourOf} from './brushes.ts'
import {rowWidth, run, say, spread} from './rows.ts'
import type {Row, Run} from './screen.ts'

/** How much waits for a decision, and what the store has of this annotator's work: a tick only for what was acknowledged. */
export function savedMark(state: State): Row {
  const word = (words: Words) => say(state.lang, words)
  const open = undecided(state)
  const mark = open > 0 ? [run(word({zh: `待定 ${open}  `, en: `undecided ${open}  `}), 'accent')] : []
  return [...mark, storeMark(state)]
}

/** What the store has of this annotator's work. */
export function storeMark(state: State): Run {
  const {failed, waiting} = state.saving
  const total = tagTotal(state)
  const word = (words: Words) => say(state.lang, words)
  if (state.readOnly) return run(word({zh: '只读', en: 'read-only'}), 'bad')
  if (failed > 0) return run(word({zh: `未存 ${failed}`, en: `not saved: ${failed}`}), 'bad')
  if (waiting > 0) return run(word({zh: `保存中 ${total}`, en: `saving ${total}`}), 'dim')
  return run(word({zh: `已存 ✓ ${total}`, en: `saved ✓ ${total}`}), 'good')
}

/** A notice if there is one, else `calm`. */
export function noticeOr(state: State, calm: () => Row): Row {
  const {notice} = state
  if (!notice) return calm()
  return [run(say(state.lang, notice.words), notice.tone === 'plain' ? 'accent' : notice.tone)]
}

/** Keys of a count or sequence that has begun. */
function pendingKeys(state: State): Row {
  const {awaiting} = state
  const waiting = awaiting ? (commandTable(state.schema).find(({id}) => id === awaiting.command)?.keys[0] ?? '') : ''
  const keys = state.count + state.pending.join('') + waiting
  return keys === '' ? [] : [run(`${keys}…  `, 'accent')]
}

/** The reader's status line: mode, selected text and its length, labels under the cursor; at the right the view and the saved mark. */
export function readerStatus(state: State, cells: number): Row {
  const {reader} = state
  const word = (words: Words) => say(state.lang, words)
  const extending = reader!.anchor !== undefined
  const mode = run(word(extending ? {zh: ' 扩选 ', en: ' extend '} : {zh: ' 选 ', en: ' select '}), extending ? 'accent' : 'dim', extending ? {selected: true} : {})
  const left = state.ongoing ? ongoingRuns(state, state.ongoing) : state.jump ? jumpRuns(state, state.jump) : noticeOr(state, () => selectionRuns(state))
  const right = [...pendingKeys(state), run(`${word(viewTitles[reader!.view])}  `, 'dim'), ...savedMark(state), run(' ')]
  const room = cells - rowWidth([mode, run(' '), ...left, ...right]) - 1
  const first = state.notice || state.jump || state.ongoing ? [] : firstSteps(state, room)
  return spread([mode, run(' '), ...left, ...first], right, cells)
}

/** What goes on, how far it has come, and how to stop it. */
function ongoingRuns({lang, schema}: State, ongoing: Ongoing): Row {
  const stop = named(schema, {zh: ' · ⟦busy.stop⟧ 停', en: ' · ⟦busy.stop⟧ stops it'})
  return [run(say(lang, ongoing.title), 'accent'), run(`… ${ongoing.percent}%`, 'accent'), run(say(lang, stop), 'dim')]
}

function selectionRuns(state: State): Row {
  const {selection, article} = state.reader!
  const length = selectedLength(state)
  const counted = say(state.lang, {zh: ` ${length} 字`, en: ` ${length} ch`})
  return [run(`「${quoteOf(state, selection)}」`), run(counted, 'dim'), ...hiddenRuns(state), ...labelRuns(state, article)]
}

/** Longer selections are not looked through for what is hidden in them. UTF-16 units. */
const mostLookedThrough = 256

/** What a selection holds that is not seen otherwise, by name. */
function hiddenRuns(state: State): Row {
  const {from, to} = state.reader!.selection
  if (to - from > mostLookedThrough) return []
  const hidden = hiddenIn(openArticle(state).source.slice(from, to))
  return hidden.counts.length === 0 ? [] : [run(`  ${say(state.lang, hiddenWords(hidden, 2))}`, 'bad')]
}

/** Counting stops there: nobody reads the exact length of a selection of several pages. */
const mostCounted = 9999

/** Graphemes in the selection, as the view shows it. */
function selectedLength(state: State): string {
  const {view, selection} = pageOf(state)
  let length = 0
  for (let at: number = selection.from; at < selection.to && length < mostCounted; at = nextGrapheme(view.text, at)) length++
  return length < mostCounted ? `${length}` : `${mostCounted}+`
}

/** The names of the labels under the cursor, those exactly on the selection first. */
function labelRuns(state: State, article: string): Run[] {
  const {selection} = state.reader!
  const exact = tagsIn(state, article).on(selection)
  const suggested = suggestionHere(state)
  if (suggested && exact.length === 0) {
    const name = say(state.lang, labelName(state, suggested.label))
    const asked = named(state.schema, {zh: '？ ⟦suggest.accept⟧ 标上 ⟦suggest.reject⟧ 不标', en: '? ⟦suggest.accept⟧ tag, ⟦suggest.reject⟧ refuse'})
    return [run('  '), run(name, 'badge', {label: colourOf(state.schema, suggested.label)}), run(say(state.lang, asked), 'dim')]
  }
  const here = exact.length > 0 ? exact : [annotationHere(state)].filter(annotation => annotation !== undefined)
  return here.flatMap(annotation => {
    const name = say(state.lang, labelName(state, annotation.label))
    const note = annotation.note ? [run(` ${annotation.note}`, 'dim')] : []
    const moved = annotation.moved ? [run(say(state.lang, {zh: ' ↷ 已移位', en: ' ↷ moved'}), 'accent')] : []
    return [run('  '), run(name, 'badge', {label: colourOf(state.schema, annotation.label)}), ...moved, ...note]
  })
}
