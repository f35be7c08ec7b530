import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Article} from '../../src/core/article.ts'
import {loadTraditional} from '../../src/core/script.ts'
import {makeView} from '../../src/core/view.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {divide, parseSplit, type Split} from '../../src/formats/split.ts'
import {exported, marked} from './sample.ts'

const seeds = readdirSync('seeds').filter(name => name.endsWith('.txt')).map(name => readFileSync(`seeds/${name}`, 'utf8'))
const lines = [...new Set(seeds.join('\n').split(/[\n。]/).map(line => line.trim()).filter(line => line.length > 12))]

/** A story of its own: lines of the seeds, each turned around, so that no two have four characters in a row in common but by chance. */
function story(number: number): ExportArticle {
  let state = number + 1
  const next = (limit: number) => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % limit
  const text = Array.from({length: 6}, () => {
    const chars = Array.from(lines[next(lines.length)]!)
    for (let at = chars.length - 1; at > 0; at--) {
      const other = next(at + 1)
      ;[chars[at], chars[other]] = [chars[other]!, chars[at]!]
    }
    return chars.join('').replace(/[{}|]/g, '')
  }).join('\n')
  return marked(text, {id: `story/${number}.txt`})
}

const split: Split = {shares: [8, 1, 1], seed: 1}
const clean = (article: Article) => makeView(article, 'clean')
const partsOf = (entries: readonly ExportArticle[], how = split) => divide(entries.map(({article}) => article), how, clean).parts

const stories = Array.from({length: 300}, (_, at) => story(at))

describe('splits', () => {
  it('F18: new articles, and another order, move none of the old', () => {
    const all = partsOf(stories)
    fc.assert(
      fc.property(fc.shuffledSubarray(stories, {minLength: 1, maxLength: 60}), some => {
        for (const [id, part] of partsOf(some)) expect(part).toBe(all.get(id))
      }),
      {seed: 18, numRuns: 20},
    )
  })

  it('F18: is the same on every machine', () => {
    expect([...partsOf(stories.slice(0, 12)).values()].join(' ')).toMatchInlineSnapshot(`"train train test validation train train train train train validation train train"`)
  })

  it('F18: comes near the shares, and each seed makes another division', () => {
    const counts = (how: Split) => {
      const found = new Map<string, number>()
      for (const part of partsOf(stories, how).values()) found.set(part, (found.get(part) ?? 0) + 1)
      return found
    }
    for (const seed of [0, 1, 2, -7, 123456789]) {
      const found = counts({...split, seed})
      expect(found.get('train')).toBeGreaterThan(210)
      expect(found.get('train')).toBeLessThan(270)
      expect(found.get('test')).toBeGreaterThan(12)
    }
    expect(partsOf(stories, {...split, seed: 2})).not.toEqual(partsOf(stories))
    expect(counts({shares: [1, 0, 1], seed: 1}).has('validation')).toBe(false)
  })

  it('F19: near-duplicates go to one part: another script, width, case, readings, boilerplate, a few changes', async () => {
    const traditional = await loadTraditional()
    for (const [number, {article}] of stories.slice(0, 40).entries()) {
      const text = article.source
      const variants = [
        marked(traditional(text).text, {id: 'a/traditional'}),
        marked(text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace(/，/g, ' '), {id: 'z/wide'}),
        marked(text.replace(/(\p{Script=Han})(.{7})/gu, '$1(hàn)$2'), {id: 'm/readings', pinyin: true}),
        marked(`boilerplate|首页 > 新闻 > 正文\n标题在此\n${text}\nboilerplate|版权所有，未经许可不得转载`, {id: '0/framed'}),
        marked(text.replace(/.{29}/gu, '$&改'), {id: 'y/edited'}),
      ]
      for (const seed of [1, 2, 3]) {
        const parts = partsOf([...variants, ...stories.slice(0, 60)], {...split, seed})
        for (const {article: {id}} of variants) expect([number, id, parts.get(id)]).toEqual([number, id, parts.get(article.id)])
      }
    }
  })

  it('F19: unrelated articles are not taken for near-duplicates, and empty ones for nothing', () => {
    const empty = [marked('', {id: 'e1'}), marked('。', {id: 'e2'})]
    expect(divide([...stories, ...empty].map(({article}) => article), split, clean).alike).toEqual([])
  })

  it('F19: a short text meets its copy, and the manifest names both', () => {
    const text = '医工结合项目已通过验收'
    const {manifest} = exported([marked(text, {id: 'a'}), marked('别的事情', {id: 'b'}), marked(`${text}。`, {id: 'c'})], {format: 'jsonl', split})
    expect(manifest.alike).toEqual([['a', 'c']])
  })

  it('F20: writes one file a part, an empty one too, and says that it is empty', () => {
    const {files, manifest, warnings} = exported([marked('{speaker:王}', {id: 'only.txt'})], {format: 'conll', split: {shares: [8, 1, 1], seed: 1}})
    expect([...files.keys()]).toEqual(['train.conll', 'validation.conll', 'test.conll'])
    const [part] = [...files].find(([, text]) => text !== '')!
    expect(manifest.articles).toMatchObject([{id: 'only.txt', part: part.replace('.conll', '')}])
    expect(manifest.options).toMatchObject({split: '8:1:1', seed: 1})
    expect(warnings.filter(text => text.includes('without articles'))).toHaveLength(2)
  })

  it('F20: names labels that a part lacks', () => {
    const some = stories.slice(0, 40).map((entry, at) => (at === 0 ? marked('{speaker:王}说起一件别处没有的小事', {id: 'one'}) : entry))
    const {warnings} = exported(some, {format: 'jsonl', split: {shares: [1, 1], seed: 5}})
    expect(warnings.filter(text => /^(train|test) holds no span labelled speaker$/.test(text))).toHaveLength(1)
  })

  it('F18: reads shares of two or three parts, and refuses what is none', () => {
    expect(parseSplit('8:1:1', 7)).toEqual({ok: true, value: {shares: [8, 1, 1], seed: 7}})
    expect(parseSplit('0.9:0.1', 0)).toMatchObject({ok: true, value: {shares: [0.9, 0.1]}})
    for (const text of ['', '8', '8:1:1:1', '0:0', '-1:2', '8:x', '8：1：1', 'Infinity:1', '1e3:1', '8:1:', '8:1:1\n']) {
      expect(parseSplit(text, 1)).toMatchObject({ok: false, problem: {code: 'export.split-unreadable'}})
    }
    for (const seed of [1.5, NaN, 2 ** 53]) expect(parseSplit('8:2', seed)).toMatchObject({ok: false, problem: {code: 'export.seed-unreadable'}})
  })
})
