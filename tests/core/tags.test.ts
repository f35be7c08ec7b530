import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compareAnnotations, type Annotation} from '../../src/core/annotation.ts'
import {applyChange} from '../../src/core/change.ts'
import {compareSpans, overlaps, sameSpan, sourceSpan, type Span} from '../../src/core/offset.ts'
import {tagsOf} from '../../src/core/tags.ts'

const spans: fc.Arbitrary<Span> = fc.tuple(fc.nat(60), fc.integer({min: 1, max: 40})).map(([from, length]) => sourceSpan(from, from + length))

const tags = (prefix: string): fc.Arbitrary<Annotation[]> =>
  fc.array(fc.tuple(spans, fc.constantFrom('speaker', 'institution')), {maxLength: 30}).map(all =>
    all.map(([span, label], number): Annotation => ({id: `${prefix}${number}`, article: 'a', label, span, by: 'x', at: 't', rev: 1, via: 'hand'})).toSorted(compareAnnotations))

describe('the tags of an article by their place', () => {
  it('K6: every question has the answer that a walk through all of them has (seed 61)', () => {
    fc.assert(fc.property(tags('t'), spans, (all, span) => {
      const asked = tagsOf(all)
      expect(asked.overlapping(span)).toEqual(all.filter(tag => overlaps(tag.span, span)))
      expect(asked.on(span)).toEqual(all.filter(tag => sameSpan(tag.span, span)))
      expect(asked.before(span)).toBe(all.filter(tag => compareSpans(tag.span, span) < 0).length)
      expect(asked.after(span)).toBe(all.filter(tag => compareSpans(tag.span, span) <= 0).length)
      expect(asked.startingAt(span.from)).toBe(all.filter(tag => tag.span.from < span.from).length)
      expect(asked.count('speaker')).toBe(all.filter(tag => tag.label === 'speaker').length)
      expect(all.map(tag => asked.numberOf(tag))).toEqual([...all.keys()])
    }), {seed: 61, numRuns: 300})
  })

  it('K7: they stay in reading order, whatever comes and goes (seed 62)', () => {
    fc.assert(fc.property(tags('t'), tags('n'), fc.nat(), (all, come, number) => {
      const drop = all.filter((_, at) => at % 3 === number % 3)
      const moved = drop.slice(0, 2).map((tag): Annotation => ({...tag, span: sourceSpan(tag.span.from + 1, tag.span.to + 2), rev: 2}))
      const after = applyChange(all, {put: [...come, ...moved], drop, marks: []}, 'a')
      expect(after).toEqual([...all.filter(tag => !drop.includes(tag)), ...come, ...moved].toSorted(compareAnnotations))
    }), {seed: 62, numRuns: 200})
  })
})
