import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

/** A runtime that lacks what the program is built on: what happens then is no expected failure. */
const broken = {NODE_OPTIONS: '--import=data:text/javascript,String.prototype.matchAll=undefined'}

describe('a bug of ours', () => {
  it('C20: is told in one line with exit code 70, and where it was only with PIZHU_DEBUG', async () => {
    const folder = await workFolder()
    // What comes with the program has been read by the build.
    await writeFile(join(folder, 'own.txt'), '标题: 平台揭牌\n正文内容:\n东海大学宣布平台揭牌。\n')
    const {code, stdout, stderr} = await runProgram(folder, ['list', 'own.txt'], {env: broken})
    expect([code, stdout]).toEqual([70, ''])
    expect(stderr).toMatch(/^pizhu: internal error 程序错误: TypeError: .*\n$/)
    const debug = await runProgram(folder, ['list', 'own.txt'], {env: {...broken, PIZHU_DEBUG: '1'}})
    expect([debug.code, /\n {4}at /.test(debug.stderr)]).toEqual([70, true])
  })

  it('C20: does not touch what needs nothing of it', async () => {
    expect((await runProgram(await workFolder(), ['--help'], {env: broken})).code).toBe(0)
  })
})
