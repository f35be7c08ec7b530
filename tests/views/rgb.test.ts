import {describe, expect, it} from 'vitest'
import {channels, mix, to256} from '../../src/views/rgb.ts'

describe('rgb', () => {
  it('reads channels and mixes', () => {
    expect(channels('#0a80ff')).toEqual([10, 128, 255])
    expect(mix('#ffffff', '#000000', 0.5)).toBe('#808080')
    expect(mix('#123456', '#ffffff', 1)).toBe('#123456')
    expect(mix('#123456', '#ffffff', 0)).toBe('#ffffff')
  })

  it('finds the nearest colour of the 256: corners and levels of the cube, and greys', () => {
    expect(['#000000', '#ffffff', '#ff0000', '#5fafd7', '#808080', '#121212'].map(colour => to256(colour as '#'))).toEqual([16, 231, 196, 74, 244, 233])
  })
})
