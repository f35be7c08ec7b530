import {isGraphemeEdge} from '../graphemes.ts'
import {inView, type ViewSpan} from '../offset.ts'
import {inOne, part, type Slices} from '../slices.ts'
import {institutionsIn} from './institutions.ts'
import {withoutOverlaps, type Part} from './part.ts'
import {peopleIn} from './people.ts'
import {regionAt, type Region} from './region.ts'

export interface Entity {
  readonly kind: 'person' | 'institution'
  readonly span: ViewSpan
}

interface Reading {
  readonly of: string
  readonly region: Region
  /** What the region names, when that has been asked for or read ahead to the end. */
  entities?: readonly Part[]
  readonly slices: Slices<readonly Part[]>
}

/** Regions that are read or being read, the last ones first: enough for a walk through a few texts. */
const kept: Reading[] = []
const most = 8

const holds = ({of, region: {from, raw}}: Reading, text: string, at: number): boolean => from <= at && at < from + raw.length && of === text

function readingAt(text: string, offset: number): Reading {
  const at = Math.max(0, Math.min(offset, text.length - 1))
  const known = kept.find(reading => holds(reading, text, at))
  if (known) return known
  const region = regionAt(text, at)
  const reading = {of: text, region, slices: entitiesOf(region)}
  kept.unshift(reading)
  kept.length = Math.min(kept.length, most)
  return reading
}

/** What the region of a text that holds `offset` names. Offsets of the region. */
export function readAt(text: string, offset: number): {readonly region: Region; readonly entities: readonly Part[]} {
  const reading = readingAt(text, offset)
  return {region: reading.region, entities: (reading.entities ??= inOne(reading.slices))}
}

/** Reads the region that holds `offset`, so that `readAt` need not; who asks meanwhile waits for the rest alone. */
export function* readAhead(text: string, offset: number): Slices<void> {
  const reading = readingAt(text, offset)
  while (!reading.entities) {
    const {done, value} = reading.slices.next()
    if (done) reading.entities = value
    else yield value
  }
}

function* entitiesOf(region: Region): Slices<readonly Part[]> {
  const institutions = yield* part(institutionsIn(region.text), 0, 1 / 2)
  const people = yield* part(peopleIn(region.text, institutions), 1 / 2, 1 / 2)
  const whole = (at: number): boolean => isGraphemeEdge(region.raw, at)
  const named = [...institutions, ...people].filter(({from, to}) => whole(from) && whole(to))
  return withoutOverlaps(named, region.text.length)
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
