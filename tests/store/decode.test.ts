import {readFileSync, readdirSync} from 'node:fs'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {decode} from '../../src/store/decode.ts'
import {big5, gbk, utf16} from '../helpers/legacy.ts'

const bytes = (...hex: string[]): Uint8Array => Uint8Array.from(Buffer.from(hex.join('').replaceAll(' ', ''), 'hex'))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (input: Uint8Array, encoding?: string): string => {
  const result = decode(input, encoding)
  return result.ok ? `${result.value.encoding} ${result.value.text}` : `problem ${result.problem.code}`
}

describe('A27: byte order marks', () => {
  it('A27: a mark decides and is no text; a second one is', () => {
    expect(read(bytes('efbbbf', 'e4b8ad'))).toBe('utf-8 中')
    expect(read(bytes('efbbbf', 'efbbbf'))).toBe('utf-8 \ufeff')
    expect(read(bytes('fffe', '2d4e'))).toBe('utf-16le 中')
    expect(read(bytes('feff', '4e2d'))).toBe('utf-16be 中')
  })

  it('A27: bytes that do not keep what their mark says are a problem', () => {
    expect(read(bytes('efbbbf', 'd6d0'))).toBe('problem encoding.invalid')
    expect(read(bytes('fffe', '2d'))).toBe('problem encoding.invalid')
  })
})

describe('A29: no text behind a mark', () => {
  it('A29: UTF-32 begins like UTF-16 and is none; NUL behind a mark is no text either', () => {
    expect(read(bytes('fffe0000', '2d4e0000'))).toBe('problem file.binary')
    expect(read(bytes('efbbbf', '0061'))).toBe('problem file.binary')
    expect(read(bytes('feff', '0000'))).toBe('problem file.binary')
  })
})

describe('A28: detection', () => {
  it('A28: strict UTF-8 comes first, nothing of the text is changed', () => {
    for (const text of ['', 'abc', '医工\r\n结合\r', '\u{20000}\u{1f469}\u200d\u{1f52c}', '\ttab\u001b[31m']) expect(read(utf8(text))).toBe(`utf-8 ${text}`)
  })

  it('A28: the five articles survive GB18030, Big5 and both kinds of UTF-16', () => {
    for (const name of readdirSync('seeds').filter(name => name.endsWith('.txt'))) {
      const text = readFileSync(`seeds/${name}`, 'utf8')
      expect(read(utf16(text))).toBe(`utf-16le ${text}`)
      expect(read(utf16(text, true))).toBe(`utf-16be ${text}`)
      const narrow = new TextDecoder('gb18030').decode(gbk(text))
      expect(read(gbk(text))).toBe(`gb18030 ${narrow}`)
    }
    const traditional = '記者王小明台北報導：醫院與大學今天簽署合作協議，共同推動醫學工程的研究與發展。'
    expect(read(big5(traditional))).toBe(`big5 ${traditional}`)
  })

  it('A28: short texts too, also the one whose bytes look like UTF-8 at a glance', () => {
    for (const text of ['联通', '新华社', '你好世界', '西安交通大学', '会议在北京举行']) expect(read(gbk(text)), text).toBe(`gb18030 ${text}`)
    for (const text of ['網路新聞', '醫院', '台灣大學', '記者會今天在台北舉行']) expect(read(big5(text)), text).toBe(`big5 ${text}`)
    for (const text of ['你好世界', '医工结合', 'plain', '医a']) expect(read(utf16(text)), text).toBe(`utf-16le ${text}`)
  })

  it('A28: four-byte GB18030 and a mostly Latin file are told', () => {
    expect(read(new Uint8Array([...gbk('中国的'), 0x95, 0x32, 0x82, 0x36]))).toBe('gb18030 中国的\u{20000}')
    expect(read(new Uint8Array([...utf8('The word for hospital is '), ...gbk('医院'), ...utf8('.')]))).toBe('gb18030 The word for hospital is 医院.')
  })
})

describe('A29: what is no text', () => {
  it('A29: archives, pictures and documents are named as such', () => {
    expect(read(new Uint8Array(gzipSync('医工结合')))).toBe('problem file.binary')
    expect(read(bytes('89504e470d0a1a0a0000000d'))).toBe('problem file.binary')
    expect(read(bytes('504b0304140000'))).toBe('problem file.binary')
    expect(read(utf8('%PDF-1.7\n'))).toBe('problem file.binary')
  })

  it('A29: NUL bytes and noise are a problem, not a guess', () => {
    expect(read(bytes('000102030405060708'))).toBe('problem file.binary')
    expect(read(utf8('医工\u0000结合，一篇文章'))).toBe('problem file.binary')
    expect(read(bytes('ff'))).toBe('problem encoding.unclear')
    expect(read(new Uint8Array(readFileSync(process.execPath).subarray(4096, 8192)))).toMatch(/^problem/)
  })

  it('A29: UTF-8 with a broken byte says where it breaks instead of showing something else', () => {
    const broken = utf8('医工结合是一条新路，医院和大学都在走。')
    broken[30] = 0xff
    const result = decode(broken)
    expect(result.ok).toBe(false)
    if (!result.ok) expect([result.problem.code, result.problem.message.en.includes('byte 31'), result.problem.message.zh.includes('31')]).toEqual(['encoding.unclear', true, true])
  })

  it('A29: any bytes at all give a text or a problem (seed 18030)', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), input => {
        const result = decode(input)
        if (result.ok) expect(result.value.text).not.toContain('\ufffd')
        else expect(result.problem.message.zh.length * result.problem.message.en.length).toBeGreaterThan(0)
      }),
      {seed: 18030, numRuns: 1000},
    )
  })
})

describe('A30: a named encoding', () => {
  it('A30: is taken strictly, whatever its spelling', () => {
    expect(read(gbk('医工'), 'GBK')).toBe('gb18030 医工')
    expect(read(gbk('医工'), 'gb2312')).toBe('gb18030 医工')
    expect(read(big5('醫工'), 'Big5')).toBe('big5 醫工')
    expect(read(utf8('医工'), 'UTF_8')).toBe('utf-8 医工')
    expect(read(bytes('feff', '4e2d'), 'utf-16')).toBe('utf-16be 中')
    expect(read(gbk('医工'), 'utf-8')).toBe('problem encoding.invalid')
  })

  it('A30: an unknown name is a problem that lists the names', () => {
    const result = decode(utf8('a'), 'latin1')
    expect(result.ok ? '' : `${result.problem.code} ${result.problem.message.en}`).toMatch(/^encoding\.unknown .*latin1.*utf-16le.*gbk.*big5/)
  })
})

describe('A31: round trips (seed 5)', () => {
  it('A31: what UTF-8 and marked UTF-16 can hold comes back', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 60}), text => {
        // Without a mark, ASCII controls and a leading mark are the business of detection.
        const [plain, marked] = [text.replace(/[\u0000-\u001f\ufeff]/g, ''), Buffer.concat([bytes('fffe'), utf16(text)])]
        expect(read(utf8(plain))).toBe(`utf-8 ${plain}`)
        expect(read(new Uint8Array(marked))).toBe(`utf-16le ${text}`)
      }),
      {seed: 5},
    )
  })

  it('A31: the bytes of other encoders are read as they meant them', () => {
    expect(read(bytes('d2bdb9a4bde1bacf', 'a3ac', 'd0c2bbaac9e7', 'bcc7d5df', 'b1a8b5c0', 'a1a3'))).toBe('gb18030 医工结合，新华社记者报道。')
    expect(read(bytes('c2e5a475b5b2a658', 'a141', 'b04faacc', 'a4b5a4d1', 'b3f8bec9', 'a143'))).toBe('big5 醫工結合，記者今天報導。')
  })
})
