import {execFileSync} from 'node:child_process'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {program, runProgram, workFolder} from '../helpers/program.ts'
import {openTerminal} from '../helpers/terminal.ts'

/** Blocks of 512 bytes that a file may have, as `ulimit -f` of sh counts them: some tags long. */
const blocks = 6

it('T48: on a disk without space what is tagged is counted as not saved, goes on being typed, and is saved as soon as there is space', async () => {
  const folder = await workFolder()
  await writeFile(join(folder, 'a.txt'), `标题: 合作双方召开会议\n\n${'发言人王小明表示，双方将在医学领域开展联合培养。\n'.repeat(20)}`)
  // A limit on the length of files is a full disk that every user can have.
  const terminal = await openTerminal({
    command: 'sh',
    args: ['-c', `ulimit -S -f ${blocks}; exec '${process.execPath}' '${program()}' a.txt`],
    cwd: folder,
    env: {PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')},
  })
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  await terminal.press('Enter', 'g', 'g')
  for (let tags = 1; tags <= 12; tags++) await terminal.press('s', 'j')
  await terminal.waitFor(/未存 [1-9]/, {timeout: 20_000})
  await terminal.press('q', 'q')
  await terminal.waitFor(/还有 \d+ 项没存上/)
  expect(terminal.ended).toBe(undefined)
  execFileSync('prlimit', ['--pid', String(terminal.pid), '--fsize=unlimited'])
  await terminal.press('j')
  await terminal.waitFor('已存 ✓ 12', {timeout: 20_000})
  await terminal.press('q')
  expect(await terminal.waitForExit({timeout: 20_000})).toMatchObject({code: 0})
  const shown = JSON.parse((await runProgram(folder, ['show', 'a.txt', '--json'])).stdout) as {annotations: unknown[]}
  expect(shown.annotations).toHaveLength(12)
}, 90_000)
