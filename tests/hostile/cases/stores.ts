import {execFileSync} from 'node:child_process'
import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {recordOf} from '../../helpers/records.ts'

/** An annotations folder in a state that nobody would make on purpose, and what must come of it. */
export interface StoreCase {
  readonly name: string
  /** Makes it; the annotator is `reader`. */
  readonly put: (folder: string) => void
  /** Codes of what `list` tells, each once, in order. */
  readonly told: readonly string[]
  /** A tag is saved; it is refused and no byte changes; or the program says why and does not start. */
  readonly session: 'saves' | 'reads' | 'refuses'
}

const snapshot = (fields: object): string =>
  JSON.stringify({format: 'pizhu', version: 1, unit: 'codepoint', annotator: 'reader', articles: [], annotations: [], ...fields})

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

const inFile = (name: string, file: string, content: string | Uint8Array, session: StoreCase['session'], ...told: readonly string[]): StoreCase => ({
  name,
  put: folder => writeFileSync(join(folder, file), content),
  told,
  session,
})

const store = (name: string, content: string | Uint8Array, session: StoreCase['session'], ...told: readonly string[]): StoreCase => inFile(name, 'reader.json', content, session, ...told)

const journal = (name: string, content: string | Uint8Array, ...told: readonly string[]): StoreCase => inFile(name, 'reader.journal.jsonl', content, 'saves', ...told)

const lock = (name: string, content: string | Uint8Array): StoreCase => inFile(name, 'reader.lock', content, 'saves')

/** A store with one record that is none. */
const bad = (name: string, fields: object): StoreCase => store(name, snapshot({annotations: [{...recordOf('a1'), ...fields}]}), 'saves', 'store.bad-record')

const at = (name: string, file: string, make: (path: string) => void, session: StoreCase['session'], ...told: readonly string[]): StoreCase => ({
  name,
  put: folder => make(join(folder, file)),
  told,
  session,
})

const pipe = (path: string): void => void execFileSync('mkfifo', [path])

const label = (fields: object = {}): object => ({id: 'speaker', name: {zh: '发言人', en: 'Speaker'}, key: 's', colour: 'blue', ...fields})

const schema = (name: string, content: string | object, ...told: readonly string[]): StoreCase =>
  inFile(name, 'schema.json', typeof content === 'string' ? content : JSON.stringify({format: 'pizhu-schema', version: 1, labels: [label()], ...content}), told.length > 0 ? 'refuses' : 'saves', ...told)

/** A refusal has what an annotation has, without note, revision and origin. */
const {note: _note, rev: _rev, via: _via, ...refusal} = recordOf('r1')

const escape = '\u001b]0;上当\u0007\u001b[2J\u009b6n\u202e'

export const stores: readonly StoreCase[] = [
  store('snapshot-array', '[]', 'reads', 'store.foreign'),
  store('snapshot-null', 'null', 'reads', 'store.foreign'),
  store('snapshot-number', '1e400', 'reads', 'store.foreign'),
  store('snapshot-string', `"${'x'.repeat(1000)}"`, 'reads', 'store.foreign'),
  store('snapshot-empty-object', '{}', 'reads', 'store.foreign'),
  store('snapshot-of-others', '{"format":"other","posts":[1]}', 'reads', 'store.foreign'),
  store('snapshot-newer', snapshot({version: 999}), 'reads', 'store.newer'),
  store('snapshot-version-huge', snapshot({version: 0}).replace('"version":0', '"version":1e308'), 'reads', 'store.newer'),
  store('snapshot-version-text', snapshot({version: '1'}), 'reads', 'store.foreign'),
  store('snapshot-empty', '', 'saves', 'store.damaged'),
  store('snapshot-blank', ' \n\n', 'saves', 'store.damaged'),
  store('snapshot-binary', Uint8Array.from({length: 4096}, (_, index) => (index * 7919) % 256), 'saves', 'store.damaged', 'store.damaged-line'),
  store('snapshot-escapes', escape.repeat(20), 'saves', 'store.damaged', 'store.damaged-line'),
  store('snapshot-deep', deep(100_000), 'reads', 'store.foreign'),
  store('snapshot-deep-field', snapshot({x: 0}).replace('"x":0', `"x":${deep(100_000)}`), 'saves', 'store.damaged', 'store.damaged-line'),
  store('snapshot-prototype', snapshot({}).replace('{', '{"__proto__":{"annotations":[1]},"constructor":{},'), 'saves'),
  store('snapshot-lists-of-others', snapshot({articles: {}, annotations: 'x'}), 'reads', 'store.foreign'),
  store('snapshot-odd-values', snapshot({annotations: [0, '', [], {}, true, null]}), 'saves', 'store.bad-record'),
  bad('record-negative', {start: -2, end: 0}),
  bad('record-huge', {start: 1e308, end: 1e308}),
  bad('record-beyond', {start: 2 ** 53, end: 2 ** 53 + 2}),
  bad('record-fraction', {start: 0.5, end: 2.5}),
  bad('record-texts-for-numbers', {start: '0', end: '2'}),
  bad('record-null', {start: null}),
  bad('record-backwards', {start: 5, end: 3}),
  bad('record-escapes-in-time', {at: escape}),
  store('record-outside', snapshot({annotations: [recordOf('a1', {start: 4_000_000_000, end: 4_000_000_002})]}), 'saves'),
  store('record-prototype-ids', snapshot({annotations: ['__proto__', 'constructor', 'toString'].map(id => recordOf(id, {article: id, label: id}))}), 'saves'),
  store('record-escapes', snapshot({annotations: [recordOf(escape, {article: escape, label: escape, exact: 'ab', by: escape, note: escape})]}), 'saves'),
  store('record-many', snapshot({annotations: Array.from({length: 20_000}, (_, index) => recordOf(`r${index}`, {start: index, end: index + 1}))}), 'saves'),
  store('record-equal-ids', snapshot({annotations: [recordOf('a1'), recordOf('a1', {start: 9})]}), 'saves', 'store.duplicate'),
  at('snapshot-folder', 'reader.json', path => mkdirSync(path), 'refuses', 'store.unreadable'),
  at('snapshot-pipe', 'reader.json', pipe, 'refuses', 'store.unreadable'),
  at('snapshot-device', 'reader.json', path => symlinkSync('/dev/zero', path), 'refuses', 'store.unreadable'),
  at('snapshot-link-loop', 'reader.json', path => symlinkSync('reader.json', path), 'refuses', 'store.unreadable'),
  journal('journal-empty', ''),
  journal('journal-binary', Uint8Array.from({length: 4096}, (_, index) => (index * 31) % 256), 'store.bad-line', 'store.torn-line'),
  journal('journal-escapes', `${escape}\n`, 'store.bad-line'),
  journal('journal-deep', `${deep(100_000)}\n`, 'store.bad-line'),
  journal('journal-line-of-1mb', `${'x'.repeat(1_000_000)}\n`, 'store.bad-line'),
  journal('journal-of-line-ends', '\n'.repeat(100_000), 'store.bad-line'),
  at('journal-folder', 'reader.journal.jsonl', path => mkdirSync(path), 'refuses', 'store.unreadable'),
  at('journal-pipe', 'reader.journal.jsonl', pipe, 'refuses', 'store.unreadable'),
  lock('lock-empty', ''),
  lock('lock-binary', Uint8Array.of(0, 255, 27, 93)),
  lock('lock-array', '[]'),
  lock('lock-dead', JSON.stringify({pid: 4_194_304, host: hostname(), since: escape, start: '', token: ''})),
  inFile('lock-elsewhere', 'reader.lock', JSON.stringify({pid: 1, host: escape, since: escape, start: '', token: escape}), 'reads'),
  at('lock-folder', 'reader.lock', path => mkdirSync(path), 'reads'),
  at('lock-pipe', 'reader.lock', pipe, 'reads'),
  at('backup-folder', 'reader.json.bak', path => mkdirSync(path), 'refuses', 'store.unreadable'),
  at('texts-file', 'texts', path => writeFileSync(path, escape), 'saves'),
  at('texts-pipe', 'texts', pipe, 'saves'),
  at('texts-link', 'texts', path => symlinkSync('/dev', path), 'saves'),
  store('refusals-odd', snapshot({refusals: [0, {}, {id: escape}, null]}), 'saves', 'store.bad-record'),
  store('refusals-escapes', snapshot({refusals: [{...refusal, id: escape, article: escape, label: escape, exact: 'ab', by: escape}]}), 'saves'),
  store('articles-odd', snapshot({articles: [0, {}, {id: escape, file: escape, sha256: escape, status: escape}, null]}), 'saves', 'store.bad-record'),
  schema('schema-empty', '', 'schema.not-json'),
  schema('schema-binary', '\u0000\u001b', 'schema.not-json'),
  schema('schema-array', '[]', 'schema.invalid'),
  schema('schema-null', 'null', 'schema.invalid'),
  schema('schema-deep', deep(100_000), 'schema.invalid'),
  schema('schema-format', {format: escape}, 'schema.invalid'),
  schema('schema-version', {version: 99}, 'schema.newer'),
  schema('schema-overlap', {overlap: escape}, 'schema.invalid'),
  schema('schema-no-labels', {labels: []}, 'schema.empty'),
  schema('schema-label-null', {labels: [null]}, 'schema.invalid'),
  schema('schema-id-escape', {labels: [label({id: escape})]}, 'schema.bad-id'),
  schema('schema-id-number', {labels: [label({id: 1})]}, 'schema.invalid'),
  schema('schema-id-twice', {labels: [label(), label({key: 't'})]}, 'schema.id-collision'),
  schema('schema-key-escape', {labels: [label({key: '\u001b'})]}, 'schema.bad-key'),
  schema('schema-key-long', {labels: [label({key: 'ss'})]}, 'schema.bad-key'),
  schema('schema-key-twice', {labels: [label(), label({id: 'b', key: 'S'})]}, 'schema.key-collision'),
  schema('schema-name-missing', {labels: [label({name: {zh: '发言人'}})]}, 'schema.invalid'),
  schema('schema-colour-escape', {labels: [label({colour: escape})]}, 'schema.invalid'),
  schema('schema-examples', {labels: [label({examples: [' ']})]}, 'schema.invalid'),
  schema('schema-name-escapes', {labels: [label({name: {zh: `发言${escape}`, en: escape}, definition: {zh: escape, en: escape}, examples: [escape]})]}),
  schema('schema-name-long', {labels: [label({name: {zh: '长'.repeat(100_000), en: 'x'}})]}),
  schema('schema-prototype', {labels: [label({id: '__proto__'}), label({id: 'constructor', key: 'y'})]}),
  at('schema-folder', 'schema.json', path => mkdirSync(path), 'refuses', 'schema.unreadable'),
  at('schema-pipe', 'schema.json', pipe, 'refuses', 'schema.unreadable'),
]
