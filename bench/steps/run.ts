// What each kind of step takes at most in a large article (stopwatch.ts), in process: from the key to the finished frame, without React and the
// terminal.
// `npm run bench:steps`; `--json` for machines. `--only line.txt` for one article, `--step '*' --step u` for some kinds of step.
import {parseArgs} from 'node:util'
import {frameText} from '../../src/views/frame.ts'
import {makeTheme} from '../../src/views/theme.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import {loadPinyin} from '../../src/core/search/index.ts'
import {sessionOver} from '../../tests/helpers/session.ts'
import {largeArticles, type Large} from './large.ts'
import {stopwatch} from './stopwatch.ts'
import {percentile, table} from '../numbers.ts'

const {values} = parseArgs({options: {json: {type: 'boolean', default: false}, only: {type: 'string'}, step: {type: 'string', multiple: true}, times: {type: 'string', default: '4'}}})

/** Milliseconds that no step may take. */
const bar = 50

/** A kind of step: keys that are pressed one by one, of which all are measured; and what brings the reader back, unmeasured. */
interface Kind {
  readonly name: string
  readonly keys: readonly string[]
  readonly back?: readonly string[]
  readonly times?: number
}

const kinds: readonly Kind[] = [
  ...['l', 'j', 'k', 'h', 'w', 'b', 'e', 'PgDn', 'PgUp', ')', '(', 'L', 'H'].map(key => ({name: key, keys: [key]})),
  {name: 'G', keys: ['G'], back: ['g', 'g']},
  {name: 'gg', keys: ['g', 'g'], back: ['G']},
  {name: '42%', keys: ['4', '2', '%'], back: ['g', 'g']},
  {name: 'Tab', keys: ['Tab']},
  {name: 'Shift-Tab', keys: ['Shift-Tab']},
  {name: '+', keys: ['+']},
  {name: '-', keys: ['-']},
  {name: 'f d and its hint', keys: ['f', 'd', 'a'], back: ['Esc', 'L']},
  {name: ';', keys: [';']},
  {name: 'tag', keys: ['s'], back: ['w', 'w']},
  {name: '[ and ]', keys: ['[', ']'], back: ['w']},
  {name: 'v w v', keys: ['v', 'w', 'v'], back: ['l']},
  {name: '/ query Enter', keys: ['/', '研', '究', 'Enter'], times: 5},
  {name: '/ pinyin Enter', keys: ['/', 'y', 'j', 'y', 'Enter'], times: 5},
  {name: 'n', keys: ['n']},
  {name: 'N', keys: ['N']},
  {name: 'Esc', keys: ['Esc']},
  {name: 't', keys: ['t'], times: 8},
  {name: '|', keys: ['|'], times: 6},
  {name: '? and Esc', keys: ['?', 'j', 'Esc'], times: 5},
  {name: 'K and Esc', keys: ['K', 'j', 'Esc'], times: 5},
  {name: 'g l and Esc', keys: ['g', 'l', 'Esc'], times: 5},
  {name: 'T and Esc', keys: ['T', 'j', 'Esc'], times: 5},
  {name: 'palette', keys: [':', 't', 'Esc'], times: 5},
  {name: '*', keys: ['*'], back: ['q', 'Tab'], times: 3},
  {name: 'u', keys: ['u']},
  {name: 'U', keys: ['U']},
  {name: 'x', keys: ['x'], back: ['Tab']},
  {name: 'q and Enter', keys: ['q', 'Enter'], times: 3},
]

const theme = makeTheme('true')

/** A session whose steps are measured, each as far as the finished frame: those of keys, and those in which what takes long goes on. */
class Measured {
  readonly session: Runtime
  #taken = stopwatch()
  #sliced = false
  #steps: number[] = []

  constructor({session, shell}: ReturnType<typeof sessionOver>) {
    this.session = session
    shell.turn = async () => {
      if (this.#sliced) this.#note()
      await new Promise(resolve => void setImmediate(resolve))
      this.#taken = stopwatch()
      this.#sliced = true
    }
  }

  /** One key, and what goes on behind it; all its steps. */
  async press(key: string): Promise<readonly number[]> {
    this.begin(key)
    await this.session.settled()
    if (this.#sliced) this.#note()
    this.#sliced = false
    return this.#steps
  }

  /** One key alone: its own step. */
  begin(key: string): number {
    this.#steps = []
    this.#taken = stopwatch()
    this.session.press(key)
    return this.#note()
  }

  #note(): number {
    frameText(this.session.screen(), theme)
    const taken = this.#taken()
    this.#steps.push(taken)
    return taken
  }
}

const sizes = [[160, 50]] as const

interface Row {
  readonly step: string
  readonly count: number
  readonly p50: number
  readonly p95: number
  readonly max: number
}

async function measure({article, annotations}: Large): Promise<Row[]> {
  const times = new Map<string, number[]>()
  for (const [columns, rows] of sizes) {
    const measured = new Measured(sessionOver([article], {annotations, columns, rows}))
    const {session} = measured
    const note = (name: string, taken: readonly number[]): void => void times.set(name, [...(times.get(name) ?? []), ...taken])
    const entered = stopwatch()
    session.press('Enter')
    frameText(session.screen(), theme)
    note('Enter: the first screen', [entered()])
    for (let more = true; more; ) {
      const piece = stopwatch()
      more = session.prepare()
      note('a piece of what is made while idle', [piece()])
    }
    const loaded = stopwatch()
    // As the program does in a quiet moment, once a session.
    await loadPinyin()
    note('the readings are loaded while idle', [loaded()])
    for (const place of [['g', 'g'], ['5', '0', '%'], ['G', '1', '0', '0', 'k']]) {
      for (const kind of kinds) {
        if (values.step && !values.step.includes(kind.name)) continue
        for (const key of place) await measured.press(key)
        for (let time = Math.min(kind.times ?? 4, Number(values.times)); time > 0; time--) {
          for (const key of kind.keys) {
            note(kind.name, await measured.press(key))
          }
          for (const key of kind.back ?? []) await measured.press(key)
        }
        await measured.press('Esc')
      }
      const stopped = await stopping(measured)
      if (stopped !== undefined) note('Ctrl-c while * goes on', [stopped])
      const resized = stopwatch()
      session.resize(columns - 21, rows - 4)
      frameText(session.screen(), theme)
      note('resize', [resized()])
      session.resize(columns, rows)
      session.screen()
    }
  }
  return [...times].map(([step, all]) => ({step, count: all.length, p50: percentile(all, 0.5), p95: percentile(all, 0.95), max: Math.max(...all)}))
}

/** The longest that Ctrl-c may wait for while `*` goes on, with its own answer: a slice has just begun when it comes. Undefined where `*` is done at once. */
async function stopping(measured: Measured): Promise<number | undefined> {
  const {session} = measured
  for (const key of ['Tab', 'Enter']) await measured.press(key)
  const slices = await measured.press('*')
  for (const key of ['q', 'u']) await measured.press(key)
  if (slices.length === 1) return undefined
  measured.begin('*')
  const answer = measured.begin('Ctrl-c')
  if (session.state().ongoing) throw new Error('Ctrl-c did not stop what goes on')
  await session.settled()
  return Math.max(...slices) + answer
}

const results: {readonly article: string; readonly made: number; readonly rows: readonly Row[]}[] = []
for (const make of largeArticles) {
  const making = stopwatch()
  const large = make()
  const made = making()
  if (values.only === undefined || large.article.id === values.only) results.push({article: large.name, made, rows: await measure(large)})
}

if (values.json) process.stdout.write(`${JSON.stringify(results)}\n`)
else {
  for (const {article, made, rows} of results) {
    const lines = rows.map(({step, count, p50, p95, max}) => [step, `${count}`, p50.toFixed(1), p95.toFixed(1), max.toFixed(1), max > bar ? 'OVER' : ''])
    process.stdout.write(`${article} (made and parsed in ${made.toFixed(0)} ms)\n${table([['', 'keys', 'p50 ms', 'p95 ms', 'max ms', ''], ...lines])}\n\n`)
  }
}
