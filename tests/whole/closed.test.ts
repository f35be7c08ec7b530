import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {program, runProgram, workFolder} from '../helpers/program.ts'

/** Runs a shell line in a folder; `pizhu` in it is the built program. Answers what it printed, and the exit code of the program. */
function inShell(folder: string, line: string): {readonly code: number; readonly out: string; readonly err: string} {
  const script = `pizhu() { '${process.execPath}' '${program()}' "$@"; }; ${line}; echo "exit \${PIPESTATUS[0]}" >&3`
  const ran = spawnSync('bash', ['--norc', '-c', script], {
    cwd: folder,
    env: {PATH: process.env['PATH'], HOME: folder, LANG: 'zh_CN.UTF-8', PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  const [, out = '', err = '', codes = ''] = ran.output
  return {code: Number(/exit (\d+)/.exec(codes ?? '')?.[1]), out: out ?? '', err: err ?? ''}
}

const lines = ['list', 'search 医学 --json', 'show 000', 'keys --json', '--help', 'stats', 'export --out -', 'export --format conll --out -']

describe('whoever the program talks to may go', () => {
  it('T45: a reader of the pipe that goes after one byte ends no command with a stack trace', async () => {
    const folder = await workFolder()
    for (const [at, line] of lines.entries()) {
      const {code, err} = inShell(folder, `pizhu ${line} | ${at % 2 === 0 ? 'head -c 1' : 'true'}`)
      expect([line, code, err]).toEqual([line, 0, ''])
    }
  }, 120_000)

  it('T45: streams that are closed from the start keep nothing from being done', async () => {
    const folder = await workFolder()
    for (const [quote, streams] of [['医学', '>&-'], ['大会', '2>&-'], ['中国', '<&- >&- 2>&-'], ['北京', '| true']]) {
      const {code, err} = inShell(folder, `pizhu tag 000 --label institution --quote ${quote} --nth 1 ${streams}`)
      expect([quote, code, err]).toEqual([quote, 0, ''])
    }
    const shown = JSON.parse((await runProgram(folder, ['show', '000', '--json'])).stdout) as {annotations: {text: string}[]}
    expect(shown.annotations.map(({text}) => text).toSorted()).toEqual(['中国', '北京', '医学', '大会'])
    expect(inShell(folder, 'pizhu show nowhere 2>&-').code).toBe(1)
    expect(inShell(folder, 'pizhu show nowhere >&-')).toMatchObject({code: 1, err: expect.stringContaining('nowhere')})
  }, 120_000)

  it('T46: a full disk under the output is told, with exit code 1', async () => {
    const folder = await workFolder()
    for (const line of ['list', 'export --out -', 'show 000 --json']) {
      const {code, err} = inShell(folder, `pizhu ${line} >/dev/full`)
      expect([line, code, err]).toEqual([line, 1, expect.stringMatching(/输出没有写全 · not all of the output could be written: ENOSPC[^\n]*\n$/)])
    }
  }, 120_000)
})
