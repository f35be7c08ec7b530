import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {type Export, exportCorpus} from '../../src/formats/export.ts'
import {type ExportOptions, settle} from '../../src/formats/options.ts'
import {defaultExportDir, writeExport, type WriteExportOptions} from '../../src/store/exports.ts'
import {type FileSystem, nodeFileSystem} from '../../src/store/fs.ts'
import {corpusOf, marked, sample} from '../formats/sample.ts'

let root: string
let dir: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pizhu-export-'))
  dir = join(root, 'exports', 'jsonl')
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

function settled(options: ExportOptions) {
  const result = settle(options, defaultSchema)
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}

const exportOf = (text = sample, options: ExportOptions = {format: 'jsonl'}): Export => exportCorpus(corpusOf([marked(text)]), settled(options))
const read = (name: string) => readFileSync(join(dir, name), 'utf8')
const names = () => readdirSync(dir, {recursive: true, withFileTypes: true}).filter(one => !one.isDirectory()).map(one => relative(dir, join(one.parentPath, one.name))).toSorted()
/** Every file of the folder with its content. */
const state = () => names().map(name => [name, read(name)])

async function written(result = exportOf(), options: WriteExportOptions = {}) {
  const done = await writeExport(dir, result, options)
  if (!done.ok) throw new Error(done.problem.message.en)
  return done.value
}

/** The real disk, but the nth call that changes something fails; with `dead` all later ones fail too, as after a kill. */
function faulty(nth: number, dead: boolean): {fs: FileSystem; failed: () => boolean} {
  let calls = 0
  const count = async () => {
    calls++
    if (calls === nth || (dead && calls > nth)) throw Object.assign(new Error('injected'), {code: 'EIO'})
  }
  const fs: FileSystem = {
    ...nodeFileSystem,
    create: async (path, mode) => {
      await count()
      const file = await nodeFileSystem.create(path, mode)
      return {...file, write: async bytes => count().then(() => file.write(bytes)), sync: async () => count().then(file.sync)}
    },
    rename: async (from, to) => count().then(() => nodeFileSystem.rename(from, to)),
    unlink: async path => count().then(() => nodeFileSystem.unlink(path)),
    syncFolder: async path => count().then(() => nodeFileSystem.syncFolder(path)),
  }
  return {fs, failed: () => calls >= nth}
}

describe('writing an export', () => {
  it('F23: writes the files and a manifest that knows their bytes and lines', async () => {
    const {manifest} = await written(exportOf(sample, {format: 'spacy'}))
    expect(names()).toEqual(['all.jsonl', 'manifest.json', 'to_docbin.py'])
    expect(JSON.parse(read('manifest.json'))).toMatchObject({format: 'pizhu-export', files: manifest.files})
    for (const {name, sha256, bytes, lines} of manifest.files) {
      const content = readFileSync(join(dir, name))
      expect({sha256, bytes, lines}).toEqual({
        sha256: createHash('sha256').update(content).digest('hex'),
        bytes: content.length,
        lines: content.toString().split('\n').length - 1,
      })
    }
  })

  it('F22: writes the same bytes again, over its own files', async () => {
    await written()
    const before = state()
    await written()
    expect(state()).toEqual(before)
  })

  it('F24: takes away what the last export wrote and this one does not', async () => {
    await written(exportOf(sample, {format: 'spacy', split: {shares: [8, 1, 1], seed: 1}}))
    await written()
    expect(names()).toEqual(['all.jsonl', 'manifest.json'])
  })

  it('F24: refuses a folder with files that no export wrote, and with force leaves them alone', async () => {
    mkdirSync(dir, {recursive: true})
    writeFileSync(join(dir, 'diary.txt'), 'mine')
    writeFileSync(join(dir, 'all.jsonl'), 'mine too')
    const before = state()
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.place-taken', path: dir}})
    expect(state()).toEqual(before)
    await written(exportOf(), {force: true})
    expect(names()).toEqual(['all.jsonl', 'diary.txt', 'manifest.json'])
    expect(read('diary.txt')).toBe('mine')
  })

  it('F24: refuses to replace an exported file that was edited, and with force keeps it when it has no successor', async () => {
    await written(exportOf(sample, {format: 'spacy'}))
    writeFileSync(join(dir, 'to_docbin.py'), 'edited')
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.edited'}})
    await written(exportOf(), {force: true})
    expect(names()).toEqual(['all.jsonl', 'manifest.json', 'to_docbin.py'])
    expect(read('to_docbin.py')).toBe('edited')
  })

  it.each(['{}', '[]', 'not JSON', '{"format":"pizhu-export","files":[{"name":"all.jsonl"}]}'])('F24: a manifest.json like %j is somebody else\'s', async text => {
    mkdirSync(dir, {recursive: true})
    writeFileSync(join(dir, 'manifest.json'), text)
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.place-taken'}})
    expect(read('manifest.json')).toBe(text)
  })

  it('F25: never writes through a link that lies in the folder', async () => {
    const outside = join(root, 'outside.txt')
    writeFileSync(outside, 'safe')
    mkdirSync(dir, {recursive: true})
    symlinkSync(outside, join(dir, 'all.jsonl'))
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.place-taken'}})
    await written(exportOf(), {force: true})
    expect(readFileSync(outside, 'utf8')).toBe('safe')
    expect(read('all.jsonl')).toContain('清华大学')
  })

  it.each(['../x.jsonl', 'a/b/c', 'a/../b', 'a/.b', '/a', 'a/', '..', '.hidden', '', 'a\u0000b', 'a\\b', 'manifest.json'])('F25: a file named %j is a bug and throws before anything is written', async name => {
    const result = {...exportOf(), files: [{name, kind: 'data' as const, chunks: ['x']}]}
    await expect(writeExport(dir, result)).rejects.toThrow('not a name for an exported file')
    expect(readdirSync(root)).toEqual([])
  })

  it('F25: files may stand in a folder of the place, which must be one, and is not a link elsewhere', async () => {
    await written(exportOf(sample, {format: 'hf'}))
    expect(names()).toEqual(['README.md', 'data/train.jsonl', 'manifest.json'])
    expect(read('data/train.jsonl')).toContain('清')
    await written(exportOf(sample, {format: 'hf', split: {shares: [1, 1], seed: 1}}))
    expect(readdirSync(join(dir, 'data')).toSorted()).toEqual(['test.jsonl', 'train.jsonl'])
    writeFileSync(join(dir, 'data', 'mine.txt'), 'mine')
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.place-taken'}})
    rmSync(join(dir, 'data'), {recursive: true})
    for (const stand of [() => writeFileSync(join(dir, 'data'), 'mine'), () => symlinkSync(root, join(dir, 'data'))]) {
      stand()
      expect(await writeExport(dir, exportOf(sample, {format: 'hf'}), {force: true})).toMatchObject({ok: false, problem: {code: 'export.no-folder'}})
      rmSync(join(dir, 'data'))
    }
    await written()
    expect(names()).toEqual(['all.jsonl', 'manifest.json'])
  })

  it('F24: a folder where a file is to stand is a problem, force or not', async () => {
    mkdirSync(join(dir, 'all.jsonl'), {recursive: true})
    expect(await writeExport(dir, exportOf(), {force: true})).toMatchObject({ok: false, problem: {code: 'export.folder-there'}})
    expect(readdirSync(dir)).toEqual(['all.jsonl'])
  })

  it('F23: a file in the way of the folder is a problem, not a crash', async () => {
    writeFileSync(join(root, 'exports'), '')
    expect(await writeExport(dir, exportOf())).toMatchObject({ok: false, problem: {code: 'export.unwritable'}})
  })

  it('F23: what a format throws goes through, and leaves nothing behind', async () => {
    const chunks = {
      *[Symbol.iterator]() {
        yield 'half'
        throw new Error('a bug')
      },
    }
    await expect(writeExport(dir, {...exportOf(), files: [{name: 'all.jsonl', kind: 'data', chunks}]})).rejects.toThrow('a bug')
    expect(names()).toEqual([])
  })

  for (const [format, dead] of [['spacy', false], ['spacy', true], ['hf', true]] as const) {
    it(`F23: when the disk fails at any call of ${format}${dead ? ' and goes on failing' : ''}, there is the old export or the new, or the next one repairs it`, async () => {
      const options = {format, split: {shares: [1, 1], seed: 1}} as const
      await written()
      const old = state()
      await written(exportOf('{speaker:新}', options))
      const fresh = state()
      for (let nth = 1; ; nth++) {
        rmSync(dir, {recursive: true})
        await written()
        const {fs, failed} = faulty(nth, dead)
        const result = await writeExport(dir, exportOf('{speaker:新}', options), {fs})
        if (!failed()) {
          expect(nth).toBeGreaterThan(12)
          break
        }
        expect([nth, result]).toMatchObject([nth, {ok: false, problem: {code: 'export.unwritable'}}])
        const seen = state().filter(([name]) => !name!.startsWith('.'))
        const begun = seen.some(([name]) => name !== 'manifest.json' && fresh.some(([other]) => other === name))
        // A process that lives on puts the old manifest back where no file has taken its place.
        if (!begun && !dead) expect([nth, seen]).toEqual([nth, old])
        await written(exportOf('{speaker:新}', options))
        expect([nth, state()]).toEqual([nth, fresh])
      }
    })
  }

  it('F23: puts an export into a folder of its own beside the annotations', () => {
    expect(defaultExportDir('annotations', settled({format: 'conll', scheme: 'bioes'}))).toBe(join('annotations', 'exports', 'conll-bioes'))
  })
})
