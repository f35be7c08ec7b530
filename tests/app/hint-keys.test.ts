import {describe, expect, it} from 'vitest'
import {hintKeys, mostHints} from '../../src/app/hint-keys.ts'

describe('hint keys', () => {
  it.each([0, 1, 2, 25, 26, 27, 43, 44, 60, 200, mostHints])('K41: %i hints differ, and none is the beginning of another', count => {
    const hints = hintKeys(count)
    expect(hints).toHaveLength(count)
    expect(new Set(hints).size).toBe(count)
    for (const hint of hints) expect(hints.filter(other => other.startsWith(hint))).toEqual([hint])
  })

  it('K41: one key each as long as there are keys, then two for the last ones', () => {
    expect(hintKeys(43).every(hint => hint.length === 1)).toBe(true)
    const hints = hintKeys(60)
    const first = hints.findIndex(hint => hint.length > 1)
    expect(first).toBeGreaterThan(40)
    expect(hints.slice(first).every(hint => hint.length === 2)).toBe(true)
  })

  it('K41: the home row comes first, and no key is taken for its capital', () => {
    expect(hintKeys(8).join('')).toBe('fjdkslag')
    expect(hintKeys(43).filter(hint => /[CIOSUVWXZ]/.test(hint))).toEqual([])
  })

  it('K41: beyond the most there are, places get none', () => {
    expect(hintKeys(mostHints + 5)).toHaveLength(mostHints)
  })
})
