import {describe, expect, it} from 'vitest'
import {keysOf} from '../../src/app/key.ts'
import {edit, emptyInput, insert, inputOf} from '../../src/app/input.ts'

describe('keysOf', () => {
  it('K9: splits one read into its keys', () => {
    expect(keysOf('jjj', {})).toEqual(['j', 'j', 'j'])
    expect(keysOf('医工结合吗', {})).toEqual(['医', '工', '结', '合', '吗'])
    expect(keysOf('𠮷👨‍👩‍👧', {})).toEqual(['𠮷', '👨‍👩‍👧'])
    expect(keysOf('jj\u0003', {})).toEqual(['j', 'j', 'Ctrl-c'])
  })

  it('K9: names what is no text', () => {
    expect(keysOf('', {upArrow: true})).toEqual(['Up'])
    expect(keysOf('', {tab: true, shift: true})).toEqual(['Shift-Tab'])
    expect(keysOf('d', {ctrl: true})).toEqual(['Ctrl-d'])
    expect(keysOf(' ', {})).toEqual(['Space'])
    expect(keysOf('\u3000', {})).toEqual(['Space'])
    expect(keysOf('', {escape: true})).toEqual(['Esc'])
  })

  it('K9: what is no key of ours gives none', () => {
    expect(keysOf('x', {meta: true})).toEqual([])
    expect(keysOf('\u0000\u009b', {})).toEqual([])
  })
})

const typed = (...keys: string[]) => keys.reduce((input, key) => edit(input, key) ?? input, emptyInput)

describe('a prompt', () => {
  it('K9: is edited by grapheme', () => {
    expect(typed('𠮷', '👨‍👩‍👧', 'Backspace')).toEqual({text: '𠮷', cursor: 2})
    expect(typed('医', '工', 'Left', 'x')).toEqual({text: '医x工', cursor: 2})
    expect(typed('a', 'b', 'Home', 'Delete')).toEqual({text: 'b', cursor: 0})
    expect(typed('a', 'Space', 'b', 'Ctrl-w')).toEqual({text: 'a ', cursor: 2})
    expect(typed('a', 'b', 'Ctrl-u')).toEqual(emptyInput)
  })

  it('K9: a key that edits nothing is none of its business', () => {
    expect(edit(inputOf('a'), 'PgDn')).toBeUndefined()
    expect(edit(inputOf('a'), 'Ctrl-s')).toBeUndefined()
  })

  it('K9: a paste becomes one line without control characters, and has an end', () => {
    expect(insert(emptyInput, 'a\r\nb\u001b[31mc').text).toBe('a b[31mc')
    const long = insert(inputOf('x'), '𠮷'.repeat(2000))
    expect(long.text.length).toBeLessThanOrEqual(1000)
    expect(long.text).toMatch(/^x𠮷+$/u)
  })
})
