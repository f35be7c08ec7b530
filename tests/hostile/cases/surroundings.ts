import {payloads} from './escapes.ts'

/** What a terminal answers to questions that nobody asked: device attributes, cursor, colours, modes, settings, focus, mouse, windows. */
export const reports = [
  '\u001b[?62;22c', '\u001b[>41;354;0c', '\u001b[6;1R', '\u001b[0n', '\u001b]10;rgb:ffff/ffff/ffff\u0007', '\u001b]11;rgb:0000/0000/0000\u001b\\',
  '\u001b[?2026;2$y', '\u001bP1$r0m\u001b\\', '\u001bP>|xterm(390)\u001b\\', '\u001b_Gi=1;OK\u001b\\', '\u001b[?1u', '\u001b[I', '\u001b[O', '\u001b[<0;3;3M', '\u001b[8;24;80t',
].join('')

/** Escapes of every family at once, but for the end of a paste: no terminal lets that into one. */
export const allEscapes = payloads.filter(([name]) => name !== 'paste-end').map(([, payload]) => payload).join('好').replaceAll('\u0000', '')

/** Texts that nobody expects in an argument, a variable or a prompt, by name. 100 KB is what Linux lets one argument have, and a little less. */
export const texts: readonly (readonly [name: string, text: string])[] = [
  ['escapes', allEscapes],
  ['lines', '甲\n乙\r\n丙\r丁\u2028戊\u2029己\u0085庚\t辛\u000b\u000c'],
  ['what hides', '\u202e上当\u2066\u200b\ufeff\u{e0041}\u00ad\u3164\ufff9甲'],
  ['100 KB', '长'.repeat(34_000)],
  ['a prototype', '__proto__'],
  ['another program’s language', '%s%n%1b$(id)`id`${PATH}\\u001b[2J<script>\'"'],
]

/** Bytes that are no UTF-8, as the argument of printf(1): a C1 control, a cut character, an overlong escape, a surrogate. */
export const bytes = '甲\\377\\376\\2332J\\303\\300\\233\\355\\240\\200乙'

/** Where a text can stand on a command line. `article` is one that is there, `file` one to import. */
export const lines = (text: string, article: string, file: string): readonly (readonly string[])[] => [
  [text],
  [`./${text}`],
  ['--', text],
  [`-${text}`],
  [`--${text}`],
  [`--${text}=${text}`],
  ['help', text],
  ['list', text],
  ['list', article, '--lang', text],
  ['list', article, '--status', text],
  ['list', article, '--as', text],
  ['list', article, '--annotations', text],
  ['list', article, '--encoding', text],
  ['list', article, '--text-field', text],
  ['list', article, '--color', text],
  ['search', text, article],
  ['search', '正文', article, '--limit', text],
  ['show', text],
  ['show', article, '--view', text],
  ['tag', article, '--label', text, '--quote', '合作'],
  ['tag', article, '--label', 'speaker', '--quote', text],
  ['tag', article, '--label', 'speaker', '--start', text, '--end', text],
  ['tag', article, '--label', 'speaker', '--quote', '合作', '--nth', '1', '--note', text],
  ['untag', article, '--id', text],
  ['export', article, '--format', text],
  ['export', article, '--split', text],
  ['import', text],
  ['import', file, '--format', text],
  ['import', file, '--map', text],
  ['import', file, '--map', `${text}=${text}`],
  ['replay', text],
  ['check', text],
  ['stats', '--as', text],
  ['keys', text],
  ['labels', text],
]

/** What is no locale, for $LANG. Node ends itself with a segmentation fault on longer ones and on most text, before it runs a line of a program. */
export const noLocale = '\u001b]0;x\u0007\n上'

/** Variables that the program, or what it is made of, looks at; Linux lets the first twelve have 100 KB each. */
export const variables: readonly string[] = [
  'TERM', 'COLORTERM', 'NO_COLOR', 'COLUMNS', 'LINES', 'HOME', 'USER', 'XDG_STATE_HOME', 'XDG_CONFIG_HOME', 'EDITOR', 'TZ', 'PIZHU_STATE', 'FORCE_COLOR', 'XDG_DATA_HOME', 'VISUAL', 'PAGER',
  'TERM_PROGRAM', 'TERM_PROGRAM_VERSION', 'WT_SESSION', 'CI', 'DEBUG', 'TMPDIR', 'PIZHU_MOUSE', 'PIZHU_DEBUG',
]

/** A configuration that is none, or that names what is no name; each is refused in words. */
export const configurations: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['escapes alone', allEscapes],
  ['escapes in a field', JSON.stringify({[allEscapes]: 1})],
  ['escapes for a command', JSON.stringify({keys: {[allEscapes]: 'x'}})],
  ['escapes for a key', JSON.stringify({keys: {'move.left': allEscapes}})],
  ['a control for a key', JSON.stringify({keys: {'move.left': '\u001b'}})],
  ['what hides for a key', JSON.stringify({keys: {'move.left': '\u202e'}})],
  ['escapes for a colour', JSON.stringify({colours: {speaker: allEscapes}})],
  ['a prototype', '{"keys":{"__proto__":"x","constructor":"y"}}'],
  ['depth', '['.repeat(100_000)],
  ['a measure beyond all', '{"measure":1e308}'],
  ['a list', '[]'],
  ['100 KB for a key', JSON.stringify({keys: {'move.left': '长'.repeat(34_000)}})],
  ['other bytes', Uint8Array.of(0x7b, 0xff, 0xfe, 0x9b, 0x32, 0x4a)],
]
