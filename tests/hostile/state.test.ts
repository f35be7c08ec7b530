import {execFileSync} from 'node:child_process'
import {cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openProgram} from '../helpers/program.ts'
import {allEscapes} from './cases/surroundings.ts'
import {hostileFolder} from './folder.ts'
import {judgeEnd} from './session.ts'
import {deception} from './watch.ts'

const article = '标题: 合作双方召开会议\n\n发言人王小明表示，双方将在医学领域开展联合培养。\n'

/** What a file of the state folder can be instead. */
const kinds: readonly (readonly [name: string, put: (path: string) => void])[] = [
  ['empty', path => writeFileSync(path, '')],
  ['a pipe', path => void execFileSync('mkfifo', [path])],
  ['escapes', path => writeFileSync(path, allEscapes)],
  ['deep', path => writeFileSync(path, '['.repeat(100_000))],
  ['a folder', path => mkdirSync(path)],
  ['a line of 1 MB', path => writeFileSync(path, `{"x":"${'x'.repeat(1_000_000)}"}`)],
  ['a link to itself', path => symlinkSync(path, path)],
  ['other bytes', path => writeFileSync(path, Uint8Array.from({length: 4096}, (_, at) => (at * 7919) % 256))],
  ['a device', path => symlinkSync('/dev/zero', path)],
]

/** Opens, tags, takes it back, tags again and quits: with nothing but a comfort missing. */
async function session(folder: string): Promise<void> {
  const terminal = await openProgram(folder, ['corpus'], {underShell: true})
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  await terminal.press('Enter', 's')
  await terminal.waitFor('已存 ✓ 1', {timeout: 20_000})
  await terminal.press('u')
  await terminal.waitFor('已存 ✓ 0')
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Ctrl-c')
  await judgeEnd(terminal)
}

it('T47: a state folder whose files are other things than ours costs memories, and nothing else', async () => {
  const folder = await hostileFolder()
  writeFileSync(join(folder, 'corpus/a.txt'), article)
  await session(folder)
  const state = join(folder, 'state')
  const files = readdirSync(state, {recursive: true, withFileTypes: true}).filter(one => one.isFile()).map(one => join(one.parentPath, one.name))
  expect(files.length).toBeGreaterThanOrEqual(2)
  const whole = `${state}-whole`
  cpSync(state, whole, {recursive: true})
  for (let from = 0; from < kinds.length; from += files.length) {
    rmSync(state, {recursive: true})
    cpSync(whole, state, {recursive: true})
    for (const [at, file] of files.entries()) {
      rmSync(file)
      kinds[(from + at) % kinds.length]![1](file)
    }
    await session(folder)
  }
})

it.each(kinds.filter(([name]) => ['empty', 'a pipe', 'a link to itself'].includes(name)))('T47: what stands in the place of the state folder costs nothing else: %s', async (_, put) => {
  const folder = await hostileFolder()
  writeFileSync(join(folder, 'corpus/a.txt'), article)
  put(join(folder, 'state/pizhu'))
  await session(folder)
})
