import {performance} from 'node:perf_hooks'
import Fuse from 'fuse.js'
import {type Shuffled, shuffledArticle} from '../shuffled.ts'

/** fuse.js as its manual has it for long texts, over title and text of every article, nothing in front of it. Returns milliseconds a query. */
export function plainFuse(articles: number, queries: readonly string[]): number[] {
  const list = Array.from({length: articles}, (_, number) => shuffledArticle(number))
  const fuse = new Fuse<Shuffled>(list, {keys: ['title', 'text'], ignoreLocation: true, threshold: 0.3, includeScore: true})
  return queries.map(query => {
    const from = performance.now()
    fuse.search(query)
    return performance.now() - from
  })
}
