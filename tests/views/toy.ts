import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build} from 'esbuild'
import {bundleOptions} from '../../scripts/bundle.mjs'
import {openTerminal, type Terminal, type TerminalOptions} from '../helpers/terminal.ts'

const root = join(import.meta.dirname, '..', '..')

/** The toy program (tests/fixtures/programs/toy.tsx), bundled as the real one is. */
export interface Toy {
  /** Another command may start it. */
  readonly open: (options?: Partial<TerminalOptions>) => Promise<Terminal>
  readonly remove: () => Promise<void>
  readonly file: string
}

/** Builds the toy once for a test file; `stockInk`: with Ink as it came. */
export async function buildToy(stockInk = false): Promise<Toy> {
  const folder = await mkdtemp(join(tmpdir(), 'toy-'))
  await build({
    ...bundleOptions(root, {stockInk}),
    entryPoints: [join(import.meta.dirname, '..', 'fixtures', 'programs', 'toy.tsx')],
    outdir: folder,
    outExtension: {'.js': '.mjs'},
  })
  const file = join(folder, 'toy.mjs')
  return {
    file,
    open: options => openTerminal({command: process.execPath, args: [file], ...options}),
    remove: () => rm(folder, {recursive: true, force: true}),
  }
}

/** Waits until Ink has drawn too: the first frame is there before it is. */
export async function drawnByInk(terminal: Terminal): Promise<void> {
  await terminal.waitFor(() => terminal.bytes().toString().split('\u001b[?2026h').length > 2)
  await terminal.settled()
}
