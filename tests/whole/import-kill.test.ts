import {spawn} from 'node:child_process'
import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as pause} from 'node:timers/promises'
import {expect, it} from 'vitest'
import {program, runProgram, workFolder} from '../helpers/program.ts'

const text = '吕毅表示，医工结合项目已通过验收。'.repeat(60)

it('C63: `pizhu import` killed at any moment leaves all of its tags or none, and the next one brings them in', async () => {
  const spans = Array.from({length: 600}, (_, at) => ({start: at, end: at + 2, label: 'speaker'}))
  // Moments after the first file is in the annotations folder, in ms.
  for (const after of [0, 2, 5, 10, 20, 40]) {
    const folder = await workFolder()
    writeFileSync(join(folder, 'in.jsonl'), `${JSON.stringify({text, spans})}\n`)
    writeFileSync(join(folder, 'seeds', 'a.txt'), text)
    const child = spawn(process.execPath, [program(), 'import', 'in.jsonl'], {cwd: folder, stdio: 'ignore', env: {...process.env, PIZHU_AS: 'reader', XDG_STATE_HOME: join(folder, 'state')}})
    const closed = new Promise(resolve => child.once('close', resolve))
    const dir = join(folder, 'annotations')
    while (child.exitCode === null && !(existsSync(dir) && readdirSync(dir).length > 0)) await pause(1)
    await pause(after)
    child.kill('SIGKILL')
    await closed
    const there = async (): Promise<number> => (JSON.parse((await runProgram(folder, ['stats', '--json'])).stdout) as {annotations: number}).annotations
    const left = await there()
    expect([after, [0, spans.length].includes(left)]).toEqual([after, true])
    const {code, stdout} = await runProgram(folder, ['import', 'in.jsonl', '--json'])
    expect([code, JSON.parse(stdout)]).toMatchObject([0, {imported: spans.length - left, existing: left, refused: 0}])
    expect(await there()).toBe(spans.length)
  }
}, 180_000)
