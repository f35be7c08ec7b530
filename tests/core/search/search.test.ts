import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {isGraphemeEdge} from '../../../src/core/graphemes.ts'
import type {Span} from '../../../src/core/offset.ts'
import {simplify} from '../../../src/core/script.ts'
import {foldText} from '../../../src/core/search/fold.ts'
import {buildIndex, loadPinyin, withPinyin, type SearchHit} from '../../../src/core/search/index.ts'
import type {Document} from '../../../src/core/search/match.ts'
import {documentOf, seeds, shuffled} from './documents.ts'

const table = await loadPinyin()
const fold = (text: string): string => foldText(text).text
const indexOf = (...sources: string[]) => withPinyin(buildIndex(sources.map((source, at) => documentOf(`d${at}`, source))), table)
const found = (hits: readonly SearchHit[]): string[] => hits.map(hit => hit.article)
const five = withPinyin(buildIndex(seeds), table)
const byId = new Map(seeds.map(seed => [seed.id, seed]))

/** The text of the clean view behind source spans. */
function seen(document: Document, spans: readonly Span[]): string[] {
  return spans.map(span => {
    const view = document.clean.map.spanToView(span)!
    return document.clean.text.slice(view.from, view.to)
  })
}

describe('the five articles', () => {
  const inAny = ['000', '001', '002', '003']
  it.each([
    ['吕毅', ['001', '000']],
    ['呂毅', ['001', '000']],
    ['医工交叉', inAny],
    ['醫工交叉', inAny],
    ['醫工交叉'.normalize('NFD'), inAny],
    ['西安交大一附院', ['001', '000']],
    ['国家医学中心', ['000', '001']],
    ['加亚宁', ['004']],
    ['四川省腫瘤醫院', ['003']],
    ['四川省肿瘤医院', ['003']],
    ['SWOT', ['003']],
    ['ｓｗｏｔ', ['003']],
    ['CAR-T', ['000', '001']],
    ['yigongjiaocha', inAny],
    ['lvyi', ['001', '000']],
    ['xajd', ['001', '000']],
    ['xianjd', ['001', '000']],
    ['医工 吕毅', ['001', '000']],
    ['吕毅 加亚宁', []],
  ])('S4: %s is found in exactly the articles that have it', (query, articles) => {
    const hits = five.search(query)
    expect(found(hits).toSorted()).toEqual(articles.toSorted())
    expect(hits.some(hit => hit.fuzzy)).toBe(false)
  })

  it('S7: the article with the words in its title comes first', () => {
    const [best] = five.search('医工交叉')
    expect(best?.titleMatches).not.toEqual([])
    expect(byId.get(best!.article)!.title.slice(best!.titleMatches[0]!.from, best!.titleMatches[0]!.to)).toBe('医工交叉')
  })

  it('S6: leads past the readings to the source', () => {
    const [hit] = five.search('醫工交叉')
    const [other] = five.search('四川省肿瘤医院')
    const source = byId.get('003')!.source
    expect(source.slice(other!.matches[0]!.from, other!.matches[0]!.to)).toBe('四川省腫瘤醫(yī)院')
    expect(hit!.matches.length).toBeGreaterThan(5)
  })

  it('S14: a query with the readings of the source finds what the clean view shows', () => {
    expect(found(five.search('四川省腫瘤醫(yī)院'))).toEqual(['003'])
    expect(found(five.search('CAR(Ｔ)'))).toEqual([])
  })
})

describe('what is found', () => {
  it.each([
    ['script', '吕毅教授', '呂毅教授'],
    ['script inside a phrase', '情况了解', '情況瞭解'],
    ['a phrase cut in two', '况了', '情況瞭解'],
    ['width', 'CAR-T 2024', 'ＣＡＲ－Ｔ２０２４'],
    ['case', 'ptsd', '治疗PTSD患者'],
    ['accents', 'Cafe', 'le cafe\u0301'],
    ['ignorable characters', '吕毅', '吕\u200b毅'],
    ['astral characters', '𠮷野家', '𠮷野家在此'],
    ['marks that a pattern would mean', '.*[(?', '怎么.*[(?写'],
    ['a part of a compatibility character', '..', '完…'],
  ])('S1: whatever the %s', (_, query, text) => {
    const index = indexOf(`标题\n${text}`, '标题\n别的事')
    expect(found(index.search(query))).toEqual(['d0'])
    expect(index.find('d0', query)).not.toEqual([])
  })

  it('S2: a single character with variants finds its own form in either script', () => {
    const index = indexOf('甲\n油画', '乙\n计划', '丙\n油畫', '丁\n計劃')
    expect(found(index.search('画'))).toEqual(['d0', 'd2'])
    expect(found(index.search('劃'))).toEqual(['d1', 'd3'])
    expect(found(index.search('籌畫'))).toEqual([])
  })

  it('S3: every word must be there, in title or body, in any order', () => {
    const index = indexOf('吕毅访谈\n谈医工交叉', '医工交叉\n没有别人', '吕毅\n在家')
    expect(found(index.search('医工  吕毅'))).toEqual(['d0'])
    expect(found(index.search('　吕毅\t吕毅\n'))).toEqual(['d0', 'd2'])
  })

  it('S3: a word that stands in a stated title only is found there', () => {
    const plain = documentOf('a', '正文第一行\n正文第二行')
    const [hit] = buildIndex([{...plain, title: '记录的标题'}]).search('标题')
    expect(hit).toMatchObject({article: 'a', matches: [], titleMatches: [{from: 3, to: 5}], snippet: '正文第二行', snippetMatches: []})
  })

  it('S4: nothing merely similar is mixed in', () => {
    const index = indexOf('甲\n医工交叉', '乙\n医工交义')
    expect(found(index.search('医工交叉'))).toEqual(['d0'])
    expect(index.find('d1', '医工交叉')).toHaveLength(1)
  })

  it.each(['医工交义', '医工叉', '医工大交叉', '医交叉学', '义工交叉'])('S5: %s finds 医工交叉, and says that it guessed', query => {
    const index = indexOf('甲\n推进医工交叉学科', '乙\n别的')
    const hits = index.search(query)
    if (Array.from(query).length < 4) return expect(hits).toEqual([])
    expect(found(hits)).toEqual(['d0'])
    expect(hits[0]!.fuzzy).toBe(true)
    expect(hits[0]!.snippetMatches).toHaveLength(1)
  })

  it('S5: near matches in titles come first, and more before fewer', () => {
    const index = indexOf('甲\n医工交叉', '医工交叉\n乙', '丙\n医工交叉，医工交叉')
    expect(found(index.search('医工交义'))).toEqual(['d1', 'd2', 'd0'])
  })

  it('S5: a phrase of short words may be wrong in one character', () => {
    expect(found(indexOf('甲\n一种 new dru 药').search('一种 new drg'))).toEqual(['d0'])
  })

  it('S11: Latin letters are found inside words too, whole words first', () => {
    const index = indexOf('甲\nresearch', '乙\near', '丙\nearly')
    expect(found(index.search('ear'))).toEqual(['d1', 'd2', 'd0'])
  })

  it('S10: initials step back where the word itself stands, not where it is part of another', () => {
    expect(found(indexOf('甲\n吕毅', '乙\nLY公司').search('ly'))).toEqual(['d1'])
    expect(found(indexOf('甲\n吕毅', '乙\nearly').search('ly'))).toEqual(['d0', 'd1'])
    expect(found(indexOf('甲\n西安', '乙\n学校').search('xian'))).toEqual(['d0'])
  })

  it('S10: words in a row may be one name', () => {
    const index = indexOf('甲\n医工结合', '乙\n工医', '丙\nIgA, yeast')
    expect(found(index.search('y g'))).toEqual(['d0', 'd2'])
    expect(found(indexOf('甲\n在西安交大', '乙\n在西安，看交大').search('xian jiaoda'))).toEqual(['d0', 'd1'])
  })

  it('S15: without the table letters are letters', () => {
    const bare = buildIndex([documentOf('a', '甲\n吕毅'), documentOf('b', '乙\nlvyi')])
    expect(bare.hasPinyin).toBe(false)
    expect(found(bare.search('lvyi'))).toEqual(['b'])
    expect(withPinyin(bare, table).hasPinyin).toBe(true)
    expect(found(withPinyin(bare, table).search('lvyi'))).toEqual(['b', 'a'])
  })
})

describe('how it is ranked and shown', () => {
  it('S7: title, then number, then place, then the order of the list', () => {
    const index = indexOf(
      '甲\n开头说说别的，后来才说吕毅',
      '乙\n吕毅，后来说说别的，说来话长',
      '丙\n说说吕毅，又说吕毅',
      '谈吕毅\n无关',
      '丁\n吕毅，后来说说别的，说来话长',
    )
    const hits = index.search('吕毅')
    expect(found(hits)).toEqual(['d3', 'd2', 'd1', 'd4', 'd0'])
    for (const [at, {score}] of hits.entries()) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 1)
    }
    expect(found(index.search('吕毅', {limit: 2}))).toEqual(['d3', 'd2'])
  })

  it('S7: hits in the story count more than those around it, words as typed more than words apart', () => {
    const around = documentOf('around', '甲\n吕毅，吕毅\n无关')
    const blocks = around.clean.blocks.map((block, at) => (at === 1 ? {...block, kind: 'boilerplate' as const} : block))
    const index = buildIndex([{...around, clean: {...around.clean, blocks}}, documentOf('story', '乙\n吕毅')])
    expect(found(index.search('吕毅'))).toEqual(['story', 'around'])
    expect(found(indexOf('甲\nMedicine, nature, medicine, nature', '乙\nNature Medicine').search('nature medicine'))).toEqual(['d1', 'd0'])
  })

  it('S8: about 40 characters of one line around the best hit', () => {
    const line = `${'前'.repeat(60)}吕毅与${'中'.repeat(5)}医工${'后'.repeat(60)}`
    const [hit] = indexOf(`题\n医工在先\n${line}`).search('吕毅 医工')
    expect(hit!.snippet).toMatch(/^…前+吕毅与中+医工后+…$/)
    expect(hit!.snippet.length).toBe(42)
    expect(hit!.snippetMatches.map(({from, to}) => hit!.snippet.slice(from, to))).toEqual(['吕毅', '医工'])
  })

  it('S8: the story before the title, and a short line whole', () => {
    const [hit] = indexOf('吕毅访谈\n院长吕毅说。').search('吕毅')
    expect(hit).toMatchObject({snippet: '院长吕毅说。', snippetMatches: [{from: 2, to: 4}], titleMatches: [{from: 0, to: 2}]})
  })

  it('S8: a hit longer than the snippet is cut with it', () => {
    const query = '长'.repeat(300)
    const [hit] = indexOf(`题\n${query}`).search(query)
    expect(hit!.snippetMatches).toEqual([{from: 0, to: 40}])
    expect(hit!.snippet).toBe(`${'长'.repeat(40)}…`)
  })

  it('S6: whole clusters, sorted and disjoint, the first thousand', () => {
    const index = indexOf('题\n👨‍👩‍👧在此，哈哈哈，cafe\u0301', `题\n${'吕毅。'.repeat(3000)}`)
    const source = index.prepared('d0')!.document.source
    const cut = (query: string): string[] => index.find('d0', query).map(({from, to}) => source.slice(from, to))
    expect(cut('👩')).toEqual(['👨‍👩‍👧'])
    expect(cut('哈哈')).toEqual(['哈哈'])
    expect(cut('cafe')).toEqual(['cafe\u0301'])
    expect(cut('此，哈 ，哈哈')).toEqual(['此，哈哈'])
    expect(index.find('d1', '吕毅')).toHaveLength(1000)
    expect(index.search('吕毅')[0]!.matches).toHaveLength(1000)
  })

  it('S13: find gives the places that search gave', () => {
    for (const query of ['医工交叉', '吕毅', '的', 'lvyi', 'xajd', '医工 大学', '西安交通大学第一附属医完']) {
      for (const hit of five.search(query)) expect(five.find(hit.article, query)).toEqual(hit.matches)
    }
    expect(five.find('no such article', '的')).toEqual([])
    expect(five.find('004', '吕毅')).toEqual([])
  })
})

describe('any string is a query', () => {
  const hostile = ['(', '[', '\\', '.*', '^$', '(?<', '\\u', '\ud842', '\udfb7', '\0', '\u001b[31m', '__proto__', 'constructor', '\u202e', '%s', '👨‍👩‍👧', 'é\u0301\u0301']

  it.each(hostile)('S12: %j', query => {
    for (const all of [query, `${query} ${query}x`, query.repeat(5), `吕${query}毅`, `y${query}g`]) {
      expect(() => five.search(all)).not.toThrow()
      expect(() => five.find('003', all)).not.toThrow()
    }
  })

  it.each(['', ' ', '\u3000\n\t', '\u200b', '\u0301', '\ufeff '])('S12: %j has no words and finds nothing', query => {
    expect(five.search(query)).toEqual([])
    expect(five.find('000', query)).toEqual([])
  })

  it.each(['医', 'a', 'yi', '医 ', 'a ', 'ab ', '𠮷', '.', ' '])('S12: %j ten thousand characters long', part => {
    const query = part.repeat(10_000 / part.length)
    expect(() => five.search(query)).not.toThrow()
  })

  it('S12: the second half of a pair is not found in the pair', () => {
    const index = indexOf('题\n𠮷野家')
    expect(index.search('\udfb7野家')).toEqual([])
    expect(index.search('\ud842')).toEqual([])
  })

  it('S12: anything at all (seed 5)', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 12}), fc.string({unit: 'binary', maxLength: 40}), (query, text) => {
        const index = indexOf(`题\n${text}`, '题\n医工交叉')
        for (const hit of index.search(query)) {
          const {source} = index.prepared(hit.article)!.document
          for (const {from, to} of hit.matches) expect(isGraphemeEdge(source, from) && isGraphemeEdge(source, to) && from < to).toBe(true)
        }
      }),
      {seed: 5, numRuns: 200},
    )
  })

  it('S12: an index of nothing, and of an empty article', () => {
    expect(buildIndex([]).search('吕毅')).toEqual([])
    expect(buildIndex([documentOf('empty', '')]).search('吕毅')).toEqual([])
    expect(found(buildIndex([documentOf('empty', '')]).search('empty'))).toEqual(['empty'])
  })
})

describe.each([
  ['the five articles', five, seeds],
  ['three hundred shuffled ones', withPinyin(buildIndex(shuffled(300, 12)), table), shuffled(300, 12)],
] as const)('against a plain scan of %s', (_, index, documents) => {
  const lines = documents.map(document => document.clean.text.split('\n'))
  const folded = documents.map(({id, clean, title}) => ({id, text: fold(`${title}\n${clean.text}`)}))
  const part = fc
    .tuple(fc.nat({max: documents.length - 1}), fc.nat(), fc.nat(), fc.integer({min: 1, max: 14}))
    .map(([at, line, start, size]) => {
      const chars = Array.from(lines[at]![line % lines[at]!.length]!)
      const from = start % chars.length
      return {id: documents[at]!.id, text: chars.slice(from, from + size).join('')}
    })
    .filter(({text}) => text.trim() !== '' && !/(?:^|\s)[-－]|["“”＂]/.test(text))

  it('S4: finds every article that has a part of a line, no other, and every place of it (seed 6)', () => {
    fc.assert(
      fc.property(part, fc.constantFrom<(text: string) => string>(text => text, text => text.toUpperCase(), text => simplify(text).text, wide), ({text}, change) => {
        const query = change(text)
        const words = fold(query).split(/\s+/).filter(word => word !== '')
        // Letters may also be pinyin, and a single character may stand for its own form only: those have rules of their own.
        fc.pre(words.every(word => !/^[a-z'0-9]+$/.test(word) && Array.from(word).length > 1))
        const hits = index.search(query)
        const expected = folded.filter(({text}) => words.every(word => text.includes(word))).map(({id}) => id)
        expect(found(hits).toSorted()).toEqual(expected.toSorted())
        for (const hit of hits.slice(0, 20)) {
          const document = index.prepared(hit.article)!.document
          expect(hit.fuzzy).toBe(false)
          if (words.length > 1) continue
          const places = fold(document.clean.text).split(words[0]!).length - 1
          expect(hit.matches).toHaveLength(Math.min(places, 1000))
          for (const match of seen(document, hit.matches)) expect(fold(match)).toContain(words[0])
          expect(hit.snippetMatches.length).toBeGreaterThan(0)
          for (const {from, to} of hit.snippetMatches) expect(fold(hit.snippet.slice(from, to))).toContain(words[0])
        }
      }),
      {seed: 6},
    )
  })

  it('S5: still finds it with one character wrong, missing or extra (seed 7)', () => {
    const edit = fc.tuple(fc.constantFrom('wrong', 'missing', 'extra'), fc.nat(), fc.constantFrom('医', '龘', 'q', '7', '𠮷', '，'))
    fc.assert(
      fc.property(part, edit, ({id, text}, [kind, place, char]) => {
        const chars = Array.from(text)
        fc.pre(!/\s/.test(text))
        chars.splice(place % chars.length, kind === 'extra' ? 0 : 1, ...(kind === 'missing' ? [] : [char]))
        const query = chars.join('')
        fc.pre(chars.length >= 4 && fold(query).length >= 4)
        const hits = index.search(query)
        // Where some article has the query itself, it is no longer a mistake.
        if (hits.some(hit => hit.fuzzy) || hits.length === 0) expect(found(hits)).toContain(id)
      }),
      {seed: 7},
    )
  })
})

/** ASCII in full width. */
function wide(text: string): string {
  return text.replace(/[!-~]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
}
