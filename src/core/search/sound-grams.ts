import {inOne, type Slices} from '../slices.ts'
import {foldUnit} from './fold.ts'
import {gramOf} from './gram-file.ts'
import type {Grams} from './grams.ts'
import {add, addTextsWith, all, none, type Worth} from './worth.ts'
import type {PinyinFinder} from './pinyin-finder.ts'
import type {PinyinTable} from './pinyin.ts'

/** How many 汉字 of a row are looked for, and how many ways to begin two of them: beyond that little is won. */
const maxRow = 4
const maxFirst = 300
const maxPairs = 2000

/** Where a row of characters has got to in the pattern: its last character led from `from` to `to`. */
interface Step {
  readonly from: number
  readonly to: number
  /** The texts that may have such a row. */
  readonly worth: Worth
}

/** By folded unit: the places in the pattern that a character behind it may lead to. */
type Leads = ReadonlyMap<number, readonly number[]>

/** The texts that may have 汉字 in a row which sound like the pattern. */
export function soundsLike(grams: Grams, finder: PinyinFinder): Worth {
  const units = inOne(learnSounds(grams, finder.table))
  const found = none(grams)
  if (!units) return all(grams)
  const leads = new Map<number, Leads>()
  const leadsAt = (used: number): Leads => {
    const known = leads.get(used) ?? leadsFrom(units, finder, used)
    leads.set(used, known)
    return known
  }
  // A row of one character.
  for (const [unit, ends] of leadsAt(0)) if (ends.includes(finder.size)) addTextsWith(grams, found, unit)
  const starts = new Set([...leadsAt(0).values()].flat())
  let steps: Step[] = [...starts].filter(to => to < finder.size).map(to => ({from: 0, to, worth: all(grams)}))
  for (let row = 2; row <= maxRow && steps.length > 0; row++) {
    const next = new Map<string, Step>()
    for (const step of steps) follow(grams, step, leadsAt(step.from), leadsAt(step.to), next)
    for (const step of next.values()) if (step.to === finder.size) add(found, step.worth)
    steps = [...next.values()].filter(step => step.to < finder.size && !step.worth.texts.empty)
  }
  for (const step of steps) add(found, step.worth)
  return found
}

/** Adds the steps that one more character makes of a row. */
function follow(grams: Grams, step: Step, first: Leads, second: Leads, next: Map<string, Step>): void {
  const firsts = [...first].filter(([, ends]) => ends.includes(step.to)).map(([unit]) => unit)
  const pairs = firsts.length > maxFirst ? undefined : pairsOf(grams, firsts, second)
  const places = new Set([...second.values()].flat())
  for (const to of places) {
    const fitting = pairs?.filter(gram => second.get(gram & 0xffff)!.includes(to))
    const worth = fitting && fitting.length <= maxPairs ? none(grams) : all(grams)
    if (fitting && fitting.length <= maxPairs) for (const gram of fitting) addTextsWith(grams, worth, gram)
    worth.texts.keep(step.worth.texts)
    worth.titles.keep(step.worth.titles)
    const key = `${step.to} ${to}`
    const known = next.get(key)
    if (known) add(known.worth, worth)
    else next.set(key, {from: step.to, to, worth})
  }
}

/** The pairs in the texts of which the second one leads on; undefined when it cannot be said. */
function pairsOf(grams: Grams, firsts: readonly number[], second: Leads): number[] | undefined {
  const pairs: number[] = []
  for (const unit of firsts) {
    const found = grams.between(gramOf(unit, 0), unit * 0x10000 + 0x10000)
    if (!found) return undefined
    for (const gram of found) if (second.has(gram & 0xffff)) pairs.push(gram)
  }
  return pairs
}

/** The folded units of the texts, by the class of what sounds behind them; those without a sound by 0. */
type SoundingUnits = ReadonlyMap<number, readonly number[]>

const known = new WeakMap<PinyinTable, WeakMap<Grams, SoundingUnits>>()

/** Looking up the readings of a 汉字 for the first time takes some 20 µs, and a part has thousands: so many go in a slice. */
const slice = 64

/** Looks up what sounds in the texts, in slices; what is not looked up before is when it is needed. */
export function* learnSounds(grams: Grams, table: PinyinTable): Slices<SoundingUnits | undefined> {
  const ofTable = known.get(table) ?? new WeakMap<Grams, SoundingUnits>()
  known.set(table, ofTable)
  const before = ofTable.get(grams)
  if (before) return before
  const folded = grams.between(0, 0x10000)
  if (!folded) return undefined
  const byClass = new Map<number, Set<number>>()
  const all = [...folded, ...grams.unfolded]
  for (const [at, unit] of all.entries()) {
    if (at % slice === slice - 1) yield at / all.length
    const sound = table.classOf(unit)
    byClass.set(sound, (byClass.get(sound) ?? new Set()).add(at < folded.length ? unit : foldUnit(unit)))
  }
  const units = new Map([...byClass].map(([sound, sounding]) => [sound, [...sounding]] as const))
  ofTable.set(grams, units)
  return units
}

function leadsFrom(units: SoundingUnits, finder: PinyinFinder, used: number): Leads {
  const wanted = finder.wantedAt(used)
  if (wanted !== undefined) return new Map([[wanted, [used + 1]]])
  const leads = new Map<number, readonly number[]>()
  for (const [sound, all] of units) {
    const ends = sound === 0 ? [] : finder.endsOf(sound, used)
    if (ends.length > 0) for (const unit of all) leads.set(unit, [...new Set([...(leads.get(unit) ?? []), ...ends])])
  }
  return leads
}
