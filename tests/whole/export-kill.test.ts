import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {cpSync, existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {program, runProgram, workFolder} from '../helpers/program.ts'

/** Whether the folder has an export whose files are all as its manifest says. Throws where it has a manifest that lies. */
function whole(dir: string): boolean {
  if (!existsSync(join(dir, 'manifest.json'))) return false
  const {files} = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as {files: {name: string; sha256: string}[]}
  for (const {name, sha256} of files) expect([name, createHash('sha256').update(readFileSync(join(dir, name))).digest('hex')]).toEqual([name, sha256])
  return true
}

it('F28: `pizhu export` killed at any moment leaves a whole export or none, and the next one goes through', async () => {
  const folder = await workFolder()
  for (let copy = 0; copy < 20; copy++) cpSync(join(folder, 'seeds/002_b38c570393102a6c.txt'), join(folder, `seeds/copy-${copy}.txt`))
  const out = join(folder, 'set')
  // Moments after the first file is there, in ms; before that there is nothing to see.
  for (const [round, after] of [0, 1, 3, 6, 12, 25].entries()) {
    const options = round % 2 === 0 ? ['--split', '6:3:1'] : ['--format', 'spacy']
    const child = spawn(process.execPath, [program(), 'export', '--out', 'set', ...options], {cwd: folder, stdio: 'ignore'})
    const closed = new Promise(resolve => child.once('close', resolve))
    while (child.exitCode === null && !(existsSync(out) && readdirSync(out).some(name => name.endsWith('.tmp')))) await pause(1)
    await pause(after)
    child.kill('SIGKILL')
    await closed
    whole(out)
  }
  const {code} = await runProgram(folder, ['export', '--out', 'set'])
  expect([code, whole(out), readdirSync(out).toSorted()]).toEqual([0, true, ['all.jsonl', 'manifest.json']])
}, 120_000)
