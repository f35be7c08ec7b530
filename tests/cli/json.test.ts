import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {jsonLine, jsonList} from '../../src/cli/json.ts'
import {safe} from '../../src/core/safe.ts'

describe('JSON on stdout', () => {
  it('C5: holds nothing that a terminal could take as a command, and the same value', () => {
    const hostile = {title: '\u001b[2J\u009b31m\u202e\u2066\u200b\ufeff\u{e0041}\ud800 ok'}
    const line = jsonLine(hostile)
    expect(safe(line)).toBe(line)
    expect(line).toContain(String.raw`\u009b31m\u202e\u2066\u200b\ufeff\udb40\udc41\ud800 ok`)
    expect(JSON.parse(line)).toEqual(hostile)
  })

  it('C5: keeps any value (seed 20261122)', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({unit: 'binary'}), (value, text) => {
        const line = jsonLine([value, text])
        expect(safe(line)).toBe(line)
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify([value, text])))
      }),
      {seed: 20261122},
    )
  })

  it('writes a list as one array, one element a line', () => {
    expect(jsonList([])).toBe('[]')
    expect(jsonList([{a: 1}, {a: 2}])).toBe('[\n{"a":1},\n{"a":2}\n]')
  })
})
