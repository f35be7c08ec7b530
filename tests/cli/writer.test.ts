import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {writerOn} from '../../src/cli/writer.ts'
import {control} from '../../src/views/control.ts'
import {runProgram, workFolder} from '../helpers/program.ts'

function opened(isTTY: boolean) {
  let text = ''
  const writer = writerOn({isTTY, write: more => (text += more), on: () => undefined})
  return {writer, written: () => text}
}

const hostile = '\u001b]0;x\u0007\u009b2J\u202e\u200b\ttab\r\n'

describe('the writer', () => {
  it.each([true, false])('T25: maps what it is told, whoever forgot to, but line feeds (terminal: %s)', isTTY => {
    const {writer, written} = opened(isTTY)
    writer.write(hostile)
    expect(written()).toBe('␛]0;x␇�2J��␉tab␍\n')
  })

  it('C56: gives data to the byte to a pipe, mapped to a terminal', () => {
    const pipe = opened(false)
    pipe.writer.data(hostile)
    expect(pipe.written()).toBe(hostile)
    const terminal = opened(true)
    terminal.writer.data(hostile)
    expect(terminal.written()).toBe('␛]0;x␇�2J��\ttab␍\n')
  })

  it('T28: a screen gets sequences of the one family that is ours, and nothing else that a terminal obeys', () => {
    expect(control('\u001b[?2026h\u001b[1;31m甲\u001b[0m\r\n\u001b[3E')).toBe('\u001b[?2026h\u001b[1;31m甲\u001b[0m\r\n\u001b[3E')
    const bad = ['\u001b]52;c;eA==\u0007', '\u001bPq\u001b\\', '\u001b_x\u001b\\', '\u009b2J', '\u001b(0', '\u001bc', '\u001b[>c', '\u001b[ q', '\u0007', '\u000e', '\r', '\u202e']
    for (const text of bad) expect(control(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/)
  })
})

/** A preloaded module that talks: as a library would, and as Node does. */
const chatter = `process.once('beforeExit', () => {
  process.emitWarning('\\u001b]0;warned\\u0007')
  console.error('\\u001b[2Jlogged')
})`

describe('what Node and libraries say on their own', () => {
  it('T29: is held back, and told at the end with PIZHU_DEBUG, as text', async () => {
    const folder = await workFolder()
    await writeFile(join(folder, 'chatter.cjs'), chatter)
    const env = {NODE_OPTIONS: `--require=${join(folder, 'chatter.cjs')}`}
    expect(await runProgram(folder, ['keys', '--json'], {env})).toMatchObject({code: 0, stderr: ''})
    const debug = await runProgram(folder, ['keys', '--json'], {env: {...env, PIZHU_DEBUG: '1'}})
    expect(debug.code).toBe(0)
    expect(debug.stderr.split('\n').toSorted()).toEqual(['', 'pizhu: Warning: ␛]0;warned␇', 'pizhu: ␛[2Jlogged'])
  })
})

describe('--raw', () => {
  const source = '标题: 甲\u200b乙\r\n\r\n\u001b[2J正文\u202e第一段，很长的一段话。\u0007\r\n'

  async function folderWithArticle(): Promise<string> {
    const folder = await workFolder()
    await mkdir(join(folder, 'news'))
    await writeFile(join(folder, 'news', 'a.txt'), source)
    return folder
  }

  it('C56: show gives the text to the byte; without it, and in what is told besides, nothing is sent that a terminal obeys', async () => {
    const folder = await folderWithArticle()
    const raw = await runProgram(folder, ['show', 'a', 'news', '--view', 'source', '--raw'])
    expect(raw).toMatchObject({code: 0, stdout: source, stderr: ''})
    for (const args of [['show', 'a', 'news', '--view', 'source', '--plain'], ['list', 'news'], ['search', '正文', 'news'], ['stats', 'news']]) {
      const {stdout, stderr} = await runProgram(folder, args)
      expect(stdout).not.toBe('')
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/)
    }
  })

  it('C56: a word of the line that is no command comes back as text', async () => {
    const {code, stdout, stderr} = await runProgram(await workFolder(), ['\u001b]0;x\u0007', '--lang', 'en'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('␛]0;x␇')
  })
})
