import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {loadArticles, type Corpus, type LoadOptions} from '../../src/store/articles.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pizhu-articles-'))
})
afterEach(() => rmSync(root, {recursive: true, force: true}))

const text = '新装置进入临床试验\n\n装置已经进入临床试验阶段。\n'

function put(path: string, content: string | Uint8Array = text): string {
  const file = join(root, path)
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
  return file
}

const load = (paths: readonly string[], options?: LoadOptions): Promise<Corpus> => loadArticles(paths.map(path => join(root, path)), options)
const ids = ({articles}: Corpus): string[] => articles.map(({id}) => id)
const codes = ({problems}: Corpus): string[] => problems.map(({code}) => code)
const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex')

describe('files', () => {
  it('A32: an article carries its bytes’ hash, its encoding, its text unchanged and what was read in it', async () => {
    put('a.txt', `\ufeff${text.replaceAll('\n', '\r\n')}`)
    const {articles, problems} = await load(['a.txt'])
    expect(problems).toEqual([])
    expect(articles[0]).toMatchObject({id: 'a.txt', file: join(root, 'a.txt'), encoding: 'utf-8', source: text.replaceAll('\n', '\r\n'), title: {value: '新装置进入临床试验'}})
    expect(articles[0]?.sha256).toBe(sha256(`\ufeff${text.replaceAll('\n', '\r\n')}`))
  })

  it('A32: an empty file is an empty article', async () => {
    put('a.txt', '')
    put('b.txt', ' \n\u3000')
    expect((await load(['.'])).articles.map(({blocks}) => blocks)).toEqual([[], []])
  })

  it('A33: a file that is named is taken as text whatever its suffix', async () => {
    put('notes.html')
    put('plain')
    put('README.md')
    expect(ids(await load(['notes.html', 'plain', 'README.md']))).toEqual(['notes.html', 'plain', 'README.md'])
  })

  it('A34: folders are read all the way down, by name, without READMEs, hidden files and node_modules', async () => {
    for (const path of ['b.txt', 'a/c.md', 'a/b/d.TXT', 'README', 'README.md', 'a/readme.txt', '.hidden.txt', '.git/x.txt', 'node_modules/y.txt', 'picture.png', 'z.html']) put(path)
    expect(ids(await load(['.']))).toEqual(['a/b/d.TXT', 'a/c.md', 'b.txt'])
  })

  it('A35: what two paths lead to is loaded once, and links in a circle end', async () => {
    put('a/x.txt')
    symlinkSync('..', join(root, 'a/up'))
    symlinkSync('self', join(root, 'self'))
    symlinkSync('x.txt', join(root, 'a/y.txt'))
    const corpus = await load(['a', 'a/x.txt', '.'])
    expect(ids(corpus)).toEqual(['x.txt'])
    expect(codes(corpus)).toEqual([])
    expect(codes(await load(['self']))).toEqual(['file.unreadable'])
  })

  it('A36: what is missing, unreadable or no file is a problem with its path; the rest loads', async () => {
    put('good.txt')
    put('binary.txt', Uint8Array.of(0x1f, 0x8b, 8, 0))
    execFileSync('mkfifo', [join(root, 'pipe.txt')])
    symlinkSync('nowhere', join(root, 'broken.txt'))
    const corpus = await load(['.', 'missing.txt', 'pipe.txt'])
    expect(ids(corpus)).toEqual(['good.txt'])
    expect(corpus.problems.map(({code, path}) => `${code} ${path?.slice(root.length + 1)}`)).toEqual([
      'file.unreadable broken.txt',
      'file.not-regular pipe.txt',
      'file.unreadable missing.txt',
      'file.not-regular pipe.txt',
      'file.binary binary.txt',
    ])
    for (const {message} of corpus.problems) expect([message.zh.length > 8, message.en.length > 8]).toEqual([true, true])
  })

  it.runIf(process.platform === 'linux')('A43: a name that is no UTF-8 opens; its odd bytes are written as they are, and no two names become one', async () => {
    const named = (...bytes: readonly number[]): Buffer => Buffer.concat([Buffer.from(`${root}/医`), Buffer.from(bytes), Buffer.from('.txt')])
    for (const byte of [0xff, 0xfe]) writeFileSync(named(byte), text)
    mkdirSync(Buffer.from([...Buffer.from(`${root}/`), 0xb9, 0xa4]))
    writeFileSync(Buffer.from([...Buffer.from(`${root}/`), 0xb9, 0xa4, ...Buffer.from('/a.txt')]), text)
    symlinkSync('nowhere', named(0xfd))
    const corpus = await load(['.'])
    expect(ids(corpus)).toEqual(['\\xb9\\xa4/a.txt', '医\\xfe.txt', '医\\xff.txt'])
    expect(corpus.problems.map(({path}) => path)).toEqual([join(root, '医\\xfd.txt')])
  })

  it('A37: an encoding that is named holds for all files; an unknown one is one problem', async () => {
    put('a.txt', Uint8Array.of(0xd2, 0xbd, 0xb9, 0xa4))
    put('b.txt', Uint8Array.of(0xff))
    const corpus = await load(['a.txt', 'b.txt'], {encoding: 'gbk'})
    expect(corpus.articles.map(({source, encoding}) => [source, encoding])).toEqual([['医工', 'gb18030']])
    expect(corpus.problems.map(({code, path}) => [code, path])).toEqual([['encoding.invalid', join(root, 'b.txt')]])
    expect(codes(await load(['a.txt', 'b.txt'], {encoding: 'klingon'}))).toEqual(['encoding.unknown'])
  })
})

describe('ids', () => {
  it('A38: equal ids from several roots get the root in front, then numbers; other ids are left alone', async () => {
    for (const path of ['one/a.txt', 'two/a.txt', 'two/b.txt', 'deep/one/a.txt']) put(path)
    expect(ids(await load(['one', 'two']))).toEqual(['one/a.txt', 'two/a.txt', 'b.txt'])
    expect(ids(await load(['one', 'deep/one', 'two']))).toEqual(['one/a.txt', 'one/a.txt#2', 'two/a.txt', 'b.txt'])
    expect(ids(await load(['one/a.txt', 'two/a.txt']))).toEqual(['one/a.txt', 'two/a.txt'])
  })

  it('A38: no two articles share an id, however often a record repeats it', async () => {
    put('a.jsonl', ['x', 'x#2', 'x', 'x'].map(id => JSON.stringify({id, text})).join('\n'))
    const found = ids(await load(['a.jsonl']))
    expect(found.slice(0, 2)).toEqual(['x', 'x#2'])
    expect(new Set(found).size).toBe(4)
  })
})

describe('records', () => {
  it('A39: each line of JSON Lines is an article; its fields are its facts, its text the source', async () => {
    put(
      'news.jsonl',
      [
        {id: 'n1', text, title: '新装置进入临床试验', source: '东江网', date: '2024-05-06 07:08', views: 12},
        {content: text, publisher: '东江日报', title: '另一个标题'},
        {body: '一段没有标题的话，说完就完了。', id: 7},
      ]
        .map(record => JSON.stringify(record))
        .join('\r\n'),
    )
    const {articles, problems} = await load(['news.jsonl'])
    expect(problems).toEqual([])
    expect(articles.map(({id, file}) => [id, file.slice(root.length + 1)])).toEqual([
      ['n1', 'news.jsonl#1'],
      ['news.jsonl#2', 'news.jsonl#2'],
      ['7', 'news.jsonl#3'],
    ])
    expect(articles[0]).toMatchObject({source: text, sha256: sha256(text), title: {value: '新装置进入临床试验', span: {from: 0, to: 9}}, date: {value: '2024-05-06T07:08'}, publisher: {value: '东江网'}, views: {value: '12'}})
    expect(articles[1]?.title).toEqual({value: '另一个标题'})
    expect(articles[1]?.publisher).toEqual({value: '东江日报'})
    expect(articles[2]?.title).toBeUndefined()
  })

  it('A40: a bad line is a problem with file and line; the others load', async () => {
    const file = put('news.jsonl', `{"text": "一。"}\n\n{"text": \n[1]\n{"headline": "无"}\n{"text": "二。"}\n`)
    const corpus = await load(['news.jsonl'])
    expect(ids(corpus)).toEqual(['news.jsonl#1', 'news.jsonl#6'])
    expect(corpus.problems.map(({code, line, path}) => [code, line, path])).toEqual([
      ['record.not-json', 3, file],
      ['record.no-text', 4, file],
      ['record.no-text', 5, file],
    ])
  })

  it('A41: a JSON file is one record, a list of records, or holds such a list', async () => {
    const record = {text}
    put('one.json', JSON.stringify(record))
    put('list.json', JSON.stringify([record, record]))
    for (const name of ['articles', 'data', 'items']) put(`${name}.json`, JSON.stringify({[name]: [record]}))
    put('bad.json', '{')
    put('other.json', '{"name": "x"}')
    const corpus = await load(['.'])
    expect(ids(corpus)).toEqual(['articles.json#1', 'data.json#1', 'items.json#1', 'list.json#1', 'list.json#2', 'one.json#1'])
    expect(codes(corpus)).toEqual(['record.not-json', 'record.no-text'])
  })

  it('A42: the text field can be named; keys of the prototype are none', async () => {
    put('a.jsonl', `${JSON.stringify({absatz: text, text: '别的。'})}\n{"__proto__": {"absatz": "x"}}\n`)
    const corpus = await load(['a.jsonl'], {textField: 'absatz'})
    expect(corpus.articles.map(({source}) => source)).toEqual([text])
    expect(codes(corpus)).toEqual(['record.no-text'])
    expect((await load(['a.jsonl'], {textField: 'toString'})).articles).toEqual([])
  })
})

describe('seeds', () => {
  it('A32: the five articles load in order without a problem', async () => {
    const {articles, problems} = await loadArticles(['seeds'])
    expect(problems).toEqual([])
    expect(articles.map(({id}) => id.slice(0, 3))).toEqual(['000', '001', '002', '003', '004'])
    expect(articles.map(({id}) => id)).toEqual(articles.map(({file}) => file.slice('seeds/'.length)))
  })
})
