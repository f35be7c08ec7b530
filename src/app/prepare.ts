import type {Article} from '../core/article.ts'
import type {ViewOffset} from '../core/offset.ts'
import {viewNames} from '../core/view.ts'
import {hiddenOf} from './commands/hidden.ts'
import {landingOn} from './reader/landing.ts'
import {layoutOf, pageOf, viewOf, type Page} from './reader/page.ts'
import type {State} from './state.ts'

/** What a preparation is for: with another of these it begins anew. */
interface Aim {
  readonly article: Article
  readonly measure: number
  readonly traditional: State['traditional']
}

/**
 * Makes what the next keys in the open article will ask for and a long article takes its time to give: the names on the page, what
 * is hidden in the text, the other views and their rows. Each call makes one piece, where those who ask for it keep it, and is true while more are left: for idle moments.
 */
export function preparer(): (state: State) => boolean {
  let aim: Aim | undefined
  let left: (() => void)[] = []
  return state => {
    if (state.screen !== 'reader' || !state.reader) return false
    const page = pageOf(state)
    const {article, geometry: {measure}} = page
    const {traditional} = state
    if (aim?.article !== article || aim.measure !== measure || aim.traditional !== traditional) {
      aim = {article, measure, traditional}
      left = piecesFor(state, page)
    }
    left.shift()?.()
    return left.length > 0
  }
}

function piecesFor(state: State, page: Page): (() => void)[] {
  const names = viewNames.filter(name => name !== 'traditional' || state.traditional)
  return [
    ...rowsOf(page).map(row => () => void landingOn(pageOf(state), row)),
    () => void hiddenOf(state),
    ...names.flatMap(name => [
      () => void viewOf(state, page.article, name),
      () => void layoutOf(viewOf(state, page.article, name), page.geometry.measure),
    ]),
  ]
}

/** Where the rows of the page begin: to land there reads what the text around names. */
const rowsOf = ({view: {text}, layout, top, geometry}: Page): readonly ViewOffset[] =>
  layout.rows.slice(top, top + geometry.body).map(({from}) => from).filter(from => from < text.length)
