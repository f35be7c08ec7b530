import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {unitKinds} from '../../src/formats/format.ts'
import {jsonlReader} from '../../src/formats/jsonl-read.ts'
import type {ExportOptions} from '../../src/formats/options.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {articles} from './arbitrary.ts'
import {cut, type Exported, exported, type JsonRecord, readConll, records, type SpacyRecord} from './sample.ts'

const seed = 20240625
const choices = fc.record({
  view: fc.constantFrom('clean', 'source', 'simplified'),
  unit: fc.constantFrom(...unitKinds),
  boilerplate: fc.boolean(),
})

function law(format: string, check: (entry: ExportArticle, result: Exported, options: ExportOptions) => void) {
  fc.assert(
    fc.property(articles, choices, (entry, choice) => {
      const options = {format, ...choice}
      check(entry, exported([entry], options), options)
    }),
    {seed, numRuns: 250},
  )
}

const jsonRecords = ({files}: Exported) => records<JsonRecord>(files.get('all.jsonl')!)
const joined = (result: Exported) => jsonRecords(result).map(({text}) => text).join('').replaceAll('\n', '')

describe('laws of every export', () => {
  it('F1: each span of jsonl is what stands at its offsets, in the text and in the source', () => {
    law('jsonl', ({article, annotations}, result) => {
      const points = codePointsOf(article.source)
      const tagged = new Map(annotations.map(one => [one.id, one]))
      for (const {text, spans} of jsonRecords(result)) {
        expect(text).not.toBe('')
        for (const span of spans) {
          expect(cut(text, span.start, span.end)).toBe(span.text)
          expect(span.text).not.toBe('')
          const {from, to} = tagged.get(span.id)!.span
          expect(span.source).toEqual({start: points.fromUnits(from), end: points.fromUnits(to)})
        }
      }
    })
  })

  it('F1: a span of the source view that is not listed as changed is the tagged text', () => {
    law('jsonl', ({article, annotations}, result, {view}) => {
      if (view !== 'source') return
      const changed = new Set(result.manifest.changed.map(({id}) => id))
      const tagged = new Map(annotations.map(({id, span}) => [id, article.source.slice(span.from, span.to)]))
      for (const {spans} of jsonRecords(result)) for (const {id, text} of spans) if (!changed.has(id)) expect(text).toBe(tagged.get(id))
    })
  })

  it('F2: every span is out once or in dropped, never both, and nothing changed is dropped', () => {
    law('jsonl', ({annotations}, result) => {
      const out = jsonRecords(result).flatMap(({spans}) => spans.map(({id}) => id))
      const dropped = result.manifest.dropped.map(({id}) => id)
      expect([...out, ...dropped].toSorted()).toEqual(annotations.map(({id}) => id).toSorted())
      for (const {id} of result.manifest.changed) expect(out).toContain(id)
    })
  })

  it('F2: the counts of the manifest are those of the files', () => {
    law('jsonl', (_, result) => {
      const found = jsonRecords(result)
      const counts = new Map<string, number>()
      for (const {label} of found.flatMap(({spans}) => spans)) counts.set(label, (counts.get(label) ?? 0) + 1)
      const [tally] = result.manifest.counts
      expect(new Map([...tally!.labels].filter(([, count]) => count > 0))).toEqual(counts)
      expect(tally!.units).toBe(found.length)
    })
  })

  it('F5: cuts the same text whatever the unit', () => {
    law('jsonl', (entry, result, options) => {
      if (options.boilerplate) return
      const whole = exported([entry], {...options, unit: 'document'})
      expect(joined(result)).toBe(joined(whole))
    })
  })

  it('F12: spaCy gets spans without blanks at their edges, ents disjoint and among the spans', () => {
    law('spacy', (_, {files}) => {
      for (const {text, spans, ents} of records<SpacyRecord>(files.get('all.jsonl')!)) {
        for (const {start, end} of spans) expect(cut(text, start, end)).toMatch(/^[^\p{White_Space}](?:.*[^\p{White_Space}])?$/su)
        for (const [at, ent] of ents.entries()) {
          expect(spans).toContainEqual(ent)
          if (at > 0) expect(ents[at - 1]!.end).toBeLessThanOrEqual(ent.start)
        }
      }
    })
  })

  it('F16: CoNLL reads back to the spans that were not dropped, in both schemes', () => {
    for (const scheme of ['bio', 'bioes'] as const) {
      law('conll', (entry, _, options) => {
        const {files, manifest} = exported([entry], {...options, scheme})
        const resolved = exported([entry], {...options, format: 'jsonl', overlap: 'longest'})
        const read = readConll(files.get('all.conll')!)
        const wanted = jsonRecords(resolved)
        expect(read.map(({spans}) => spans)).toEqual(wanted.map(({spans}) => spans.map(({start, end, label}) => ({start, end, label}))))
        for (const [at, {tokens}] of read.entries()) {
          const text = Array.from(wanted[at]!.text)
          expect(tokens).toHaveLength(text.length)
          for (const [number, token] of tokens.entries()) expect([text[number], '▁']).toContain(token)
        }
        expect(manifest.dropped.map(({id}) => id)).toEqual(resolved.manifest.dropped.map(({id}) => id))
      })
    }
  })

  it('F32: jsonl reads back to what was exported', () => {
    law('jsonl', (_, result) => {
      const {records: read, problems} = jsonlReader.read(result.files.get('all.jsonl')!, 'all.jsonl')
      expect(problems).toEqual([])
      expect(read.map(({id, text, spans}) => ({id, text, spans: spans.map(span => ({...span, text: cut(text!, span.start, span.end)}))}))).toEqual(
        jsonRecords(result).map(({id, text, spans}) => ({id, text, spans})),
      )
      for (const {article, sha256} of read) expect([article, sha256]).toEqual(['a.txt', 'ab'.repeat(32)])
    })
  })

  it('F22: gives the same bytes again, whatever the order of the annotations', () => {
    for (const format of ['jsonl', 'spacy', 'conll']) {
      law(format, (entry, result, options) => {
        expect(exported([{...entry, annotations: entry.annotations.toReversed()}], options)).toEqual(result)
      })
    }
  })
})
