import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'
import {formats} from '../../src/formats/formats.ts'
import {runChild} from '../child.ts'
import type {Measure, Measured} from '../measure.ts'
import {figures} from '../row.ts'

export interface ExportSpeed {
  readonly format: string
  readonly articles: number
  readonly annotations: number
  /** Of processor time, three times: views, units, offsets, losses, the format's text, its bytes, the manifest. Nothing is written to disk. */
  readonly ms: readonly number[]
  /**
   * JSON.parse and JSON.stringify of the same articles and tags, one after the other, and the bytes of that, in the same process by turns with
   * the export. An article is its record of `jsonl`: text, origin, and its spans with everything that is known of them. Formats that write more
   * than that (a token a character, each quote with its surroundings) are measured against it all the same.
   */
  readonly jsonMs: readonly number[]
  /** The same of what the export itself writes, where that is JSON. */
  readonly ownMs?: readonly number[]
  /** By how much the first export makes the process grow, in bytes. */
  readonly growth: number
  /** Peak of the process, with the corpus and all that JSON in it, in bytes. */
  readonly peak: number
}

/** One format in a process of its own, so that its peak is its own; bundled into `folder` as the program is. */
export async function measureExport(folder: string, articles: number, format: string): Promise<ExportSpeed> {
  const outfile = join(folder, 'export.mjs')
  buildSync({
    entryPoints: [fileURLToPath(new URL('export-child.ts', import.meta.url))], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
  })
  const {output} = await runChild(process.execPath, ['--expose-gc', outfile, format, String(articles)])
  return JSON.parse(output) as ExportSpeed
}

/** The size at which all formats are measured; at others some, for the picture. */
const size = 10_000
const drawn = ['jsonl', 'spacy', 'conll', 'html']
const json = 'JSON.parse and JSON.stringify'
const own = `${json} of what it writes`

function rowsOf({format, ms, jsonMs, ownMs, growth, peak, articles}: ExportSpeed): readonly Measured[] {
  const full = articles >= size
  const memory = (what: string, bytes: number): Measured => ({what: `${format}: ${what}`, unit: 'MB', ...figures([bytes / 1e6]), peers: [], bars: []})
  const peers = [{name: json, ...figures(jsonMs)}, ...(ownMs ? [{name: own, ...figures(ownMs)}] : [])]
  return [
    {what: format, unit: 'ms', ...figures(ms), peers, bars: full ? [{of: 'median', most: 2, times: json}] : []},
    ...(full ? [memory('what the export itself takes', growth), memory('most memory, the corpus in it', peak)] : []),
  ]
}

export const exported: Measure = {
  name: 'export',
  about: 'Articles with ten tags each, all of them exported, in processor time; JSON.parse and JSON.stringify of the same articles and tags (as jsonl has them), and of what the format itself writes, in the same process by turns, all to the last byte.',
  sized: true,
  pictures: [{
    file: 'export',
    title: 'An export of all articles, ten tags in each',
    unit: 'ms',
    curves: [
      ...drawn.map(format => ({what: format, of: 'median', name: format} as const)),
      {what: 'jsonl', of: {peer: json}, name: 'JSON, read and written'},
    ],
  }],
  tasks: (bench, articles) => formats.filter(({id}) => articles === size || drawn.includes(id)).map(({id}) => ({
    what: id, run: async () => rowsOf(await measureExport(bench.folder, articles, id)),
  })),
}
