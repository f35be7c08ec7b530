import {closeSync, fdatasyncSync, mkdirSync, openSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {program} from '../../scripts/stage.ts'
import {Terminal} from '../../tests/helpers/pty.ts'
import {keystrokes} from '../keystroke.ts'
import type {Measure, Measured} from '../measure.ts'
import {figures, peer} from '../row.ts'
import {layOut, taggedArticle} from '../tagged.ts'
import {type Workbench, withTerminal} from '../workbench.ts'

const acts = 30
const tagsEach = 500
/** About what one tag takes in the journal. */
const lineBytes = 500

/** Tag, take back, tag … with the status line's `✓` as the end: it is drawn when the act is on the disk. */
async function saves(bench: Workbench, tags: number): Promise<readonly Measured[]> {
  const articles = Array.from({length: tags / tagsEach}, (_, at) => taggedArticle(`${String(at).padStart(3, '0')}.txt`, tagsEach))
  const {corpus, annotations} = layOut(join(bench.folder, `save-${tags}`), articles)
  const args = [program, corpus, '--annotations', annotations]
  const strokes = await withTerminal(new Terminal({columns: 100, rows: 40, cwd: bench.folder, env: bench.environment(), command: process.execPath, args}), async terminal => {
    await terminal.waitFor('医工结合')
    await terminal.settled({quiet: 200})
    await terminal.press('Enter')
    await terminal.waitFor('欧阳雪')
    await terminal.settled({quiet: 200})
    await terminal.press('w', 'w')
    await terminal.settled({quiet: 200})
    const keys = Array.from({length: acts}, (_, at) => (at % 2 === 0 ? 's' : 'u'))
    await keystrokes(terminal, ['s', 'u'], {quiet: 150, patience: 5000})
    return keystrokes(terminal, keys, {quiet: 150, patience: 5000})
  })
  return [{
    what: `an act, ${tags.toLocaleString('en')} tags in the file: to “saved ✓”`, unit: 'ms', ...figures(strokes.map(({last}) => last)),
    peers: [await peer('write and fdatasync', () => appended(bench))], bars: [],
  }]
}

/** The floor: a line at the end of a file in the same folder, on the disk. */
function appended(bench: Workbench): number[] {
  const folder = join(bench.folder, 'appended')
  mkdirSync(folder, {recursive: true})
  const file = openSync(join(folder, 'journal'), 'a')
  try {
    return Array.from({length: acts}, () => {
      const from = performance.now()
      writeSync(file, `${'x'.repeat(lineBytes)}\n`)
      fdatasyncSync(file)
      return performance.now() - from
    })
  } finally {
    closeSync(file)
  }
}

export const save: Measure = {
  name: 'save',
  about: 'A tag is put and taken back in turn; from the write of the key to the last byte of the frame that says it is on the disk. The floor is one line written and synced in the same folder.',
  sized: false,
  pictures: [],
  tasks: bench => [500, 20_000].map(tags => ({what: `an act with ${tags} tags`, run: () => saves(bench, tags)})),
}
