import {marker, opens, page, utf8, type Case} from '../case.ts'

const many = (length: number, sign: string): string => sign.repeat(length)

/** Text that is none for the eye, or for a program that takes it at its word. */
export const unicode: readonly Case[] = [
  page('bidi-override', '\u202e上当\u202c', '上当'),
  page('bidi-embedding', '\u202a\u202babc\u202c\u202c', 'abc'),
  page('bidi-isolate', '\u2066\u2067\u2068abc\u2069', 'abc'),
  page('bidi-unclosed', '\u202eabc', 'abc'),
  page('bidi-marks', '\u200e\u200f\u061cx', 'x'),
  page('hebrew', 'שלום', 'שלום'),
  page('zero-width', '发\u200b言\u200b人\ufeff\u2060', '发'),
  page('soft-hyphen', 'soft\u00adhyphen', 'soft'),
  page('joiners', '汉\u200d字\u200c间', '汉'),
  page('tags', `旗\u{e0001}\u{e0067}\u{e0062}\u{e007f}`, '旗'),
  page('variation-selectors', `葛\u{e0100}\u{e0101}☺\ufe0f☺\ufe0e`, '葛'),
  page('interlinear', '\ufff9本\ufffa注\ufffb', '本'),
  page('object-replacement', '\ufffc\ufffd', '后文'),
  page('noncharacters', '\ufffe\uffff\u{1ffff}\u{10ffff}x', 'x'),
  page('private-use', '\ue000\uf8ff\u{f0000}x', 'x'),
  page('hangul-filler', 'a\u115f\u1160\u3164\uffa0b', 'a'),
  page('grapheme-joiner', 'a\u034fb\u17b4\u17b5c', 'a'),
  page('musical-controls', 'a\u{1d173}\u{1d17a}b', 'a'),
  page('ideographic-description', '⿰⿱⿰⿱⿰x', 'x'),
  page('flags-odd', many(65, '🇨'), '后文'),
  page('emoji-family', '👩‍👩‍👧‍👦', '后文'),
  page('combining-few', `e${many(300, '\u0301')}`, '后文'),
  page('astral-ideographs', '𠮷𡃁𪚥', '𠮷'),
  page('compatibility', '﷽ﬃ㍿㋿', '后文'),
  page('line-separator', 'a\u2028b\u2029c', 'a'),
  page('next-line', 'a\u0085b', 'a'),
  page('vertical-tab', 'a\u000bb\u000cc', 'a'),
  page('tabs', '\t\ta\tb', 'a'),
  page('html', '<script>alert(1)</script>&lt;&#x1b;[2J', '<script>'),
  page('prototype', '__proto__ constructor toString', '__proto__'),
  opens('cr-only', utf8(`标题: 题首题尾\r\r正文的第一段说明情况。\r${marker('cr-only')}\r`), {title: '题首题尾', shows: marker('cr-only')}),
  opens(
    'mixed-line-ends',
    utf8(`标题: 题首题尾\r\n\r正文第一段\u2028第二段\u2029第三段\u0085第四段\u000b第五段\u000c\n${marker('mixed-line-ends')}`),
    {title: '题首题尾', shows: marker('mixed-line-ends'), visible: '第五段'},
  ),
]
