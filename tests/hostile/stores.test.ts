import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openProgram, runProgram} from '../helpers/program.ts'
import {stores, type StoreCase} from './cases/stores.ts'
import {contentOf, hostileFolder} from './folder.ts'
import {judgeEnd} from './session.ts'
import {deception, strangeControl} from './watch.ts'

const text = '标题: 合作双方召开会议\n\n发言人王小明表示，双方将在医学领域开展联合培养。\n'

interface Told {
  readonly error: {readonly code: string; readonly message: string}
}

async function judgeList(folder: string, {told}: StoreCase): Promise<void> {
  const {code, stdout, stderr} = await runProgram(folder, ['list', 'corpus', '--json'])
  expect(strangeControl(Buffer.from(stdout + stderr))).toBe(undefined)
  const codes = stderr.split('\n').filter(line => line !== '').map(line => (JSON.parse(line) as Told).error.code)
  expect([...new Set(codes)]).toEqual(told)
  expect(code).toBe(told.length > 0 ? 1 : 0)
  if (stdout !== '') expect(JSON.parse(stdout)).toHaveLength(1)
}

async function judgeReader(folder: string, {session, told}: StoreCase): Promise<void> {
  const before = contentOf(join(folder, 'annotations'))
  const terminal = await openProgram(folder, ['corpus'], {underShell: true, rows: 40})
  if (session === 'refuses') {
    await terminal.waitForExit({timeout: 30_000})
    expect(told.length).toBeGreaterThan(0)
    expect(contentOf(join(folder, 'annotations'))).toEqual(before)
    return judgeEnd(terminal, 1)
  }
  await terminal.waitFor('合作双方召开会议', {timeout: 30_000})
  await terminal.press('Enter', 's')
  if (session === 'saves') await terminal.waitFor(/已存 ✓ \d/, {timeout: 30_000})
  else await terminal.waitFor('只读')
  await terminal.press('?')
  await terminal.answered({patience: 300})
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Esc', 'g', 'l')
  await terminal.answered({patience: 300})
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Ctrl-c')
  await judgeEnd(terminal)
  if (session === 'reads') expect(contentOf(join(folder, 'annotations'))).toEqual(before)
  else expect(JSON.parse((await runProgram(folder, ['stats', 'corpus', '--json'])).stdout)).toMatchObject({annotations: 1})
}

it.each(stores.map(one => [one.name, one] as const))('T35: annotations with %s', async (_, one) => {
  const folder = await hostileFolder()
  await writeFile(join(folder, 'corpus/a.txt'), text)
  one.put(join(folder, 'annotations'))
  await judgeList(folder, one)
  await judgeReader(folder, one)
})
