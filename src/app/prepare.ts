import type {Article} from '../core/article.ts'
import type {ViewOffset} from '../core/offset.ts'
import {foldText} from '../core/search/fold.ts'
import type {Slices} from '../core/slices.ts'
import {readAhead} from '../core/structure/entities.ts'
import {viewNames} from '../core/view.ts'
import {wordAt} from '../core/words.ts'
import {hiddenInOpen} from './commands/hidden.ts'
import {collectTags} from './known.ts'
import {ordinaryHere, queryOf} from './library.ts'
import {readerGeometry} from './reader/geometry.ts'
import {landingOn} from './reader/landing.ts'
import {layoutInSlices, pageOf, viewInSlices, type Page} from './reader/page.ts'
import {openReader} from './reading.ts'
import {maySuggest, takeInTags} from './suggestions.ts'
import {openArticle, type State} from './state.ts'
import {trialSearch} from './trial.ts'

/** What a preparation is for: with another of these it begins anew. */
interface Aim {
  readonly article: Article
  readonly screen: State['screen']
  readonly measure: number
  readonly traditional: State['traditional']
}

/**
 * Loads what search compares texts by, and makes what the next keys in the open article will ask for and a long article takes its time to
 * give: the names on the page, what is hidden in the text, the text as it is compared, the other views and their rows; in the list the
 * names in the article under the cursor, and once what a search asks for. Each call makes a piece of some ten milliseconds at most, so that
 * a key never waits long; what is made is kept by those who ask for it. True while more is left: for idle moments.
 */
export function preparer(): (state: State) => boolean {
  let aim: Aim | undefined
  let pieces: Slices<void> | undefined
  let canFold = false
  let trial: Slices<void> | undefined
  let hasTried = false
  /** Goes on with a search that nobody sees, unless there has been one; true while more of it is left. */
  function triesSearch(state: State): boolean {
    hasTried ||= queryOf(state) !== ''
    if (hasTried || state.screen !== 'library') return false
    trial ??= trialSearch(state)
    hasTried = trial.next().done === true
    return !hasTried
  }
  return state => {
    // The first text that is folded, by a search or a tag, loads the tables of scripts.
    if (!canFold) {
      foldText('医')
      return (canFold = true)
    }
    const {screen, traditional} = state
    const article = screen === 'reader' ? openArticle(state) : ordinaryHere(state)
    if (!article) return triesSearch(state)
    const {measure} = readerGeometry(state)
    if (aim?.article !== article || aim.screen !== screen || aim.measure !== measure || aim.traditional !== traditional) {
      aim = {article, screen, measure, traditional}
      pieces = screen === 'reader' ? prepared(state, pageOf(state)) : opened(state, article, measure)
    }
    if (pieces?.next().done) pieces = undefined
    // Of what an act of thousands of tags brought, some is left.
    return pieces !== undefined || triesSearch(state) || (screen === 'reader' && (!takeInTags(state) || !collectTags(state)))
  }
}

/** The shares that it yields are those of its parts. */
function* prepared(state: State, page: Page): Slices<void> {
  void page.known
  yield 0
  yield* readNames(page)
  for (const row of rowsOf(page)) {
    landingOn(page, row)
    yield 0
  }
  yield* hiddenInOpen(state)
  yield* state.index.prepared(page.article.id)?.body.foldInSlices() ?? []
  for (const name of viewNames) {
    if (name === 'traditional' && !state.traditional) continue
    const view = yield* viewInSlices(state, page.article, name)
    yield 0
    yield* layoutInSlices(view, page.geometry.measure)
    yield 0
  }
}

/** The article as it will be when it is opened, what suggestions are looked for in, and the names where it will be. */
function* opened(state: State, article: Article, measure: number): Slices<void> {
  loadWords()
  yield 0
  const view = yield* viewInSlices(state, article, 'clean')
  yield 0
  if (view.text === '') return
  yield* layoutInSlices(view, measure)
  yield 0
  if (maySuggest(state)) {
    yield 0
    yield* state.index.prepared(article.id)?.body.foldInSlices() ?? []
    yield 0
  }
  yield* readNames(pageOf(openReader(state, article.id)))
}

/** The first word that is asked for loads what tells words apart. */
const loadWords = (): void => void wordAt('医', 0)

/** The names around the first row of the page. */
function* readNames(page: Page): Slices<void> {
  const [first] = rowsOf(page)
  if (first === undefined) return
  loadWords()
  yield 0
  yield* readAhead(page.view.text, first)
  yield 0
}

/** Where the rows of the page begin: to land there reads what the text around names. */
const rowsOf = ({view: {text}, layout, top, geometry}: Page): readonly ViewOffset[] =>
  layout.rows.slice(top, top + geometry.body).map(({from}) => from).filter(from => from < text.length)
