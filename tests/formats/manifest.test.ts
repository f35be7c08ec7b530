import {describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {exportCorpus} from '../../src/formats/export.ts'
import {findFormat, formats} from '../../src/formats/formats.ts'
import {manifestText, schemaHash} from '../../src/formats/manifest.ts'
import {exportFolder, type ExportOptions, settle} from '../../src/formats/options.ts'
import {corpusOf, exported, marked, sample} from './sample.ts'

function settled(options: ExportOptions) {
  const result = settle(options, defaultSchema)
  if (!result.ok) throw new Error(result.problem.message.en)
  return result.value
}

describe('manifest', () => {
  it('F21: says how the export was made, what it holds, and what it does not', () => {
    const orphan = {article: 'a.txt', id: 'gone', label: 'speaker', start: 3, end: 5, text: '李明', reason: 'orphaned'}
    const entry = {...marked(`${sample}\nboilerplate|{institution:北大}`), dropped: [orphan]}
    const {manifest} = exported([entry, marked('无', {id: 'b.txt', status: 'done'})], {format: 'jsonl'})
    expect(manifestText({...manifest, schema: {...manifest.schema, hash: 'fnv1a64:0'}})).toBe(`{
 "format": "pizhu-export",
 "version": 1,
 "unit": "codepoint",
 "tool": "pizhu 0.1.0",
 "options": {"format":"jsonl","view":"clean","unit":"document","boilerplate":false,"overlap":"keep","status":"any"},
 "offsets": {"unit":"codepoint","end":"open"},
 "schema": {"hash":"fnv1a64:0","labels":["speaker","institution","outcome"]},
 "files": [],
 "counts": [
  {"part":"all","articles":2,"units":2,"labels":{"speaker":1,"institution":1,"outcome":1}}
 ],
 "articles": [
  {"id":"a.txt","file":"a.txt","sha256":"${'ab'.repeat(32)}","status":"begun","units":1,"spans":3},
  {"id":"b.txt","file":"b.txt","sha256":"${'ab'.repeat(32)}","status":"done","units":1,"spans":0}
 ],
 "leftOut": [],
 "alike": [],
 "dropped": [
  {"article":"a.txt","id":"gone","label":"speaker","start":3,"end":5,"text":"李明","reason":"orphaned"},
  {"article":"a.txt","id":"a.txt-3","label":"institution","start":26,"end":28,"text":"北大","reason":"boilerplate"}
 ],
 "changed": []
}
`)
  })

  it('F21: hashes the labels and the policy of the schema', () => {
    expect(schemaHash(defaultSchema)).toMatch(/^fnv1a64:[0-9a-f]{16}$/)
    expect(schemaHash({overlap: defaultSchema.overlap, labels: [...defaultSchema.labels]})).toBe(schemaHash(defaultSchema))
    expect(schemaHash({...defaultSchema, overlap: 'longest'})).not.toBe(schemaHash(defaultSchema))
    expect(schemaHash({...defaultSchema, labels: defaultSchema.labels.toReversed()})).not.toBe(schemaHash(defaultSchema))
  })

  it('F21: counts by label whatever the label is called', () => {
    const entry = marked('{speaker:甲}{speaker:乙}')
    const names = ['__proto__', 'constructor']
    const annotations = entry.annotations.map((one, at) => Object.assign({}, one, {label: names[at]!}))
    const {manifest, warnings} = exported([{...entry, annotations}], {format: 'jsonl'})
    expect(manifestText(manifest)).toContain('"outcome":0,"__proto__":1,"constructor":1}')
    expect(warnings).toContain('the schema lacks these labels, whose spans were exported all the same: __proto__, constructor')
  })

  it('F27: exports labels that the schema lacks, behind all others in priority', () => {
    const entry = marked('{speaker:甲{stranger:乙}}')
    const {manifest} = exported([entry], {format: 'conll', overlap: 'priority'})
    expect(manifest.dropped).toMatchObject([{label: 'stranger', reason: 'overlap'}])
    expect(exported([marked('{stranger:乙}')], {format: 'conll'}).files.get('all.conll')).toBe('乙\tB-stranger\n\n')
  })

  it('F26: exports only articles that are done when asked, and says which were left out', () => {
    const entries = [marked('{speaker:甲}', {id: 'a'}), marked('乙', {id: 'b', status: 'done'}), marked('丙', {id: 'c', status: 'unseen'})]
    const done = exported(entries, {format: 'jsonl', status: 'done'}).manifest
    expect(done.articles.map(({id}) => id)).toEqual(['b'])
    expect(done.leftOut).toEqual([{id: 'a', status: 'begun'}, {id: 'c', status: 'unseen'}])
    const any = exported(entries, {format: 'jsonl'})
    expect(any.manifest.articles).toHaveLength(3)
    expect(any.warnings[0]).toMatch(/^1 article with no tag and not marked done/)
  })

  it('F21: is not to be had before the files were read', () => {
    const result = exportCorpus(corpusOf([marked(sample)]), settled({format: 'jsonl'}))
    expect(() => result.finish([])).toThrow('0 of 1 articles')
    expect([...result.files[0]!.chunks]).toEqual([...result.files[0]!.chunks])
    expect(result.finish([]).warnings).toEqual([])
  })

  it('F21: names the folder after every choice that is not the default', () => {
    expect(exportFolder(settled({format: 'jsonl'}))).toBe('jsonl')
    expect(exportFolder(settled({format: 'conll', unit: 'sentence'}))).toBe('conll')
    const all = {format: 'conll', scheme: 'bioes', view: 'simplified', unit: 'paragraph', boilerplate: true, split: {shares: [8, 2], seed: 1}} as const
    expect(exportFolder(settled(all))).toBe('conll-bioes-simplified-paragraph-boilerplate-split')
  })

  it('F21: an unknown format is refused with the names of those there are', () => {
    const known = formats.map(({id}) => id).join(', ')
    expect(findFormat('csv')).toMatchObject({ok: false, problem: {message: {en: `there is no export format "csv". Use one of: ${known}`}}})
  })
})
