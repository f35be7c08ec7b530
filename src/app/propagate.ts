import type {Annotation, Refusal} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {invert, type Change} from '../core/change.ts'
import type {Span} from '../core/offset.ts'
import {countPlaces, propagateInSlices, wantedOf, type Ground, type Wanted} from '../core/propagate.ts'
import type {Words} from '../core/result.ts'
import {foldText} from '../core/search/fold.ts'
import {part, type Slices} from '../core/slices.ts'
import {toViewSpan} from '../core/view.ts'
import {notice, only, type Stamp, type Update} from './command.ts'
import {extend, perform, undo} from './history.ts'
import {namesAround} from './names-around.ts'
import {openReader} from './reading.ts'
import {viewOf} from './reader/page.ts'
import {selectSource} from './reader/selection.ts'
import {annotationsOf, openArticle, type State, type Tally, type Walk, type WalkStop} from './state.ts'
import {annotationHere, labelName, quoteOf} from './tagging.ts'
import {begin, type Outcome} from './ongoing.ts'

const strings = new WeakMap<Annotation, {readonly text: string | undefined}>()

/** What an annotation reads as in the clean view of its article; undefined when it is in left-out text. */
function stringOf(state: State, article: Article, annotation: Annotation): string | undefined {
  let found = strings.get(annotation)
  if (!found) strings.set(annotation, (found = {text: cleanText(state, article, annotation.span)}))
  return found.text
}

/** Annotations whose strings are collected in a slice. */
const collected = 1000

/** Every string that is tagged in the session, with whatever label. */
function* taggedStrings(state: State): Slices<ReadonlySet<string>> {
  const found = new Set<string>()
  let seen = 0
  for (const article of state.corpus.articles) {
    for (const annotation of state.annotations.get(article.id) ?? []) {
      const text = stringOf(state, article, annotation)
      if (text !== undefined) found.add(text)
      if (++seen % collected === 0) yield 0
    }
  }
  return found
}

/** A source span as the clean view has it; undefined when it is in left-out text. */
function cleanText(state: State, article: Article, span: Span): string | undefined {
  const clean = viewOf(state, article, 'clean')
  const shown = toViewSpan(clean, span)
  return shown && clean.text.slice(shown.from, shown.to)
}

/** What an annotation's propagation looks for; undefined where its text has nothing to look for. */
function* wantedFrom(state: State, annotation: Annotation, everywhere: boolean): Slices<Wanted | undefined> {
  const text = cleanText(state, openArticle(state), annotation.span)
  return text === undefined ? undefined : wantedOf(text, annotation.label, yield* taggedStrings(state), everywhere)
}

function groundOf(state: State, article: Article): Ground {
  const prepared = state.index.prepared(article.id)
  const clean = prepared?.document.clean ?? viewOf(state, article, 'clean')
  return {
    source: article.source,
    clean,
    folded: prepared?.body.folded ?? foldText(clean.text),
    annotations: annotationsOf(state, article.id),
    refusals: state.refusals.get(article.id) ?? [],
    names: namesAround,
  }
}

/** Counting stops there: a long article may have thousands, and the next key is not to wait for them. */
const mostCounted = 1000

/** How many more places in its article propagation would tag or ask about, `mostCounted` at most. */
function othersOf(state: State, annotation: Annotation): number {
  const article = openArticle(state)
  const text = cleanText(state, article, annotation.span)
  const wanted = text === undefined ? undefined : wantedOf(text, annotation.label, [])
  if (!wanted || wanted.folded.length < 2) return 0
  return countPlaces(wanted, groundOf(state, article), mostCounted)
}

/** Adds to the notice of a tag how many more times its text stands in the article untagged. */
export function withOthers(state: State): State {
  const annotation = annotationHere(state)
  const others = annotation ? othersOf(state, annotation) : 0
  if (others === 0 || !state.notice) return state
  const {words, tone} = state.notice
  const counted = others < mostCounted ? `${others}` : `${mostCounted - 1}+`
  return notice(state, {zh: `${words.zh} · 另有 ${counted} 处，⟦propagate.article⟧ 全部标注`, en: `${words.en} · ${counted} more, ⟦propagate.article⟧ tags them all`}, tone)
}

export interface Scope {
  readonly articles: 'open' | 'all'
  /** Boilerplate and field lines too. */
  readonly everywhere: boolean
}

/**
 * Tags every other place of the string that is tagged under the cursor: what is certain at once, in one act; what is doubtful is asked about
 * in a walk, whose answers become parts of that act. There must be a tag. Where there are many places, they are looked at in slices.
 */
export function propagateHere(state: State, scope: Scope, stamp: Stamp): Update {
  const annotation = annotationHere(state)!
  const quote = quoteOf(state, annotation.span, 24)
  return begin(state, {zh: `正在找「${quote}」`, en: `looking for "${quote}"`}, looking(state, annotation, scope, stamp))
}

/** What a slice may take, counted in units of text that are looked through, and in places that are found there. */
const slice = {units: 200_000, places: 32}

function* looking(state: State, annotation: Annotation, {articles, everywhere}: Scope, stamp: Stamp): Slices<Outcome> {
  const wanted = yield* wantedFrom(state, annotation, everywhere)
  if (!wanted) return there => only(notice(there, {zh: '这处标注的文字在清文本里没有，无从寻找', en: 'the text of this tag is not in the clean view: nothing to look for'}, 'bad'))
  const open = openArticle(state)
  const ordered = articles === 'open' ? [open] : [open, ...state.corpus.articles.filter(({id}) => id !== open.id)]
  const sum: Sum = {put: [], stops: [], before: 0, left: 0}
  let spent = 0
  for (const [at, article] of ordered.entries()) {
    const ground = groundOf(state, article)
    const found = yield* part(propagateInSlices(wanted, ground), at / ordered.length, 1 / ordered.length)
    for (const span of found.certain) sum.put.push(made(state, annotation.label, article, span, stamp, sum.put.length))
    for (const place of found.doubtful) sum.stops.push({...place, article: article.id})
    sum.before += found.refused
    sum.left += found.left
    spent += ground.clean.text.length / slice.units + (found.certain.length + found.doubtful.length) / slice.places
    if (spent < 1) continue
    spent = 0
    yield (at + 1) / ordered.length
  }
  return there => tagged(there, annotation, sum)
}

/** What was found in all articles. */
interface Sum {
  readonly put: Annotation[]
  readonly stops: WalkStop[]
  before: number
  left: number
}

/** The act of a propagation, and the walk that follows it. */
function tagged(state: State, annotation: Annotation, {put, stops, before, left}: Sum): Update {
  const open = openArticle(state)
  const quote = quoteOf(state, annotation.span, 24)
  const tally: Tally = {tagged: put.length, refused: 0, before, left}
  const walk: Walk = {label: annotation.label, quote, stops, at: 0, tally, begun: put.length > 0, answers: [], origin: state.reader!}
  // The place that an undo shows is the last one of the act: the nearest to where it was done.
  const nearestLast = put.toSorted((a, b) => Number(a.article === open.id) - Number(b.article === open.id) || distance(b, annotation) - distance(a, annotation))
  const act = {change: {put: nearestLast, drop: [], marks: []}, what: saying(state, walk), article: open.id}
  const done = put.length > 0 ? perform(state, act) : only(notice(state, act.what))
  const counted = notice(done.state, saying(state, walk, stops.length), put.length > 0 ? 'good' : 'plain')
  return {...done, state: stops.length > 0 ? ask({...done.state, notice: undefined, walk}) : counted}
}

const distance = (a: Annotation, b: Annotation): number => Math.abs(a.span.from - b.span.from)

function made(state: State, label: string, article: Article, span: Span, stamp: Stamp, number: number): Annotation {
  return {id: `${stamp.id}-${number}`, article: article.id, label, span, by: state.annotator, at: stamp.at, rev: 1, via: 'propagated'}
}

/** What came of a propagation, in words; `open` places were not asked about, or not answered. */
function saying(state: State, {label, quote, tally}: Pick<Walk, 'label' | 'quote' | 'tally'>, open = 0): Words {
  const name = labelName(state, label)
  const {tagged, refused, before, left} = tally
  const parts: readonly (readonly [number, string, string])[] = [
    [tagged, `已标 ${name.zh} ${quote} ${tagged} 处`, `tagged ${name.en} ${quote}: ${tagged}`],
    [refused, `拒绝 ${refused} 处`, `${refused} refused`],
    [open, `${open} 处存疑`, `${open} in doubt`],
    [before, `${before} 处早先拒绝`, `${before} refused before`],
    [left, `${left} 处在导航或栏目行，没标`, `${left} in page furniture, left out`],
  ]
  const said = parts.filter(([count]) => count > 0)
  const rest = {zh: said.map(([, zh]) => zh).join(' · '), en: said.map(([, , en]) => en).join(' · ')}
  if (tagged > 0) return rest
  const nothing = {zh: `没有别的「${quote}」可标`, en: `no other "${quote}" to tag`}
  return said.length === 0 ? nothing : refused > 0 ? {zh: `${quote} ${rest.zh}`, en: `${quote}: ${rest.en}`} : {zh: `${nothing.zh} · ${rest.zh}`, en: `${nothing.en} · ${rest.en}`}
}

/** Shows the stop that the walk is at. Articles that are passed keep the place where they were left. */
function ask(state: State): State {
  const stop = state.walk!.stops[state.walk!.at]!
  const there = state.reader?.article === stop.article ? state : openReader({...state, reader: undefined}, stop.article)
  return {...selectSource(there, stop.span), notice: undefined}
}

/** Answers for the stop, or for it and all behind it: they are tagged, or refused for good. */
export function answer(state: State, accepted: boolean, all: boolean, stamp: Stamp): Update {
  const walk = state.walk!
  const stops = all ? walk.stops.slice(walk.at) : [walk.stops[walk.at]!]
  const tally: Tally = accepted
    ? {...walk.tally, tagged: walk.tally.tagged + stops.length}
    : {...walk.tally, refused: walk.tally.refused + stops.length}
  const change: Change = accepted
    ? {put: stops.map((stop, number) => made(state, walk.label, state.corpus.byId.get(stop.article)!, stop.span, stamp, number)), drop: [], marks: []}
    : {put: [], drop: [], marks: [], refuse: stops.map((stop, number) => refusal(state, walk.label, stop, stamp, number))}
  const next: Walk = {...walk, at: walk.at + stops.length, tally, begun: true, answers: [...walk.answers, change]}
  const what = saying(state, next)
  const done = walk.begun ? extend(state, change, what) : perform(state, {change, what, article: walk.origin.article})
  const answered: State = {...done.state, walk: next}
  return {...done, state: next.at < next.stops.length ? ask(answered) : leaveWalk(answered)}
}

const refusal = (state: State, label: string, {article, span}: WalkStop, stamp: Stamp, number: number): Refusal =>
  ({id: `${stamp.id}-${number}`, article, label, span, by: state.annotator, at: stamp.at})

/** Takes the last answer back and asks again. There must be one. */
export function askAgain(state: State): Update {
  const walk = state.walk!
  const change = walk.answers.at(-1)!
  const {put, refuse = []} = change
  const tally: Tally = {...walk.tally, tagged: walk.tally.tagged - put.length, refused: walk.tally.refused - refuse.length}
  const answers = walk.answers.slice(0, -1)
  const first = answers.length === 0 && walk.tally.tagged === put.length
  const before: Walk = {...walk, at: walk.at - 1, tally, begun: !first, answers}
  const taken = first ? undo(state) : extend(state, invert(change), saying(state, before))
  return {...taken, state: ask({...taken.state, walk: before})}
}

/** Ends the walk where it is, and comes back to where it began. */
export function leaveWalk(state: State): State {
  const walk = state.walk!
  const said = saying(state, walk, walk.stops.length - walk.at)
  return notice({...state, walk: undefined, reader: walk.origin}, said, walk.tally.tagged > 0 ? 'good' : 'plain')
}
