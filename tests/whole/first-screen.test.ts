import {appendFile, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import {openProgram, workFolder} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'

const slow = {timeout: 60_000}

let folder: string

beforeEach(async () => {
  folder = await workFolder()
  await mkdir(join(folder, 'cache'))
})

/** A file says what comes first: a frame on the terminal, or the folder of the articles being read. `act` is done when the first frame has been sent. */
async function start(args: readonly string[] = [], {act = '', columns = 80}: {readonly act?: string; readonly columns?: number} = {}): Promise<Terminal> {
  const said = JSON.stringify(join(folder, 'said'))
  await writeFile(join(folder, 'witness.cjs'), `
const fs = require('node:fs')
const say = text => fs.appendFileSync(${said}, text + '\\n')
const {write} = process.stdout
let acted = false
process.stdout.write = function (text, ...rest) {
  const done = write.call(this, text, ...rest)
  if (text.includes('2026h')) {
    say('frame')
    if (!acted) { ${act} }
    acted = true
  }
  return done
}
const {readdir} = fs.promises
fs.promises.readdir = (...given) => (String(given[0]).endsWith('seeds') && say('articles'), readdir(...given))
`)
  await rm(join(folder, 'said'), {force: true})
  const terminal = await openProgram(folder, args, {env: {NODE_OPTIONS: `--require ${JSON.stringify(join(folder, 'witness.cjs'))}`, PIZHU_CACHE: join(folder, 'cache'), HOME: join(folder, 'state')}, columns, rows: 24, underShell: true})
  await terminal.waitFor('首届雄安前沿医学大会')
  return terminal
}

/** Quits, and tells what came first. */
async function first(terminal: Terminal, ...keys: readonly string[]): Promise<string> {
  await terminal.press('j')
  await terminal.waitFor(/▸.*西安交通大学京津冀/)
  await terminal.press(...keys, 'q')
  expect(await terminal.waitForExit()).toMatchObject({code: 0})
  expect(terminal.modes()).toEqual(restModes)
  return (await readFile(join(folder, 'said'), 'utf8')).split('\n')[0]!
}

/** The folder is read when nobody expects it any more. */
const late = 'fs.promises.readdir = (readdir => async (...given) => { await new Promise(done => setTimeout(done, 1500)); return readdir(...given) })(fs.promises.readdir)'

describe('the first screen of the session before', () => {
  it('T66: stands before any article is read, as it would be drawn, and is not sent again', slow, async () => {
    const one = await start()
    const drawn = one.screen()
    expect(await first(one)).toBe('articles')
    const two = await start()
    expect(two.screen()).toEqual(drawn)
    await two.settled({quiet: 500})
    // The session's own first frame is not sent; Ink's is, in the first pause, which may have come by now.
    expect(await readFile(join(folder, 'said'), 'utf8')).toMatch(/^frame\narticles\n(?:frame\n)?$/)
    expect(two.screen()).toEqual(drawn)
    expect(await first(two)).toBe('frame')
  })

  it('T66: has what was done since, and is not shown after anything has changed, nor in another size, nor with --no-cache', slow, async () => {
    expect(await first(await start(), 'D')).toBe('articles')
    const done = await start()
    expect(done.screen().join('\n')).toContain('✓')
    expect(await first(done)).toBe('frame')
    await appendFile(join(folder, 'seeds', (await readdir(join(folder, 'seeds'))).find(name => name.endsWith('.txt'))!), '\n又一段。')
    expect(await first(await start())).toBe('articles')
    expect(await first(await start())).toBe('frame')
    expect(await first(await start([], {columns: 100}))).toBe('articles')
    expect(await first(await start(['--no-cache']))).toBe('articles')
    expect(await first(await start(['--no-cache']))).toBe('articles')
  })

  it('T67: its cursor moves before the session is there, which goes on from there with all that was typed', slow, async () => {
    expect(await first(await start())).toBe('articles')
    const terminal = await start([], {act: late})
    await terminal.press('j', 'Down', 'k')
    await terminal.waitFor(/▸.*西安交通大学京津冀/)
    expect(await readFile(join(folder, 'said'), 'utf8')).not.toContain('articles')
    terminal.burst('j', 'Enter')
    await terminal.waitFor('s 发言人')
    expect(terminal.screen()[0]).toContain('首届雄安前沿医学大会')
    expect(await readFile(join(folder, 'said'), 'utf8')).toContain('articles')
    await terminal.press('q', 'q')
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
  })

  it.each([
    ['Enter', '丝路大学联盟医学发展论坛', ['q', 'q']],
    ['G', '▸', ['q']],
    ['?', '╭', ['Esc', 'q']],
    // The search line looks as it did before; the cursor stands in it.
    ['/', '/ 搜标题和正文', ['Esc', 'q']],
    [':', '命令', ['Esc', 'q']],
    ['K', '╭', ['Esc', 'q']],
  ] as const)('T67: what %s leads to is there at once, and stays as it is', slow, async (key, shown, leave) => {
    expect(await first(await start())).toBe('articles')
    const terminal = await start([], {act: late})
    const list = terminal.screen()
    terminal.burst(key)
    const changed = (screen: readonly string[]): boolean => screen.join() !== list.join() || terminal.modes().cursorVisible
    await terminal.waitFor(screen => changed(screen) && screen.join().includes(shown))
    const before = [terminal.screen(), terminal.modes()]
    expect(await readFile(join(folder, 'said'), 'utf8')).not.toContain('articles')
    await terminal.settled({quiet: 2500})
    expect(await readFile(join(folder, 'said'), 'utf8')).toContain('articles')
    expect([terminal.screen(), terminal.modes()]).toEqual(before)
    await terminal.press(...leave)
    expect(await terminal.waitForExit()).toMatchObject({code: 0})
  })

  it('T66: a failure, an end and a signal behind it give the terminal back, and what is said is seen', slow, async () => {
    expect(await first(await start())).toBe('articles')
    for (const [act, code, words] of [
      ["fs.promises.readdir = () => { throw new Error('went wrong') }", 1, 'pizhu: 读取文章失败：seeds：系统错误（Error）'],
      ["setTimeout(() => { throw new Error('went wrong') })", 70, 'pizhu: internal error 程序错误: Error: went wrong (PIZHU_DEBUG=1 shows where)'],
    ] as const) {
      const broken = await start([], {act})
      expect(await broken.waitForExit()).toMatchObject({code})
      expect(broken.screen().filter(Boolean)).toEqual([words])
      expect(broken.modes()).toEqual(restModes)
    }
    const signalled = await start([], {act: "process.kill(process.pid, 'SIGTERM')"})
    expect(await signalled.waitForExit()).toMatchObject({signal: 'SIGTERM'})
    expect(signalled.modes()).toEqual(restModes)
    const {before, after} = signalled.lineSettings()
    expect(after).toBe(before)
  })
})
