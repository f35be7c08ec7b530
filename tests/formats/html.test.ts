import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {colours} from '../../src/formats/colours.ts'
import {style, styleHash} from '../../src/formats/html-style.ts'
import {palette} from '../../src/views/theme.ts'
import {articles} from './arbitrary.ts'
import {annotation, articleOf, cut, exported, marked, sample} from './sample.ts'
import {elementsOf, type Element} from './tags.ts'

const page = (...entries: Parameters<typeof exported>[0]) => exported(entries, {format: 'html'}).files.get('all.html')!
const mainOf = (text: string) => /<main>\n([^]*)<\/main>/.exec(text)![1]!
const named = (elements: readonly Element[], name: string) => elements.filter(element => element.name === name)
const has = ({attributes}: Element, name: string) => (attributes.get('class') ?? '').split(' ').includes(name)

/** What may stand in a page: nothing of these comes from an article. */
const attributes = /^(?:lang|charset|http-equiv|content|name|class|id|href)$/
const values = /^(?:[a-z0-9 -]*|#contents|#a\d+|width=device-width,initial-scale=1|utf-8|Content-Security-Policy|default-src [^"<>]*)$/
const names = new Set(
  'html head meta title style body header main aside article nav h1 h2 h3 p ul ol li a span small mark b q table tr td details summary'.split(' '),
)

const tagged = (...places: [string, number, number][]) =>
  places.map(([label, from, to], at) => annotation(`n${at}`, 'a.txt', label, from, to))

/** Length of a page whose marks all cross each other. */
function crossing(count: number): number {
  const source = '字'.repeat(2 * count)
  const annotations = Array.from({length: count}, (_, at) => annotation(`n${at}`, 'a.txt', 'speaker', at, count + at))
  const text = mainOf(page({article: articleOf(source, [{kind: 'paragraph', span: annotation('x', 'a.txt', 'x', 0, source.length).span}]), status: 'begun', annotations}))
  expect(text.match(/ first/g)).toHaveLength(count)
  return text.length
}

describe('html', () => {
  it('F60: writes the sample', () => {
    expect(mainOf(page(marked(sample)))).toBe(
      '<article id="a1">\n<h2>清华大学副校长王小明表示，医工结合项目已通过验收。</h2>\n<p class="about">a.txt · 已开始 <span lang="en">begun</span></p>\n' +
        '<p class="text" id="a1-0"><mark class="l1 orange u1 first"><b>i</b>清华大学</mark>副校长<mark class="l0 blue u0 first"><b>s</b>王小明</mark>表示，' +
        '<mark class="l2 green u2 first"><b>o</b>医工结合项目已通过验收</mark>。</p>\n' +
        '<nav><a href="#contents">目录 <span lang="en">contents</span></a></nav>\n</article>\n',
    )
  })

  it('F60: a title is the heading, with its tags; articles lead to each other', () => {
    const one = marked('{speaker:甲}\n乙')
    const text = mainOf(page({...one, article: {...one.article, title: {value: '甲'}}}, marked('丙', {id: 'b.txt'})))
    expect(text).toContain('<h2><mark class="l0 blue u0 first"><b>s</b>甲</mark></h2>')
    expect(text.match(/href="#[^"]*"/g)).toEqual(['href="#contents"', 'href="#a2"', 'href="#a1"', 'href="#contents"'])
  })

  it('F61: marks that nest are elements in each other, marks that cross go on in parts', () => {
    const article = articleOf('一二三四五六', [{kind: 'paragraph', span: annotation('x', 'a.txt', 'x', 0, 6).span}])
    const text = page({article, status: 'begun', annotations: tagged(['outcome', 0, 4], ['institution', 1, 2], ['speaker', 3, 6])})
    expect(/<p class="text"[^>]*>(.*)<\/p>/.exec(text)![1]).toBe(
      '<mark class="l2 green u2 first"><b>o</b>一<mark class="l1 orange u1 first"><b>i</b>二</mark>三<mark class="l0 blue u0 first cut"><b>s</b>四</mark></mark>' +
        '<mark class="l0 blue u0 on">五六</mark>',
    )
  })

  it('F61: counts by label and article are those of the manifest', () => {
    const {files, manifest} = exported([marked(sample), marked('{speaker:甲}', {id: 'b'})], {format: 'html'})
    const text = files.get('all.html')!
    for (const [at, [, count]] of [...manifest.counts[0]!.labels].entries()) {
      expect(text.match(new RegExp(`class="l${at} [^"]*first`, 'g'))).toHaveLength(count)
    }
    expect([...text.matchAll(/<td>(\d+)<\/td>/g)].map(([, count]) => Number(count))).toEqual([...manifest.counts[0]!.labels.values()])
    expect(text).toContain('<small>已开始 · s 1</small>')
  })

  it('F61: the marks hold what was tagged, whatever nests and crosses (seed 60)', () => {
    fc.assert(
      fc.property(articles, entry => {
        const {files, manifest} = exported([entry], {format: 'html'})
        const jsonl = exported([entry], {format: 'jsonl', unit: 'paragraph'}).files.get('all.jsonl')!
        const spans = jsonl.split('\n').slice(0, -1).flatMap(line => (JSON.parse(line) as {spans: unknown[]}).spans)
        const marks = named(elementsOf(mainOf(files.get('all.html')!)), 'mark')
        expect(marks.filter(mark => has(mark, 'first'))).toHaveLength(spans.length)
        expect(manifest.dropped.length + spans.length).toBe(entry.annotations.length)
        expect(Math.max(0, ...marks.map(({depth}) => depth))).toBeLessThanOrEqual(9)
      }),
      {seed: 60, numRuns: 100},
    )
  })

  it('F62: nothing of an article, a label or a note becomes a tag or an attribute', () => {
    const evil = ['</p><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' style='x", '<!--', ']]>', '&lt;&#60;', '\u202e\u001b[31m\u0000', '</style><a href=javascript:x>']
    const schema = {
      ...defaultSchema,
      labels: evil.map(text => ({...defaultSchema.labels[0]!, id: text, key: text.slice(0, 1), name: {zh: text, en: text}, definition: {zh: text, en: text}, colour: 'blue' as const})),
    }
    const source = evil.join('，')
    const article = {
      ...articleOf(source, [{kind: 'paragraph', span: annotation('x', 'a', 'x', 0, source.length).span}], evil.join('/')),
      title: {value: evil.join(' ')}, date: {value: evil[0]!}, publisher: {value: evil[1]!},
    }
    const annotations = evil.map((text, at) => ({...annotation(text, article.id, text, at, source.length - at), note: text}))
    const text = exported([{article, status: 'begun', annotations}], {format: 'html'}, schema).files.get('all.html')!
    const elements = elementsOf(text)
    for (const element of elements) {
      expect(names).toContain(element.name)
      for (const [name, value] of element.attributes) expect([name, attributes.test(name), value, values.test(value)]).toEqual([name, true, value, true])
    }
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(named(elements, 'style')).toHaveLength(1)
    expect(named(elements, 'mark').filter(mark => has(mark, 'first'))).toHaveLength(evil.length)
  })

  it('F62: the page allows its own style and nothing else', () => {
    expect(createHash('sha256').update(style).digest('base64')).toBe(styleHash)
    const text = page(marked(sample))
    expect(text).toContain(`content="default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'">`)
    expect(text).toContain(`<style>${style}</style>`)
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.indexOf('<style>'))
    expect(style).not.toMatch(/url|@import|</)
  })

  it('F62: the colours are those of the reader', () => {
    expect(colours).toEqual(Object.fromEntries(Object.entries(palette).map(([name, {rgb}]) => [name, rgb])))
  })

  it('F63: many marks that cross each other make a page as long as they are many', () => {
    expect(crossing(2000)).toBeLessThan(2.2 * crossing(1000))
  })

  it('F63: an article goes out when it is read, not at the end', () => {
    const text = page(marked('甲'), marked('乙', {id: 'b'}))
    expect(cut(text, 0, 15)).toBe('<!doctype html>')
    expect(text.indexOf('甲')).toBeLessThan(text.indexOf('<aside'))
    expect(text.indexOf('乙')).toBeLessThan(text.indexOf('<aside'))
  })

  it('F62: an export without articles is a page too', () => {
    expect(elementsOf(page()).map(({name}) => name)).not.toContain('article')
  })
})
