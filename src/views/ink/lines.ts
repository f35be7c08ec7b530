import {certainWidth} from '../../core/width.ts'
import {Memory, remember} from './remember.ts'

/** A line of what is drawn, with its looks in it. */
export interface Line {
  readonly text: string
  /** It holds no sequences but whole ones for looks, and ends with plain looks: it is the same whatever stands above and below. */
  readonly alone: boolean
  /** Its width, when it stands alone and all its characters are certain (`certainWidth`). */
  readonly cells: number | undefined
}

const look = /\u001b\[[\d;]*m/g
const onlyLooks = /^(?:[^\u001b\u0080-\u009f]|\u001b\[[\d;]*m)*$/
const endsPlain = /(?:^|\u001b\[0m)[^\u001b]*$/

const lineOf = remember((text): Line => {
  const alone = onlyLooks.test(text) && endsPlain.test(text)
  return {text, alone, cells: alone ? certainWidth(text.includes('\u001b') ? text.replace(look, '') : text) : undefined}
})

/** Texts whose lines are kept: Ink asks for those of a frame several times. */
const most = 4

const texts = new Memory<readonly Line[]>(most)

export const linesOf = (text: string): readonly Line[] => texts.get(text, () => text.split('\n').map(lineOf))

/**
 * Lines, at least one, as one text, which need not be taken apart again: what is remembered of a line that was cut out of a text holds on to
 * the whole of that text.
 */
export function textOfLines(lines: readonly string[]): string {
  const text = lines.join('\n')
  texts.get(text, () => lines.map(lineOf))
  return text
}

/** Ink's way to take out of a text what would move the cursor (ink/build/sanitize-ansi.js), line by line; certain lines hold nothing of that. */
export function cleanLines(clean: (text: string) => string): (text: string) => string {
  const cleaned = remember(clean)
  return text => {
    const lines = linesOf(text)
    if (lines.every(({cells}) => cells !== undefined)) return text
    return lines.every(({alone}) => alone) ? lines.map(line => (line.cells === undefined ? cleaned(line.text) : line.text)).join('\n') : cleaned(text)
  }
}

/** The width of the widest line (the package widest-line), line by line. */
export function widestOf(widest: (text: string) => number): (text: string) => number {
  const measured = remember(widest)
  return text => linesOf(text).reduce((cells, line) => Math.max(cells, line.cells ?? measured(line.text)), 0)
}
