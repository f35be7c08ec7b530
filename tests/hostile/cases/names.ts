import {marker, utf8, type Case} from '../case.ts'

const text = (name: string): Uint8Array => utf8(`标题: 题首题尾\n\n正文的第一段说明情况。\n${marker(name)}\n`)

/** `listed` is how the program writes a name that is no text. */
const named = (name: string, file: string | Buffer, listed?: string): Case => ({
  name,
  file,
  put: text(name),
  articles: [{title: '题首题尾', shows: marker(name)}],
  problems: [],
  ...(listed !== undefined && {listed}),
})

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer => Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

/** Left out by its name, as folders leave files out that are hidden or of other kinds. */
const passedOver = (name: string, file: string): Case => ({name, file, put: text(name), articles: [], problems: []})

/** Names that a system allows and nobody expects. */
export const names: readonly Case[] = [
  named('name-newline', '换\n行.txt'),
  named('name-carriage-return', '回\r车.txt'),
  named('name-escape', '\u001b]0;上当\u0007\u001b[2J.txt'),
  named('name-c1', '\u009b2J.txt'),
  named('name-bidi', '\u202etxt.上当.txt'),
  named('name-hebrew', 'שלום.txt'),
  named('name-proto', '__proto__.txt'),
  named('name-constructor', 'constructor'.concat('.txt')),
  named('name-folder-proto', '__proto__/constructor.txt'),
  named('name-253-bytes', `${'长'.repeat(83)}.txt`),
  named('name-dash', '-rf.txt'),
  named('name-option', '--help.txt'),
  named('name-blanks', ' 前 后 .txt'),
  named('name-shell', '$(id);`id`&|<>*?"\'.txt'),
  named('name-backslash', '甲\\..\\..\\a.txt'),
  named('name-percent', '%1b%0a%s%n.txt'),
  named('name-bracket-label', '[甲](speaker).txt'),
  named('name-emoji', '👩‍👩‍👧‍👦.txt'),
  named('name-combining', `e${'\u0301'.repeat(60)}.txt`),
  named('name-composed', 'caf\u00e9.txt'),
  named('name-decomposed', 'cafe\u0301.txt'),
  named('name-upper', 'UPPER.TXT'),
  named('name-not-utf-8', bytes('乱', [0xff, 0xfe, 0xc3], '码.txt'), '乱\\xff\\xfe\\xc3码.txt'),
  // 医工, of which the first two bytes are a letter of UTF-8 by chance.
  named('name-gbk', bytes([0xd2, 0xbd, 0xb9, 0xa4], '.txt'), 'ҽ\\xb9\\xa4.txt'),
  named('name-gbk-folder', bytes([0xb9, 0xa4], '/a.txt'), '\\xb9\\xa4/a.txt'),
  named('name-lone-c1-byte', bytes([0x9b], '2J.txt'), '\\x9b2J.txt'),
  named('name-not-utf-8-twin', bytes('双', [0xff], '.txt'), '双\\xff.txt'),
  named('name-not-utf-8-other-twin', bytes('双', [0xfe], '.txt'), '双\\xfe.txt'),
  named('name-deep', `${'层/'.repeat(60)}a.txt`),
  passedOver('name-only-suffix', '.txt'),
  passedOver('name-hidden', '.hidden.txt'),
  passedOver('name-readme', 'README.md'),
]
