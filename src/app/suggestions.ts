import type {Annotation, Refusal} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import {covers, inSource, sameSpan, type Span} from '../core/offset.ts'
import type {Ground} from '../core/propagate.ts'
import {Kept} from '../core/kept.ts'
import {foldText} from '../core/search/fold.ts'
import type {Slices} from '../core/slices.ts'
import {candidatesIn, isLikely, stretchesAround, type Candidate, type Suggestion} from '../core/suggest.ts'
import type {Stamp, Update} from './command.ts'
import {perform} from './history.ts'
import {namesAround} from './names-around.ts'
import {viewOf} from './reader/page.ts'
import {selectSource} from './reader/selection.ts'
import {annotationsOf, openArticle, type State} from './state.ts'
import {labelName, quoteOf} from './tagging.ts'
import {Vocabulary} from './vocabulary.ts'

/** What was found in an article. */
interface Finds {
  readonly ground: Omit<Ground, 'names'>
  /** The vocabulary's edition and the schema that the stretches were looked through with. */
  readonly edition: number
  readonly schema: State['schema']
  readonly stretches: Map<number, readonly Candidate[]>
  /** By place and string. What stands around a place is the article's, whatever is tagged. */
  readonly likely: Map<string, boolean>
}

/** The texts of articles whose finds are kept, in UTF-16 units. */
const mostFound = 4_000_000

interface Memory {
  readonly vocabulary: Vocabulary
  readonly finds: Kept<Article, Finds>
}

const memories = new WeakMap<State['corpus']['lineage'], Memory>()

function memoryOf(state: State): Memory {
  const {lineage} = state.corpus
  let memory = memories.get(lineage)
  if (!memory) memories.set(lineage, (memory = {vocabulary: new Vocabulary(), finds: new Kept(mostFound)}))
  memory.vocabulary.takeIn(state)
  return memory
}

/** Takes in what is tagged in some more articles: true when it is all taken in. For idle moments. */
export const takeInTags = (state: State): boolean => !state.suggesting || memoryOf(state).vocabulary.goOn(state)

function findsIn(state: State, {vocabulary: {edition}, finds}: Memory, article: Article): Finds {
  const known = finds.get(article)
  if (known?.edition === edition && known.schema === state.schema) return known
  const folded = known?.ground.folded ?? state.index.prepared(article.id)?.body.folded ?? foldText(viewOf(state, article, 'clean').text)
  const ground = {
    source: article.source,
    clean: viewOf(state, article, 'clean'),
    folded,
    annotations: annotationsOf(state, article.id),
    refusals: state.refusals.get(article.id) ?? [],
  }
  const fresh: Finds = {ground, edition, schema: state.schema, stretches: new Map(), likely: known?.likely ?? new Map()}
  finds.set(article, fresh, article.source.length)
  return fresh
}

function candidatesOf(state: State, {vocabulary}: Memory, {ground, stretches}: Finds, number: number): readonly Candidate[] {
  let list = stretches.get(number)
  if (!list) {
    list = candidatesIn(vocabulary.lexicon, ground, number).filter(({label}) => state.schema.labels.some(({id}) => id === label))
    stretches.set(number, list)
  }
  return list
}

/** The text around a place is read only when somebody looks there: a long article has many. */
function likely({ground: {clean}, likely: known}: Finds, candidate: Candidate): boolean {
  const key = `${candidate.span.from} ${candidate.text}`
  let answer = known.get(key)
  if (answer === undefined) known.set(key, (answer = isLikely(candidate, clean.text, namesAround)))
  return answer
}

/**
 * The suggestions in a stretch of the open article, in reading order; none while they are switched off or nothing can be tagged. Looks no
 * farther than there.
 */
export function suggestionsIn(state: State, from: number, to: number): readonly Suggestion[] {
  if (!state.suggesting || state.readOnly || !state.reader) return []
  const memory = memoryOf(state)
  // Before the first tag no text need be folded.
  if (memory.vocabulary.lexicon.empty) return []
  const finds = findsIn(state, memory, openArticle(state))
  const {clean: {map}, folded} = finds.ground
  const {first, last} = stretchesAround(folded, map.toView(inSource(from), -1), map.toView(inSource(to), 1))
  const found: Suggestion[] = []
  for (let number = first; number <= last; number++) {
    for (const candidate of candidatesOf(state, memory, finds, number)) {
      if (candidate.span.from < to && candidate.span.to > from && likely(finds, candidate)) found.push(candidate)
    }
  }
  return found
}

/** False when nothing can be suggested anywhere. Looks into no article. */
export const maySuggest = (state: State): boolean => state.suggesting && !state.readOnly && !memoryOf(state).vocabulary.lexicon.empty

/** What a slice may take, counted in candidates that are looked at, and what it takes to look for those of a stretch. */
const slice = 32
const passing = 1 / 2

/**
 * The nearest suggestion that `ahead` accepts, in reading order (1) or against it (-1), among those that lie on from `start`, a place in the
 * source, as far as `end`.
 */
export function* nextSuggestion(state: State, by: 1 | -1, start: number, end: number, ahead: (span: Span) => boolean): Slices<Suggestion | undefined> {
  if (!maySuggest(state)) return undefined
  const memory = memoryOf(state)
  const finds = findsIn(state, memory, openArticle(state))
  const {clean: {map}, folded} = finds.ground
  const {first, last} = stretchesAround(folded, map.toView(inSource(Math.min(start, end)), -1), map.toView(inSource(Math.max(start, end)), 1))
  let spent = 0
  for (let number = by === 1 ? first : last; number >= first && number <= last; number += by) {
    const candidates = candidatesOf(state, memory, finds, number)
    spent += passing
    for (const candidate of by === 1 ? candidates : candidates.toReversed()) {
      if (!ahead(candidate.span)) continue
      if (likely(finds, candidate)) return candidate
      if (++spent < slice) continue
      spent = 0
      yield Math.abs(candidate.span.from - start) / Math.max(1, Math.abs(end - start))
    }
    if (spent < slice) continue
    spent = 0
    yield (by === 1 ? number - first : last - number) / (last - first + 1)
  }
  return undefined
}

/** The suggestion on the selection, else the one under its moving end. */
export function suggestionHere(state: State): Suggestion | undefined {
  const {reader} = state
  if (!reader) return undefined
  const {selection} = reader
  const head = inSource(reader.head === 'end' ? selection.to - 1 : selection.from)
  // What is on the whole selection is under its moving end too: a selection may be as long as the article.
  const near = suggestionsIn(state, head, head + 1)
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
