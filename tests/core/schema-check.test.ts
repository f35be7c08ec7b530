import {expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {checkSchema} from '../../src/core/schema-check.ts'
import type {Label, Schema} from '../../src/core/schema.ts'

const labelOf = (id: string, key: string): Label => ({id, key, name: {zh: id, en: id}, colour: 'blue', definition: {zh: '', en: ''}})
const schemaOf = (...labels: Label[]): Schema => ({labels, overlap: 'keep'})

it('D19: has nothing against the default schema', () => {
  expect(checkSchema(defaultSchema)).toEqual([])
  expect(defaultSchema.labels.map(({id, key, colour}) => [id, key, colour])).toEqual([
    ['speaker', 's', 'blue'],
    ['institution', 'i', 'orange'],
    ['outcome', 'o', 'green'],
  ])
})

it.each([
  ['no labels', schemaOf(), 'schema.empty', []],
  ['one id twice', schemaOf(labelOf('a', 'x'), labelOf('a', 'y')), 'schema.id-collision', ['a', 'a']],
  ['one key twice', schemaOf(labelOf('a', 'x'), labelOf('b', 'y'), labelOf('c', 'x')), 'schema.key-collision', ['a', 'c']],
  ['a key and its capital', schemaOf(labelOf('a', 'x'), labelOf('b', 'X')), 'schema.key-collision', ['a', 'b']],
  ['no key', schemaOf(labelOf('a', '')), 'schema.bad-key', ['a']],
  ['two characters', schemaOf(labelOf('a', 'xy')), 'schema.bad-key', ['a']],
  ['a control character', schemaOf(labelOf('a', '\u001b')), 'schema.bad-key', ['a']],
  ['a blank', schemaOf(labelOf('a', ' ')), 'schema.bad-key', ['a']],
  ['a digit', schemaOf(labelOf('a', '7')), 'schema.bad-key', ['a']],
  ['an empty id', schemaOf(labelOf('', 'x')), 'schema.bad-id', ['']],
])('D19: names the labels at fault: %s', (_, schema, code, labels) => {
  const faults = checkSchema(schema)
  expect(faults.map(fault => [fault.code, fault.labels])).toEqual([[code, labels]])
  for (const label of labels) expect(faults[0]!.message.zh + faults[0]!.message.en).toContain(label)
})

it('D19: tells all faults at once, and takes ids such as __proto__ for ids', () => {
  const schema = schemaOf(labelOf('__proto__', 'x'), labelOf('constructor', 'x'), labelOf('a', ''))
  expect(checkSchema(schema).map(fault => fault.code)).toEqual(['schema.bad-key', 'schema.key-collision'])
})
