import {readdirSync, readFileSync} from 'node:fs'
import {build} from 'esbuild'
import fc from 'fast-check'
import {configs as fromTraditional} from 'opencc-js/preset/t2cn'
import {configs as fromSimplified} from 'opencc-js/preset/cn2t'
import {Converter as library} from 'opencc-js/cn2t'
import {Converter as backward} from 'opencc-js/t2cn'
import {beforeAll, describe, expect, it} from 'vitest'
import {mapFromRuns} from '../../src/core/offset-map.ts'
import type {Converted} from '../../src/core/run.ts'
import {loadTraditional, simplify, type Converter} from '../../src/core/script.ts'
import {checkMapLaws} from '../helpers/laws.ts'

const seeds = readdirSync('seeds').map(name => readFileSync(`seeds/${name}`, 'utf8'))

/** Both sides of every entry of a conversion's dictionaries. */
function entriesOf(config: {readonly conversionChain: readonly (readonly unknown[])[]} | undefined): string[] {
  const dictionaries = config!.conversionChain.flat().filter(dictionary => typeof dictionary === 'string')
  return dictionaries.flatMap(dictionary => dictionary.split(/[| ]/))
}

const keys = [...entriesOf(fromTraditional['t2s']), ...entriesOf(fromSimplified['s2t'])]
const sentences = seeds.flatMap(seed => seed.split(/(?<=[。，\n])/))

/** A permutation of the list that is the same in every run. */
function shuffled<T>(list: readonly T[]): T[] {
  const order = list.map((_, at) => [(at * 7919 + 13) % 104_729, at] as const).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return order.map(([, at]) => list[at]!)
}

/** Checks the runs against the two texts: unchanged between them, whole code points inside, nothing listed that did not change. */
function checkRuns(before: string, {text, runs}: Converted): void {
  let [old, now] = [0, 0]
  for (const [from, oldLen, newLen] of runs) {
    expect(text.slice(now, now + from - old)).toBe(before.slice(old, from))
    now += from - old
    const [was, is] = [before.slice(from, from + oldLen), text.slice(now, now + newLen)]
    expect([Array.from(was).length, Array.from(is).length, was === is], `${was} → ${is} at ${from}`).toEqual([1, 1, false])
    old = from + oldLen
    now += newLen
  }
  expect(text.slice(now)).toBe(before.slice(old))
}

const hostile = ['𠮷', '😀', '👨‍👩‍👧', 'é', '\r\n', '\n', ' ', '\ud842', '\udfb7', '\u0000', '⿰亻言', '豈', '\ufe0f', '__proto__', 'x'.repeat(40)]
const drawn = fc.array(fc.oneof(fc.constantFrom(...keys), fc.constantFrom(...keys), fc.constantFrom(...hostile), fc.string({unit: 'binary'})), {
  maxLength: 25,
})

const directions: readonly [string, (text: string) => string, () => Converter][] = [
  ['traditional to simplified', backward({from: 't', to: 'cn'}), () => simplify],
  ['simplified to traditional', library({from: 'cn', to: 't'}), () => traditional],
]

let traditional: Converter

beforeAll(async () => {
  traditional = await loadTraditional()
})

describe.each(directions)('%s', (_, expected, converter) => {
  it('V9: makes of every seed what the library makes of it', () => {
    for (const seed of seeds) {
      const made = converter()(seed)
      expect(made.text).toBe(expected(seed))
      checkRuns(seed, made)
    }
  })

  it('V9: makes of a large mixed corpus what the library makes of it', () => {
    const text = shuffled([...keys, ...sentences, ...hostile]).join('')
    const made = converter()(text)
    expect(made.text === expected(text)).toBe(true)
    expect(made.runs.length).toBeGreaterThan(1000)
  })

  it('V9: makes of any text what the library makes of it, with sound runs (seed 20240608)', () => {
    fc.assert(
      fc.property(drawn, parts => {
        const text = parts.join('')
        const made = converter()(text)
        expect(made.text).toBe(expected(text))
        checkRuns(text, made)
        checkMapLaws(mapFromRuns(made.runs, text.length))
      }),
      {seed: 20240608, numRuns: 150},
    )
  })

  it('V10: converting line by line equals converting the whole (seed 20240609)', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(drawn, fc.constant(['⿰', '亻']), fc.constant(['⿲', '']))), lines => {
        const texts = lines.map(parts => parts.join(''))
        expect(converter()(texts.join('\n')).text).toBe(texts.map(text => converter()(text).text).join('\n'))
      }),
      {seed: 20240609, numRuns: 150},
    )
  })
})

describe('conversion', () => {
  it('V9: looks at phrases, not at characters, and keeps their halves apart', () => {
    expect(simplify('乾隆瞭解乾淨頭髮')).toEqual({text: '乾隆了解干净头发', runs: [[2, 1, 1], [4, 1, 1], [5, 1, 1], [6, 1, 1], [7, 1, 1]]})
    expect(traditional('皇后后来头发发展').text).toBe('皇后後來頭髮發展')
  })

  it('V9: a character may take more units in one script than in the other', () => {
    expect(simplify('含二噁英的')).toEqual({text: '含二𫫇英的', runs: [[2, 1, 2]]})
    expect(traditional('含二𫫇英的')).toEqual({text: '含二噁英的', runs: [[2, 2, 1]]})
  })

  it('V10: leaves the parts of a description sequence alone, within its line', () => {
    expect(simplify('⿰愛愛愛').text).toBe('⿰愛愛爱')
    expect(simplify('⿲⿰愛愛愛𡃁愛').text).toBe('⿲⿰愛愛愛𡃁爱')
    expect(simplify('⿰愛\n愛').text).toBe('⿰爱\n爱')
  })

  it('V10: takes linear time on a row of description characters, where the library would take for ever', () => {
    const row = '⿰'.repeat(100_000)
    expect(simplify(row)).toEqual({text: row, runs: []})
    expect(simplify(`${row}愛`).text.length).toBe(100_001)
  })

  it('V11: the traditional dictionaries are not in what a program loads at its start', async () => {
    const {metafile} = await build({
      entryPoints: ['src/core/script.ts'], bundle: true, splitting: true, format: 'esm', minify: true, write: false, outdir: 'out', metafile: true,
    })
    const bytesOf = (path: string): number => metafile.outputs[path]!.bytes
    const eager = (path: string): number => {
      const statics = metafile.outputs[path]!.imports.filter(({kind}) => kind === 'import-statement')
      return statics.reduce((sum, part) => sum + eager(part.path), bytesOf(path))
    }
    const all = Object.keys(metafile.outputs).reduce((sum, path) => sum + bytesOf(path), 0)
    expect(all).toBeGreaterThan(1_000_000)
    expect(eager('out/script.js')).toBeLessThan(200_000)
  })
})
