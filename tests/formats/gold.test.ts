import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/core/article.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {loadTraditional, simplify} from '../../src/core/script.ts'
import {viewNames, type ViewName} from '../../src/core/view.ts'
import {unitKinds} from '../../src/formats/format.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {annotation, cut, exported, type JsonRecord, readConll, records, type SpacyRecord} from './sample.ts'

interface Gold {
  readonly file: string
  readonly sha256: string
  readonly spans: readonly GoldSpan[]
}

interface GoldSpan {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly label: string
  readonly text: string
  readonly zone: string
}

const golds = readdirSync('tests/fixtures/gold').map(name => JSON.parse(readFileSync(`tests/fixtures/gold/${name}`, 'utf8')) as Gold)

const articles = golds.map(({file, sha256, spans}): ExportArticle => {
  const source = readFileSync(`seeds/${file}`, 'utf8')
  const points = codePointsOf(source)
  const article: Article = {id: file, file, sha256, encoding: 'utf-8', source, ...parseArticle(source)}
  const annotations = spans.map(({id, start, end, label}) => annotation(`${file} ${id}`, file, label, points.toUnits(start), points.toUnits(end)))
  return {article, status: 'done', annotations}
})

const traditional = await loadTraditional()
const goldOf = new Map<string, GoldSpan>(golds.flatMap(({file, spans}) => spans.map(span => [`${file} ${span.id}`, span] as const)))
/** A phrase is converted with what stands around it, so a span's text may differ from the conversion of the span alone in single characters. */
function sameButForContext(view: ViewName, found: string, gold: string): boolean {
  if (view === 'clean' || view === 'source') return found === gold
  return Array.from(found).length === Array.from(gold).length && simplify(found).text === simplify(gold).text
}

describe('the gold annotations', () => {
  for (const view of viewNames) {
    for (const unit of unitKinds) {
      it(`F1: come out of jsonl with exactly their text, ${view}, ${unit}`, () => {
        const {files, manifest} = exported(articles, {format: 'jsonl', view, unit, boilerplate: true}, defaultSchema, traditional)
        const out = records<JsonRecord>(files.get('all.jsonl')!)
        const found = out.flatMap(({text, spans}) => spans.map(span => [span.id, cut(text, span.start, span.end)] as const))
        expect(found.map(([id]) => id).toSorted()).toEqual([...goldOf.keys()].toSorted())
        for (const [id, text] of found) expect([id, text, sameButForContext(view, text, goldOf.get(id)!.text)]).toEqual([id, text, true])
        for (const {spans} of out) for (const {id, source} of spans) expect(source).toEqual({start: goldOf.get(id)!.start, end: goldOf.get(id)!.end})
        expect([manifest.dropped, manifest.changed]).toEqual([[], []])
      })

      it(`F12: come out of spacy, overlaps and all, ${view}, ${unit}`, () => {
        const {files, manifest} = exported(articles, {format: 'spacy', view, unit, boilerplate: true}, defaultSchema, traditional)
        const found = records<SpacyRecord>(files.get('all.jsonl')!)
        const kept = found.flatMap(({text, spans}) => spans.map(({start, end, label}) => `${label} ${simplify(cut(text, start, end)).text}`))
        expect(kept.toSorted()).toEqual([...goldOf.values()].map(({label, text}) => `${label} ${simplify(text).text}`).toSorted())
        expect(found.flatMap(({ents}) => ents)).toHaveLength(goldOf.size - manifest.changed.length)
        expect(manifest.changed.every(({reason}) => reason === 'overlap-layer')).toBe(true)
      })

      it(`F16: come out of conll but for those listed as dropped, ${view}, ${unit}`, () => {
        for (const scheme of ['bio', 'bioes'] as const) {
          const {files, manifest} = exported(articles, {format: 'conll', scheme, view, unit, boilerplate: true}, defaultSchema, traditional)
          const kept = readConll(files.get('all.conll')!).flatMap(({tokens, spans}) =>
            spans.map(({start, end, label}) => `${label} ${simplify(tokens.slice(start, end).join('')).text}`),
          )
          const dropped = new Set(manifest.dropped.map(({id}) => id))
          const wanted = [...goldOf].filter(([id]) => !dropped.has(id)).map(([, {label, text}]) => `${label} ${simplify(text).text.replace(/\s/g, '▁')}`)
          expect(kept.toSorted()).toEqual(wanted.toSorted())
          expect(manifest.dropped.every(({reason}) => reason === 'overlap')).toBe(true)
        }
      })
    }
  }

  it('F6: lose by default only what stands in header, field and copyright lines', () => {
    const {manifest} = exported(articles, {format: 'jsonl'})
    const story = new Set(['title', 'subtitle', 'subheading', 'body', 'caption'])
    for (const {id, reason} of manifest.dropped) expect([id, reason, story.has(goldOf.get(id)!.zone)]).toEqual([id, 'boilerplate', false])
    expect(manifest.counts[0]!.labels.get('speaker')).toBe([...goldOf.values()].filter(({label}) => label === 'speaker').length)
  })
})
