import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {buildSync} from 'esbuild'
import {formats} from '../../src/formats/formats.ts'

export interface ExportSpeed {
  readonly format: string
  readonly articles: number
  readonly annotations: number
  /** Of processor time, median of three. */
  readonly ms: number
  /** JSON.parse and JSON.stringify of the same articles and tags, in the same process, before and after. */
  readonly jsonMs: number
  /** Peak of the process, with the corpus in it, in bytes. */
  readonly peak: number
}

/** Each format by itself in a process of its own, so that its peak is its own; bundled into `folder` as the program is. */
export function measureExports(folder: string, articles: number, ids = formats.map(({id}) => id)): readonly ExportSpeed[] {
  const outfile = join(folder, 'export.mjs')
  buildSync({
    entryPoints: [fileURLToPath(new URL('export-child.ts', import.meta.url))], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20',
  })
  return ids.map(id => {
    const {stdout, stderr, status} = spawnSync(process.execPath, [outfile, id, String(articles)], {encoding: 'utf8'})
    if (status !== 0) throw new Error(`the export of ${id} ended with ${status}: ${stderr}`)
    return JSON.parse(stdout) as ExportSpeed
  })
}
