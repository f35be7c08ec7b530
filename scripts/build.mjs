// Builds dist/: the program (cli.js, with parts that are loaded when first needed), its thread that reads large libraries (indexer.js) and
// the library door (index.js).
// A build that fails leaves the last good one; files are put in place by rename, so that two builds at once do no harm.
// `--clean`: nothing of earlier builds stays, as is right for what is to be published. `--out FOLDER`: somewhere else than in dist/.
import {mkdir, readdir, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {bundleOptions} from './bundle.mjs'

const root = join(import.meta.dirname, '..')
const {clean, out} = parseArgs({options: {clean: {type: 'boolean', default: false}, out: {type: 'string', default: join(root, 'dist')}}}).values
const outdir = resolve(out)

const options = {...bundleOptions(root), outdir, write: false, legalComments: 'linked'}
const reader = 'src/cli/reader.ts'

// The reader has files of its own: as it shares none with the subcommands, it is one for all that stands before the first screen, and not forty.
const own = await build({...options, entryPoints: [reader], entryNames: '[name]-[hash]', metafile: true})
const [readerFile] = Object.entries(own.metafile.outputs).find(([, {entryPoint}]) => entryPoint === reader)
const elsewhere = {
  name: 'reader-elsewhere',
  setup: program => program.onResolve({filter: /[/\\]reader\.ts$/}, ({kind}) => (kind === 'dynamic-import' ? {path: `./${basename(readerFile)}`, external: true} : undefined)),
}
const rest = await build({
  ...options,
  entryPoints: {cli: 'src/cli.tsx', index: 'src/index.ts', indexer: 'src/store/catalogue/worker.ts'},
  plugins: [elsewhere, ...bundleOptions(root, {withInk: false}).plugins],
})
const outputFiles = [...new Map([...own.outputFiles, ...rest.outputFiles].map(file => [file.path, file])).values()]

await mkdir(outdir, {recursive: true})
// The entries come last: they name the parts.
const entries = new Set(['cli.js', 'index.js', 'indexer.js'])
const files = outputFiles.toSorted((a, b) => Number(entries.has(basename(a.path))) - Number(entries.has(basename(b.path))))
for (const {path, contents} of files) {
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, contents)
  await rename(temporary, path)
}
const current = new Set(outputFiles.map(file => basename(file.path)))
// A program that was started before this build may still load its own parts: they stay for an hour.
const keptFor = clean ? -1 : 3_600_000
for (const name of await readdir(outdir)) {
  const path = join(outdir, name)
  if (current.has(name) || !(clean || /\.(?:js|LEGAL\.txt)$/.test(name))) continue
  const info = await stat(path).catch(() => undefined)
  if (info && Date.now() - info.mtimeMs > keptFor) await rm(path, {force: true, recursive: true})
}
