import type {Words} from '../../core/result.ts'
import type {Corpus} from '../corpus.ts'
import {factsOf, type Facts} from './facts.ts'
import {statuses as names, type Marks} from './marks.ts'
import {sorted} from './sorting.ts'

/** What the list goes by; `usual` is how well an article answers the search, and without one the order of the files. */
export const orders = ['usual', 'date', 'title', 'progress'] as const

export type Order = (typeof orders)[number]

/** What an order is called; the usual one is another where something is searched for. */
export const orderTitle = (order: Order, searching: boolean): Words => (order === 'usual' && searching ? relevance : titles[order])

const relevance: Words = {zh: '相关度', en: 'relevance'}

const titles: Readonly<Record<Order, Words>> = {
  usual: {zh: '文件', en: 'file'},
  date: {zh: '日期，新的在前', en: 'date, newest first'},
  title: {zh: '标题', en: 'title'},
  progress: {zh: '进度：在标、未读、完成', en: 'progress: begun, unseen, done'},
}

type Stated = 'date' | 'title'

const known = new WeakMap<Facts, Map<Stated, Uint32Array>>()

const [begun, unseen, done] = [names.indexOf('begun'), names.indexOf('unseen'), names.indexOf('done')]

/** All articles by what they state, in pieces; what came since the last time is laid into the order of that time. */
export function* statedOrder(corpus: Corpus, by: Stated): Generator<void, Uint32Array> {
  const facts = factsOf(corpus)
  yield* by === 'date' ? facts.bringStated(corpus) : facts.bringTitles(corpus)
  let made = known.get(facts)
  if (!made) known.set(facts, (made = new Map()))
  const before = made.get(by)
  const count = corpus.articles.length
  if (before?.length === count) return before
  const {dates, titles} = facts
  const compare = by === 'date' ? (a: number, b: number) => dates[b]! - dates[a]! : (a: number, b: number) => (titles[a]! < titles[b]! ? -1 : titles[a]! > titles[b]! ? 1 : 0)
  const order = yield* sorted(count, compare, before && before.length < count ? before : undefined)
  made.set(by, order)
  return order
}

/** Articles looked at between two pieces. */
const piece = 16_384

/** Begun, then unseen, then done; within each as the list has them. In pieces. */
export function* progressOrder({statuses}: Marks): Generator<void, Uint32Array> {
  const order = new Uint32Array(statuses.length)
  let length = 0
  for (const wanted of [begun, unseen, done]) {
    for (let number = 0; number < statuses.length; number++) {
      if (statuses[number] === wanted) order[length++] = number
      if (number % piece === piece - 1) yield
    }
  }
  return order
}
