import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import type {ImportRecord} from '../../src/formats/import.ts'
import {jsonlReader} from '../../src/formats/jsonl-read.ts'
import {Matcher} from '../../src/formats/match.ts'
import {newArticles} from '../../src/formats/new-articles.ts'
import {squash} from '../../src/formats/squash.ts'
import {articles} from './arbitrary.ts'
import {exported, type JsonRecord, records} from './sample.ts'

const article = (source: string, id = 'a.txt') => ({id, file: `news/${id}`, sha256: `hash of ${source}`, encoding: 'utf-8' as const, source, ...parseArticle(source)})

/** A record with one span, which is the quote in its text. */
function record(text: string, quote: string, more: Partial<ImportRecord> = {}): ImportRecord {
  const at = text.indexOf(quote)
  const start = Array.from(text.slice(0, at)).length
  return {line: 1, text, spans: [{start, end: start + Array.from(quote).length, label: 'speaker'}], meta: {}, ...more}
}

/** Where the spans of a record stand, as source text with its offset; or the code of what is wrong. */
function places(matcher: Matcher, one: ImportRecord): unknown {
  const match = matcher.match(one)
  if (!('article' in match)) return match.code
  const {source} = match.article
  return [match.article.id, ...match.spans.map(({span}) => `${span.from}:${source.slice(span.from, span.to)}`), ...match.faults.map(({code}) => code)]
}

const story = '\u3000\u3000標題一\r\n\r\n王小明表示，醫(yī)工結(jié)合好。\r\n\u3000\u3000王小明说，再见。'

describe('which article a record is of', () => {
  it.each([
    ['in the view that has it', record('王小明表示，醫工結合好。', '醫工結合'), ['a.txt', '15:醫(yī)工結(jié)合']],
    ['converted', record('王小明表示，医工结合好。', '医工结合'), ['a.txt', '15:醫(yī)工結(jié)合']],
    ['as it came', record('醫(yī)工結(jié)合好', '結(jié)'), ['a.txt', '21:結(jié)']],
    ['over lines, whatever the line ends', record('標題一\n王小明表示，醫工結合好。\n王小明说，再见。', '说，再见'), ['a.txt', '37:说，再见']],
    ['with lines left out', record('標題一\n王小明说，再见。', '再见'), ['a.txt', '39:再见']],
    ['with a stand-in for a blank', record('標題一▁王小明表示', '王小明', {standIn: '▁'}), ['a.txt', '9:王小明']],
    ['not at all', record('李小红表示', '李'), 'import.no-article'],
    ['blank', record(' \n', ' '), 'import.blank'],
    ['without text, of another version', {line: 1, spans: [], meta: {}, sha256: 'x'}, 'import.no-text'],
  ])('F57: told by its text: %s', (_how, one, expected) => {
    expect(places(new Matcher([article(story)], undefined), one as ImportRecord)).toEqual(expected)
  })

  it('F57: told by the hash, with offsets in the source', () => {
    const one = article('吕毅说𠮷好')
    const span = {label: 'speaker', start: 3, end: 4}
    const matcher = new Matcher([article('吕毅说𠮷好。', 'b.txt'), one], undefined)
    expect(places(matcher, {line: 1, sha256: one.sha256, meta: {}, spans: [span]})).toEqual(['a.txt', '3:𠮷'])
    expect(places(matcher, {line: 1, sha256: one.sha256, meta: {}, spans: [{...span, quote: {exact: '好', prefix: '', suffix: ''}}]})).toEqual(['a.txt', 'import.quote-differs'])
    expect(places(matcher, {line: 1, sha256: one.sha256, meta: {}, spans: [{...span, end: 99}]})).toEqual(['a.txt', 'import.out-of-range'])
  })

  it('F57: a name decides nothing, but where two articles have the text it says which', () => {
    const two = [article('吕毅说好', 'a.txt'), article('吕毅说好', 'b.txt')]
    expect(places(new Matcher(two, undefined), record('吕毅说好', '吕毅'))).toBe('import.ambiguous')
    expect(places(new Matcher(two, undefined), record('吕毅说好', '吕毅', {article: 'b.txt'}))).toEqual(['b.txt', '0:吕毅'])
    expect(places(new Matcher(two, undefined), record('别的文字', '别', {article: 'b.txt'}))).toBe('import.no-article')
  })

  it('F57: of a text that comes twice, the place behind the record before is meant', () => {
    const matcher = new Matcher([article('吕毅说。好。吕毅说。坏。')], undefined)
    const seen = ['吕毅说。', '好。', '吕毅说。', '坏。'].map(text => places(matcher, record(text, text.slice(0, -1))))
    expect(seen).toEqual([['a.txt', '0:吕毅说'], ['a.txt', '4:好'], ['a.txt', '6:吕毅说'], ['a.txt', '10:坏']])
  })

  it('F57: a span of blanks, or that cuts a character, is refused alone', () => {
    const one = article('家庭👨‍👩‍👧好 呀')
    const text = one.source
    const spans = [{start: 2, end: 3, label: 'x'}, {start: 8, end: 9, label: 'x'}, {start: 7, end: 8, label: 'x'}]
    expect(places(new Matcher([one], undefined), {line: 1, text, spans, meta: {}})).toEqual(['a.txt', '2:👨‍👩‍👧', '10:好', 'import.blank-span'])
  })

  it('F57: whatever goes out of an article as text and spans comes back to its places (seed 20240625)', () => {
    const choices = fc.record({view: fc.constantFrom('clean', 'source', 'simplified'), boilerplate: fc.boolean()})
    let seen = 0
    fc.assert(fc.property(articles, choices, (entry, choice) => {
      const result = exported([entry], {format: 'jsonl', unit: 'document', ...choice})
      for (const {text, spans} of records<JsonRecord>(result.files.get('all.jsonl')!)) {
        const bare = JSON.stringify({text, spans: spans.map(({start, end, label}) => ({start, end, label}))})
        const [read] = jsonlReader.read(bare, 'in').records
        const matcher = new Matcher([{...entry.article, sha256: 'other'}], undefined)
        const match = matcher.match(read!)
        if (!('article' in match)) {
          expect(squash(text).text).toBe('')
          continue
        }
        const points = codePointsOf(entry.article.source)
        const changed = new Set(result.manifest.changed.map(({id}) => id))
        const lost = new Set(match.faults.length > 0 ? spans.filter(span => squash(span.text).text === '').map(({id}) => id) : [])
        expect(match.faults).toHaveLength(lost.size)
        const kept = spans.filter(({id}) => !lost.has(id))
        kept.forEach((span, number) => {
          if (changed.has(span.id)) return
          const {from, to} = match.spans[number]!.span
          seen++
          expect({start: points.fromUnits(from), end: points.fromUnits(to)}).toEqual(span.source)
        })
      }
    }), {seed: 20240625, numRuns: 150})
    expect(seen).toBeGreaterThan(200)
  })
})

describe('texts that no article has', () => {
  it('F58: become articles; records that follow each other of one article are one', () => {
    const made = newArticles([
      record('第一句。', '第', {article: 'news/../甲 .txt'}),
      record('第二句。', '第', {article: 'news/../甲 .txt'}),
      record('别的。', '别'),
      record('又。', '又', {id: '__proto__'}),
      record(' ', ' '),
    ])
    expect(made.map(({text}) => text)).toEqual(['第一句。\n第二句。', '别的。', '又。'])
    for (const {name} of made) expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}_-]*-[0-9a-f]{16}\.txt$/u)
    expect(newArticles([record('别的。', '别')])[0]).toEqual(made[1])
  })
})
