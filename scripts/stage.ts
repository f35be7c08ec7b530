import {execFileSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {writeGold} from '../tests/helpers/gold.ts'
import {Terminal} from '../tests/helpers/pty.ts'
import {root} from './root.ts'

/** The program as it is installed. */
export const program = join(root, 'dist', 'cli.cjs')

export function buildProgram(): void {
  execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {stdio: ['ignore', 'ignore', 'inherit']})
}

export interface StageOptions {
  readonly columns: number
  readonly rows: number
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Folder with seeds/, annotations/ and state/, filled from the project's own where it lacks them, and kept. A fresh one, removed on `close`, when not given. */
  readonly folder?: string
  /** Starts with the gold tags of two articles. */
  readonly tagged?: boolean
  /** Milliseconds without output after which the screen counts as still; 120 when not given. */
  readonly quiet?: number
}

/** The program at work on a copy of the project's articles and annotations: whatever a scene does, the checkout stays as it is. */
export class Stage {
  readonly terminal: Terminal
  readonly #folder: string
  readonly #kept: boolean
  readonly #quiet: number

  /** Sets the folder up and starts the program in it. */
  static async open(options: StageOptions): Promise<Stage> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'stage-'))
    if (options.tagged) await writeGold(root, join(folder, 'annotations'), 'reader')
    return new Stage(options, folder)
  }

  private constructor({columns, rows, args = [], env = {}, folder, quiet = 120}: StageOptions, place: string) {
    this.#kept = folder !== undefined
    this.#folder = place
    this.#quiet = quiet
    for (const name of ['seeds', 'annotations']) {
      const copy = join(this.#folder, name)
      if (existsSync(join(root, name))) cpSync(join(root, name), copy, {recursive: true, force: false})
    }
    mkdirSync(join(this.#folder, 'state'), {recursive: true})
    this.terminal = new Terminal({
      command: process.execPath,
      args: [program, ...args],
      cwd: this.#folder,
      columns,
      rows,
      env: {PIZHU_AS: 'reader', XDG_STATE_HOME: join(this.#folder, 'state'), ...env},
    })
  }

  /**
   * Takes one step and waits until the screen is still: a key or a text (keys.ts), `text=…` for text that looks like a key's name,
   * `wait=500` for a pause in milliseconds, `wait=汉字` for a text on the screen, `size=100x40` for a resize.
   */
  async step(step: string): Promise<void> {
    const at = step.indexOf('=')
    const word = at > 0 ? step.slice(0, at) : ''
    const value = step.slice(at + 1)
    if (word === 'wait' && /^\d+$/.test(value)) await new Promise(resolve => setTimeout(resolve, Number(value)))
    else if (word === 'wait') await this.terminal.waitFor(value)
    else if (word === 'size') this.terminal.resize(...parseSize(value))
    else if (word === 'text') this.terminal.type(value)
    else this.terminal.burst(step)
    const still = {quiet: this.#quiet}
    await (word === 'wait' ? this.terminal.settled(still) : this.terminal.answered(still))
  }

  /** Waits for the first frame. */
  async ready(): Promise<void> {
    await this.terminal.waitFor(screen => screen.some(row => row !== ''))
    await this.terminal.settled({quiet: this.#quiet})
  }

  async close(): Promise<void> {
    await this.terminal.close()
    if (!this.#kept) rmSync(this.#folder, {recursive: true, force: true})
  }
}

/** `80x24` as columns and rows. Throws on anything else. */
export function parseSize(text: string): [columns: number, rows: number] {
  const found = /^(\d+)[x×](\d+)$/.exec(text)
  if (!found) throw new Error(`not a size: ${JSON.stringify(text)}; expected columns x rows, as in 80x24`)
  return [Number(found[1]), Number(found[2])]
}
