import {execFileSync} from 'node:child_process'
import {Resvg} from '@resvg/resvg-js'
import {type Picturable, renderSvg, type SvgOptions} from '../tests/helpers/svg.ts'

const families = {narrow: 'DejaVu Sans Mono', wide: 'Noto Sans Mono CJK SC'}

/** The files that draw everything: loading all of a system's fonts takes longer than the picture. */
function fontFiles(): string[] {
  try {
    const faces = Object.values(families).flatMap(family => [family, `${family}:bold`])
    return faces.map(face => execFileSync('fc-match', ['-f', '%{file}', face], {encoding: 'utf8'}))
  } catch {
    return []
  }
}

/** The screen as a PNG, twice its size. Needs DejaVu Sans Mono and Noto Sans Mono CJK, and fontconfig to find them quickly. */
export function renderPng(screen: Picturable, options: SvgOptions = {}): Uint8Array {
  const files = fontFiles()
  const svg = renderSvg(screen, {...options, families})
  return new Resvg(svg, {
    fitTo: {mode: 'zoom', value: 2},
    font: {loadSystemFonts: files.length === 0, fontFiles: files, defaultFontFamily: families.wide},
  })
    .render()
    .asPng()
}
