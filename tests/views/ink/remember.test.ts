import {describe, expect, it} from 'vitest'
import {Memory, remember} from '../../../src/views/ink/remember.ts'

describe('memory', () => {
  it('makes a thing once and keeps it', () => {
    const asked: string[] = []
    const upper = remember(text => {
      asked.push(text)
      return text.toUpperCase()
    })
    expect([upper('a'), upper('b'), upper('a'), upper('')]).toEqual(['A', 'B', 'A', ''])
    expect(asked).toEqual(['a', 'b', ''])
  })

  it('forgets what was not asked for in a long time, and only that', () => {
    const memory = new Memory<number>(10)
    let made = 0
    const ask = (key: string) => memory.get(key, () => ++made)
    ask('kept')
    for (let at = 0; at < 100; at++) {
      ask(String(at))
      ask('kept')
    }
    expect(made).toBe(101)
    expect(ask('kept')).toBe(1)
    expect(ask('99')).toBe(101)
    expect(ask('0')).toBe(102)
  })
})
