import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {program} from '../scripts/stage.ts'
import {grouped} from '../src/app/figures.ts'
import {Terminal} from '../tests/helpers/pty.ts'
import {runChild, type ChildOptions, type Ended} from './child.ts'
import {shuffledArticle, writeShuffledFiles, writeShuffledLines} from './shuffled.ts'

/** Articles as the program reads them, a file each. */
export interface Files {
  readonly articles: number
  readonly files: string
}

/** The same articles in the shapes that the program and its peers read. */
export interface Corpus extends Files {
  /** One file, a record an article. */
  readonly records: string
  /** One file, an article a line, its line feeds turned into spaces: what fzf reads. */
  readonly lines: string
  /** Size of the files. */
  readonly bytes: number
}

/** A folder of its own with corpora, annotations, state and cache, and the built program in it. */
export class Workbench {
  readonly folder = mkdtempSync(join(tmpdir(), 'bench-'))
  readonly annotations = join(this.folder, 'annotations')
  readonly #corpora = new Map<number, Corpus>()

  constructor() {
    mkdirSync(this.annotations)
  }

  /** Made when it is first asked for, and never changed. */
  corpus(articles: number): Corpus {
    const known = this.#corpora.get(articles)
    if (known) return known
    const folder = join(this.folder, `corpus-${articles}`)
    const files = join(folder, 'files')
    const records = join(folder, 'articles.jsonl')
    const lines = join(folder, 'lines.txt')
    const bytes = writeShuffledFiles(files, articles)
    writeShuffledLines(records, articles)
    writeShuffledLines(lines, articles, ({text}) => text.trimEnd().replaceAll('\n', ' '))
    const corpus = {articles, files, records, lines, bytes}
    this.#corpora.set(articles, corpus)
    return corpus
  }

  /** Fresh ones, to be changed. */
  changing(articles: number): Files {
    const files = join(this.folder, 'changing')
    rmSync(files, {recursive: true, force: true})
    writeShuffledFiles(files, articles)
    return {articles, files}
  }

  /** What the program is told by its environment; `cache` names one of several cache folders. */
  environment(cache = 'cache'): Record<string, string> {
    // The same home every time, as a user has it.
    return {HOME: this.folder, PIZHU_AS: 'reader', XDG_STATE_HOME: join(this.folder, 'state'), XDG_CACHE_HOME: join(this.folder, cache)}
  }

  /** Forgets a cache. */
  clear(cache = 'cache'): void {
    rmSync(join(this.folder, cache), {recursive: true, force: true})
  }

  /** A subcommand of the program, to its end. */
  pizhu(args: readonly string[], options: ChildOptions = {}): Promise<Ended> {
    return runChild(process.execPath, [program, ...args, '--annotations', this.annotations], {...options, env: {...this.environment(), ...options.env}})
  }

  /** The program in a pseudo-terminal of 100 × 40, as a session over `articles`; closed when `use` has ended. */
  async session<T>(articles: string, use: (terminal: Terminal) => Promise<T>, {cache = 'cache', args = []}: {readonly cache?: string; readonly args?: readonly string[]} = {}): Promise<T> {
    return withTerminal(new Terminal({
      command: process.execPath,
      args: [program, articles, '--annotations', this.annotations, ...args],
      cwd: this.folder,
      columns: 100,
      rows: 40,
      env: this.environment(cache),
    }), use)
  }

  close(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }
}

export async function withTerminal<T>(terminal: Terminal, use: (terminal: Terminal) => Promise<T>): Promise<T> {
  try {
    return await use(terminal)
  } finally {
    await terminal.close()
  }
}

/** A name that stands in a few articles only, one of them in the middle of the corpus. */
export const rareName = (articles: number): string => shuffledArticle(Math.floor(articles / 2)).people[0]!

/** How long a library of that size may take to be opened for the first time before something is wrong, in ms. */
export const patienceFor = (articles: number): number => 60_000 + 15 * articles

/** Resolves when the library has all articles and none is read or compared with the disk any more, by its status line. */
export async function wholeLibrary(terminal: Terminal, articles: number): Promise<void> {
  const all = `完成 0/${grouped(articles)}`
  // What an earlier session has left is there at once; that it is compared with the files is said a moment later.
  for (let time = 0; time < 2; time++) {
    await terminal.waitFor(screen => screen.some(row => row.includes(all) && !/读入|核对/.test(row)), {timeout: patienceFor(articles)})
    await terminal.settled({quiet: 500})
  }
}
