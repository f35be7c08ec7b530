import {describe, expect, it} from 'vitest'
import {commandTable, keymapOf} from '../../src/app/commands/table.ts'
import {buildKeymap} from '../../src/app/keymap.ts'
import {only, type Command} from '../../src/app/command.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'

const table = commandTable(defaultSchema)

const command = (id: string, keys: string[]): Command => ({id, keys, modes: ['reader'], group: 'app', title: {zh: id, en: id}, run: state => only(state)})

const withLabel = (id: string, key: string) => ({...defaultSchema, labels: [{...defaultSchema.labels[0]!, id, key}]})

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
    const keymap = keymapOf(withLabel('place', 'h'))
    expect(keymap.ok ? '' : keymap.problem.message.en).toMatch(/tag\.place.*move\.left|move\.left.*tag\.place/)
  })

  it('K69: a label whose Shift key is taken is refused with both named', () => {
    const keymap = keymapOf(withLabel('place', 'd'))
    expect(keymap.ok ? '' : keymap.problem.message.en).toMatch(/key D .*(tag\.place\.second.*work\.done|work\.done.*tag\.place\.second)/)
  })

  it.each(['delete', 'next'])('K69: a label %s, which would take a command’s id, is refused with both named', id => {
    const keymap = keymapOf(withLabel(id, 'y'))
    expect(keymap.ok ? '' : keymap.problem.message.en).toMatch(new RegExp(`"tag Speaker" and .* are both commands of the id tag\\.${id}`))
  })

  it('K69: a key whose capital is no single key, or that has none, has no second one', () => {
    for (const key of ['ß', '医', 'Y', '&']) expect(commandTable(withLabel('place', key)).filter(({id}) => id.startsWith('tag.place')).map(({keys}) => keys)).toEqual([[key]])
    expect(commandTable(withLabel('place', 'y')).filter(({id}) => id.startsWith('tag.place')).map(({keys}) => keys)).toEqual([['y'], ['Y']])
  })
})
