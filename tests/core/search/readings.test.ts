import {describe, expect, it} from 'vitest'
import {loadPinyin} from '../../../src/core/search/index.ts'
import {readings} from '../../../src/core/search/readings.ts'
import {readingLines} from '../../../scripts/readings.ts'

describe('the table of readings', () => {
  it('S9: holds what the dictionary says of every 汉字', () => {
    expect(readings === readingLines()).toBe(true)
  })

  it('S9: knows 汉字 beyond the first 65,536 characters', async () => {
    const table = await loadPinyin()
    const beyond = [...readings].filter(char => char.length === 2)
    expect(beyond.length).toBeGreaterThan(100)
    expect(beyond.filter(char => table.readingsOf(char).length === 0)).toEqual([])
  })
})
