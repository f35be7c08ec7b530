// Writes src/core/search/readings.ts, the readings of 汉字, as pinyin-pro has them; tests/core/search/readings.test.ts tells whether it is current.
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {pinyin} from 'pinyin-pro'
import {root} from './root.ts'

/** Where Unicode has 汉字 and their radicals: the first and the last code point of each row of blocks. */
const blocks = [[0x2e80, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x323af]] as const

/** `lǜ` → `lv` */
const plain = (reading: string): string => reading.normalize('NFD').replace(/u\u0308/g, 'v').replace(/[\u0300-\u036f]/g, '').toLowerCase()

const isSyllable = (reading: string): boolean => /^[a-z]{0,3}[aeiouv][a-z]{0,3}$/.test(reading)

/** The text of the table: on each line 汉字 in the order of Unicode, and their readings, the commonest first; lines by their first 汉字. */
export function readingLines(): string {
  const lines = new Map<string, string>()
  for (const [first, last] of blocks) {
    for (let point = first; point <= last; point++) {
      const char = String.fromCodePoint(point)
      // What has no reading comes back as it is.
      const readings = new Set(pinyin(char, {multiple: true, toneType: 'none', type: 'array'}).map(plain).filter(isSyllable))
      if (readings.size === 0) continue
      const key = [...readings].join(' ')
      lines.set(key, (lines.get(key) ?? '') + char)
    }
  }
  return Array.from(lines, ([readings, chars]) => `${chars} ${readings}`).join('\n')
}

const text = (): string => `/**
 * The readings of 汉字: on each line some of them, and the readings that they have, without tones, \`v\` for ü, the commonest first.
 *
 * @license Made out of the dictionary of pinyin-pro (https://github.com/zh-lx/pinyin-pro) by scripts/readings.ts; not to be changed by hand.
 * MIT License, Copyright (c) 2022-present zh-lx
 */
export const readings = \`${readingLines()}\`
`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'src', 'core', 'search', 'readings.ts'), text())
