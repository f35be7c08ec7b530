import {compareAnnotations, type Annotation, type Refusal} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {compareAsides, type Aside} from '../core/aside.ts'
import {byArticle} from '../core/by-article.ts'
import {measures, type KeyedSchema} from '../core/config.ts'
import type {Lang, Problem} from '../core/result.ts'
import type {SearchIndex} from '../core/search/index.ts'
import {corpusOf} from './corpus.ts'
import type {ExportMenu} from './exporting.ts'
import {emptyInput} from './input.ts'
import {firstLibrary} from './library.ts'
import type {History, Place, Size, State} from './state.ts'

/** What a session begins with. */
export interface Beginning {
  readonly articles: readonly Article[]
  readonly problems: readonly Problem[]
  readonly index: SearchIndex
  readonly schema: KeyedSchema
  readonly annotator: string
  /** Of these articles, already at their places in the texts; in any order. */
  readonly annotations: Iterable<Annotation>
  /** Of these articles; none when absent. */
  readonly refusals?: Iterable<Refusal>
  /** Records of these articles that are no tags as things are; none when absent. */
  readonly asides?: Iterable<Aside>
  readonly done: Iterable<ArticleId>
  readonly places: ReadonlyMap<ArticleId, Place>
  readonly readOnly: Problem | undefined
  readonly lang: Lang
  readonly size: Size
  /** Width of the text in 汉字, as it was left, and as the user's configuration has it. */
  readonly measure?: number
  readonly usualMeasure?: number
  /** False when the user wants no suggestions. */
  readonly suggesting?: boolean
  /** Acts of earlier sessions; none when absent. */
  readonly history?: History
  /** What can be exported; absent where nothing can. */
  readonly exports?: ExportMenu
  /** True when nothing was ever tagged by this user. */
  readonly novice?: boolean
}

/** The first state of a session: the library, with the cursor on the first article. */
export function startState(beginning: Beginning): State {
  const {articles, problems, index, schema, annotator, places, readOnly, lang, size} = beginning
  const usualMeasure = beginning.usualMeasure ?? measures.usual
  const annotations = byArticle(beginning.annotations)
  for (const list of annotations.values()) list.sort(compareAnnotations)
  const refusals = byArticle(beginning.refusals ?? [])
  const asides = byArticle(beginning.asides ?? [])
  for (const list of asides.values()) list.sort(compareAsides)
  const corpus = corpusOf(articles, problems)
  const done = new Set(beginning.done)
  return {
    lang,
    size,
    annotator,
    schema,
    corpus,
    index,
    traditional: undefined,
    annotations,
    refusals,
    asides,
    done,
    places,
    readOnly,
    screen: 'library',
    library: firstLibrary({corpus, annotations, done}, emptyInput),
    reader: undefined,
    typing: undefined,
    input: emptyInput,
    palette: undefined,
    awaiting: undefined,
    jump: undefined,
    sought: undefined,
    lastTag: undefined,
    suggesting: beginning.suggesting ?? true,
    ongoing: undefined,
    walk: undefined,
    marks: new Map(),
    backs: new Map(),
    pressed: undefined,
    pane: true,
    measure: beginning.measure ?? usualMeasure,
    usualMeasure,
    novice: beginning.novice ?? false,
    overlay: undefined,
    tray: {item: undefined, choice: 0, from: undefined},
    exporting: beginning.exports && {menu: beginning.exports, choice: new Map(), at: undefined, running: false},
    notice: undefined,
    log: [],
    pending: [],
    count: '',
    history: beginning.history ?? {undo: [], redo: []},
    saving: {waiting: 0, failed: 0, problem: undefined},
  }
}

/** The first state of a session that begins with what another, which began with `first`, has come to. */
export function startAgain(first: State, {size, corpus, annotations, refusals, asides, done, places, measure, novice}: State): State {
  const library = firstLibrary({corpus, annotations, done}, emptyInput)
  return {...first, size, corpus, annotations, refusals, asides, done, places, measure, novice, library}
}
