import {foldStrictly} from './fold.ts'

/** The readings of 汉字, without tones. Looks a character up once and remembers it. */
export interface PinyinTable {
  /** All readings of a character in pinyin with `v` for ü (`chang`, `zhang`; `lv`), the commonest first; empty for anything but a 汉字. */
  readingsOf(char: string): readonly string[]
  /** The readings of a code unit in all the spellings that are typed for them (`lv`, `lu`, `lyu`), as a number for `spellings`; 0 for none. */
  classOf(unit: number): number
  /** The spellings of a class, the same for every character that sounds the same. */
  spellings(soundClass: number): readonly string[]
}

/** A table over a source of readings, which gives them as `readingsOf` does and none for what it does not know. */
export function pinyinTable(lookUp: (char: string) => readonly string[]): PinyinTable {
  const known = new Map<string, readonly string[]>()
  const classes = new Uint16Array(0x10000)
  const numbers = new Map<string, number>()
  const spellingsByClass: (readonly string[])[] = [[]]
  // 0 says "not asked yet", so that classes are kept one up.
  const learn = (unit: number): number => {
    const spellings = spellingsOf(readingsOf(String.fromCharCode(unit)))
    const key = spellings.join(' ')
    let number = spellings.length === 0 ? 0 : numbers.get(key)
    if (number === undefined) {
      number = spellingsByClass.push(spellings) - 1
      numbers.set(key, number)
    }
    return (classes[unit] = number + 1)
  }
  const readingsOf = (char: string): readonly string[] => {
    const before = known.get(char)
    if (before) return before
    const readings = syllables(lookUp, char)
    known.set(char, readings)
    return readings
  }
  return {
    readingsOf,
    classOf: unit => (unit < 0x3007 || (unit & 0xf800) === 0xd800 ? 0 : (classes[unit] || learn(unit)) - 1),
    spellings: soundClass => spellingsByClass[soundClass]!,
  }
}

/**
 * A source of readings for `pinyinTable` over lines of 汉字 and the readings that they have (`长 chang zhang`). A 汉字 is looked for when it is
 * asked about, in some 10 µs: an article has a few hundred, and to take all of them in costs as much as thousands of questions.
 */
export function readingsIn(lines: string): (char: string) => readonly string[] {
  return char => {
    const at = lines.indexOf(char)
    if (at < 0) return []
    const end = lines.indexOf('\n', at)
    return lines.slice(lines.indexOf(' ', at) + 1, end < 0 ? undefined : end).split(' ')
  }
}

function syllables(lookUp: (char: string) => readonly string[], char: string): readonly string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return []
  const own = lookUp(char)
  // What the source does not know it may know in simplified form.
  return own.length > 0 ? own : lookUp(foldStrictly(char))
}

/** Every spelling that is typed for a syllable: lü is lv, lu or (in passports) lyu, and ju may be jv. */
function spellingsOf(readings: readonly string[]): readonly string[] {
  const all = readings.flatMap(reading => [
    reading,
    ...(/^[ln]v/.test(reading) ? [reading.replace('v', 'u'), reading.replace('v', 'yu')] : []),
    ...(/^[jqxy]u/.test(reading) ? [reading.replace('u', 'v')] : []),
  ])
  return [...new Set(all)].toSorted()
}
