import type {ArticleId} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import type {Problem, Result, Words} from '../core/result.ts'
import type {LibraryNews} from './arrival.ts'
import type {ExportChoice} from './exporting.ts'
import type {Key} from './key.ts'
import type {Pointer} from './pointer.ts'
import type {Renewal} from './renewal.ts'
import type {History, Mode, State, Step} from './state.ts'

/** The world as an action brings it: the core knows no clock and no chance. */
export interface Stamp {
  /** ISO 8601 in UTC. */
  readonly at: string
  /** Fresh and random; an act that needs several ids adds a suffix. */
  readonly id: string
}

/** What happens to a session. */
export type Action =
  | {readonly kind: 'key'; readonly key: Key; readonly stamp: Stamp}
  | {readonly kind: 'paste'; readonly text: string}
  | {readonly kind: 'pointer'; readonly pointer: Pointer}
  | {readonly kind: 'resize'; readonly columns: number; readonly rows: number}
  /** Work goes on. */
  | {readonly kind: 'go on'}
  /** Work is given up. */
  | {readonly kind: 'give up'}
  | {readonly kind: 'committed'}
  /** `pending`: acts that are kept and will be tried again. */
  | {readonly kind: 'failed'; readonly problem: Problem; readonly pending: number}
  | {readonly kind: 'pinyin'; readonly index: State['index']}
  | {readonly kind: 'traditional'; readonly converter: NonNullable<State['traditional']>}
  /** Acts of earlier sessions. */
  | {readonly kind: 'history'; readonly earlier: History}
  /** What came of an export, in words. */
  | {readonly kind: 'exported'; readonly result: Result<Words>}
  /** Others have changed what the store holds. */
  | {readonly kind: 'renewed'; readonly renewal: Renewal}
  /** Work in pieces has come further. */
  | {readonly kind: 'worked'}
  | {readonly kind: 'problem'; readonly problem: Problem}
  /** What the store has to tell since the session began. */
  | {readonly kind: 'told'; readonly problems: readonly Problem[]}
  /** The reading of the library has come further, or to an end. */
  | LibraryNews

/** What the shell is asked to do. */
export type Effect =
  | {readonly kind: 'commit'; readonly change: Change; readonly article: ArticleId; readonly step: Step}
  | {readonly kind: 'load'; readonly what: 'pinyin' | 'traditional'}
  | {readonly kind: 'export'; readonly choice: ExportChoice}
  /** Ends the reading of the library. */
  | {readonly kind: 'stop'}
  /** Goes on with it. */
  | {readonly kind: 'read on'}
  /** To come back with `go on` when what waits at the door has had its turn. */
  | {readonly kind: 'go on'}
  | {readonly kind: 'quit'}

export interface Update {
  readonly state: State
  readonly effects: readonly Effect[]
}

export type Group = 'move' | 'select' | 'tag' | 'view' | 'work' | 'search' | 'app'

/** One entry of the command table: a binding that carries its own help, its place in the footer and its reason for being disabled. */
export interface Command {
  /** Stable, dotted: `tag.speaker`, `move.word.next`. */
  readonly id: string
  /** Each is one key or a sequence with blanks: `g g`. */
  readonly keys: readonly string[]
  readonly modes: readonly Mode[]
  readonly group: Group
  readonly title: Words
  /** A word or two for the footer; commands without one are not shown there. */
  readonly hint?: Words
  /** Why it can do nothing now; undefined when it can. */
  readonly blocked?: (state: State) => Words | undefined
  /** The command takes one more key, a character, before it runs. */
  readonly takes?: 'character'
  /** What the shell is asked to bring while the character is awaited. */
  readonly needs?: (state: State) => readonly Effect[]
  /** It leads away: `''` comes back to where it began. */
  readonly leaps?: true
  /** `count` is what was typed before the key, undefined when nothing was; `character` is there only when the command takes one. */
  readonly run: (state: State, count: number | undefined, stamp: Stamp, character?: string) => Update
}

/** An update that asks nothing of the shell. */
export const only = (state: State): Update => ({state, effects: []})

export const notice = (state: State, words: Words, tone: 'plain' | 'good' | 'bad' = 'plain'): State => ({...state, notice: {words, tone}})
