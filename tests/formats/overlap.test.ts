import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import type {UnitSpan} from '../../src/formats/format.ts'
import {settle} from '../../src/formats/options.ts'
import {type Policy, resolveOverlaps, spanOrder} from '../../src/formats/overlap.ts'
import {annotation, exported, type JsonRecord, marked, records} from './sample.ts'

const labels = ['speaker', 'institution', 'outcome']
const rank = (label: string) => labels.indexOf(label)

function span(id: string, label: string, start: number, end: number): UnitSpan {
  return {annotation: annotation(id, 'a', label, start, end), start, end, text: '', source: {start, end}}
}

const spans = fc
  .array(fc.record({start: fc.nat(30), length: fc.integer({min: 1, max: 12}), label: fc.constantFrom(...labels)}), {maxLength: 25})
  .map(list => list.map(({start, length, label}, at) => span(String(at).padStart(2, '0'), label, start, start + length)).toSorted(spanOrder))

const ids = (list: readonly UnitSpan[]) => list.map(one => one.annotation.id)

/** The definition itself: try each in order of preference, compare with all that were taken. */
function plainly(list: readonly UnitSpan[], policy: Policy) {
  const key = (one: UnitSpan) => {
    const place = [one.start - one.end, one.start]
    return policy === 'longest' ? [...place, rank(one.annotation.label)] : [rank(one.annotation.label), ...place]
  }
  const taken: UnitSpan[] = []
  const better = (a: UnitSpan, b: UnitSpan) => key(a).map((value, at) => value - key(b)[at]!).find(value => value !== 0) ?? (a.annotation.id < b.annotation.id ? -1 : 1)
  for (const one of list.toSorted(better)) if (taken.every(other => one.end <= other.start || other.end <= one.start)) taken.push(one)
  return ids(taken.toSorted(spanOrder))
}

describe('overlaps', () => {
  it.each(['longest', 'priority'] as const)('F8: %s takes each span in order of preference unless it overlaps one taken before', policy => {
    fc.assert(
      fc.property(spans, list => {
        const {kept, lost} = resolveOverlaps(list, policy, rank)
        expect(ids(kept)).toEqual(plainly(list, policy))
        expect([...kept, ...lost.map(({span}) => span)].toSorted(spanOrder)).toEqual(list)
        for (const {span, by} of lost) {
          expect(kept).toContain(by)
          expect(span.start < by.end && by.start < span.end).toBe(true)
        }
      }),
      {seed: 8, numRuns: 500},
    )
  })

  it('F8: longest keeps the longer, priority the label that stands first in the schema', () => {
    const list = [span('a', 'outcome', 0, 9), span('b', 'institution', 0, 4), span('c', 'speaker', 2, 5)]
    expect(ids(resolveOverlaps(list, 'longest', rank).kept)).toEqual(['a'])
    expect(ids(resolveOverlaps(list, 'priority', rank).kept)).toEqual(['c'])
  })

  it('F8: a stated policy holds for every format', () => {
    const {files, manifest} = exported([marked('{outcome:甲{speaker:乙}}')], {format: 'jsonl', overlap: 'priority'})
    expect(records<JsonRecord>(files.get('all.jsonl')!)[0]!.spans.map(({text}) => text)).toEqual(['乙'])
    expect(manifest.dropped).toMatchObject([{text: '甲乙', reason: 'overlap'}])
    expect(manifest.options.overlap).toBe('priority')
  })

  it('F9: a format of one layer follows the schema, or takes the longest; to ask it to keep overlaps is refused', () => {
    for (const [overlap, policy] of [['keep', 'longest'], ['longest', 'longest'], ['priority', 'priority']] as const) {
      expect(settle({format: 'conll'}, {...defaultSchema, overlap})).toMatchObject({ok: true, value: {overlap: policy}})
    }
    expect(settle({format: 'conll', overlap: 'keep'}, defaultSchema)).toMatchObject({ok: false, problem: {code: 'export.one-layer'}})
    expect(settle({format: 'spacy', overlap: 'keep'}, defaultSchema)).toMatchObject({ok: true, value: {overlap: 'keep', layerPolicy: 'longest'}})
  })

  it('F8: resolves many spans of one text in little more than sorting them', () => {
    const many = Array.from({length: 20_000}, (_, at) => span(String(at), 'speaker', at * 3, at * 3 + 5))
    expect(resolveOverlaps(many, 'longest', rank).kept).toHaveLength(10_000)
  })
})
