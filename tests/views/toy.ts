import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {openTerminal, type Terminal, type TerminalOptions} from '../helpers/terminal.ts'

/** The toy program (tests/fixtures/programs/toy.tsx), bundled as the real one is. */
export interface Toy {
  /** Another command may start it. */
  readonly open: (options?: Partial<TerminalOptions>) => Promise<Terminal>
  readonly remove: () => Promise<void>
  readonly file: string
}

/** Builds the toy once for a test file. */
export async function buildToy(): Promise<Toy> {
  const folder = await mkdtemp(join(tmpdir(), 'toy-'))
  await build({
    entryPoints: [join(import.meta.dirname, '..', 'fixtures', 'programs', 'toy.tsx')],
    outdir: folder,
    outExtension: {'.js': '.mjs'},
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
    external: ['react-devtools-core'],
    banner: {js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"},
    logLevel: 'warning',
  })
  const file = join(folder, 'toy.mjs')
  return {
    file,
    open: options => openTerminal({command: process.execPath, args: [file], ...options}),
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}
