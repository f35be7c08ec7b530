import {describe, expect, it} from 'vitest'
import type {LibraryNews} from '../../src/app/arrival.ts'
import {behindOf} from '../../src/cli/behind.ts'
import type {Library} from '../../src/cli/library.ts'
import type {LargeLibrary} from '../../src/store/catalogue/large-library.ts'

describe('the reading behind a session', () => {
  it('K125: is told of at once when nothing is there yet, then as it goes, and at its end', async () => {
    const figures = {count: 20, total: 100, rate: 10, left: 8}
    const library = {articles: []} as unknown as Library
    const large = {
      catalogue: {articles: []},
      start(listener: {progress(reading: object): void}) {
        // A report of the thread has more than is asked for.
        listener.progress({kind: 'progress', checking: true, ...figures})
        listener.progress({kind: 'progress', checking: false, ...figures})
        return {stop() {}, ended: Promise.resolve(undefined)}
      },
    } as unknown as LargeLibrary
    const news: LibraryNews[] = []
    const behind = behindOf(library, large, () => new Map())
    await new Promise<void>(resolve => {
      behind.start(one => {
        news.push(one)
        if (one.kind === 'indexing' && one.indexing.kind === 'whole') resolve()
      })
    })
    expect(news.map(one => one.kind === 'indexing' && [one.indexing.kind, one.indexing.count])).toEqual([['reading', 0], ['checking', 20], ['reading', 20], ['whole', 0]])
  })
})
