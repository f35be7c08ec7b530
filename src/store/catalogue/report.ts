import type {Problem} from '../../core/result.ts'
import type {HowToRead} from '../articles.ts'
import {diskProblem} from '../problems.ts'
import type {Manifest} from './manifest.ts'

/** What is to be read, and where what was read is kept. All of it can be sent to another thread. */
export interface Job {
  readonly paths: readonly string[]
  readonly options: HowToRead
  /** The folder of caches; absent where nothing is to be kept. */
  readonly cache?: string | undefined
  readonly key: string
  /** Read with one thread, which takes longer and less memory. */
  readonly lean?: boolean
}

/** A part that is in memory, since there is no folder that takes it. */
export interface HeldPart {
  readonly name: string
  readonly content: Uint8Array
}

/** What is told while a library is read. */
export type Report =
  | {readonly kind: 'manifest'; readonly manifest: Manifest; readonly held: readonly HeldPart[]}
  | {readonly kind: 'progress'; readonly checking: boolean; readonly count: number; readonly total: number; readonly rate: number | undefined; readonly left: number | undefined}
  | {readonly kind: 'problem'; readonly problem: Problem}
  | {readonly kind: 'end'; readonly stopped: boolean}

/** Tells that the catalogue is only in memory. */
export const notKept = (path: string, error: unknown): Problem =>
  diskProblem({code: 'cache.unwritable', what: {zh: '写缓存（只影响下次打开的速度）', en: 'writing the cache (only the next start is slower)'}, path}, error)
