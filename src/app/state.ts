import type {Annotation, LabelId, Refusal} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {Aside} from '../core/aside.ts'
import type {Change} from '../core/change.ts'
import type {Span} from '../core/offset.ts'
import type {Doubtful} from '../core/propagate.ts'
import type {Lang, Problem, Words} from '../core/result.ts'
import type {KeyedSchema} from '../core/config.ts'
import type {Converter} from '../core/script.ts'
import type {SearchIndex} from '../core/search/index.ts'
import {tagsOf, type Tags} from '../core/tags.ts'
import type {ViewName} from '../core/view.ts'
import type {Corpus} from './corpus.ts'
import type {Exporting} from './exporting.ts'
import type {Indexing} from './indexing.ts'
import type {TextInput} from './input.ts'
import type {Choice, Facets} from './list/facets.ts'
import type {Found, ListJob} from './list/job.ts'
import type {Order} from './list/order.ts'

export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Where someone was in an article; kept between sessions. Source offsets. */
export interface Place {
  readonly selection: Span
  readonly top: number
  readonly view: ViewName
}

export interface LibraryState {
  readonly input: TextInput
  /** What the list goes by. */
  readonly order: Order
  /** Which articles are listed, of all or of those that were found. */
  readonly facets: Facets
  /** What stands under the cursor of the panel where order and filters are chosen; undefined while it is closed. */
  readonly panel: Choice | undefined
  /** Makes the list, and may not be done with it. */
  readonly job: ListJob
  /** The list that is shown. */
  readonly found: Found
  /** The article under the cursor; the first one when it is undefined or not in the list. */
  readonly at: ArticleId | undefined
  /** In which row of the screen's part for the list the cursor stands, as far as the ends of the list let it: it stays there when rows come or go. */
  readonly line: number
}

export interface FindState {
  readonly query: string
  /** In reading order. */
  readonly hits: readonly Span[]
}

export interface ReaderState {
  readonly article: ArticleId
  readonly view: ViewName
  /** What the next act acts on: a source span on grapheme edges. */
  readonly selection: Span
  /** Which end of the selection moves. */
  readonly head: 'start' | 'end'
  /** In extend mode: the span that the selection grows from. */
  readonly anchor: Span | undefined
  /** The cells at which `j` and `k` hold their column; undefined after any other motion. */
  readonly column: number | undefined
  /** Source offset of the first row on the page. */
  readonly top: number
  readonly find: FindState | undefined
  /** The selections that growing went through, the last one last: shrinking goes back over them while that one is selected. */
  readonly climbed?: readonly Span[]
}

/** One act that can be undone, with what to say about it. */
export interface Act {
  readonly change: Change
  readonly what: Words
  readonly article: ArticleId
}

/** What can be taken back and done again; the last of each list is next. */
export interface History {
  readonly undo: readonly Act[]
  readonly redo: readonly Act[]
  /** While the acts of earlier sessions are still being read: how many undos wait for them. */
  readonly awaited?: number
  /** There are older acts, but what they did was changed by others since. */
  readonly cut?: boolean
}

/** What a commit is to the history: an act done, a part added to the last act, an act taken back or done again. */
export type Step =
  | {readonly kind: 'act' | 'undo' | 'redo'; readonly act: Act}
  | {readonly kind: 'more'; readonly act: Act; readonly was: Act}

export interface Notice {
  readonly words: Words
  readonly tone: 'plain' | 'good' | 'bad'
}

/** What the store has acknowledged. */
export interface Saving {
  /** Acts on their way to the disk. */
  readonly waiting: number
  /** Acts that the disk has refused so far; they are kept and tried again. */
  readonly failed: number
  readonly problem: Problem | undefined
  /** The person was told that leaving loses what the disk has refused. */
  readonly told?: true
}

export type OverlayState = {readonly kind: 'keys' | 'tags' | 'problems' | 'card' | 'log'; readonly at: number}

export interface PaletteState {
  /** Number of the command under the cursor among those that fit what is typed. */
  readonly at: number
  /** What was typed before the palette was opened: goes to the command that is run. */
  readonly count: number | undefined
}

/** A place of a propagation that is asked about. */
export interface WalkStop extends Doubtful {
  readonly article: ArticleId
}

/** What came of a propagation so far, in places. */
export interface Tally {
  readonly tagged: number
  readonly refused: number
  /** Refused at an earlier time, and not asked about. */
  readonly before: number
  /** Left out because they stand in boilerplate or field lines. */
  readonly left: number
}

/** The doubtful places of a propagation, asked about one by one. */
export interface Walk {
  readonly label: LabelId
  /** What is being tagged, as notices quote it. */
  readonly quote: string
  readonly stops: readonly WalkStop[]
  /** Number of the stop that is asked about. */
  readonly at: number
  readonly tally: Tally
  /** There is an act in the history that answers become a part of, from the first tags or from an answer. */
  readonly begun: boolean
  /** What each answer changed; taken back one by one. */
  readonly answers: readonly Change[]
  /** Where the reader comes back to. */
  readonly origin: ReaderState
}

/** Where the tray of undecided records was opened: what leaving it goes back to. */
export interface TrayOrigin {
  readonly screen: State['screen']
  readonly reader: ReaderState | undefined
}

export interface TrayState {
  /** The key of the item under the cursor, also while the tray is closed. */
  readonly item: string | undefined
  /** Number of the candidate or version that is shown of it. */
  readonly choice: number
  /** Present while the tray is open. */
  readonly from: TrayOrigin | undefined
}

/** A place to go back to. */
export interface Spot {
  readonly article: ArticleId
  readonly selection: Span
}

/** What `.` does again: a label, put on the range first or as one more there. */
export interface LastTag {
  readonly label: LabelId
  readonly second: boolean
}

/** A place that a jump can land on: the first grapheme of a unit of the text, and the keys that choose it. */
export interface JumpTarget {
  readonly at: Span
  readonly hint: string
}

export interface Jump {
  /** What is looked for: the character after `f`, and 汉字 typed behind it. */
  readonly text: string
  /** In reading order; undefined while the pinyin table is being loaded. */
  readonly targets: readonly JumpTarget[] | undefined
  /** The first keys of longer hints. */
  readonly typed: string
  readonly count: number | undefined
}

/** What a key asked for and takes longer than a step may: it goes on in slices, while the screen stays alive and other keys wait. */
export interface Ongoing {
  /** What is done, in words. */
  readonly title: Words
  /** How much of it is done. */
  readonly percent: number
}

export interface State {
  readonly lang: Lang
  readonly size: Size
  readonly annotator: string
  readonly schema: KeyedSchema
  readonly corpus: Corpus
  readonly index: SearchIndex
  /** Present once the traditional view was asked for. */
  readonly traditional: Converter | undefined
  readonly annotations: ReadonlyMap<ArticleId, readonly Annotation[]>
  /** Places where a label is not offered again. */
  readonly refusals: ReadonlyMap<ArticleId, readonly Refusal[]>
  /** Stored records that are no tags as things are, and wait for someone to decide. */
  readonly asides: ReadonlyMap<ArticleId, readonly Aside[]>
  readonly done: ReadonlySet<ArticleId>
  readonly places: ReadonlyMap<ArticleId, Place>
  /** Why nothing can be tagged in this session, if so. */
  readonly readOnly: Problem | undefined
  readonly screen: 'library' | 'reader'
  readonly library: LibraryState
  readonly reader: ReaderState | undefined
  /** The open prompt: the library's search keeps its line in `library`, the others type into `input`. */
  readonly typing: PromptKind | undefined
  readonly input: TextInput
  /** The command palette while it is open. */
  readonly palette: PaletteState | undefined
  /** A command that waits for the character it takes: `f`, `M`, `'`. */
  readonly awaiting: {readonly command: string; readonly count: number | undefined} | undefined
  /** A jump that has begun and waits for its hint, or for the pinyin table. */
  readonly jump: Jump | undefined
  /** The character of the last jump, for `;` and `,`. */
  readonly sought: string | undefined
  readonly lastTag: LastTag | undefined
  /** Strings that were tagged before are suggested where they stand untagged. */
  readonly suggesting: boolean
  /** What goes on in slices, while other keys wait. */
  readonly ongoing: Ongoing | undefined
  /** The doubtful places of a propagation while they are asked about. */
  readonly walk: Walk | undefined
  /** Named places, by letter. */
  readonly marks: ReadonlyMap<string, Spot>
  /** Where the last jump in each article came from, which may be another article. */
  readonly backs: ReadonlyMap<ArticleId, Spot>
  /** The grapheme where the mouse button went down, while it is down. */
  readonly pressed: Span | undefined
  /** The tag list beside the text, where the terminal is wide enough. */
  readonly pane: boolean
  /** Width of the text in 汉字. */
  readonly measure: number
  /** What `measure` goes back to. */
  readonly usualMeasure: number
  /** True until the first tag ever: the status line says what to press. */
  readonly novice: boolean
  readonly overlay: OverlayState | undefined
  readonly tray: TrayState
  /** The export dialog; undefined where a session cannot export. */
  readonly exporting: Exporting | undefined
  readonly notice: Notice | undefined
  /** What this session has said, the newest last; the oldest are dropped. */
  readonly log: readonly Notice[]
  /** Keys of a sequence that has begun. */
  readonly pending: readonly string[]
  readonly count: string
  readonly history: History
  readonly saving: Saving
  /** How far the reading of a large library is; absent where all was read before the first screen. */
  readonly indexing?: Indexing
}

/** What is being typed: a search over all articles, one in the open article, the name of a command. */
export type PromptKind = 'query' | 'find' | 'note' | 'palette'

/** Where keys go. */
export type Mode = 'library' | 'filters' | 'reader' | 'overlay' | 'export' | 'jump' | 'walk' | 'tray' | 'busy' | PromptKind

export function modeOf(state: State): Mode {
  if (state.ongoing) return 'busy'
  if (state.jump) return 'jump'
  if (state.walk) return 'walk'
  if (state.tray.from) return 'tray'
  if (state.typing) return state.typing
  if (state.exporting?.at !== undefined) return 'export'
  if (state.overlay) return 'overlay'
  return state.screen === 'library' && state.library.panel ? 'filters' : state.screen
}

/** True while what was asked for is not there yet, so that what else is pressed must wait for it. */
export const isBusy = ({ongoing, jump}: State): boolean => ongoing !== undefined || (jump !== undefined && !jump.targets)

const none: readonly Annotation[] = []

/** The annotations of an article in reading order; the same list as long as nothing in it changes. */
export const annotationsOf = (state: State, article: ArticleId): readonly Annotation[] => state.annotations.get(article) ?? none

/** The annotations of an article by their place. */
export const tagsIn = (state: State, article: ArticleId): Tags => tagsOf(annotationsOf(state, article))

/** The article on the reader's screen. Throws when there is none: commands of the reader run only there. */
export function openArticle(state: State): Article {
  const article = state.reader && state.corpus.byId.get(state.reader.article)
  if (!article) throw new Error(`no open article: ${state.reader?.article ?? 'no reader'}`)
  return article
}

/** Unseen, begun (it has annotations) or done (marked so, with or without annotations). */
export function statusOf(state: State, article: ArticleId): 'unseen' | 'begun' | 'done' {
  if (state.done.has(article)) return 'done'
  return annotationsOf(state, article).length > 0 ? 'begun' : 'unseen'
}
