import {describe, expect, it} from 'vitest'
import {everywhere, exporting, view} from '../../src/cli/options.ts'
import {open, subcommands} from '../../src/cli/table.ts'
import {viewNames} from '../../src/core/view.ts'
import {schemes, unitKinds} from '../../src/formats/format.ts'
import {formats} from '../../src/formats/formats.ts'

const all = [open, ...subcommands]
const choices = (name: string) => exporting.find(option => option.name === name)?.choices

describe('the table of subcommands', () => {
  it('names each once, and each option once a subcommand', () => {
    expect(new Set(all.map(({name}) => name)).size).toBe(all.length)
    for (const {options} of all) {
      const names = [...everywhere, ...options].map(({name}) => name)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('gives an option name one kind everywhere, so that a line can be read before its subcommand is known', () => {
    const kinds = new Map<string, Set<boolean>>()
    for (const {name, kind} of [...everywhere, ...all.flatMap(({options}) => options)]) {
      kinds.set(name, (kinds.get(name) ?? new Set()).add(kind === 'flag'))
    }
    expect([...kinds].filter(([, found]) => found.size > 1)).toEqual([])
  })

  it('C3: has words in both languages and an example for each', () => {
    for (const {name, summary, examples, options, notes} of all) {
      expect(examples.length, name).toBeGreaterThan(0)
      for (const words of [summary, ...examples.map(({about}) => about), ...options.map(({about}) => about), ...(notes ?? [])]) {
        expect(words.zh).toMatch(/\p{sc=Han}/u)
        expect(words.en).not.toBe('')
      }
      for (const {line} of examples) expect(line).toMatch(name === '' ? /^pizhu/ : new RegExp(`^pizhu ${name}\\b`))
    }
  })

  it('requires only options that it has, and takes many words only at the end', () => {
    for (const {options, required, positionals} of all) {
      for (const name of required ?? []) expect(options.map(option => option.name)).toContain(name)
      expect(positionals.slice(0, -1).some(({many}) => many)).toBe(false)
    }
  })

  it('offers exactly the views, formats, units and schemes that there are', () => {
    expect(view.choices).toEqual(viewNames)
    expect(choices('format')).toEqual(formats.map(({id}) => id))
    expect(choices('unit')).toEqual(unitKinds)
    expect(choices('scheme')).toEqual(schemes)
  })

  it('leads each name to something that runs', async () => {
    for (const {load} of all) expect(typeof (await load())).toBe('function')
  })
})
