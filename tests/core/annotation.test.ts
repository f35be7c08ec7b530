import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Annotation, Refusal} from '../../src/core/annotation.ts'
import {applyChange, applyRefusals, invert, joined, type Change} from '../../src/core/change.ts'
import {sourceSpan} from '../../src/core/offset.ts'

interface Work {
  readonly annotations: readonly Annotation[]
  readonly refusals: readonly Refusal[]
  readonly done: boolean
}

const annotation = (id: string, rev: number): Annotation => ({id, article: 'a', label: `l${rev}`, span: sourceSpan(rev, rev + 1), by: 'x', at: 't', rev, via: 'hand'})
const refusal = (id: string): Refusal => ({id, article: 'a', label: 'l', span: sourceSpan(0, 1), by: 'x', at: 't'})

const applied = ({annotations, refusals, done}: Work, change: Change): Work => ({
  annotations: applyChange(annotations, change, 'a'),
  refusals: applyRefusals(refusals, change, 'a').toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  done: change.marks.at(-1)?.done ?? done,
})

/** An act that is possible now: it puts or changes, takes away, refuses, takes back, marks. */
function actOn({annotations, refusals, done}: Work, [what, id]: readonly [number, string]): Change {
  const old = annotations.find(one => one.id === id)
  const refused = refusals.find(one => one.id === id)
  const nothing = {put: [], drop: [], marks: []}
  switch (what) {
    case 0:
      return {...nothing, put: [annotation(id, (old?.rev ?? 0) + 1)], drop: old ? [old] : []}
    case 1:
      return old ? {...nothing, drop: [old]} : nothing
    case 2:
      return refused ? {...nothing, unrefuse: [refused]} : {...nothing, refuse: [refusal(id)]}
    default:
      return {...nothing, marks: [{article: 'a', done: !done}]}
  }
}

describe('changes', () => {
  it('K54: several joined do what they did one after the other, and their inverse takes all of it back (seed 55)', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.constantFrom('p', 'q', 'r')), {minLength: 1, maxLength: 12}), fc.nat(12), (acts, cut) => {
      let now: Work = {annotations: [], refusals: [], done: false}
      let start = now
      let all: Change | undefined
      for (const [number, act] of acts.entries()) {
        const change = actOn(now, act)
        if (number === cut % acts.length) start = now
        if (number >= cut % acts.length) all = all ? joined(all, change) : change
        now = applied(now, change)
      }
      expect(applied(start, all!)).toEqual(now)
      expect(applied(now, invert(all!))).toEqual(start)
      expect(applied(start, invert(invert(all!)))).toEqual(now)
    }), {seed: 55})
  })
})
