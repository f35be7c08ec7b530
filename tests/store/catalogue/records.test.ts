import {appendFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadArticles} from '../../../src/store/articles.ts'
import {Lines} from '../../../src/store/catalogue/lines.ts'
import {plain, readLibrary, temporaryFolder} from './library.ts'

const filler = '西安交通大学第一附属医院举行医工交叉研讨会，校长讲话。'.repeat(30)

/** Records of all kinds: names twice, none, broken lines, blank lines, other fields. */
function lines(count: number): string[] {
  return Array.from({length: count}, (_, at) => {
    if (at % 50 === 7) return ''
    if (at % 50 === 11) return '{"text": '
    if (at % 50 === 13) return JSON.stringify({title: '没有正文'})
    const id = at % 10 === 3 ? 'twice' : at % 10 === 4 ? undefined : `record-${at}`
    return JSON.stringify({id, title: at % 3 === 0 ? `题目${at}` : undefined, date: '2024-03-01', text: `第${at}条\n\n${filler}\n\n𠮷${at}`})
  })
}

describe('records by offset', () => {
  it('D104: a file of records that is too large to hold gives what loading it whole gives, also behind a mark and in other encodings', async () => {
    const content = `${lines(210).join('\n')}\n`
    const files: readonly (readonly [string, Buffer])[] = [
      ['utf8.jsonl', Buffer.from(content)],
      ['mark.jsonl', Buffer.from(`\ufeff${content.replaceAll('\n', '\r\n')}`)],
      ['utf16.jsonl', Buffer.from(`\ufeff${content.trimEnd()}`, 'utf16le')],
    ]
    for (const [name, bytes] of files) {
      expect(bytes.length).toBeGreaterThan(1 << 18)
      const path = join(temporaryFolder(), name)
      writeFileSync(path, bytes)
      const whole = await loadArticles([path])
      const read = await readLibrary([path])
      expect(read.articles.map(plain)).toEqual(whole.articles.map(plain))
      expect(read.library.catalogue.problems).toEqual(whole.problems)
    }
  })

  it('D104: reading goes on behind the last record that was read, and begins anew when the file has changed', async () => {
    const path = join(temporaryFolder(), 'records.jsonl')
    const cache = temporaryFolder()
    writeFileSync(path, `${lines(210).join('\n')}\n`)
    const cut = await readLibrary([path], {cache, stopAt: 60})
    expect(cut.library.catalogue.whole).toBe(false)
    const rest = await readLibrary([path], {cache})
    expect(rest.came.length).toBe(rest.articles.length - cut.articles.length)
    expect(rest.articles.map(plain)).toEqual((await loadArticles([path])).articles.map(plain))
    appendFileSync(path, `${JSON.stringify({id: 'later', text: '补充一条。'})}\n`)
    const more = await readLibrary([path], {cache})
    expect(more.came).toEqual(['later'])
    expect(more.articles.map(plain)).toEqual((await loadArticles([path])).articles.map(plain))
  })

  it('D104: a text that is no UTF-8 and like no other encoding is told, as loading tells it', async () => {
    const path = join(temporaryFolder(), 'noise.jsonl')
    writeFileSync(path, Buffer.alloc((1 << 18) + 10, 0xff))
    const {articles, library} = await readLibrary([path])
    expect(articles).toEqual([])
    expect(library.catalogue.problems.map(({code}) => code)).toEqual((await loadArticles([path])).problems.map(({code}) => code))
  })

  it('reads lines across the pieces that it is given, in one and two bytes a unit', () => {
    const text = ['', '一行', '', '很长的行'.repeat(400_000), '末'].join('\n')
    for (const [encoding, bytes] of [['utf-8', Buffer.from(text)], ['utf-16le', Buffer.from(text, 'utf16le')], ['utf-16be', Buffer.from(text, 'utf16le').swap16()]] as const) {
      const decoder = new TextDecoder(encoding)
      const read = new Lines((at, into) => bytes.copy(into, 0, at, at + into.length), 0, encoding)
      const found: string[] = []
      for (let line = read.next(); line; line = read.next()) {
        expect(bytes.subarray(line.from, line.from + line.bytes.length).equals(line.bytes)).toBe(true)
        found.push(decoder.decode(line.bytes))
      }
      expect(found).toEqual(text.split('\n'))
    }
  })
})
