import {join} from 'node:path'
import {program} from '../../scripts/stage.ts'
import {Terminal} from '../../tests/helpers/pty.ts'
import {type Keystroke, keystrokes, times} from '../keystroke.ts'
import type {Measure, Measured} from '../measure.ts'
import {type Bar, figures, type Missing, type Peer, whyOf} from '../row.ts'
import {layOut, taggedArticle} from '../tagged.ts'
import {tools, versionOf} from '../tools.ts'
import {type Workbench, withTerminal} from '../workbench.ts'

/** Of every key: fewer say nothing of the slowest twentieth. */
const presses = 100
/** Pages that are turned one way before they are turned back: the article has more. */
const pages = 10
const size = {columns: 100, rows: 40}
const cursorKeys = ['l', 'w', 'j', 'k', 'Tab']
/** Moves that seldom turn the page; `j`, `k` and Tab go through the article. */
const within = new Set(['l', 'w', 'j and k'])
const pageKeys = ['PgDn', 'PgUp']
const rowKeys = ['j', 'k']
const lessKeys = [...rowKeys, ...pageKeys]
const millisecondBar: Bar = {of: 'p95', most: 10}
const byteBar: Bar = {of: 'median', most: 400}

const lasts = (strokes: readonly Keystroke[]): number[] => strokes.map(({last}) => last)

async function own(bench: Workbench, corpus: string, annotations: string): Promise<Map<string, readonly Keystroke[]>> {
  const args = [program, corpus, '--annotations', annotations]
  return withTerminal(new Terminal({...size, cwd: bench.folder, env: bench.environment(), command: process.execPath, args}), async terminal => {
    await terminal.waitFor('医工结合')
    await terminal.settled({quiet: 200})
    await terminal.press('Enter')
    await terminal.waitFor('欧阳雪')
    await terminal.settled({quiet: 200})
    // The first presses warm the program up and stand for themselves nowhere.
    await keystrokes(terminal, times(30, 'l'))
    const strokes = new Map<string, readonly Keystroke[]>()
    for (const key of cursorKeys) strokes.set(key, await keystrokes(terminal, times(presses, key)))
    await terminal.press('gg', 'j', 'j')
    await terminal.settled({quiet: 200})
    strokes.set('j and k', await keystrokes(terminal, times(presses / 2, 'j k').flatMap(keys => keys.split(' '))))
    await terminal.press('gg')
    await terminal.settled({quiet: 200})
    for (const [key, list] of await turned(terminal)) strokes.set(key, list)
    return strokes
  })
}

/** Pages turned to and fro. */
async function turned(terminal: Terminal): Promise<Map<string, readonly Keystroke[]>> {
  const strokes = new Map<string, Keystroke[]>(pageKeys.map(key => [key, []]))
  for (let turn = 0; turn < presses / pages; turn++) {
    for (const [key, list] of strokes) list.push(...(await keystrokes(terminal, times(pages, key))))
  }
  return strokes
}

/** `less` on the same text. */
async function less(bench: Workbench, corpus: string): Promise<Map<string, readonly Keystroke[]>> {
  versionOf(tools.less)
  const env = {...bench.environment(), LESSCHARSET: 'utf-8', LESS: ''}
  return withTerminal(new Terminal({...size, cwd: bench.folder, env, command: 'less', args: [join(corpus, 'bench.txt')]}), async terminal => {
    await terminal.waitFor('欧阳雪')
    const strokes = new Map<string, readonly Keystroke[]>()
    for (const key of rowKeys) strokes.set(key, await keystrokes(terminal, times(presses, key)))
    await terminal.press('g')
    for (const [key, list] of await turned(terminal)) strokes.set(key, list)
    return strokes
  })
}

async function inReader(bench: Workbench): Promise<readonly Measured[]> {
  const {corpus, annotations} = layOut(join(bench.folder, 'tagged'), [taggedArticle('bench.txt', 500)])
  const strokes = await own(bench, corpus, annotations)
  const beside = new Map<string, Peer | Missing>()
  try {
    for (const [key, list] of await less(bench, corpus)) beside.set(key, {name: 'less', ...figures(lasts(list))})
  } catch (error) {
    for (const key of lessKeys) beside.set(key, {name: 'less', why: whyOf(error)})
  }
  const milliseconds = [...strokes].map(([key, list]): Measured => {
    const same = beside.get(key)
    return {what: `${key} in an article with 500 tags`, unit: 'ms', ...figures(lasts(list)), peers: same ? [same] : [], bars: [millisecondBar]}
  })
  const bytes = [...strokes].map(([key, list]): Measured => ({
    what: `${key}, what it writes`, unit: 'bytes', ...figures(list.map(stroke => stroke.bytes)), peers: [], bars: within.has(key) ? [byteBar] : [],
  }))
  return [...milliseconds, ...bytes]
}

export const keys: Measure = {
  name: 'keys',
  about: 'From the write of a key into a pseudo-terminal of 100 × 40 to the last byte that it brings, each key a hundred times, pages to and fro; `less` on the same text.',
  sized: false,
  pictures: [],
  tasks: bench => [{what: 'keys in the reader', run: () => inReader(bench)}],
}
