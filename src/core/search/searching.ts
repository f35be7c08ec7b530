import type {ArticleId} from '../article.ts'
import type {Attempt} from './attempts.ts'
import {Bits} from './bits.ts'
import {meets, noFacts} from './filter.ts'
import {FoundHit, sourceSpans, type Finder} from './hit.ts'
import type {Asked} from './language.ts'
import {certain, isWritten, Kind, matchDocument, type Document, type Match, type Prepared, type Reach} from './match.ts'
import {textsWritten, worthALook} from './narrow.ts'
import {Order} from './order.ts'
import {screenful, type Facts, type Search} from './part.ts'
import {scoreOf} from './rank.ts'
import {Ranking} from './ranking.ts'
import {learnSounds} from './sound-grams.ts'
import type {Source} from './source.ts'

/** What a search goes through, and where it finds the whole of an article. */
export interface Ground {
  readonly sources: readonly Source[]
  articleOf(id: ArticleId): Prepared<Document> | undefined
}

/** What is found first is shown first, and what the next key finds is mostly among it: so many texts are worth keeping. */
const firstShown = 100

/** A search that begins with these attempts, of which the first that finds anything counts. */
export const searchFor = (query: string, attempts: readonly Attempt[], ground: Ground, facts?: Facts): Search => new Searching(query, attempts, ground, facts)

/** A search over sources: by the strongest means that finds anything, source by source what is worth a look, then article by article. */
class Searching implements Search, Finder {
  readonly query: string
  readonly #ground: Ground
  readonly #facts: Facts
  readonly #attempts: Attempt[]
  /** By source: the articles in which words that must not be there may be; not known for sources without grams. */
  #suspects: (Bits | undefined)[] = []
  #order: Order
  #found: Ranking<FoundHit>
  #certain = false
  /** What has to be known first about the sounds of 汉字 in the source that comes next. */
  #learning: Generator<unknown> | undefined
  /** What was found by the present attempt is being put in order. */
  #ranking: Generator<unknown> | undefined
  /** The attempt that was made last. */
  #last: Attempt | undefined

  constructor(query: string, attempts: readonly Attempt[], ground: Ground, facts: Facts = noFacts) {
    this.query = query
    this.#attempts = [...attempts]
    this.#ground = ground
    this.#facts = facts
    this.#order = new Order(ground.sources, attempts[0]?.asked.words.length ?? 0)
    this.#found = new Ranking(better)
  }

  get complete(): boolean {
    return this.#attempts.length === 0
  }

  step(until: () => boolean): void {
    let goes = !this.complete
    while (goes) {
      this.#advance(this.#attempts[0]!)
      goes = !this.complete && !until()
    }
  }

  get hits(): readonly FoundHit[] {
    return this.#found.sorted
  }

  ranked(): Generator<void, readonly FoundHit[]> {
    return this.#found.inOrder()
  }

  get count(): number {
    return this.#found.length
  }

  match(place: number): Match | undefined {
    const {source, number} = this.#order.at(place)
    const document = source.prepared(number, true)
    return document && this.#matchOf(document)
  }

  inSource(article: ArticleId): ReturnType<typeof sourceSpans> {
    const whole = this.#ground.articleOf(article)
    const match = whole && this.#matchOf(whole)
    return match ? sourceSpans(whole.document, match) : []
  }

  /** The match by the means that found the hits. */
  #matchOf(document: Prepared): Match | undefined {
    const {asked, reach} = this.#attempts[0] ?? this.#last!
    return matchOf(document, asked, reach)
  }

  /** Looks which articles of one more source are worth a look, or into one more of these: for a first screen into those of a source as soon as they are known. */
  #advance({asked, reach}: Attempt): void {
    const titled = this.#found.length < screenful ? this.#order.nextTitled() : undefined
    const source = titled === undefined ? this.#order.nextSource() : undefined
    if (source) return this.#knowsSounds(source, asked) ? this.#narrow(source, asked, reach) : undefined
    const place = titled ?? this.#order.next()
    if (place === undefined) return this.#finish()
    const hit = this.#hitAt(place, asked, reach)
    if (hit) this.#found.add(hit)
  }

  /** Learns some more about the sounds in a source where the query asks for any; true when all is known. */
  #knowsSounds({grams}: Source, {words}: Asked): boolean {
    const table = words.find(({pinyin}) => pinyin)?.pinyin?.whole.table
    if (!grams || !table) return true
    this.#learning ??= learnSounds(grams, table)
    if (!this.#learning.next().done) return false
    this.#learning = undefined
    return true
  }

  #narrow(source: Source, asked: Asked, reach: Reach): void {
    const {grams} = source
    const {texts, inTitle} = grams && asked.words.length > 0 ? worthALook(grams, asked, reach) : {texts: Bits.all(source.count)}
    this.#order.add(texts, inTitle)
    const suspects = grams && new Bits(source.count)
    if (suspects) for (const word of asked.without) suspects.addAll(textsWritten(grams, word))
    this.#suspects.push(suspects)
  }

  #hitAt(place: number, asked: Asked, reach: Reach): FoundHit | undefined {
    const {source, number, index} = this.#order.at(place)
    if (!source.lives(number)) return undefined
    const id = source.id(number)
    if (!asked.filters.every(({filter, not}) => meets(filter, id, this.#facts) !== not)) return undefined
    const suspect = asked.without.length > 0 && (this.#suspects[index]?.has(number) ?? true)
    // Where nothing is to be found in the text, it need not be read.
    if (asked.words.length === 0 && !suspect) return new FoundHit({article: id, score: 1, fuzzy: false, place, position: source.position(number)}, this)
    const document = source.prepared(number, this.#found.length < firstShown)
    const match = document && matchOf(document, asked, reach)
    if (!match || (suspect && asked.without.some(word => isWritten(document, word)))) return undefined
    this.#certain ||= match.kind >= certain
    return new FoundHit({article: id, score: scoreOf(match), fuzzy: match.kind === Kind.near, place, position: source.position(number)}, this)
  }

  /** All has been looked at: it is enough, or weaker means are tried, first where something has been found already. Has to be called until what was found is in order. */
  #finish(): void {
    const [attempt, ...others] = this.#attempts
    const found = this.#found.length > 0
    const next = others.findIndex(({asked, reach}) => !found || (asked === attempt!.asked && reach === 1 && !this.#certain))
    if (next >= 0 && !(this.#ranking ??= this.ranked()).next().done) return
    this.#ranking = undefined
    this.#last = attempt
    this.#attempts.splice(0, next < 0 ? this.#attempts.length : next + 1)
    if (this.complete) return
    this.#order = new Order(this.#ground.sources, this.#attempts[0]!.asked.words.length, this.hits.map(({place}) => place))
    this.#found = new Ranking(better)
    this.#suspects = []
  }
}

const better = (a: FoundHit, b: FoundHit): number => b.score - a.score || a.position - b.position

function matchOf(document: Prepared, asked: Asked, reach: Reach): Match | undefined {
  if (asked.words.length > 0) return matchDocument(document, asked, reach)
  return {document, words: [], body: [], title: [], kind: Kind.written, inRow: false}
}
