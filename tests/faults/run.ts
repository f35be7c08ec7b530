// What the store must survive, tried: `npm run test:faults`. `-- --long` tries every point, `-- --write` puts its table into docs/reliability.md,
// `-- --only killed` tries one family, `-- --seed N` draws other moments. Exit code 1 when anything was lost, or a control lost nothing.
import {rmSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {buildVictim, scratch} from './child.ts'
import {allCommands} from './commands.ts'
import {writeFigures} from './figures.ts'
import {canLimit, canMount, fileLimit, fullDisk} from './full-disk.ts'
import {injected} from './injected.ts'
import {killed} from './killed.ts'
import {cutJournal, cutSnapshot, flipJournal, flipSnapshot} from './spoilt.ts'
import {hasStrace, strace} from './strace.ts'
import {holds, markdown, type Row} from './tally.ts'
import {canUnshare, lowdbWriters, writers} from './writers.ts'

const {values} = parseArgs({
  options: {long: {type: 'boolean', default: false}, only: {type: 'string'}, seed: {type: 'string', default: '1'}, write: {type: 'boolean', default: false}},
})
const {long} = values
const seed = Number(values.seed)
const started = Date.now()
const folder = scratch()
const victim = await buildVictim(folder)

/** Says loudly what could not be tried here. */
function missing(what: string, remedy: string): Row[] {
  process.stderr.write(`NOT TRIED: ${what}, which is not to be had here (${remedy})\n`)
  return []
}

const families: Readonly<Record<string, () => Promise<Row[]>>> = {
  injected: () => injected(long ? 1 : 3),
  strace: async () => (hasStrace() ? await strace(long ? 1 : 12, victim) : missing('faults in the kernel', 'install strace')),
  spoilt: async () => [
    await cutJournal(long ? 1 : 5),
    await cutSnapshot(long ? 1 : 5, true),
    await cutSnapshot(long ? 1 : 5, false),
    await flipJournal(long ? 1 : 61),
    await flipSnapshot(long ? 1 : 61),
  ],
  commands: () => allCommands(long ? 1 : 13),
  full: async () => [
    ...(canMount() ? [await fullDisk(long ? 24 : 4, victim)] : missing('a small disk', 'run as root on Linux')),
    ...(canLimit() ? [await fileLimit(long ? 24 : 4, victim)] : missing('a limit on the length of files', 'install prlimit of util-linux')),
  ],
  killed: async () => [await killed(long ? 1000 : 60, seed, victim)],
  writers: async () => [
    await writers(long ? 40 : 4, victim),
    ...(canUnshare() ? [await writers(long ? 40 : 4, victim, ['unshare', '-n'])] : missing('two writers in two network namespaces', 'run as root on Linux')),
    await lowdbWriters(long ? 10 : 2, victim),
  ],
}

const rows: Row[] = []
try {
  for (const [name, family] of Object.entries(families)) {
    if (values.only !== undefined && values.only !== name) continue
    process.stderr.write(`${name} …\n`)
    const found = await family()
    rows.push(...found)
    // What is known by now, for whoever has to stop a long run.
    process.stderr.write(`${markdown(found)}\n`)
  }
} finally {
  rmSync(folder, {recursive: true, force: true})
}
if (rows.length === 0) throw new Error(`no family is named ${values.only}; there are ${Object.keys(families).join(', ')}`)

const table = markdown(rows)
const seconds = Math.round((Date.now() - started) / 1000)
process.stdout.write(`${table}\n\nseed ${seed}, ${seconds} s, Node ${process.version}\n`)
if (values.write) writeFigures(`${long ? 'The long form' : 'The short form'}, seed ${seed}, Node ${process.versions.node.split('.')[0]}, ${seconds} s:`, table)
if (!holds(rows)) process.exitCode = 1
