import {mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {describe, expect, it} from 'vitest'
import type {LibraryNews} from '../../src/app/arrival.ts'
import {behindOf} from '../../src/cli/behind.ts'
import type {Io} from '../../src/cli/io.ts'
import {loadedOf, openLibrary, type Library} from '../../src/cli/library.ts'
import {commitTo, operationsOf} from '../../src/cli/operations.ts'
import type {Args} from '../../src/cli/subcommand.ts'
import type {Annotation} from '../../src/core/annotation.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {loadArticles} from '../../src/store/articles.ts'
import type {LargeLibrary} from '../../src/store/catalogue/large-library.ts'
import {startIndexer} from '../../src/store/catalogue/thread.ts'
import {openLibrary as openLarge, temporaryFolder} from '../store/catalogue/library.ts'

const args: Args = {words: [], flag: () => false, text: () => undefined, number: () => undefined}

const ioIn = (folder: string): Io => ({env: {PIZHU_AS: 'tester'}, cwd: folder, user: 'tester', now: () => new Date('2026-01-01T00:00:00Z')}) as unknown as Io

const tag: Annotation = {id: 'tag1', article: '069.txt', label: 'speaker', span: sourceSpan(0, 2), by: 'tester', at: '2026-01-01T00:00:00.000Z', rev: 1, via: 'hand'}

/** A folder of 70 articles, the last of them tagged and done. */
async function tagged(): Promise<{folder: string; news: string; io: Io}> {
  const folder = temporaryFolder()
  const news = join(folder, 'news')
  mkdirSync(news)
  for (let at = 0; at < 70; at++) writeFileSync(join(news, `${String(at).padStart(3, '0')}.txt`), `吕毅讲话${at}\n\n正文。\n`)
  const io = ioIn(folder)
  const {articles} = await loadArticles([news])
  const library = await openLibrary(loadedOf(articles, []), args, io, 'write')
  if (!library.ok) throw new Error(library.problem.message.en)
  const change = {put: [tag], drop: [], marks: [{article: '069.txt', done: true}]}
  expect((await commitTo(library.value, operationsOf(change, library.value))).ok).toBe(true)
  await library.value.store.close()
  return {folder, news, io}
}

async function open(large: LargeLibrary, io: Io): Promise<Library> {
  const {articles, byId, problems} = large.catalogue
  const library = await openLibrary({articles, byId, problems, large}, args, io, 'read')
  if (!library.ok) throw new Error(library.problem.message.en)
  return library.value
}

describe('a large library behind a session', () => {
  it('D109: tags of articles that have not come yet are nobody\'s loss, and are placed when they come', async () => {
    const {news, io} = await tagged()
    const large = openLarge([news])
    const library = await open(large, io)
    expect([library.articles.length, library.annotations.size, library.unplaced.size, library.renamed.length]).toEqual([0, 0, 0, 0])
    const heard: LibraryNews[] = []
    const behind = behindOf(library, large, () => new Map())
    const ended = new Promise<void>(resolve => {
      behind.start(one => {
        heard.push(one)
        if (one.kind === 'indexing' && one.indexing.kind === 'whole') resolve()
      })
    })
    await ended
    const arrivals = heard.flatMap(one => (one.kind === 'arrived' ? [one.arrival] : []))
    expect(arrivals.map(({corpus}) => corpus.articles.length)).toEqual([64, 70])
    expect(arrivals.map(({held}) => held.annotations.size)).toEqual([0, 1])
    expect(arrivals[1]!.held.annotations.get('069.txt')).toMatchObject([{id: 'tag1', span: {from: 0, to: 2}}])
    expect([...arrivals[1]!.held.done]).toEqual(['069.txt'])
    expect(arrivals[1]!.index.search('讲话69').map(({article}) => article)).toEqual(['069.txt'])
    await behind.end()
    await library.store.close()
  })

  it('K126: a reading that was ended goes on in the same session, and finds what has come, changed and gone since', async () => {
    const {folder, news, io} = await tagged()
    const large = openLarge([news], {cache: join(folder, 'cache')})
    const library = await open(large, io)
    let heard: LibraryNews[] = []
    let stops = true
    let isOver: ((kind: string) => void) | undefined
    const over = (): Promise<string> => new Promise(resolve => (isOver = resolve))
    const behind = behindOf(library, large, () => new Map())
    const first = over()
    const reading = behind.start(one => {
      heard.push(one)
      if (one.kind === 'arrived' && stops) reading.stop()
      if (one.kind === 'indexing' && one.indexing.canGoOn !== undefined) isOver?.(`${one.indexing.kind} ${one.indexing.count} ${one.indexing.canGoOn}`)
    })
    expect(await first).toBe('stopped 64 true')
    const goOn = async (): Promise<readonly [string, readonly string[], readonly string[]]> => {
      heard = []
      stops = false
      const end = over()
      reading.goOn()
      const said = await end
      const arrivals = heard.flatMap(one => (one.kind === 'arrived' ? [one.arrival] : []))
      return [said, arrivals.at(-1)?.corpus.articles.map(({id}) => id) ?? [], arrivals.flatMap(({gone}) => [...gone])]
    }
    const [whole, all, none] = await goOn()
    expect([whole, all.length, none]).toEqual(['whole 70 true', 70, []])
    writeFileSync(join(news, 'new.txt'), '新来的文章\n\n正文。\n')
    rmSync(join(news, '003.txt'))
    const [again, now, gone] = await goOn()
    expect([again, now.includes('new.txt'), gone]).toEqual(['whole 70 true', true, ['003.txt']])
    // Where nothing has changed, nothing comes.
    expect(await goOn()).toEqual(['whole 70 true', [], []])
    await behind.end()
    await library.store.close()
  })

  it('K126: without a cache a reading that was ended does not go on', async () => {
    const {news, io} = await tagged()
    const large = openLarge([news])
    const library = await open(large, io)
    const heard: string[] = []
    const behind = behindOf(library, large, () => new Map())
    await new Promise<void>(resolve => {
      const reading = behind.start(one => {
        if (one.kind === 'indexing' && one.indexing.canGoOn !== undefined) resolve(void heard.push(`${one.indexing.kind} ${one.indexing.canGoOn}`))
      })
      reading.stop()
      reading.goOn()
    })
    expect(heard).toEqual(['stopped false'])
    await behind.end()
    await library.store.close()
  })

  it('D110: a thread that breaks off is told, and the session goes on with what is there', async () => {
    const {folder, news, io} = await tagged()
    const thread = join(folder, 'broken.mjs')
    writeFileSync(thread, "import {parentPort} from 'node:worker_threads'\nparentPort.postMessage({kind: 'progress', checking: true, count: 0, total: 70})\nthrow new Error('out of order')\n")
    const large = openLarge([news])
    const broken = {
      catalogue: large.catalogue,
      keepsAll: false,
      start: () => startIndexer({paths: [news], options: {}, key: 'a-key'}, () => undefined, pathToFileURL(thread)),
    } as unknown as LargeLibrary
    const library = await open(large, io)
    const told: LibraryNews[] = []
    const behind = behindOf(library, broken, () => new Map())
    await new Promise<void>(resolve => {
      behind.start(one => {
        told.push(one)
        if (one.kind === 'indexing' && one.indexing.kind === 'failed') resolve()
      })
    })
    expect(told.map(({kind}) => kind).slice(-2)).toEqual(['told', 'indexing'])
    expect(JSON.stringify(told.at(-2))).toContain('out of order')
    await behind.end()
    await library.store.close()
  })
})
