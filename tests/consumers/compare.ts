import {bare, bareCounts, type Place, type Truth} from './truth.ts'

/** A unit as a consumer holds it: code points of `text`, half-open. Spans without places stand in reading order, by label. */
export interface ReadRecord {
  readonly text: string
  readonly spans: readonly {readonly label: string; readonly text: string; readonly start?: number; readonly end?: number}[]
}

/** What the manifest says of an export. */
export interface Told {
  readonly articles: readonly {readonly id: string; readonly units: number; readonly spans: number}[]
  readonly dropped: readonly {readonly article: string; readonly id: string; readonly reason: string; readonly by?: string}[]
  readonly changed: readonly {readonly article: string; readonly id: string; readonly reason: string}[]
}

export interface Verdict {
  /** Spans that the consumer holds. */
  readonly spans: number
  /** Spans that the manifest says are not there. */
  readonly dropped: number
  readonly wrong: readonly string[]
}

export interface Comparing {
  /** By article. */
  readonly truth: ReadonlyMap<string, Truth>
  readonly told: Told
  /** A layer without overlaps beside one with them: what the manifest tells of as changed for that reason is not in it. */
  readonly singleLayer: boolean
  /** The format does not write records that hold nothing but blanks. */
  readonly skipsBlank: boolean
  /** A record is an article, whatever its units. */
  readonly whole: boolean
}

const byPlace = ({label, start, end, text}: Place): string => JSON.stringify([label, start, end, text])
const byString = ({label, text}: Place): string => JSON.stringify([label, text])

/** The records of a consumer against the truth: every article's text, every span's label, place and text, every loss with its reason. */
export function compare(records: readonly ReadRecord[], {truth, told, singleLayer, skipsBlank, whole}: Comparing): Verdict {
  const wrong: string[] = []
  let next = 0
  let spans = 0
  for (const {id, units: cut} of told.articles) {
    const units = whole ? 1 : cut
    const {text, places} = truth.get(id)!
    const lost = new Set(told.dropped.filter(({article}) => article === id).map(loss => loss.id))
    if (singleLayer) for (const loss of told.changed) if (loss.article === id && loss.reason === 'overlap-layer') lost.add(loss.id)
    const mine: ReadRecord[] = []
    if (!skipsBlank) mine.push(...records.slice(next, next + units))
    else for (let length = 0; length < Array.from(text).length && next + mine.length < records.length; ) {
      const record = records[next + mine.length]!
      mine.push(record)
      length += Array.from(bare(record.text)).length
    }
    next += mine.length
    if (!skipsBlank && mine.length < units) wrong.push(`${id}: ${mine.length} records, the manifest says ${units}`)
    if (mine.map(record => bare(record.text)).join('') !== text) wrong.push(`${id}: the text is not that of the view`)
    const found = mine.some(record => record.spans.some(({start}) => start === undefined)) ? unplaced(mine) : placed(mine)
    const wanted = [...places].filter(([key]) => !lost.has(key)).map(([, place]) => place)
    spans += found.length
    const nameOf = found.some(({start}) => start < 0) ? byString : byPlace
    wrong.push(...difference(wanted.map(nameOf), found.map(nameOf)).map(message => `${id}: ${message}`))
  }
  if (next !== records.length) wrong.push(`${records.length} records, the manifest has ${next}`)
  wrong.push(...losses(truth, told))
  return {spans, dropped: told.dropped.length, wrong}
}

/** Spans by their place in the article; a span whose text is not what stands at its place is wrong by its text. */
function placed(records: readonly ReadRecord[]): Place[] {
  let before = 0
  return records.flatMap(({text, spans}) => {
    const counts = bareCounts(text)
    const from = before
    before += counts.at(-1)!
    return spans.map(({label, text: quote, start, end}) => ({label, start: from + (counts[start!] ?? NaN), end: from + (counts[end!] ?? NaN), text: bare(quote)}))
  })
}

function unplaced(records: readonly ReadRecord[]): Place[] {
  return records.flatMap(({spans}) => spans.map(({label, text}) => ({label, start: -1, end: -1, text: bare(text)})))
}

/** What one list has more often than the other. */
export function difference(wanted: readonly string[], found: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of wanted) counts.set(one, (counts.get(one) ?? 0) + 1)
  for (const one of found) counts.set(one, (counts.get(one) ?? 0) - 1)
  return [...counts].flatMap(([one, count]) => (count === 0 ? [] : [`${Math.abs(count)} × ${one} ${count > 0 ? 'missing' : 'not tagged'}`]))
}

/** Whether two places overlap; one that holds blanks only, whose place is between two characters, also when it touches the other. */
function meet(a: Place, b: Place): boolean {
  const touching = a.start === a.end || b.start === b.end ? 1 : 0
  return a.start < b.end + touching && b.start < a.end + touching
}

/** Every annotation that does not come out is told of, once, with the reason that it has; an overlap with one that came out. */
function losses(truth: ReadonlyMap<string, Truth>, {dropped}: Told): string[] {
  const wrong: string[] = []
  for (const [article, {places, gone}] of truth) {
    const mine = new Map(dropped.filter(loss => loss.article === article).map(loss => [loss.id, loss]))
    for (const [id, reason] of gone) {
      if (mine.get(id)?.reason !== reason) wrong.push(`${article}: ${id} is ${mine.get(id)?.reason ?? 'not told of'}, and should be ${reason}`)
    }
    for (const [id, {reason, by = ''}] of mine) {
      const [place, other] = [places.get(id), places.get(by)]
      if (gone.has(id)) continue
      const overlaps = place !== undefined && other !== undefined && meet(place, other)
      const empty = place?.text === ''
      if (reason === 'overlap' ? !overlaps || mine.has(by) : !(empty && (reason === 'blank' || reason === 'layout'))) {
        wrong.push(`${article}: ${id} is dropped as ${reason}, which it is not`)
      }
    }
  }
  return wrong
}
