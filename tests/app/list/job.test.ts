import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {corpusOf} from '../../../src/app/corpus.ts'
import {facetGroups, noFacets, type FacetGroup, type Facets} from '../../../src/app/list/facets.ts'
import {ListJob, type Found, type Wanted} from '../../../src/app/list/job.ts'
import {marksOf} from '../../../src/app/list/marks.ts'
import {orders} from '../../../src/app/list/order.ts'
import {never, Work} from '../../../src/app/work.ts'
import type {Article} from '../../../src/core/article.ts'
import type {SearchHit} from '../../../src/core/search/index.ts'
import type {Search} from '../../../src/core/search/part.ts'
import {Ranking} from '../../../src/core/search/ranking.ts'
import {lightArticles} from '../../helpers/many.ts'

const hitIn = ({id}: Article): SearchHit => ({article: id, score: 1, matches: [], titleMatches: [], fuzzy: false, snippet: '', snippetMatches: []})

const range = (from: number, to: number): number[] => Array.from({length: (to - from) / 15 + 1}, (_, at) => from + 15 * at)

/** A search that finds these articles, `each` in a step. */
function searchFor(articles: readonly Article[], each: number): Search {
  const found = new Ranking<SearchHit>(() => 0)
  return {
    query: '医',
    step(until) {
      while (found.length < articles.length) {
        for (const article of articles.slice(found.length, found.length + each)) found.add(hitIn(article))
        if (until()) return
      }
    },
    get hits() {
      return found.sorted
    },
    ranked: () => found.inOrder(),
    get count() {
      return found.length
    },
    get complete() {
      return found.length === articles.length
    },
  }
}

const articles = lightArticles(300)
const corpus = corpusOf(articles, [])
const tagged = new Map(articles.filter((_, at) => at % 5 === 0).map(({id}, at) => [id, [{
  id: `t${at}`, article: id, label: at % 3 === 0 ? 'speaker' : 'outcome', span: articles[0]!.blocks[0]!.span, by: 'a', at: '', rev: 1, via: 'hand' as const,
}]]))
const done = new Set(articles.filter((_, at) => at % 4 === 0).map(({id}) => id))
const marks = () => new Work(marksOf({corpus, annotations: tagged, done}))

const valueOf = (article: Article, group: FacetGroup): readonly string[] => {
  switch (group) {
    case 'status':
      return [done.has(article.id) ? 'done' : tagged.has(article.id) ? 'begun' : 'unseen']
    case 'label':
      return (tagged.get(article.id) ?? []).map(({label}) => label)
    case 'year':
      return [article.date?.value.slice(0, 4) ?? '']
    case 'publisher':
      return [article.publisher?.value ?? '']
  }
}

const passes = (article: Article, facets: Facets, but?: FacetGroup): boolean =>
  facetGroups.every(group => group === but || facets[group].size === 0 || valueOf(article, group).some(value => facets[group].has(value)))

const inOrder = (list: readonly Article[]): readonly Article[] => list.toSorted((a, b) => articles.indexOf(a) - articles.indexOf(b))

function plain(found: readonly Article[], {order, facets}: Wanted): string[] {
  const rank = ['begun', 'unseen', 'done']
  const kept = found.filter(article => passes(article, facets))
  switch (order) {
    case 'usual':
      return kept.map(({id}) => id)
    case 'date':
      return inOrder(kept).toSorted((a, b) => (b.date?.value ?? '').localeCompare(a.date?.value ?? '')).map(({id}) => id)
    case 'title':
      return inOrder(kept).toSorted((a, b) => a.title!.value.localeCompare(b.title!.value, 'zh-u-co-pinyin')).map(({id}) => id)
    case 'progress':
      return inOrder(kept).toSorted((a, b) => rank.indexOf(valueOf(a, 'status')[0]!) - rank.indexOf(valueOf(b, 'status')[0]!)).map(({id}) => id)
  }
}

const idsOf = ({listing}: Found): string[] => listing.rows(0, listing.length).map(({article}) => article.id)

const subset = (...values: string[]) => fc.subarray(values).map(list => new Set(list))
const facetSets: fc.Arbitrary<Facets> = fc.record({
  status: subset('unseen', 'begun', 'done'), label: subset('speaker', 'outcome'), year: subset('', '2019', '2022', '2024'), publisher: subset('', '新华社', '健康报'),
})

describe('the list of a search, an order and filters', () => {
  it('K122: is the same as going through all articles, with the same counts, however it is cut into pieces (seed 62)', () => {
    fc.assert(
      fc.property(facetSets, fc.constantFrom(...orders), fc.option(fc.uniqueArray(fc.nat(299), {maxLength: 80})), fc.integer({min: 1, max: 30}), (facets, order, picked, each) => {
        const found = picked?.map(at => articles[at]!)
        const wanted: Wanted = {order: order === 'title' ? 'usual' : order, facets, counted: true}
        const job = new ListJob(corpus, marks(), found && searchFor(found, each), wanted)
        while (!job.step(() => true));
        const got = job.found!
        expect(idsOf(got)).toEqual(plain(found ?? articles, wanted))
        expect(got.listing.rows(0, 3).map(({hit}) => hit?.article)).toEqual(idsOf(got).slice(0, 3).map(id => found && id))
        for (const group of facetGroups) {
          for (const [value, count] of got.counts![group]) {
            expect([group, value, count]).toEqual([group, value, (found ?? articles).filter(article => passes(article, facets, group) && valueOf(article, group).includes(value)).length])
          }
        }
      }),
      {seed: 62, numRuns: 60},
    )
  })

  it('K121: by title it goes as a Chinese dictionary does', () => {
    const wanted: Wanted = {order: 'title', facets: noFacets, counted: false}
    const job = new ListJob(corpus, marks(), undefined, wanted)
    job.step(never)
    expect(idsOf(job.found!)).toEqual(plain(articles, wanted))
  })

  it('K123: shows what was found by now, says that more comes, and at the end all of it', () => {
    const job = new ListJob(corpus, marks(), searchFor(articles, 15), {order: 'usual', facets: noFacets, counted: false})
    const seen: (readonly [number, number, boolean])[] = []
    do {
      job.step(() => true)
      seen.push([job.found!.listing.length, job.found!.total!, job.found!.complete])
    } while (!job.complete)
    // Rows change place when there is room for more, when four times as much was found, and at the end; how many were found is always said.
    expect(seen.slice(0, 3)).toEqual([[15, 15, false], [30, 30, false], [45, 45, false]])
    expect(seen.slice(3)).toEqual([...range(60, 165), ...range(180, 285)].map(found => [found < 180 ? 45 : 180, found, false]).concat([[300, 300, true]]))
  })

  it('K123: a first screen comes with the first step, also in another order', () => {
    const job = new ListJob(corpus, marks(), searchFor(articles, 40), {order: 'date', facets: noFacets, counted: false})
    expect(job.step(() => true)).toBe(false)
    expect(idsOf(job.found!)).toEqual(plain(articles.slice(0, 40), {order: 'date', facets: noFacets, counted: false}))
  })

  it('K123: a search leaves off for a first screen, once', () => {
    const job = new ListJob(corpus, marks(), searchFor(articles, 1), {order: 'usual', facets: noFacets, counted: false})
    expect(job.hasBegun).toBe(false)
    expect(job.step(never)).toBe(false)
    expect([job.hasBegun, job.found!.listing.length]).toEqual([true, 40])
    expect(job.step(never)).toBe(true)
    expect(job.found!.listing.length).toBe(300)
  })

  it('K124: a list that is made again shows nothing before all of it is there', () => {
    const job = new ListJob(corpus, marks(), searchFor(articles, 100), {order: 'usual', facets: noFacets, counted: false}, true)
    job.step(() => true)
    expect(job.found).toBeUndefined()
    while (!job.step(() => true));
    expect(job.found!.listing.length).toBe(300)
  })
})
