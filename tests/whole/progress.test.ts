import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

it('C80: in a terminal export and import tell how far they are, and the line is gone in the end', {timeout: 120_000}, async () => {
  const folder = await workFolder()
  const seed = await readFile(join(folder, 'seeds/002_b38c570393102a6c.txt'), 'utf8')
  await mkdir(join(folder, 'many'))
  const texts = Array.from({length: 150}, (_, at) => `${seed}\n${at}号稿件，${String.fromCodePoint(0x4e00 + 7 * at).repeat(30)}。\n`)
  await Promise.all(texts.map((text, at) => writeFile(join(folder, 'many', `${at}.txt`), text)))

  const exporting = await openProgram(folder, ['export', 'many', '--format', 'prodigy', '--out', 'set', '--split', '8:1:1', '--lang', 'en'])
  await exporting.waitFor(/(reading|exporting) articles \d+\/150|near-duplicates \d+\/150/, {timeout: 60_000})
  expect(await exporting.waitForExit({timeout: 60_000})).toMatchObject({code: 0})
  await exporting.waitFor('exported 150 articles')
  expect(exporting.screen().join('\n')).not.toMatch(/\d+\/150/)

  const piped = await runProgram(folder, ['export', 'many', '--out', 'other', '--lang', 'en'])
  expect([piped.code, `${piped.stdout}${piped.stderr}`.includes('/150'), `${piped.stdout}${piped.stderr}`.includes('\u001b')]).toEqual([0, false, false])

  const importing = await openProgram(folder, ['import', 'set/train.jsonl', 'many', '--format', 'prodigy', '--lang', 'en'])
  await importing.waitFor(/articles \d+\/150|of the records \d+\//, {timeout: 60_000})
  await importing.waitForExit({timeout: 60_000})
  expect(importing.screen().join('\n')).not.toMatch(/articles \d+\/150|of the records/)
})
