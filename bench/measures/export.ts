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
  /** Of processor time, three times. */
  readonly ms: readonly number[]
  /** JSON.parse and JSON.stringify of the same articles and tags, in the same process, before and after each. */
  readonly jsonMs: readonly number[]
  /** Peak of the process, with the corpus in it, in bytes. */
  readonly peak: number
}

/** One format in a process of its own, so that its peak is its own; bundled into `folder` as the program is. */
export async function measureExport(folder: string, articles: number, format: string): Promise<ExportSpeed> {
  const outfile = join(folder, 'export.mjs')
  buildSync({
    entryPoints: [fileURLToPath(new URL('export-child.ts', import.meta.url))], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
  })
  const {output} = await runChild(process.execPath, [outfile, format, String(articles)])
  return JSON.parse(output) as ExportSpeed
}

const json = 'JSON.parse and JSON.stringify'

function rowsOf({format, ms, jsonMs, peak, articles}: ExportSpeed): readonly Measured[] {
  const memory: Measured = {what: `${format}: most memory, the corpus in it`, unit: 'MB', ...figures([peak / 1e6]), peers: [], bars: []}
  return [
    {what: format, unit: 'ms', ...figures(ms), peers: [{name: json, ...figures(jsonMs)}], bars: []},
    ...(articles >= 10_000 ? [memory] : []),
  ]
}

export const exported: Measure = {
  name: 'export',
  about: 'Articles with ten tags each, all of them exported, in processor time; JSON.parse and JSON.stringify of the same articles and tags in the same process.',
  sized: true,
  pictures: [{
    file: 'export',
    title: 'An export of all articles, ten tags in each',
    unit: 'ms',
    curves: [
      ...['jsonl', 'spacy', 'conll', 'html'].map(format => ({what: format, of: 'median', name: format} as const)),
      {what: 'jsonl', of: {peer: json}, name: 'JSON, read and written'},
    ],
  }],
  tasks: (bench, articles) => formats.map(({id}) => ({what: id, run: async () => rowsOf(await measureExport(bench.folder, articles, id))})),
}
