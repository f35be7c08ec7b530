import {describe, expect, it} from 'vitest'
import {nearest} from '../../src/core/nearest.ts'

const names = ['list', 'search', 'show', 'tag', 'untag', 'export', 'stats', 'keys', 'labels']

describe('what a wrong word was meant to be', () => {
  it.each([
    ['lsit', 'list'],
    ['serach', 'search'],
    ['exprot', 'export'],
    ['exp', 'export'],
    ['lable', 'labels'],
    ['stat', 'stats'],
    ['frobnicate', undefined],
    ['', undefined],
    ['x', undefined],
    ['标注', undefined],
  ])('%j: %s', (word, expected) => {
    expect(nearest(word, names)).toBe(expected)
  })
})
