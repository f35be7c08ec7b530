import {Resvg} from '@resvg/resvg-js'
import {type Picturable, renderSvg, type SvgOptions} from '../tests/helpers/svg.ts'
import {Outlines} from './outlines.ts'

/** The screen as a PNG, twice its size. */
export function renderPng(screen: Picturable, options: SvgOptions = {}): Uint8Array {
  const outlines = new Outlines()
  const render = (): string => renderSvg(screen, {...options, outline: outlines.of})
  let svg = render()
  if (outlines.missing) {
    outlines.draw()
    svg = render()
  }
  return new Resvg(svg, {fitTo: {mode: 'zoom', value: 2}, font: {loadSystemFonts: false}}).render().asPng()
}
