import {keystrokes, times} from '../keystroke.ts'
import type {Measure, Measured} from '../measure.ts'
import {figures, peer} from '../row.ts'
import {shuffledArticle, writeShuffledLines} from '../shuffled.ts'
import {tools, versionOf} from '../tools.ts'
import {Terminal} from '../../tests/helpers/pty.ts'
import {type Corpus, wholeLibrary, withTerminal, type Workbench} from '../workbench.ts'

const patient = {quiet: 60, patience: 3000}
const groups: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ['j', times(100, 'j')],
  // Back and forth: the end of a short list is never reached.
  ['PgDn', times(50, 'PgDn PgUp').flatMap(keys => keys.split(' '))],
  ['G', times(50, 'G k').flatMap(keys => keys.split(' '))],
]

const inList = (key: string): string => `${key} in the library`

async function inLibrary(bench: Workbench, {files, articles}: Corpus): Promise<readonly Measured[]> {
  const own = await bench.session(files, async terminal => {
    await wholeLibrary(terminal, articles)
    await keystrokes(terminal, times(20, 'j'), patient)
    const all = new Map<string, number[]>()
    for (const [what, keys] of groups) all.set(what, (await keystrokes(terminal, keys, patient)).map(({last}) => last))
    return all
  })
  const titles = `${files}.titles`
  writeShuffledLines(titles, articles, ({title}) => title)
  const less = (keys: readonly string[]): Promise<number[]> => {
    versionOf(tools.less)
    const env = {...bench.environment(), LESSCHARSET: 'utf-8', LESS: ''}
    return withTerminal(new Terminal({command: 'less', args: [titles], cwd: bench.folder, columns: 100, rows: 40, env}), async terminal => {
      await terminal.waitFor(shuffledArticle(0).title.slice(0, 4))
      return (await keystrokes(terminal, keys, patient)).map(({last}) => last)
    })
  }
  const rows: Measured[] = []
  for (const [what, keys] of groups) {
    rows.push({what: inList(what), unit: 'ms', ...figures(own.get(what) ?? []), peers: [await peer('less', () => less(keys))], bars: [{of: 'p95', most: 16}]})
  }
  return rows
}

export const library: Measure = {
  name: 'library',
  about: 'Keys in the list of all articles, from the write of the key to the last byte that it brings; `less` on the titles.',
  sized: true,
  pictures: [{
    file: 'library',
    title: 'From a key in the list of articles to the frame',
    unit: 'ms',
    curves: groups.flatMap(([key]) => [
      {what: inList(key), of: 'median', name: `pizhu ${key}`},
      {what: inList(key), of: {peer: 'less'}, name: `less ${key}`},
    ] as const),
  }],
  tasks: (bench, articles) => [{what: 'keys in the library', run: () => inLibrary(bench, bench.corpus(articles))}],
}
