import {describe, expect, it} from 'vitest'
import {commandTable, keymapOf} from '../../src/app/commands/table.ts'
import {buildKeymap} from '../../src/app/keymap.ts'
import {only, type Command} from '../../src/app/command.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'

const table = commandTable(defaultSchema)

const command = (id: string, keys: string[]): Command => ({id, keys, modes: ['reader'], group: 'app', title: {zh: id, en: id}, run: state => only(state)})

describe('the command table', () => {
  it('K1: ids are unique', () => {
    const ids = table.map(({id}) => id)
    expect(ids).toEqual([...new Set(ids)])
  })

  it('K1: every command has keys, modes and both titles', () => {
    for (const {id, keys, modes, title} of table) {
      expect(keys.length, id).toBeGreaterThan(0)
      expect(modes.length, id).toBeGreaterThan(0)
      expect(title.zh, id).toMatch(/[一-鿿]/)
      expect(title.en, id).toMatch(/^[\x20-\x7e→]+$/)
    }
  })

  it('K1: no two commands want one key in one mode', () => {
    expect(keymapOf(defaultSchema).ok).toBe(true)
  })

  it('K1: a key with two meanings is refused with both commands named', () => {
    const same = buildKeymap([command('a.one', ['s']), command('b.two', ['s'])])
    expect(same.ok ? '' : same.problem.message.en).toMatch(/\bs\b.*a\.one.*b\.two/)
    const head = buildKeymap([command('a.one', ['g g']), command('b.two', ['g'])])
    expect(head.ok ? '' : head.problem.message.zh).toMatch(/a\.one.*b\.two/)
    const tail = buildKeymap([command('b.two', ['g']), command('a.one', ['g g'])])
    expect(tail.ok).toBe(false)
  })

  it('K1: a label whose key is taken is refused with both named', () => {
    const [first] = defaultSchema.labels
    const bad = {...defaultSchema, labels: [{...first!, id: 'place', key: 'h'}]}
    const keymap = keymapOf(bad)
    expect(keymap.ok ? '' : keymap.problem.message.en).toMatch(/tag\.place.*move\.left|move\.left.*tag\.place/)
  })
})
