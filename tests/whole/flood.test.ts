import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {openProgram, runProgram} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 90_000}
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

/** A folder with one article: one line of `length` characters that are one unit and one cluster each. */
async function folderWith(length: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'flood-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await mkdir(join(folder, 'state'))
  await mkdir(join(folder, 'seeds'))
  await writeFile(join(folder, 'seeds/a.txt'), '国务院发言人在会上表示医工交叉平台建设稳步推进，'.repeat(Math.ceil(length / 24)).slice(0, length))
  return folder
}

async function reading(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Terminal> {
  const terminal = await openProgram(folder, [], {env})
  await terminal.waitFor('完成 0/1')
  await terminal.press('Enter')
  await terminal.waitFor('1 字')
  return terminal
}

/** Where the program says that the reader was, in characters. */
async function placeIn(folder: string): Promise<number> {
  const found = (await readdir(join(folder, 'state'), {recursive: true})).find(name => name.endsWith('places.json'))
  const {places} = JSON.parse(await readFile(join(folder, 'state', found!), 'utf8')) as {places: readonly {offset: number}[]}
  return places[0]!.offset
}

/** What a terminal's buffers hold without a doubt: while they are full this process could only wait, and would not read what is drawn. */
const held = 16_384

/** Sends keys in bursts of uneven sizes, as a terminal's own buffer cuts them. */
async function flood(terminal: Terminal, keys: string): Promise<void> {
  for (let at = 0, size = 1, sent = 0; at < keys.length; at += size, size = (size * 7) % 4093) {
    if (sent + size > held) {
      await terminal.answered()
      sent = 0
    }
    terminal.type(keys.slice(at, at + size))
    sent += size
  }
}

/** Ends the session behind all that was sent; `q` waits for its turn, as Ctrl-C would not. */
async function leave(terminal: Terminal): Promise<void> {
  terminal.type('qq')
  expect(await terminal.waitForExit({timeout: 60_000})).toMatchObject({code: 0})
}

describe('floods of keys', () => {
  it('T40: 100,000 keys in bursts do what they do one by one', slow, async () => {
    const folder = await folderWith(60_000)
    const terminal = await reading(folder)
    await flood(terminal, 'l'.repeat(40_000) + 'llh'.repeat(10_000) + 'jk'.repeat(15_000))
    await leave(terminal)
    expect(await placeIn(folder)).toBe(50_000)
  })

  it('T40: none is lost while a save takes its time', slow, async () => {
    const folder = await folderWith(20_000)
    const late = "import {open} from 'node:fs/promises'; const file = await open('/dev/null'); const of = Object.getPrototypeOf(file); const sync = of.datasync; of.datasync = async function () { await new Promise(done => setTimeout(done, 300)); return sync.call(this) }; await file.close()"
    const terminal = await reading(folder, {NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(late)}`})
    await flood(terminal, `s${'l'.repeat(5000)}s${'l'.repeat(5000)}i`)
    await leave(terminal)
    const {annotations} = JSON.parse((await runProgram(folder, ['show', 'a', '--json'])).stdout) as {annotations: readonly {label: string; source: {start: number}}[]}
    expect(annotations.map(({label, source: {start}}) => [label, start])).toEqual([['speaker', 0], ['speaker', 5000], ['institution', 10_000]])
  })
})

/** What terminals send without a person, in answer to nothing or to a program before us. */
const reports = [
  '\u001b[?62;22;52c',
  '\u001b[>41;354;0c',
  '\u001b[12;40R',
  '\u001b[?12;40R',
  '\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
  '\u001b]10;rgb:ffff/ffff/ffff\u0007',
  '\u001b[I',
  '\u001b[O',
  '\u001b[?1u',
  '\u001b[?2026;2$y',
  '\u001bP>|XTerm(390)\u001b\\',
  '\u001bP1$r0m\u001b\\',
  '\u001b_Gi=31;OK\u001b\\',
  '\u001b[8;24;80t',
]

describe('what comes in pieces', () => {
  it('T41: characters and keys that are split at any byte are what they are whole', slow, async () => {
    const terminal = await reading(await folderWith(5000))
    await terminal.press('/')
    await terminal.waitFor('查找文中')
    for (const byte of Buffer.from('医工𠮷')) {
      terminal.type(Buffer.of(byte))
      await pause(4)
    }
    await terminal.waitFor('医工𠮷')
    await terminal.press('Backspace', 'Enter')
    await terminal.waitFor('第 1/')
    for (const key of ['\u001b[6~', '\u001b[B', '\u001bOC']) {
      for (const byte of key) {
        terminal.type(byte)
        await pause(4)
      }
      await terminal.settled()
    }
    // None of their bytes was a key: no digit waits, nothing was tagged, no edge was moved.
    expect(terminal.screen().join('\n')).toContain('已存 ✓ 0')
    expect(terminal.screen().join('\n')).not.toContain('没有用处')
  })

  it('T42: no report of a terminal is ever text or a key: whole, split at any byte, or late', slow, async () => {
    const terminal = await reading(await folderWith(5000))
    await terminal.press('/')
    terminal.type('医')
    await terminal.waitFor('/ 医')
    for (const report of reports) terminal.type(report)
    for (const report of reports) {
      for (const byte of report) {
        terminal.type(byte)
        await pause(1)
      }
    }
    terminal.type('工')
    await terminal.waitFor('/ 医工')
    await terminal.press('Enter')
    await terminal.waitFor('第 1/')
    const before = terminal.screen().slice(0, -2)
    for (const report of reports) {
      // Its Esc has been taken for a key by now.
      terminal.type('\u001b')
      await pause(120)
      terminal.type(report.slice(1))
      await pause(10)
      terminal.type('\u001b')
      await pause(60)
    }
    await terminal.settled()
    expect(terminal.screen().slice(0, -2)).toEqual(before)
    expect(terminal.screen().join('\n')).toContain('已存 ✓ 0')
  })
})
