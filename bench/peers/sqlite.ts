import {type ChildProcessWithoutNullStreams, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import {peakOf} from '../../tests/helpers/peak.ts'
import {shuffledArticle} from '../shuffled.ts'
import {tools, versionOf} from '../tools.ts'
import type {Workbench} from '../workbench.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const ready = 'ready for more'

/**
 * Debian's `sqlite3` with an FTS5 table of trigrams, kept open: a query goes down its standard input and its answer comes back, so no
 * start of a process is in the time of a query.
 */
export class Sqlite {
  readonly #child: ChildProcessWithoutNullStreams
  #answer = ''

  readonly #articles: number
  readonly #filled: boolean

  /** One table for each size; `anew` forgets what is there. */
  constructor(bench: Workbench, articles: number, anew = false) {
    versionOf(tools.sqlite)
    const file = join(bench.folder, `fts-${articles}.sqlite`)
    if (anew) rmSync(file, {force: true})
    this.#articles = articles
    this.#filled = existsSync(file)
    this.#child = spawn('sqlite3', [file], {stdio: 'pipe'})
    this.#child.stdout.setEncoding('utf8').on('data', (text: string) => (this.#answer += text))
    this.#child.stdin.on('error', () => {})
  }

  async #run(statements: string): Promise<string> {
    this.#answer = ''
    this.#child.stdin.write(`${statements}\nselect ${quoted(ready)};\n`)
    while (!this.#answer.endsWith(`${ready}\n`)) {
      if (this.#child.exitCode !== null) throw new Error(`sqlite3 ended with ${this.#child.exitCode}`)
      await once(this.#child.stdout, 'data', {signal: AbortSignal.timeout(900_000)})
    }
    return this.#answer.slice(0, -ready.length - 1)
  }

  /** Fills the table with the articles, in one transaction, unless that was done before. Returns milliseconds. */
  async fill(): Promise<number> {
    const articles = this.#articles
    const from = performance.now()
    if (this.#filled) return 0
    await this.#run('pragma journal_mode = off; pragma synchronous = off; create virtual table articles using fts5(text, tokenize = "trigram"); begin;')
    for (let number = 0; number < articles; number += 100) {
      const rows = Array.from({length: Math.min(100, articles - number)}, (_, at) => `(${quoted(shuffledArticle(number + at).text)})`)
      await this.#run(`insert into articles (text) values ${rows.join(',')};`)
    }
    await this.#run('commit;')
    return performance.now() - from
  }

  /** Counts the articles with these words as they stand: by trigrams where there are three characters, else by LIKE over all texts. */
  async count(words: string): Promise<{readonly ms: number; readonly found: number}> {
    const from = performance.now()
    const where = [...words].length < 3 ? `text like ${quoted(`%${words}%`)}` : `articles match ${quoted(`"${words}"`)}`
    const answer = await this.#run(`select count(*) from articles where ${where};`)
    return {ms: performance.now() - from, found: Number(answer)}
  }

  /** In bytes. */
  get peak(): number | undefined {
    return peakOf(this.#child.pid)
  }

  async close(): Promise<void> {
    this.#child.stdin.end()
    if (this.#child.exitCode === null) await once(this.#child, 'close')
  }
}
