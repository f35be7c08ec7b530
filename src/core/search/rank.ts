import Fuse from 'fuse.js'
import {foldText} from './fold.ts'
import {Kind, type Findable, type Match, type Place} from './match.ts'
import {united} from './snippet.ts'

/** The scores that a kind may have; a stronger kind always comes before a weaker one. */
const bands: Readonly<Record<number, readonly [low: number, high: number]>> = {
  [Kind.near]: [0.05, 0.35],
  [Kind.embedded]: [0.35, 0.45],
  [Kind.shortened]: [0.45, 0.6],
  [Kind.begun]: [0.6, 0.7],
  [Kind.sounded]: [0.7, 0.8],
  [Kind.written]: [0.8, 1],
}

/**
 * 0 to 1, 1 best: by kind; then by the share of the words that stand in the title, by whether they stand in a row as they were typed,
 * by the number of hits in the story, and by how early the first one comes. Near matches are ranked by Fuse.js. An article without words
 * to find is as good as any other.
 */
export function scoreOf(match: Match): number {
  if (match.words.length === 0) return 1
  const [low, high] = bands[match.kind]!
  return low + (high - low) * (match.kind === Kind.near ? guessed(match) : merit(match))
}

/** 0 to 1. The weights are so far apart that a later criterion only decides where the earlier ones are equal. */
function merit({document, words, title, body, inRow}: Match): number {
  const entitled = new Set(title.map(place => place.word)).size / words.length
  const hits = storyHits(document.document.clean, body) / words.length
  const first = body[0] ? 1 - body[0].from / document.body.text.length : 0
  return 0.5 * entitled + 0.2 * (inRow ? 1 : 0) + 0.299_999 * (hits / (hits + 4)) + 0.000_001 * first
}

/** Hits in the story; what the page says around it counts a tenth. */
function storyHits({blocks}: Findable['clean'], places: readonly Place[]): number {
  let hits = 0
  let block = 0
  for (const {from} of united(places)) {
    while (block < blocks.length && blocks[block]!.span.to <= from) block++
    const kind = blocks[block]?.kind
    hits += kind === 'boilerplate' || kind === 'field' ? 0.1 : 1
  }
  return hits
}

/** Text on either side of a near hit, and how many hits of an article, that Fuse.js gets to see. */
const margin = 8
const maxExcerpts = 10

/** What Fuse.js thinks of a near match, 0 to 1: titles weigh double, and the more places the better. */
function guessed(match: Match): number {
  const excerpt = excerpts(match)
  let merit = 0
  for (const {text} of match.words) {
    const fuse = new Fuse([excerpt], {
      keys: [
        {name: 'title', weight: 2},
        {name: 'body', weight: 1},
      ],
      ignoreLocation: true,
      ignoreFieldNorm: true,
      includeScore: true,
      threshold: Math.max(0.2, 1 / Array.from(text).length),
    })
    for (const {score = 1} of fuse.search(text)) merit += (1 - score) / match.words.length
  }
  return merit
}

function excerpts({document, title, body}: Match): {title: string; body: string[]} {
  return {
    title: title.map(place => around(document.title.text, place)).join('\n'),
    body: body.slice(0, maxExcerpts).map(place => around(document.body.text, place)),
  }
}

const around = (text: string, {from, to}: Place): string =>
  foldText(text.slice(Math.max(0, from - margin), to + margin)).text
