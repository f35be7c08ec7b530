import type {Stamp} from '../app/command.ts'

const alphabet = '0123456789abcdefghijklmnopqrstuv'

/** The first instant of a seeded clock, which goes on by a second with every stamp. */
const beginning = Date.UTC(2000, 0, 1)

/** Times and ids that are the same for the same seed; an id that is taken, or begins one that is, is passed over. */
export function seededStamps(seed: number, taken: Iterable<string>): () => Stamp {
  const heads = new Set(Array.from(taken, id => id.slice(0, 12)))
  const next = mulberry32(seed)
  let seconds = 0
  const draw = (): string => Array.from({length: 12}, () => alphabet[next() >>> 27]).join('')
  return () => {
    let id = draw()
    while (heads.has(id)) id = draw()
    return {at: new Date(beginning + 1000 * seconds++).toISOString(), id}
  }
}

/** Tommy Ettinger's mulberry32: 32 bits a call from 32 bits of state. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
