import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {foldText} from '../../../src/core/search/fold.ts'
import {gramOf} from '../../../src/core/search/gram-file.ts'
import {mergeGrams} from '../../../src/core/search/gram-merge.ts'
import {openGrams} from '../../../src/core/search/gram-reader.ts'
import type {Grams, ReadAt} from '../../../src/core/search/grams.ts'
import {gramBytes, joined, openBytes, readerOf} from './grams.ts'

interface Text {
  readonly title: string
  readonly text: string
}

/** By gram, from the definition: the texts that have it, and those that have it in the title. */
function plainly(texts: readonly Text[]): Map<number, [number, boolean][]> {
  const all = new Map<number, [number, boolean][]>()
  for (const [number, {title, text}] of texts.entries()) {
    const inTitle = gramsIn(title)
    for (const gram of new Set([...inTitle, ...gramsIn(text)])) {
      const list = all.get(gram) ?? []
      list.push([number, inTitle.has(gram)])
      all.set(gram, list)
    }
  }
  return all
}

function gramsIn(text: string): Set<number> {
  const grams = new Set<number>()
  for (const row of foldText(text).text.split(/[ \n\0]/)) {
    for (let at = 0; at < row.length; at++) {
      grams.add(row.charCodeAt(at))
      if (at > 0) grams.add(gramOf(row.charCodeAt(at - 1), row.charCodeAt(at)))
    }
  }
  return grams
}

function listOf(grams: Grams, gram: number): [number, boolean][] {
  const list: [number, boolean][] = []
  expect(grams.each(gram, (number, inTitle) => list.push([number, inTitle]))).toBe(true)
  return list
}

/** Each list of an index, a line each. */
const everyList = (grams: Grams): string[] => [...grams.between(0, 2 ** 32)!].map(gram => line(gram, listOf(grams, gram)))

const everyPlainList = (texts: readonly Text[]): string[] =>
  [...plainly(texts)].toSorted(([a], [b]) => a - b).map(([gram, list]) => line(gram, list))

const line = (gram: number, list: readonly [number, boolean][]): string =>
  `${gram.toString(16)}: ${list.map(([number, inTitle]) => `${number}${inTitle ? '!' : ''}`).join(' ')}`

const chars = '的医醫工交叉aＡ1，…㎡é\u0301\u200b \n\0\u3000'.split('')
const text = fc.array(fc.constantFrom(...chars, '𠮷', '\ud842'), {maxLength: 40}).map(all => all.join(''))
const texts = fc.array(fc.record({title: text, text}), {maxLength: 12})

describe('grams', () => {
  it('S40: know which texts have which characters, and which two in a row (seed 40)', () => {
    fc.assert(
      fc.property(texts, all => {
        expect(everyList(openBytes(gramBytes(all))!)).toEqual(everyPlainList(all))
      }),
      {seed: 40, numRuns: 200},
    )
  })

  it('S40: of several parts are those of the texts that live (seed 41)', () => {
    fc.assert(
      fc.property(fc.array(texts, {maxLength: 4}), fc.nat({max: 5}), (parts, dying) => {
        const lives = (number: number): boolean => number % 6 !== dying
        const chunks: Uint8Array[] = []
        expect(mergeGrams(parts.map(all => ({grams: openBytes(gramBytes(all))!, lives})), bytes => chunks.push(bytes.slice()))).toBe(true)
        const living = parts.flatMap(all => all.filter((_, number) => lives(number)))
        const merged = openBytes(joined(chunks))!
        expect(merged.count).toBe(living.length)
        expect(everyList(merged)).toEqual(everyPlainList(living))
      }),
      {seed: 41, numRuns: 100},
    )
  })

  it('S40: of thousands of texts and of grams in many blocks', () => {
    const all = Array.from({length: 2000}, (_, at) => ({title: `第${at}篇`, text: String.fromCharCode(0xac00 + at, 0xac00 + (at % 7), 0xbe00 + (at % 900))}))
    const grams = openBytes(gramBytes(all))!
    expect(everyList(grams)).toEqual(everyPlainList(all))
    expect(listOf(grams, gramOf(0xac00, 0xac03))).toEqual([])
    expect(grams.between(0xac00, 0xac03)).toEqual(Uint32Array.of(0xac00, 0xac01, 0xac02))
  })

  it('S40: keep a 汉字 that folds to two code units for its sound', () => {
    expect(foldText('䥕').text).toHaveLength(2)
    const grams = openBytes(gramBytes([{title: '', text: '大䥕䥕小醫'}]))!
    const [big, rare, small] = ['大', '䥕', '小'].map(char => char.charCodeAt(0)) as [number, number, number]
    for (const gram of [rare, gramOf(big, rare), gramOf(rare, rare), gramOf(rare, small)]) expect(listOf(grams, gram)).toEqual([[0, false]])
    expect([...grams.unfolded]).toEqual(['醫'.charCodeAt(0)])
  })
})

describe('damaged grams', () => {
  const all = Array.from({length: 200}, (_, at) => ({title: `第${at}篇`, text: `医工交叉${String.fromCharCode(0x4e00 + at * 3)}研究院`}))
  const whole = gramBytes(all)
  const expected = plainly(all)
  const inOrder = [...expected.keys()].toSorted((a, b) => a - b)

  /** What is said must be so; that it cannot be said is fine. */
  function honest(grams: Grams | undefined): void {
    if (!grams) return
    const known = grams.between(0, 2 ** 32)
    if (known) expect([...known].join()).toBe(inOrder.join())
    for (const [gram, list] of expected) {
      const found: [number, boolean][] = []
      if (grams.each(gram, (number, inTitle) => found.push([number, inTitle])) && found.join() !== list.join()) expect(found).toEqual(list)
    }
  }

  it('S41: a changed byte is noticed or does not matter (seed 42)', () => {
    fc.assert(
      fc.property(fc.nat({max: whole.length - 1}), fc.integer({min: 1, max: 255}), (at, change) => {
        const bytes = whole.slice()
        bytes[at]! ^= change
        honest(openBytes(bytes))
      }),
      {seed: 42, numRuns: 150},
    )
  })

  it('S41: anything else than grams is none (seed 43)', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), fc.nat({max: whole.length - 1}), (bytes, cut) => {
        expect(openBytes(bytes)).toBeUndefined()
        expect(openBytes(whole.slice(0, cut))).toBeUndefined()
        expect(openBytes(whole.slice(cut + 1))).toBeUndefined()
      }),
      {seed: 43, numRuns: 100},
    )
  })

  it('S41: a file that can be read no more says nothing', () => {
    let gone = false
    const read = readerOf(whole)
    const grams = openGrams(whole.length, ((from, length) => (gone ? undefined : read(from, length))) satisfies ReadAt)!
    gone = true
    expect(grams.between(0, 2 ** 32)).toBeUndefined()
    expect(grams.each('医'.charCodeAt(0), () => {})).toBe(false)
    expect(mergeGrams([{grams, lives: () => true}], () => {})).toBe(false)
  })
})
