import {describe, expect, it} from 'vitest'
import {firstSlice, inOne, part, type Slices} from '../../src/core/slices.ts'

function* counted(steps: number): Slices<number> {
  let sum = 0
  for (let step = 1; step <= steps; step++) {
    sum += step
    if (step < steps) yield step / steps
  }
  return sum
}

/** The shares of all slices, and the result. */
function walked<T>(slices: Slices<T>): readonly (number | T)[] {
  const seen: (number | T)[] = []
  let slice = firstSlice(slices)
  for (; !slice.done; slice = slice.next()) seen.push(slice.share)
  return [...seen, slice.result]
}

describe('a computation in slices', () => {
  it('K110: comes to what it comes to at once, and says how far it is', () => {
    expect(walked(counted(4))).toEqual([0.25, 0.5, 0.75, 10])
    expect(inOne(counted(4))).toBe(10)
    expect(walked(counted(1))).toEqual([1])
  })

  it('K110: the same slice always goes on to the same next one', () => {
    const first = firstSlice(counted(3))
    if (first.done) throw new Error('three steps in one slice')
    const second = first.next()
    expect(first.next()).toBe(second)
    expect(second).toMatchObject({done: false, share: 2 / 3})
  })

  it('K110: is a part of a larger one', () => {
    expect(walked(part(counted(4), 0.5, 0.5))).toEqual([0.625, 0.75, 0.875, 10])
  })
})
