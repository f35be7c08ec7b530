// node scripts/warm.mjs FOLDER: has the program that was built there run as at the beginning of a session, on a terminal that nobody sees,
// and puts beside the parts V8's code for what was run (scripts/loader.cjs) and what it has read of the articles that come with it.
import {mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {Duplex} from 'node:stream'
import tty from 'node:tty'

const folder = resolve(process.argv[2])
const require = createRequire(import.meta.url)
const {codes, start} = require(join(folder, 'cli.cjs'))
const state = mkdtempSync(join(tmpdir(), 'warm-'))

let lastHeard = 0

/** Both ends of a terminal. */
const terminal = Object.assign(
  new Duplex({
    read() {},
    write(_chunk, _encoding, done) {
      lastHeard = performance.now()
      done()
    },
  }),
  {isTTY: true, columns: 80, rows: 24, setRawMode() {}, ref() {}, unref() {}},
)

const pause = ms => new Promise(done => void setTimeout(done, ms))

const drawnSince = (from, quiet) => lastHeard >= from && performance.now() - lastHeard >= quiet

/** Resolves when something was drawn, and then nothing for a while, in ms. */
async function drawn(quiet = 50) {
  const from = performance.now()
  do {
    await pause(1)
    if (performance.now() - from > 20_000) throw new Error('the program draws nothing')
  } while (!drawnSince(from, quiet))
}

/** What people begin with: the list, the help, an article. */
async function sit() {
  // The first key comes before Ink is loaded.
  await drawn(0)
  for (const keys of ['?', '\u001b', 'j', '\r', ' ', 'j', 'l', 'k', 'w', 'b', 'q', 'q']) {
    terminal.push(keys)
    await drawn()
  }
}

/** What the session has kept of the only library that it read (src/store/kept-parses.ts). */
function parses() {
  const kept = join(state, 'pizhu', 'parsed')
  const [name, ...others] = readdirSync(kept)
  if (!name || others.length > 0) throw new Error(`${1 + others.length} libraries kept, expected one`)
  return {name: 'seeds.parsed', bytes: readFileSync(join(kept, name))}
}

process.on('exit', () => {
  for (const {name, bytes} of [...codes(), parses()]) {
    const path = join(folder, name)
    writeFileSync(`${path}.${process.pid}`, bytes)
    renameSync(`${path}.${process.pid}`, path)
  }
  rmSync(state, {recursive: true, force: true})
})
tty.isatty = () => true
for (const name of ['stdin', 'stdout']) Object.defineProperty(process, name, {value: terminal})
process.argv.splice(2, Infinity, join(import.meta.dirname, '..', 'seeds'), '--annotations', join(state, 'annotations'))
// Whoever builds may have settings of their own.
for (const name of Object.keys(process.env)) if (name.startsWith('PIZHU_')) delete process.env[name]
Object.assign(process.env, {TERM: 'xterm-256color', COLORTERM: 'truecolor', XDG_STATE_HOME: state, XDG_CACHE_HOME: state, XDG_CONFIG_HOME: state, PIZHU_AS: 'reader'})
start()
await sit()
