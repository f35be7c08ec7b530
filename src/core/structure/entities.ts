import {isGraphemeEdge} from '../graphemes.ts'
import {inView, type ViewSpan} from '../offset.ts'
import {inOne, type Slices} from '../slices.ts'
import {institutionsIn} from './institutions.ts'
import {withoutOverlaps, type Part} from './part.ts'
import {peopleIn} from './people.ts'
import {findWords, regionAt, type Region} from './region.ts'

export interface Entity {
  readonly kind: 'person' | 'institution'
  readonly span: ViewSpan
}

interface Read {
  readonly of: string
  readonly region: Region
  readonly to: number
  readonly entities: readonly Part[]
}

/** Regions that have been read, the last ones first: enough for a walk through a few texts. */
const kept: Read[] = []
const most = 8

/** What the region of a text that holds `offset` names. Offsets of the region. */
export function readAt(text: string, offset: number): {readonly region: Region; readonly entities: readonly Part[]} {
  const at = Math.max(0, Math.min(offset, text.length - 1))
  return kept.find(({region, to, of}) => region.from <= at && at < to && of === text) ?? inOne(reading(text, regionAt(text, at)))
}

/** Reads the region that holds `offset`, so that `readAt` need not. */
export function* readAhead(text: string, offset: number): Slices<void> {
  const region = regionAt(text, offset)
  yield* findWords(region)
  yield* reading(text, region)
}

function* reading(text: string, region: Region): Slices<Read> {
  const institutions = institutionsIn(region.text)
  yield 1 / 2
  const whole = (at: number): boolean => isGraphemeEdge(region.raw, at)
  const named = [...institutions, ...peopleIn(region.text, institutions)].filter(({from, to}) => whole(from) && whole(to))
  const entities = withoutOverlaps(named, region.text.length)
  const read = {of: text, region, to: region.from + region.raw.length, entities}
  kept.unshift(read)
  kept.length = Math.min(kept.length, most)
  return read
}

/** The people and organisations that a text names in `[from, to)`, by rules alone, in reading order, none inside of another. */
export function entitiesIn(text: string, from: number, to: number): Entity[] {
  const found: Entity[] = []
  for (let at = Math.max(0, from); at < Math.min(to, text.length); ) {
    const {region, entities} = readAt(text, at)
    for (const part of entities) {
      const span = {from: inView(region.from + part.from), to: inView(region.from + part.to)}
      if (span.from >= from && span.to <= to) found.push({kind: part.kind, span})
    }
    at = region.from + region.raw.length
  }
  return found
}

/** The person or organisation around `offset`. */
export function entityAt(text: string, offset: number): Entity | undefined {
  if (!(offset >= 0 && offset < text.length)) return undefined
  const {region, entities} = readAt(text, offset)
  const at = offset - region.from
  let low = 0
  for (let high = entities.length; low < high; ) {
    const middle = (low + high) >> 1
    if (entities[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  const part = entities[low]
  return part && part.from <= at ? {kind: part.kind, span: {from: inView(region.from + part.from), to: inView(region.from + part.to)}} : undefined
}
