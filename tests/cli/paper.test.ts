import {describe, expect, it} from 'vitest'
import {paperOn, styled, wantsColour, type Piece} from '../../src/cli/paper.ts'

function written(coloured: boolean, ...pieces: readonly Piece[]): string {
  let text = ''
  const add = (more: string) => void (text += more)
  const sink = {write: add, control: add, data: add, drained: () => Promise.resolve(), closed: () => false, isTTY: true, columns: 80}
  paperOn(sink, coloured).line(...pieces)
  return text
}

describe('human output', () => {
  it('C5: shows control characters instead of sending them, in every piece', () => {
    expect(written(true, 'a\u001b[2Jb', styled('red', '\u0007\u009b\n'))).toBe('a␛[2Jb\u001b[31m␇\ufffd␊\u001b[0m\n')
  })

  it('shows a tab as a blank', () => {
    expect(written(false, '甲\t乙')).toBe('甲 乙\n')
  })

  it('sends no escape sequence without colours, nor around nothing', () => {
    expect(written(false, styled('bold', '甲'), styled('hit', '乙'))).toBe('甲乙\n')
    expect(written(true, styled('bold', ''), styled('plain', '甲'))).toBe('甲\n')
  })

  it.each([
    ['auto', {}, true, true],
    ['auto', {}, false, false],
    ['auto', {NO_COLOR: '1'}, true, false],
    ['auto', {NO_COLOR: ''}, true, true],
    ['auto', {TERM: 'dumb'}, true, false],
    ['auto', {FORCE_COLOR: '1', NO_COLOR: '1'}, false, true],
    ['auto', {FORCE_COLOR: '0'}, true, false],
    ['always', {NO_COLOR: '1'}, false, true],
    ['never', {FORCE_COLOR: '1'}, true, false],
  ] as const)('C6: --color %s with %j, terminal %s: %s', (choice, env, isTTY, coloured) => {
    expect(wantsColour(choice, env, isTTY)).toBe(coloured)
  })
})
