import {expect} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import {openProgram} from '../helpers/program.ts'
import type {Terminal} from '../helpers/terminal.ts'
import type {Expected} from './expected.ts'
import {deception, strangeControl} from './watch.ts'

const usual = 10

/** Milliseconds until an article must be there: a step of a session does less than what a case's time is stated for. */
const patience = ({within = usual}: {readonly within?: number}): number => within * 1000

/**
 * One session over a corpus, as a person would have it: down the list, every article that has text opened, looked at to its end and tagged once,
 * a search, and out. `folder` holds the corpus as `corpus/`. Judges what the terminal was sent and how it was left.
 */
export async function judgeSession(folder: string, articles: readonly Expected[]): Promise<void> {
  const terminal = await openProgram(folder, ['corpus'], {underShell: true})
  const readable = articles.filter(({shown}) => shown.shows !== '')
  // A corpus of many megabytes is read while the list is there already.
  const whole = (screen: readonly string[]): boolean => screen.some(row => row.includes('已存 ✓ 0') && row.includes(`完成 0/${articles.length} `) && !/读入|核对/u.test(row))
  await terminal.waitFor(whole, {timeout: patience({within: Math.max(...articles.map(one => one.case.within ?? usual))})})
  for (let seen = 0; seen < articles.length; seen += 18) {
    await terminal.press('PgDn')
    await look(terminal)
  }
  await terminal.press('g', 'g')
  for (let down = articles.indexOf(readable[0]!); down > 0; down--) await terminal.press('j')
  await terminal.press('Enter')
  for (const [at, one] of readable.entries()) {
    if (at > 0) await terminal.press('>')
    await judgeArticle(terminal, one)
    await terminal.press('s')
    await terminal.waitFor(`已存 ✓ ${at + 1}`, {timeout: patience(one.case)})
  }
  await terminal.press('/')
  terminal.type('尾')
  await terminal.press('Enter')
  await look(terminal)
  await terminal.press('Esc', 'Esc', 'q')
  await terminal.waitFor(`已标 ${readable.length}`)
  await terminal.press('/')
  terminal.type('正文')
  await terminal.waitFor('命中', {timeout: patience({within: 30})})
  await look(terminal)
  await terminal.press('Esc', 'Esc', 'q')
  await judgeEnd(terminal)
}

async function judgeArticle(terminal: Terminal, {case: one, shown}: Expected): Promise<void> {
  const timeout = patience(one)
  await terminal.waitFor(screen => (screen[0] ?? '').includes(shown.title ?? '') && screen.some(row => row.includes(shown.shows)), {timeout})
  expect(deception(terminal.screen().join('\n')), one.name).toBe(undefined)
  if (shown.visible !== undefined) expect(terminal.screen().join('\n'), one.name).toContain(shown.visible)
  const {ends} = shown
  if (ends === undefined) return
  await terminal.press('G')
  await terminal.waitFor(ends, {timeout})
  await terminal.press('g', 'g')
  await terminal.waitFor(shown.shows, {timeout})
}

/** The screen as it stands when the program has answered. */
async function look(terminal: Terminal): Promise<void> {
  await terminal.answered({patience: 300, quiet: 30})
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
}

/** Waits for the end by a quit; the terminal is as it was, was asked nothing, and got nothing but our own screens. */
export async function judgeEnd(terminal: Terminal, code = 0): Promise<void> {
  const exit = await terminal.waitForExit({timeout: 20_000})
  expect(exit).toEqual({code, signal: undefined, line: {canonical: true, echo: true, signals: true}})
  expect(terminal.modes()).toEqual(restModes)
  expect(terminal.replies).toEqual([])
  expect(terminal.title).toBe('')
  expect(strangeControl(terminal.bytes())).toBe(undefined)
  expect(terminal.bytes().toString('utf8')).not.toMatch(/internal error|^\s+at .*:\d+:\d+\)?$/m)
}
