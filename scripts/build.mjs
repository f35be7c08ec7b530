// Builds dist/: the program (cli.cjs, with parts that it loads when they are first needed (loader.cjs), and V8's code of them), its thread that reads
// large libraries (indexer.js) and the library door (index.js).
// A build that fails leaves the last good one; files are put in place by rename, so that two builds at once do no harm.
// `--clean`: nothing of earlier builds stays, as is right for what is to be published. `--out FOLDER`: somewhere else than in dist/.
import {execFile} from 'node:child_process'
import {mkdir, readdir, readFile, rename, rm, stat, writeFile} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {parseArgs, promisify} from 'node:util'
import {build, transform} from 'esbuild'
import {bundleOptions} from './bundle.mjs'
import {lateParts, loadedInPlace} from './late-parts.mjs'

const root = join(import.meta.dirname, '..')
const {clean, out} = parseArgs({options: {clean: {type: 'boolean', default: false}, out: {type: 'string', default: join(root, 'dist')}}}).values
const outdir = resolve(out)

const options = {...bundleOptions(root), outdir, write: false, legalComments: 'linked'}

/** esbuild shares code between modules alone; loader.cjs takes scripts, of which V8's code can be kept. */
async function asPart({path, text}) {
  const written = charset => transform(loadedInPlace(text.replace(/^#!.*\n/, '')), {
    format: 'cjs',
    platform: options.platform,
    target: options.target,
    minify: true,
    charset,
    supported: {...options.supported, 'dynamic-import': false},
    define: Object.fromEntries(['url', 'filename', 'dirname'].map(name => [`import.meta.${name}`, `module.${name}`])),
    banner: '(function(exports,require,module){',
    footer: '})',
  })
  const [ascii, utf8] = (await Promise.all([written('ascii'), written('utf8')])).map(({code}) => code)
  // As V8 holds it: a byte a character, two if any of them is none of Latin-1.
  const isAscii = !/[^\0-\x7f]/.test(ascii)
  return {path, contents: isAscii && ascii.length < 2 * utf8.length ? ascii : utf8}
}

/** The parts of a program that begins with one file, which are loaded when they are first needed. */
async function partsOf(entryPoint, more = {}) {
  const built = await build({...options, ...more, banner: {}, entryPoints: [entryPoint], entryNames: '[name]-[hash]', outExtension: {'.js': '.part.js'}, metafile: true})
  const [entry] = Object.entries(built.metafile.outputs).find(([, output]) => output.entryPoint === entryPoint)
  const files = await Promise.all(built.outputFiles.map(file => (file.path.endsWith('.js') ? asPart(file) : file)))
  return {entry: `./${basename(entry)}`, files}
}

/** Has a file that is loaded late come from the parts that were built of it. */
const elsewhere = (file, {entry}) => ({
  name: 'elsewhere',
  setup: program => program.onResolve({filter: /^\./}, ({kind, path}) => (kind === 'dynamic-import' && basename(path) === file ? {path: entry, external: true} : undefined)),
})

// The first file, the subcommands and the reader have parts of their own: as they share none, what stands before the first screen is in a few, and not in forty.
const withoutInk = bundleOptions(root, {withInk: false}).plugins
const reader = await partsOf('src/cli/reader.ts', {plugins: [lateParts(root), ...options.plugins]})
const commands = await partsOf('src/cli/main.ts', {plugins: [elsewhere('reader.ts', reader), ...withoutInk]})
const program = await partsOf('src/cli.tsx', {plugins: [elsewhere('main.ts', commands), ...withoutInk]})
const library = await build({...options, entryPoints: {index: 'src/index.ts', indexer: 'src/store/catalogue/worker.ts'}, plugins: withoutInk})
// Node starts a script sooner than a module, and one sooner than two; cli.js is the same as a module.
const loader = await readFile(join(root, 'scripts', 'loader.cjs'), 'utf8')
const starts = {
  'cli.cjs': `#!/usr/bin/env node\n${loader}\nconst start = () => load('${program.entry}')\nmodule.exports.start = start\nif (require.main === module) start()\n`,
  'cli.js': `#!/usr/bin/env node\nimport cli from './cli.cjs'\ncli.start()\n`,
}
const outputFiles = [...new Map(
  [
    ...reader.files,
    ...commands.files,
    ...program.files,
    ...library.outputFiles,
    ...Object.entries(starts).map(([name, contents]) => ({path: join(outdir, name), contents})),
  ].map(file => [file.path, file]),
).values()]

await mkdir(outdir, {recursive: true})
// The entries come last: they name the parts.
const entries = new Set([...Object.keys(starts), 'index.js', 'indexer.js'])
const files = outputFiles.toSorted((a, b) => Number(entries.has(basename(a.path))) - Number(entries.has(basename(b.path))))
for (const {path, contents} of files) {
  const temporary = `${path}.${process.pid}`
  await writeFile(temporary, contents)
  await rename(temporary, path)
}
await promisify(execFile)(process.execPath, [join(root, 'scripts', 'warm.mjs'), outdir])
const current = new Set(['seeds.parsed', ...outputFiles.flatMap(({path}) => [basename(path), basename(path).replace(/\.part\.js$/, '.part.code')])])
// A program that was started before this build may still load its own parts: they stay for an hour.
const keptFor = clean ? -1 : 3_600_000
for (const name of await readdir(outdir)) {
  const path = join(outdir, name)
  if (current.has(name) || !(clean || /\.(?:js|code|LEGAL\.txt)$/.test(name))) continue
  const info = await stat(path).catch(() => undefined)
  if (info && Date.now() - info.mtimeMs > keptFor) await rm(path, {force: true, recursive: true})
}
