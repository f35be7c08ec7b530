import {describe, expect, it} from 'vitest'
import type {Run} from '../../src/app/screen/screen.ts'
import type {Colour} from '../../src/core/schema.ts'
import type {Depth} from '../../src/views/capability.ts'
import type {Rgb} from '../../src/views/rgb.ts'
import {makeTheme, palette} from '../../src/views/theme.ts'
import {contrast} from './contrast.ts'

const colours = Object.keys(palette) as Colour[]
const run = (marks: Partial<Run>): Run => ({text: '吕毅', tone: 'plain', ...marks})
const codes = (marks: Partial<Run>, depth: Depth): string => makeTheme(depth).start(run(marks))

/** The true colours in a sequence: ground 38 or 48. */
function rgbIn(sequence: string, ground: 38 | 48): Rgb {
  const [, r, g, b] = new RegExp(`${ground};2;(\\d+);(\\d+);(\\d+)`).exec(sequence)!
  return `#${[r, g, b].map(channel => Number(channel).toString(16).padStart(2, '0')).join('')}`
}

describe('theme', () => {
  it.each(colours)('T15: %s reads on black and on white', colour => {
    expect(contrast(palette[colour].rgb, '#000000')).toBeGreaterThanOrEqual(3)
    expect(contrast(palette[colour].rgb, '#ffffff')).toBeGreaterThanOrEqual(3)
  })

  it('T15: a label inside a label reads on the ground that it brings, whatever the two colours', () => {
    for (const label of colours) {
      for (const outer of colours) {
        const sequence = codes({label, outer}, 'true')
        expect(contrast(rgbIn(sequence, 38), rgbIn(sequence, 48)), `${label} in ${outer}`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('T15: a hit reads on its own ground', () => {
    const sequence = codes({hit: true}, 'true')
    expect(contrast(rgbIn(sequence, 38), rgbIn(sequence, 48))).toBeGreaterThanOrEqual(7)
  })

  it('T15: a hint to jump to reads on its own ground', () => {
    const sequence = codes({tone: 'hint'}, 'true')
    expect(contrast(rgbIn(sequence, 38), rgbIn(sequence, 48))).toBeGreaterThanOrEqual(7)
  })

  it.each(['none', '16', '256', 'true'] as const)('T16: at depth %s selection, label, nested label, suggested label, hit and hint all look different', depth => {
    const looks = [{}, {selected: true}, {label: 'blue'}, {label: 'blue', selected: true}, {label: 'blue', outer: 'green'}, {label: 'blue', suggested: true}, {tone: 'caption'}, {hit: true}, {tone: 'hint'}] as const
    expect(new Set(looks.map(marks => codes(marks, depth))).size).toBe(looks.length)
  })

  it('T16: selection is reverse video, a label is underlined, one in another is bold as well', () => {
    expect(codes({selected: true}, 'none')).toBe('\u001b[7m')
    expect(codes({label: 'blue'}, 'none')).toBe('\u001b[4m')
    expect(codes({label: 'blue', outer: 'red'}, 'none')).toBe('\u001b[1;4m')
    expect(codes({label: 'blue', selected: true}, '16')).toBe('\u001b[4;7;94m')
    expect(codes({label: 'green', tone: 'dim'}, '16')).toBe('\u001b[4;32m')
    expect(codes({selected: true, hit: true}, 'true')).toBe('\u001b[7m')
  })

  it('T16: a badge has the colour of its label and no underline', () => {
    expect(codes({tone: 'badge', label: 'orange'}, '16')).toBe('\u001b[1;33m')
  })

  it('T14: sends what the depth has', () => {
    expect(codes({label: 'blue'}, 'true')).toBe('\u001b[4;38;2;20;120;189m')
    expect(codes({label: 'blue'}, '256')).toBe('\u001b[4;38;5;31m')
    expect(codes({label: 'blue'}, '16')).toBe('\u001b[4;94m')
  })

  it('T14: without colours no look has a colour in it', () => {
    for (const tone of ['plain', 'dim', 'strong', 'title', 'heading', 'caption', 'accent', 'good', 'bad', 'key', 'badge', 'hint'] as const) {
      for (const marks of [{}, {label: 'red'}, {label: 'red', outer: 'blue'}, {hit: true}, {selected: true, label: 'red', hit: true}] as const) {
        expect(codes({tone, ...marks}, 'none')).toMatch(/^(?:\u001b\[[1-7](?:;[1-7])*m)?$/)
      }
    }
  })
})
