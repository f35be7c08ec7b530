import type {Facts} from '../../core/search/part.ts'
import {cleanQuote} from '../known.ts'
import type {Update} from '../command.ts'
import type {TextInput} from '../input.ts'
import {queryOf} from '../library.ts'
import {needsPinyin} from '../lookup.ts'
import {annotationsOf, statusOf, type State} from '../state.ts'
import {Work, type Late} from '../work.ts'
import {ListJob} from './job.ts'
import {marksOf, type Marks} from './marks.ts'
import {lineOf} from './window.ts'

/** The library with another search line. The cursor goes to the best hit whenever the words change. */
export function withQuery(state: State, input: TextInput): Update {
  const next: State = {...state, library: {...state.library, input}}
  const query = queryOf(next)
  if (query === queryOf(state)) return {state: next, effects: []}
  const {at} = state.library
  return {
    state: relisted({...next, notice: undefined, library: {...next.library, at: query === '' ? at : undefined, line: query === '' ? state.library.line : 0}}),
    effects: needsPinyin(state, query) ? [{kind: 'load', what: 'pinyin'}] : [],
  }
}

/**
 * The state with its list asked for anew; the one that is shown stays until there is something of it. With `fresh`, what was tagged or done
 * meanwhile counts; else an article stays where it stood when order and filters were chosen. With `whole`, nothing is shown before all is there.
 */
export function relisted(state: State, {fresh = false, whole = false} = {}): State {
  const {order, facets, panel, job: before} = state.library
  const query = queryOf(state)
  const search = query === '' ? undefined : state.index.begin(query, factsOf(state))
  const marks = fresh || before.corpus !== state.corpus ? marksNow(state) : before.marks
  return {...state, library: {...state.library, job: new ListJob(state.corpus, marks, search, {order, facets, counted: panel !== undefined}, whole)}}
}

interface Marked {
  readonly corpus: State['corpus']
  readonly done: State['done']
  readonly marks: Work<Marks>
}

const marked = new WeakMap<State['annotations'], Marked>()

/** What is tagged and done by now; the same work as long as that is the same. */
function marksNow(state: State): Work<Marks> {
  const {annotations, corpus, done} = state
  const known = marked.get(annotations)
  if (known?.corpus === corpus && known.done === done) return known.marks
  const marks = new Work(marksOf(state))
  marked.set(annotations, {corpus, done, marks})
  return marks
}

/** What filters in a query ask of an article. */
function factsOf(state: State): Facts {
  const names = new Map(state.schema.labels.map(({id, name}) => [id, [id, name.zh, name.en]]))
  return {
    status: id => statusOf(state, id),
    date: id => state.corpus.byId.get(id)?.date?.value,
    *tags(id) {
      const article = state.corpus.byId.get(id)
      if (!article) return
      for (const {label, span} of annotationsOf(state, id)) {
        yield {
          names: names.get(label) ?? [label],
          get quote() {
            return cleanQuote(article, span)
          },
        }
      }
    },
  }
}

/** Takes over what the list's job has come to. A job that has just begun gets its first go; a list of articles as they were is made anew when it is whole. */
export function worked(before: State, state: State, late: Late): State {
  const {job} = state.library
  if (job !== before.library.job) job.step(late)
  const {found} = job
  // Rows that come or go leave the row under the cursor where it is on the screen.
  const shown = found && found !== state.library.found ? {...state, library: {...state.library, found, line: lineOf(state)}} : state
  return job.complete && job.corpus !== state.corpus ? worked(state, relisted(shown, {whole: true}), late) : shown
}

/** True when the list shows something of what was asked for. */
export const hasBegun = ({library: {job}}: State): boolean => job.hasBegun

/** What has come of going on: all, a beginning where there was nothing before, or more of what there was. */
export type Advance = 'all' | 'first' | 'more'

/** Goes on with what has begun. */
export function goOn({library: {job}}: State, late: Late): Advance {
  const begun = job.hasBegun
  if (job.step(late)) return 'all'
  return job.hasBegun && !begun ? 'first' : 'more'
}
