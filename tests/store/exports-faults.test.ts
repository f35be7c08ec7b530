import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {type Export, exportCorpus} from '../../src/formats/export.ts'
import {type ExportOptions, settle} from '../../src/formats/options.ts'
import {writeExport} from '../../src/store/exports.ts'
import {faulty, type Fault} from '../helpers/faulty-fs.ts'
import {MemoryFs} from '../helpers/memory-fs.ts'
import {corpusOf, marked, sample} from '../formats/sample.ts'

const dir = '/out'

function exportOf(text: string, options: ExportOptions): Export {
  const settled = settle(options, defaultSchema)
  if (!settled.ok) throw new Error(settled.problem.message.en)
  return exportCorpus(corpusOf([marked(text)]), settled.value)
}

// The new export lacks a file of the old one, replaces one, and brings two.
const older = (): Export => exportOf(sample, {format: 'spacy'})
const newer = (): Export => exportOf('{speaker:新}', {format: 'jsonl', split: {shares: [1, 1], seed: 1}})

/** What is wrong with a folder that has a manifest: files that are not as it says, and files that it does not name. */
function breaches(files: ReadonlyMap<string, string>): string[] {
  const manifest = files.get(`${dir}/manifest.json`)
  if (manifest === undefined) return []
  const named = new Map((JSON.parse(manifest) as {files: {name: string; sha256: string}[]}).files.map(({name, sha256}) => [`${dir}/${name}`, sha256]))
  return [
    ...[...named].filter(([name, hash]) => createHash('sha256').update(files.get(name) ?? '').digest('hex') !== hash).map(([name]) => `${name} is not what the manifest says`),
    ...[...files.keys()].filter(name => !named.has(name) && !/manifest\.json$|\.tmp$/u.test(name)).map(name => `${name} is not in the manifest`),
  ]
}

async function disk(first: boolean): Promise<MemoryFs> {
  const fs = new MemoryFs()
  if (first) await writeExport(dir, older(), {fs})
  return fs
}

async function callsOf(first: boolean): Promise<readonly string[]> {
  const fs = faulty(await disk(first))
  expect((await writeExport(dir, newer(), {fs})).ok).toBe(true)
  return fs.calls
}

const fault = (at: number, code: string, lasts: Fault['lasts']): Fault => ({at, code, lasts})

describe('an export on a disk that fails', () => {
  it.each([true, false])('F28: killed at any call and with any power cut it is the old, the new, or none (over an older one: %s)', async first => {
    const calls = await callsOf(first)
    expect(calls.length).toBeGreaterThan(first ? 16 : 12)
    const fresh = await disk(first)
    await writeExport(dir, newer(), {fs: fresh})
    const wrong: string[] = []
    for (let n = 1; n <= calls.length; n++) {
      for (const cut of ['everything', 'nothing', 'names without contents'] as const) {
        const fs = await disk(first)
        await writeExport(dir, newer(), {fs: faulty(fs, fault(n, 'EIO', 'death'))})
        const after = fs.powerCut(cut)
        wrong.push(...breaches(after.files()).map(breach => `${n} ${calls[n - 1]}, ${cut}: ${breach}`))
        const again = await writeExport(dir, newer(), {fs: after})
        if (!again.ok) wrong.push(`${n} ${calls[n - 1]}, ${cut}: the next export is refused: ${again.problem.code}`)
        else expect([n, cut, [...after.files().keys()]]).toEqual([n, cut, [...fresh.files().keys()]])
      }
    }
    expect(wrong).toEqual([])
  })

  it.each([['EIO', 'once'], ['EIO', 'from-now'], ['ENOSPC', 'once'], ['ENOSPC', 'from-now']] as const)('F28: %s at any call, %s, is told and leaves the old, the new, or none', async (code, lasts) => {
    const calls = await callsOf(true)
    const wrong: string[] = []
    for (let n = 1; n <= calls.length; n++) {
      const fs = await disk(true)
      const old = fs.files()
      const result = await writeExport(dir, newer(), {fs: faulty(fs, fault(n, code, lasts))})
      const call = `${n} ${calls[n - 1]}`
      if (result.ok || result.problem.code !== 'export.unwritable') wrong.push(`${call}: not told`)
      wrong.push(...breaches(fs.files()).map(breach => `${call}: ${breach}`))
      const renames = calls.slice(0, n - 1).filter(name => name.startsWith('rename ') && !name.includes('.tmp')).length
      // Until a file has taken its place, the old export is put back, if the disk lets us.
      if (renames === 0 && lasts === 'once') for (const [name, text] of old) if (fs.files().get(name) !== text) wrong.push(`${call}: ${name} is gone`)
      if (!(await writeExport(dir, newer(), {fs})).ok) wrong.push(`${call}: the next export is refused`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a link in the way', () => {
  it.each(['exports', 'exports/jsonl'])('F29: is refused where nobody named the folder, and nothing is written through it: %s', async link => {
    const root = mkdtempSync(join(tmpdir(), 'pizhu-export-'))
    onTestFinished(() => rmSync(root, {recursive: true, force: true}))
    const [annotations, outside] = [join(root, 'annotations'), join(root, 'outside')]
    mkdirSync(outside)
    mkdirSync(join(annotations, link, '..'), {recursive: true})
    symlinkSync(outside, join(annotations, link))
    const target = join(annotations, 'exports/jsonl')
    const refused = await writeExport(target, older(), {within: annotations})
    expect(refused).toMatchObject({ok: false, problem: {code: 'export.link', path: join(annotations, link)}})
    expect(readdirSync(outside)).toEqual([])
    // A folder that is named may be a link: that is where the person wants it.
    expect((await writeExport(target, older())).ok).toBe(true)
    expect(readFileSync(join(target, 'manifest.json'), 'utf8')).toContain('pizhu-export')
  })
})
