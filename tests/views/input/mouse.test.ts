import {describe, expect, it} from 'vitest'
import {Decoder} from '../../../src/views/input/decoder.ts'
import {pointerOf} from '../../../src/views/input/mouse.ts'

describe('reports of the mouse', () => {
  it.each([
    ['\u001b[<0;1;1M', {kind: 'press', column: 0, row: 0}],
    ['\u001b[<0;300;70m', {kind: 'release', column: 299, row: 69}],
    ['\u001b[<32;10;20M', {kind: 'drag', column: 9, row: 19}],
    ['\u001b[<16;10;20M', {kind: 'press', column: 9, row: 19}],
    ['\u001b[<64;10;20M', {kind: 'wheel', by: -1, column: 9, row: 19}],
    ['\u001b[<65;10;20M', {kind: 'wheel', by: 1, column: 9, row: 19}],
  ])('K47: %j', (sequence, pointer) => {
    expect(pointerOf(sequence)).toEqual(pointer)
  })

  it.each([
    ['the other buttons', '\u001b[<1;1;1M'],
    ['the third button', '\u001b[<2;1;1M'],
    ['motion without a button', '\u001b[<35;1;1M'],
    ['a wheel that goes sideways', '\u001b[<66;1;1M'],
    ['buttons beyond', '\u001b[<128;1;1M'],
    ['a cell that is none', '\u001b[<0;0;1M'],
    ['a number without measure', '\u001b[<0;999999;1M'],
    ['an old report', '\u001b[32;10;20M'],
    ['a key', '\u001b[A'],
    ['half a report', '\u001b[<0;1M'],
  ])('K47: %s is nothing', (_, sequence) => {
    expect(pointerOf(sequence)).toBeUndefined()
  })

  it('K46: asked for, they come between the keys, also split over reads; not asked for, they are nothing', () => {
    const bytes = 'j\u001b[<0;3;2Mk\u001b[<0;3;2ml'
    for (const size of [1, 2, 3, 100]) {
      const asked = new Decoder(true)
      const other = new Decoder()
      const inputs = (decoder: Decoder) =>
        Array.from({length: Math.ceil(bytes.length / size)}, (_, at) => bytes.slice(at * size, at * size + size)).flatMap((chunk, at) => decoder.push(chunk, at))
      expect(inputs(asked)).toEqual([
        {key: 'j'},
        {pointer: {kind: 'press', column: 2, row: 1}},
        {key: 'k'},
        {pointer: {kind: 'release', column: 2, row: 1}},
        {key: 'l'},
      ])
      expect(inputs(other)).toEqual([{key: 'j'}, {key: 'k'}, {key: 'l'}])
    }
  })
})
