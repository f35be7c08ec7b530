import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {makeView} from '../../src/core/view.ts'
import {type ExportUnit, type Format, unitKinds, type WriteContext} from '../../src/formats/format.ts'
import {findFormat} from '../../src/formats/formats.ts'
import {type ExportArticle, prepare} from '../../src/formats/prepare.ts'
import {findReader, readers} from '../../src/formats/readers.ts'
import {articles} from './arbitrary.ts'
import {cut, exported, marked, sample} from './sample.ts'

const seed = 20251122
const labels = ['speaker', 'institution', 'outcome', 'stranger']
const context: WriteContext = {schema: defaultSchema, scheme: 'bio', relations: false, labels, parts: ['all']}

const choices = fc.record({view: fc.constantFrom('clean', 'source'), unit: fc.constantFrom(...unitKinds), boilerplate: fc.boolean()})

function found<T>(result: {ok: true; value: T} | {ok: false}): T {
  if (!result.ok) throw new Error('not found')
  return result.value
}

type Choice = Pick<ExportUnit, 'view' | 'kind'> & {boilerplate: boolean}

function unitsOf(entry: ExportArticle, format: Format, {view, kind, boilerplate}: Choice) {
  const how = {format, kind, boilerplate, overlap: undefined, layerPolicy: 'longest', rank: (label: string) => labels.indexOf(label)} as const
  return prepare(entry, makeView(entry.article, view), how)
}

const byPlace = (a: readonly [number, number, string], b: readonly [number, number, string]) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1)

/** Writes random units, reads them, and hands over both, as far as every format can hold them. */
function roundTrip(id: string, check: (units: readonly ExportUnit[], read: ReturnType<typeof readAll>) => void, more: Partial<WriteContext> = {}) {
  const format = found(findFormat(id))
  fc.assert(
    fc.property(articles, choices, (entry, {view, unit, boilerplate}) => {
      const {units} = unitsOf(entry, format, {view: view as 'clean', kind: unit, boilerplate})
      check(units, readAll(id, [...format.encode(units, {...context, ...more})].join('')))
    }),
    {seed, numRuns: 150},
  )
}

function readAll(id: string, text: string) {
  const {records, problems} = found(findReader(id)).read(text, 'all')
  expect(problems).toEqual([])
  return records
}

const spansOf = ({spans}: {spans: readonly {start: number; end: number; label: string}[]}) =>
  spans.map(({start, end, label}) => [start, end, label] as const).toSorted(byPlace)
const unitSpans = (spans: ExportUnit['spans']) => spans.map(({start, end, annotation: {label}}) => [start, end, label] as const).toSorted(byPlace)

/** A text as every format can say it. */
const loose = (words: string) => words.replace(/[\p{White_Space}\p{Cc}▁]+/gu, ' ')

describe(`what was written reads back (seed ${seed})`, () => {
  for (const [id, more] of [['spacy', {}], ['prodigy', {}], ['doccano', {}], ['doccano', {relations: true}], ['label-studio', {}], ['cluener', {}]] as const) {
    it(`F45: ${id}${'relations' in more ? ' --relations' : ''}, texts and spans`, () => {
      roundTrip(id, (units, read) => {
        expect(read.map(record => [record.text, spansOf(record)])).toEqual(units.map(({text, spans}) => [text, unitSpans(spans)]))
      }, more)
    })
  }

  for (const id of ['spacy', 'prodigy', 'doccano', 'label-studio']) {
    it(`F45: ${id}, and where it comes from`, () => {
      roundTrip(id, (units, read) => {
        expect(read.map(({article, sha256, meta}) => [article, sha256, meta.index])).toEqual(units.map(({index}) => ['a.txt', 'ab'.repeat(32), index]))
      })
    })
  }

  for (const scheme of ['bio', 'bioes'] as const) {
    it(`F45: conll ${scheme}, but for blanks and what the layer has no room for`, () => {
      roundTrip('conll', (units, read) => {
        expect(read.map(spansOf)).toEqual(units.map(({layer}) => unitSpans(layer)))
        for (const [at, {text, standIn}] of read.entries()) {
          const written = Array.from(text!)
          const original = Array.from(units[at]!.text)
          expect(written).toHaveLength(original.length)
          for (const [place, char] of written.entries()) expect([original[place], standIn]).toContain(char)
        }
      }, {scheme})
    })
  }

  for (const id of ['brat', 'w3c']) {
    it(`F45: ${id}, an article's units as lines of one text`, () => {
      const format = found(findFormat(id))
      const asWritten = (text: string) => (id === 'brat' ? text.replace(/\r\n?/g, '\n') : text)
      fc.assert(
        fc.property(articles, choices, (entry, {view, unit, boilerplate}) => {
          const {units} = unitsOf(entry, format, {view: view as 'clean', kind: unit, boilerplate})
          const [text, beside] = [format, format.beside![0]!].map(({encode}) => [...encode(units, {...context, stem: '清 a'})].join('')) as [string, string]
          const {records, problems} = found(findReader(id)).read(beside, '清 a.x', text)
          expect(problems).toEqual([])
          const lines: string[] = []
          const spans = units.flatMap(({text: line, spans: inLine}) => {
            const before = [...lines, ''].join('\n')
            lines.push(line)
            const length = (end: number) => Array.from(asWritten(before + Array.from(line).slice(0, end).join(''))).length
            return inLine.map(({start, end, annotation: {label}}) => [length(start), length(end), label] as const)
          })
          expect(text).toBe(asWritten(lines.join('\n')))
          expect(records.map(record => [record.text, spansOf(record)])).toEqual(units.length > 0 || id === 'brat' ? [[text, spans.toSorted(byPlace)]] : records.map(record => [record.text, []]))
          if (id === 'w3c') for (const record of records) expect([record.article, record.sha256]).toEqual(units.length > 0 ? ['a.txt', 'ab'.repeat(32)] : ['%E6%B8%85%20a.txt', undefined])
        }),
        {seed, numRuns: 150},
      )
    })
  }

  it('F45: w3c keeps ids, notes, authors and times', () => {
    const entry = marked(sample)
    const annotations = entry.annotations.map(one => ({...one, note: '一\n二'}))
    const {files} = exported([{...entry, annotations}], {format: 'w3c'})
    const {records} = found(findReader('w3c')).read(files.get('a.jsonld')!, 'a.jsonld', files.get('a.txt'))
    expect(records[0]!.spans.map(({id, note, by, at}) => ({id, note, by, at}))).toEqual(annotations.map(({id, note, by, at}) => ({id, note, by, at})))
  })

  for (const format of readers.map(({id}) => id)) {
    it(`F48: ${format}: what does not read back is what the manifest says was dropped, text for text what it does not say was changed`, () => {
      const read = found(findReader(format))
      fc.assert(
        fc.property(articles, fc.constantFrom(...unitKinds), (entry, unit) => {
          const {files, manifest} = exported([entry], {format, unit, view: 'source', boilerplate: true})
          const [text, beside] = read.beside ? [files.get(`a.${read.extensions[0]!}`)!, files.get('a.txt')] : [[...files].find(([name]) => name.startsWith('all.'))![1]]
          const spans = read.read(text!, 'a.x', beside).records.flatMap(({text: whole, spans: list}) =>
            list.map(({start, end, label}) => `${label} ${cut(whole!, start, end)}`),
          )
          const told = new Set([...manifest.dropped, ...manifest.changed.filter(({became}) => became !== undefined)].map(({id}) => id))
          const left = spans.map(loose)
          for (const {id, label, span} of entry.annotations) {
            if (told.has(id)) continue
            const at = left.indexOf(loose(`${label} ${entry.article.source.slice(span.from, span.to)}`))
            expect([id, at]).not.toEqual([id, -1])
            left.splice(at, 1)
          }
          const changed = new Set(manifest.changed.filter(({became}) => became !== undefined).map(({id}) => id))
          expect(left.length).toBe(changed.size)
        }),
        {seed, numRuns: 60},
      )
    })
  }
})
