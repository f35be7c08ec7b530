import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {loadSchema} from '../../src/store/schema-file.ts'
import {temporaryFolder} from '../helpers/records.ts'

const shipped = readFileSync('annotations/schema.json', 'utf8')

function folderWith(text: string | Uint8Array): string {
  const dir = temporaryFolder()
  writeFileSync(join(dir, 'schema.json'), text)
  return dir
}

it('D20: the default schema is the one that the project ships', async () => {
  expect(await loadSchema('annotations')).toEqual({ok: true, value: defaultSchema})
  expect(await loadSchema(temporaryFolder())).toEqual({ok: true, value: defaultSchema})
  expect(await loadSchema(join(temporaryFolder(), 'none'))).toEqual({ok: true, value: defaultSchema})
})

it('D20: every label is defined in both languages, in two sentences at least', () => {
  for (const {definition} of defaultSchema.labels) {
    expect(definition.zh.split(/[。；]/u).length).toBeGreaterThan(2)
    expect(definition.en.split(/[.;] /u).length).toBeGreaterThan(2)
  }
})

it('D20: every label has examples of what is tagged', () => {
  for (const {examples = []} of defaultSchema.labels) {
    expect(examples.length).toBeGreaterThanOrEqual(4)
    for (const example of examples) expect(example).toMatch(/\[[^[\]]+\]/)
  }
})

it('D18: fields that are not known do no harm, and overlap is keep unless told', async () => {
  const file = JSON.parse(shipped) as {overlap?: string; labels: {hint?: string}[]}
  delete file.overlap
  file.labels[0]!.hint = 'x'
  expect(await loadSchema(folderWith(JSON.stringify(file)))).toEqual({ok: true, value: defaultSchema})
})

it.each([
  ['schema.key-collision', shipped.replace('"key": "i"', '"key": "s"'), ['speaker', 'institution', '"s"']],
  ['schema.id-collision', shipped.replace('"id": "institution"', '"id": "speaker"'), ['Speaker', 'Institution']],
  ['schema.bad-key', shipped.replace('"key": "o"', '"key": "oo"'), ['outcome', 'oo']],
  ['schema.bad-key', shipped.replace('"key": "o"', '"key": "7"'), ['outcome', '"7"', 'digit']],
  ['schema.bad-key', shipped.replace('"key": "o"', '"key": ""'), ['outcome', 'visible']],
  ['schema.invalid', shipped.replace('"key": "o",', ''), ['outcome', 'key']],
  ['schema.key-collision', shipped.replace('"key": "i"', '"key": "S"'), ['speaker', 'institution', '"s"']],
  ['schema.invalid', shipped.replace('"examples": [', '"examples": [7, '), ['speaker', 'examples']],
  ['schema.invalid', shipped.replace('"examples": [', '"examples": [" ", '), ['speaker', 'blank']],
  ['schema.empty', '{"format": "pizhu-schema", "version": 1, "labels": []}', ['label']],
  ['schema.invalid', shipped.replace('"orange"', '"beige"'), ['institution', 'colour', 'beige']],
  ['schema.invalid', shipped.replace('pizhu-schema', 'other'), ['format', 'pizhu-schema']],
  ['schema.invalid', shipped.replace('"keep"', '"drop"'), ['overlap', 'longest']],
  ['schema.newer', shipped.replace('"version": 1', '"version": 2'), ['format 2', 'update pizhu']],
  ['schema.not-json', shipped.slice(0, 300), ['JSON']],
  ['schema.not-json', Buffer.from('{"名"', 'utf16le'), ['UTF-8']],
  ['schema.invalid', '[]', ['schema.json']],
  ['schema.invalid', '{"format": "pizhu-schema", "version": 1, "labels": [null]}', ['labels.0']],
])('D19: refuses with file, place and remedy: %s', async (code, text, parts) => {
  const dir = folderWith(text)
  const refused = await loadSchema(dir)
  expect(refused).toMatchObject({ok: false, problem: {code, path: join(dir, 'schema.json')}})
  for (const part of [...parts, join(dir, 'schema.json')]) expect(refused.ok ? '' : refused.problem.message.en).toContain(part)
})

it('D19: says so when the file cannot be read', async () => {
  const dir = temporaryFolder()
  mkdirSync(join(dir, 'schema.json'))
  expect(await loadSchema(dir)).toMatchObject({ok: false, problem: {code: 'schema.unreadable'}})
})
