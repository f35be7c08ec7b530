import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

describe('pizhu search', () => {
  it('C17: --json gives matches in code points of the source, best article first', async () => {
    const folder = await workFolder()
    const {code, stdout, stderr} = await runProgram(folder, ['search', '四川省肿瘤医院', '--json'])
    expect([code, stderr]).toEqual([0, ''])
    const [hit, ...others] = JSON.parse(stdout)
    expect(others).toEqual([])
    expect(hit).toMatchObject({article: '003_d756bbd637e114db.txt', title: '專家學者共聚成都 研討醫工結合新浪潮', score: expect.any(Number), fuzzy: false})
    const source = Array.from(await readFile(join(folder, 'seeds', hit.article), 'utf8'))
    expect(hit.matches).toHaveLength(6)
    for (const {start, end} of hit.matches) expect(source.slice(start, end).join('')).toBe('四川省腫瘤醫(yī)院')
    const [first] = hit.snippetMatches
    expect(Array.from(hit.snippet).slice(first.start, first.end).join('')).toBe('四川省腫瘤醫院')
  })

  it('C17: marks what it found by 【】 in a pipe and by colour where there is one', async () => {
    const folder = await workFolder()
    expect((await runProgram(folder, ['search', 'jiayaning'])).stdout).toContain('【加亚宁】')
    const coloured = (await runProgram(folder, ['search', '加亚宁', '--color=always'])).stdout
    expect(coloured).toContain('\u001b[7m加亚宁\u001b[0m')
    expect(coloured).not.toContain('【')
  })

  it('C17: exits 1 when nothing is found, with an empty list in JSON', async () => {
    const folder = await workFolder()
    const human = await runProgram(folder, ['search', '完全没有的词语'])
    expect([human.code, human.stdout]).toEqual([1, ''])
    expect(human.stderr).toContain('完全没有的词语')
    expect(await runProgram(folder, ['search', '完全没有的词语', '--json'])).toEqual({code: 1, stdout: '[]\n', stderr: ''})
  })

  it('C17: takes any query, and as many articles as --limit says', async () => {
    const folder = await workFolder()
    for (const query of ['(((', '[', '\\', '\ud800', 'a'.repeat(5000), '\u001b[2J']) {
      const {code, stderr} = await runProgram(folder, ['search', query, '--json'])
      expect([code, stderr]).toEqual([1, ''])
    }
    expect(JSON.parse((await runProgram(folder, ['search', '医工', '--limit', '2', '--json'])).stdout)).toHaveLength(2)
  })

  it('S43: conditions ask annotations and dates', async () => {
    const folder = await workFolder()
    const found = async (query: string): Promise<string[]> =>
      JSON.parse((await runProgram(folder, ['search', '--json', '--', query])).stdout).map(({article}: {article: string}) => article.slice(0, 3)).toSorted()
    expect(await found('status:begun')).toEqual([])
    await runProgram(folder, ['tag', '002', '--label', 'speaker', '--quote', '宋立峰'])
    expect(await found('status:begun')).toEqual(['002'])
    expect(await found('label：发言人：宋立')).toEqual(['002'])
    expect(await found('label:speaker:吕毅')).toEqual([])
    expect(await found('医工 -label:speaker')).toEqual(['000', '001', '003'])
    expect(await found('-医工')).toEqual(['004'])
    expect((await found('date:2020..')).length).toBeGreaterThan((await found('date:2030..')).length)
  })
})
