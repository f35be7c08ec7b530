import {displayTitle, type Article} from '../core/article.ts'
import type {TextInput} from './input.ts'
import {noFacets} from './list/facets.ts'
import {ListJob} from './list/job.ts'
import type {Listed, Listing} from './list/listing.ts'
import {marksOf, type Worked} from './list/marks.ts'
import type {LibraryState, State} from './state.ts'
import {never, Work} from './work.ts'

export type {Listed}

/** The library as a session begins: all articles, the cursor on the first. */
export function firstLibrary(session: Worked, input: TextInput): LibraryState {
  const job = new ListJob(session.corpus, new Work(marksOf(session)), undefined, {order: 'usual', facets: noFacets, counted: false})
  job.step(never)
  return {input, order: 'usual', facets: noFacets, panel: undefined, job, found: job.found!, at: session.corpus.articles[0]?.id, line: 0}
}

/** The rows of the list: all articles, or those that were found, best first or in the order that was chosen; of these, where it is so, only some. */
export const listed = (state: State): Listing => state.library.found.listing

/** Number of the row under the cursor; 0 when its article is not in the list. */
export function listPosition(state: State): number {
  const {at} = state.library
  return at === undefined ? 0 : Math.max(0, listed(state).find(at))
}

/** The article under the cursor; undefined when none is listed. */
export const listedHere = (state: State): Listed | undefined => listed(state).row(listPosition(state))

/** The words that are searched for; empty when all articles are listed. */
export const queryOf = (state: State): string => state.library.input.text.trim()

/** What the list shows as an article's name. */
export const titleOf = displayTitle

/** An article of that length is an ordinary one. UTF-16 units. */
const ordinary = 16_384

/** The article under the cursor of the list, if it is an ordinary one and may be opened next. */
export function ordinaryHere(state: State): Article | undefined {
  const article = state.typing ? undefined : listedHere(state)?.article
  return article && article.source.length <= ordinary ? article : undefined
}
