import {gzipSync} from 'node:zlib'
import {big5, gbk, utf16} from '../../helpers/legacy.ts'
import {marker, opens, refused, utf8, type Case} from '../case.ts'

const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Buffer.concat(parts.map(part => Uint8Array.from(part)))

/** Enough Chinese for any detection. */
const story = (name: string): string => `标题: 题首题尾\n\n我们的合作双方将在医学领域开展联合培养，共同推动成果转化。\n${marker(name)}\n`

/** Characters that Big5 has too. */
const traditional = (name: string): string => `標題: 題首題尾\n\n我們的合作雙方將在醫學領域開展聯合培養，共同推動成果轉化。\n${marker(name)}\n`

/** In an encoding of its own each UTF-16 unit is written as UTF-8: a surrogate pair as six bytes (Unicode Technical Report 26). */
const cesu8 = (text: string): Uint8Array =>
  joined(...Array.from({length: text.length}, (_, at) => {
    const unit = text.charCodeAt(at)
    return unit < 0x80 ? [unit] : unit < 0x800 ? [0xc0 | (unit >> 6), 0x80 | (unit & 63)] : [0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 63), 0x80 | (unit & 63)]
  }))

const utf32 = (text: string): Uint8Array => joined(...Array.from(text, sign => [...new Uint8Array(Uint32Array.of(sign.codePointAt(0)!).buffer)]))

/** A story whose bytes are made in some other way. */
const told = (name: string, bytes: (text: string) => Uint8Array, text = story(name), title = '题首题尾'): Case =>
  opens(name, bytes(text), {title, shows: marker(name)})

/** Bytes that may be read in more than one way, in one way only, or in none. */
export const encodings: readonly Case[] = [
  told('utf-8-bom', text => joined([0xef, 0xbb, 0xbf], utf8(text))),
  told('utf-16-le-bom', text => joined([0xff, 0xfe], utf16(text))),
  told('utf-16-be-bom', text => joined([0xfe, 0xff], utf16(text, true))),
  told('utf-16-le', text => utf16(text)),
  told('utf-16-be', text => utf16(text, true)),
  told('gbk', gbk),
  told('big5', big5, traditional('big5'), '題首題尾'),
  told('gb18030-four-bytes', text => joined(gbk(text), [0x95, 0x32, 0x82, 0x36])),
  told('big5-hkscs', text => joined(big5(text), [0x8d, 0x71]), traditional('big5-hkscs'), '題首題尾'),
  // In GB18030 0x80 is the euro sign of cp936, and 0x1b is ESC as everywhere.
  told('gbk-escape', text => gbk(text.replace('合作', '\u001b]0;上当\u0007合作'))),
  told('big5-escape', text => big5(text.replace('合作', '\u001b[2J合作')), traditional('big5-escape'), '題首題尾'),
  told('utf-16-escape', text => joined([0xff, 0xfe], utf16(text.replace('合作', '\u001b]0;上当\u0007\u009b2J合作')))),
  opens('empty', utf8(''), {shows: ''}),
  opens('blanks-only', utf8(' \t\n\u3000\r\n\u2028 '), {shows: ''}),
  opens('bom-only', Uint8Array.of(0xef, 0xbb, 0xbf), {shows: ''}),
  // A short classic: Notepad took the two characters in GBK for UTF-8.
  opens('liantong', gbk('联通'), {title: '联通', shows: '联通'}),
  opens('invisible-only', utf8('\u200b\u2060\ufeff\u200b'), {shows: ''}),
  refused('utf-32-le', utf32(story('utf-32-le')), 'file.binary'),
  refused('utf-32-le-bom', joined([0xff, 0xfe, 0, 0], utf32(story('utf-32-le-bom'))), 'file.binary'),
  refused('cesu-8', cesu8(story('cesu-8').replace('合作', '𠮷𠮷合作')), 'encoding.unclear'),
  refused('utf-8-cut', utf8(story('utf-8-cut')).subarray(0, -2), 'encoding.unclear'),
  refused('mixed-utf-8-gbk', joined(utf8(story('mixed')), gbk(story('mixed'))), 'encoding.unclear'),
  refused('utf-8-overlong', joined(utf8(story('overlong')), [0xc0, 0x9b, 0xe0, 0x80, 0x9b]), 'encoding.unclear'),
  refused('utf-8-surrogate', joined(utf8(story('surrogate')), [0xed, 0xa0, 0x80]), 'encoding.unclear'),
  refused('utf-16-odd', joined([0xff, 0xfe], utf16(story('odd')), [0x41]), 'encoding.invalid'),
  refused('utf-8-bom-broken', joined([0xef, 0xbb, 0xbf], utf8('好'), [0xff]), 'encoding.invalid'),
  refused('single-c1-bytes', joined(utf8(story('c1')), [0x9b, 0x32, 0x4a, 0x9d, 0x30, 0x3b, 0x41, 0x07]), 'encoding.unclear'),
  refused('nul-in-text', utf8(`${story('nul')}\u0000`), 'file.binary'),
  refused('nul-only', new Uint8Array(4096), 'file.binary'),
  refused('gzip', gzipSync(story('gzip')), 'file.binary'),
  refused('png', joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], utf8('\u001b]0;x\u0007')), 'file.binary'),
  refused('noise', Uint8Array.from({length: 4096}, (_, at) => (at * 7919 + (at >> 3) * 104_729) % 255 + 1), 'encoding.unclear'),
  // Seven-bit, so it is ASCII, and ASCII is UTF-8.
  opens('utf-7', utf8(`+bTdO2WWw- ${marker('utf-7').slice(1)}\n`), {shows: '+bTdO2WWw-'}),
]
