import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Resvg} from '@resvg/resvg-js'
import {escape, fontSize, type Glyph} from '../tests/helpers/svg.ts'
import {root} from './root.ts'

const narrow = 'DejaVu Sans Mono'
const wide = 'Noto Sans Mono CJK SC'

const cacheFile = join(root, 'node_modules', '.cache', 'pizhu', `outlines-${fontSize}.json`)

/**
 * Outlines of characters, drawn once and kept: the renderer parses a font of 20 MB anew for every character, which takes seconds a screen.
 * Needs DejaVu Sans Mono and Noto Sans Mono CJK; fontconfig finds them quickly.
 */
export class Outlines {
  readonly #known = new Map<string, string>(Object.entries(readCache()))
  readonly #missing = new Map<string, Glyph>()

  /** Path data; empty for a character that is not drawn yet and is from now on `missing`. */
  readonly of = (glyph: Glyph): string => {
    const key = `${glyph.bold ? 'bold' : 'plain'} ${glyph.text}`
    const known = this.#known.get(key)
    if (known === undefined) this.#missing.set(key, glyph)
    return known ?? ''
  }

  get missing(): boolean {
    return this.#missing.size > 0
  }

  /** Draws what is missing. */
  draw(): void {
    const keys = [...this.#missing.keys()]
    const texts = [...this.#missing.values()].map(
      (glyph, at) =>
        `<text id="g${at}" font-family="${glyph.wide ? wide : narrow}"${glyph.bold ? ' font-weight="700"' : ''}>${escape(glyph.text)}</text>`,
    )
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" font-size="${fontSize}">${texts.join('')}</svg>`
    const outlines = new Resvg(svg, {font: fonts()}).toString()
    for (const key of keys) this.#known.set(key, '')
    for (const part of outlines.split('<g id="g').slice(1)) {
      const key = keys[Number.parseInt(part, 10)]
      if (key !== undefined) this.#known.set(key, Array.from(part.matchAll(/ d="([^"]*)"/g), match => match[1]).join(' '))
    }
    this.#missing.clear()
    mkdirSync(dirname(cacheFile), {recursive: true})
    writeFileSync(cacheFile, JSON.stringify(Object.fromEntries(this.#known)))
  }
}

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(cacheFile, 'utf8')) as Record<string, string>
  } catch {
    return {}
  }
}

function fonts(): {loadSystemFonts: boolean; fontFiles: string[]; defaultFontFamily: string} {
  try {
    const faces = [narrow, wide].flatMap(family => [family, `${family}:bold`])
    const fontFiles = faces.map(face => execFileSync('fc-match', ['-f', '%{file}', face], {encoding: 'utf8'}))
    return {loadSystemFonts: false, fontFiles, defaultFontFamily: wide}
  } catch {
    return {loadSystemFonts: true, fontFiles: [], defaultFontFamily: wide}
  }
}
