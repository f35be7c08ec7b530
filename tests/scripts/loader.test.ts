import {execFile} from 'node:child_process'
import {copyFile, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {promisify} from 'node:util'
import {beforeEach, describe, expect, it, onTestFinished} from 'vitest'

const loader = join(import.meta.dirname, '..', '..', 'scripts', 'loader.cjs')
const text = `(function(exports,require,module){"use strict";function sum(a,b){return a+b}exports.said=sum(require("./other.part.js").half,21)+" "+module.url.slice(-11)})`

/** Loads the part and says what V8 was given and whether it took it. */
const probe = `
const vm = require('node:vm')
const given = []
vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options)
    given.push(options.cachedData ? (this.cachedDataRejected ? 'rejected' : 'taken') : 'none')
  }
}
const {load, codes} = require('./loader.cjs')
const {said} = load('./own.part.js')
if (process.argv[2] === 'keep') for (const {name, bytes} of codes()) require('node:fs').writeFileSync(name, bytes)
console.log(said, ...given)
`

let folder: string

async function run(...args: string[]): Promise<string> {
  const {stdout, stderr} = await promisify(execFile)(process.execPath, ['probe.cjs', ...args], {cwd: folder})
  return stdout.trim() + stderr
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'loader-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  await copyFile(loader, join(folder, 'loader.cjs'))
  await writeFile(join(folder, 'own.part.js'), text)
  await writeFile(join(folder, 'other.part.js'), '(function(exports,require,module){exports.half=21})')
  await writeFile(join(folder, 'probe.cjs'), probe)
})

describe('a part of the program', () => {
  it('T62: is compiled where there is no code of it, and comes from its code where there is', async () => {
    expect(await run('keep')).toBe('42 own.part.js none none')
    expect(await run()).toBe('42 own.part.js taken taken')
  })

  it('T62: passes over code that is damaged, cut short, of another text or of another Node', async () => {
    await run('keep')
    const path = join(folder, 'own.part.code')
    const code = await readFile(path)
    for (const at of [31, 40, code.length >> 1]) {
      const damaged = Buffer.from(code)
      damaged[at]! ^= 16
      await writeFile(path, damaged)
      expect(await run(), `byte ${at}`).toBe('42 own.part.js none taken')
    }
    for (const length of [20, code.length - 8]) {
      await writeFile(path, code.subarray(0, length))
      expect(await run(), `${length} bytes`).toBe('42 own.part.js none taken')
    }
    await writeFile(path, code)
    await writeFile(join(folder, 'own.part.js'), text.replace('a+b', 'a-b'))
    expect(await run()).toBe('0 own.part.js none taken')
    await writeFile(join(folder, 'own.part.js'), text)
    await writeFile(join(folder, 'probe.cjs'), `Object.defineProperty(process, 'version', {value: 'v20.0.0'})\n${probe}`)
    expect(await run()).toBe('42 own.part.js none none')
  })
})
