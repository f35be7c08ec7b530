import type {Annotation, LabelId, Refusal} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import {covers, inSource, sameSpan, type Span} from '../core/offset.ts'
import {foldText} from '../core/search/fold.ts'
import {candidatesIn, isLikely, lexiconOf, type Candidate, type Lexicon, type Sighting, type Suggestion} from '../core/suggest.ts'
import {toViewSpan} from '../core/view.ts'
import type {Stamp, Update} from './command.ts'
import {perform} from './history.ts'
import {namesAround} from './names-around.ts'
import {viewOf} from './reader/page.ts'
import {selectSource} from './reader/selection.ts'
import {annotationsOf, openArticle, type State} from './state.ts'
import {labelName, quoteOf} from './tagging.ts'

/** What a list of tags or refusals says of strings; lists never change, so each is read once. */
const sighted = new WeakMap<readonly {readonly span: Span; readonly label: LabelId}[], readonly Sighting[]>()

function sightingsOf(state: State, article: Article, list: readonly (Annotation | Refusal)[]): readonly Sighting[] {
  let found = sighted.get(list)
  if (!found) {
    const clean = viewOf(state, article, 'clean')
    found = list.flatMap(item => {
      const shown = toViewSpan(clean, item.span)
      const text = shown && clean.text.slice(shown.from, shown.to)
      return text === undefined ? [] : [{text, folded: foldText(text).text, label: item.label, refused: !('via' in item)}]
    })
    sighted.set(list, found)
  }
  return found
}

function* sightings(state: State): Generator<Sighting, void> {
  for (const lists of [state.annotations, state.refusals] as const) {
    for (const [id, list] of lists) {
      const article = state.corpus.byId.get(id)
      if (article) yield* sightingsOf(state, article, list)
    }
  }
}

interface Found {
  readonly annotations: State['annotations']
  readonly refusals: State['refusals']
  readonly lexicon: Lexicon
  readonly candidates: Map<ArticleId, readonly Candidate[]>
  readonly likely: Map<Candidate, boolean>
}

/** What was found for the tags and refusals of a state; they are immutable, so their identity tells when it is out of date. */
const latest = new WeakMap<State['corpus'], Found>()

function foundFor(state: State): Found {
  const {annotations, refusals} = state
  let found = latest.get(state.corpus)
  if (found?.annotations !== annotations || found.refusals !== refusals) {
    found = {annotations, refusals, lexicon: lexiconOf(sightings(state)), candidates: new Map(), likely: new Map()}
    latest.set(state.corpus, found)
  }
  return found
}

function candidatesOf(state: State, article: Article): readonly Candidate[] {
  const {candidates, lexicon} = foundFor(state)
  let list = candidates.get(article.id)
  if (!list) {
    const prepared = state.index.documents.get(article.id)
    const clean = prepared?.document.clean ?? viewOf(state, article, 'clean')
    list = candidatesIn(lexicon, {
      source: article.source,
      clean,
      folded: prepared?.body.folded ?? foldText(clean.text),
      annotations: annotationsOf(state, article.id),
      refusals: state.refusals.get(article.id) ?? [],
    }).filter(({label}) => state.schema.labels.some(({id}) => id === label))
    candidates.set(article.id, list)
  }
  return list
}

/** The text around a place is read only when somebody looks there: a long article has many. */
function likely(state: State, article: Article, candidate: Candidate): boolean {
  const known = foundFor(state).likely
  let answer = known.get(candidate)
  if (answer === undefined) known.set(candidate, (answer = isLikely(candidate, viewOf(state, article, 'clean').text, namesAround)))
  return answer
}

/** The suggestions in a stretch of the open article, in reading order; none while they are switched off or nothing can be tagged. */
export function suggestionsIn(state: State, from: number, to: number): readonly Suggestion[] {
  if (!state.suggesting || state.readOnly || !state.reader) return []
  const article = openArticle(state)
  return candidatesOf(state, article).filter(candidate => candidate.span.from < to && candidate.span.to > from && likely(state, article, candidate))
}

/** The nearest suggestion that `ahead` accepts, in reading order (1) or against it (-1). */
export function nextSuggestion(state: State, by: 1 | -1, ahead: (span: Span) => boolean): Suggestion | undefined {
  if (!state.suggesting || state.readOnly) return undefined
  const article = openArticle(state)
  const wanted = (candidate: Candidate): boolean => ahead(candidate.span) && likely(state, article, candidate)
  return by === 1 ? candidatesOf(state, article).find(wanted) : candidatesOf(state, article).findLast(wanted)
}

/** The suggestion on the selection, else the one under its moving end. */
export function suggestionHere(state: State): Suggestion | undefined {
  const {reader} = state
  if (!reader) return undefined
  const {selection} = reader
  const head = inSource(reader.head === 'end' ? selection.to - 1 : selection.from)
  const near = suggestionsIn(state, selection.from, selection.to)
  return near.find(({span}) => sameSpan(span, selection)) ?? near.find(({span}) => covers(span, head))
}

/** Tags what is suggested under the cursor. There must be a suggestion. */
export function accept(state: State, stamp: Stamp): Update {
  const {span, label} = suggestionHere(state)!
  const {id: article} = openArticle(state)
  const name = labelName(state, label)
  const quote = quoteOf(state, span)
  const put: Annotation = {id: stamp.id, article, label, span, by: state.annotator, at: stamp.at, rev: 1, via: 'suggested'}
  return act(state, span, {put: [put], drop: [], marks: []}, {zh: `已标 ${name.zh} ${quote}`, en: `tagged ${name.en}: ${quote}`})
}

/** Refuses what is suggested under the cursor, for good. There must be a suggestion. */
export function reject(state: State, stamp: Stamp): Update {
  const {span, label} = suggestionHere(state)!
  const {id: article} = openArticle(state)
  const name = labelName(state, label)
  const quote = quoteOf(state, span)
  const refuse: Refusal = {id: stamp.id, article, label, span, by: state.annotator, at: stamp.at}
  return act(state, span, {put: [], drop: [], marks: [], refuse: [refuse]}, {zh: `不标 ${name.zh} ${quote}，此处不再提示`, en: `not ${name.en}: ${quote}; it will not be suggested here again`})
}

function act(state: State, span: Span, change: Change, what: {zh: string; en: string}): Update {
  const done = perform(state, {change, what, article: state.reader!.article})
  return {...done, state: selectSource(done.state, span)}
}
