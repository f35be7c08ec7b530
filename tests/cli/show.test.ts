import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {runProgram, workFolder} from '../helpers/program.ts'

const inCodePoints = (text: string, start: number, end: number) => Array.from(text).slice(start, end).join('')

describe('pizhu show', () => {
  it('C9: --json gives text, blocks and tags in code points of the view, with their places in the source', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '003', '--label', 'institution', '--quote', '四川省腫瘤醫院', '--all'])
    await runProgram(folder, ['tag', '003', '--label', 'speaker', '--quote', '易群'])
    const source = await readFile(join(folder, 'seeds/003_d756bbd637e114db.txt'), 'utf8')
    for (const view of ['clean', 'source', 'simplified', 'traditional']) {
      const {code, stdout} = await runProgram(folder, ['show', '003', '--view', view, '--json'])
      const shown = JSON.parse(stdout)
      expect([code, shown.id, shown.view, shown.annotations.length]).toEqual([0, '003_d756bbd637e114db.txt', view, 7])
      for (const {start, end, text, source: at, label} of shown.annotations) {
        expect(inCodePoints(shown.text, start, end)).toBe(text)
        expect(inCodePoints(source, at.start, at.end)).toBe(label === 'speaker' ? '易群' : '四川省腫瘤醫(yī)院')
      }
      const title = shown.blocks.find(({kind}: {kind: string}) => kind === 'title')
      expect(inCodePoints(shown.text, title.start, title.end)).toMatch(/^(專家學者|专家学者|專\(zhuān\)家學\(xué\)者)/)
    }
  })

  it('C9: writes tags into the text, --plain leaves them out', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '003', '--label', 'speaker', '--quote', '易群'])
    const tagged = await runProgram(folder, ['show', '003'])
    expect(tagged.stdout).toContain('黨委書記[易群](speaker)表示')
    const plain = await runProgram(folder, ['show', '003', '--plain'])
    expect(plain.stdout).toBe(tagged.stdout.replace('[易群](speaker)', '易群'))
    const colour = await runProgram(folder, ['show', '003', '--color', 'always'])
    expect(colour.stdout).toContain('\u001b[2m[\u001b[0m\u001b[34m易群\u001b[0m\u001b[2m](speaker)\u001b[0m')
  })

  it('C9: --view source --plain is the source', async () => {
    const folder = await workFolder()
    const source = await readFile(join(folder, 'seeds/000_7a1020c6357e71cd.txt'), 'utf8')
    expect((await runProgram(folder, ['show', '000', '--view', 'source', '--plain'])).stdout).toBe(source.replaceAll('\r\n', '\n').replace(/\n?$/, '\n'))
  })

  it('C16: tells tags that have lost their place, and keeps them', async () => {
    const folder = await workFolder()
    await runProgram(folder, ['tag', '003', '--label', 'speaker', '--quote', '易群'])
    const path = join(folder, 'seeds/003_d756bbd637e114db.txt')
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('易群', '某人'))
    const {code, stdout, stderr} = await runProgram(folder, ['show', '003', '--json'])
    expect([code, JSON.parse(stdout).annotations, JSON.parse(stderr).error.code]).toEqual([1, [], 'annotation.unplaced'])
    expect(JSON.parse((await runProgram(folder, ['stats', '--json'])).stdout).unplaced).toBe(1)
    expect(await readFile(join(folder, 'annotations/reader.json'), 'utf8')).toContain('易群')
  })
})
