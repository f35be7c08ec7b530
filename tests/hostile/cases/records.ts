import {marker, utf8, type Case, type Shown} from '../case.ts'

const esc = '\u001b'

/** A record whose text is all that it needs. */
const record = (name: string, fields: object = {}): string => JSON.stringify({title: '题首题尾', text: `正文的第一段说明情况。\n${marker(name)}`, ...fields})

const good = (name: string): Shown => ({title: '题首题尾', shows: marker(name)})

/** A file of JSON Lines in which only the lines of `good` records open. */
const lines = (name: string, content: readonly string[], articles: readonly Shown[], problems: readonly string[] = []): Case => ({
  name,
  file: `${name}.jsonl`,
  put: utf8(content.join('\n')),
  articles,
  problems,
})

const json = (name: string, content: string, articles: readonly Shown[], problems: readonly string[] = []): Case => ({
  ...lines(name, [content], articles, problems),
  file: `${name}.json`,
})

const notJson = 'record.not-json'
const noText = 'record.no-text'

/** Records that are none, or more than they should be. */
export const records: readonly Case[] = [
  lines('deep-brackets', [record('deep-brackets'), '['.repeat(100_000)], [good('deep-brackets')], [notJson]),
  lines('deep-arrays', [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, record('deep-arrays')], [good('deep-arrays')], [noText]),
  lines('deep-field', [record('deep-field', {x: 0}).replace('"x":0', `"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`)], [good('deep-field')]),
  lines('duplicate-keys', [`{"text":"前一个","title":"前题",${record('duplicate-keys').slice(1)}`], [good('duplicate-keys')]),
  lines('prototype-keys', [`{"__proto__":{"text":"上当"},"constructor":1,${record('prototype-keys').slice(1)}`, '{"__proto__":{"text":"上当"}}'], [good('prototype-keys')], [noText]),
  lines('huge-numbers', [record('huge-numbers', {id: 0, views: 0}).replace('"id":0,"views":0', `"id":1e308,"views":${'9'.repeat(400)}`)], [good('huge-numbers')]),
  lines('not-a-number', ['{"text": NaN}', '{"text": Infinity}', record('not-a-number')], [good('not-a-number')], [notJson, notJson]),
  lines('broken-line', [record('broken-line-before'), '{"text": "没有', record('broken-line-behind')], [good('broken-line-before'), good('broken-line-behind')], [notJson]),
  lines('no-objects', ['1', 'null', 'true', '[]', '{}', '"只有一句话"'], [{shows: '只有一句话'}], Array.from({length: 5}, () => noText)),
  lines('text-of-other-kinds', ['{"text":1}', '{"text":null}', '{"text":["a"]}', '{"text":{"a":1}}'], [], Array.from({length: 4}, () => noText)),
  lines('fields-of-other-kinds', [record('fields-of-other-kinds', {id: ['a'], date: {}, source: null, author: true, editor: [], views: 'NaN'})], [good('fields-of-other-kinds')]),
  lines(
    'odd-ids',
    ['../../etc/passwd', '/etc/passwd', 'C:\\x', '__proto__', 'constructor', `${esc}]0;上当\u0007`, '\ud800', '\u202eabc', 'a\nb', '', ' ', 'x'.repeat(10_000), '-', '--help', '*', '#2'].map((id, at) => record(`odd-ids-${at}`, {id})),
    Array.from({length: 16}, (_, at) => good(`odd-ids-${at}`)),
  ),
  lines('equal-ids', Array.from({length: 20}, (_, at) => record(`equal-ids-${at}`, {id: '同一个'})), Array.from({length: 20}, (_, at) => good(`equal-ids-${at}`))),
  lines(
    'escapes-in-fields',
    [record('escapes-in-fields', {title: `题首${esc}]0;上当\u0007`, subtitle: `${esc}[2J`, source: `${esc}[6n`, author: '\u009b6n', editor: '\u202e上', date: `2024-01-02${esc}[c`, views: '12\u0007'})],
    [{title: '题首', shows: marker('escapes-in-fields')}],
  ),
  lines('lone-surrogates', [`{"title":"题首\\ud800","text":"正文\\udc00\\ud800前文\\ud83d\\n${marker('lone-surrogates')}"}`], [{title: '题首', shows: marker('lone-surrogates')}]),
  lines('nul', [`{"title":"题首\\u0000题尾","text":"正文\\u0000的第一段。\\n${marker('nul')}"}`], [{title: '题首', shows: marker('nul')}]),
  lines('escaped-escapes', [`{"title":"题首题尾","text":"正文\\u001b]0;上当\\u0007\\u009b2J前文\\n${marker('escaped-escapes')}"}`], [{title: '题首题尾', shows: marker('escaped-escapes'), visible: ']0;上当'}]),
  lines('line-of-1mb', [record('line-of-1mb', {note: '长'.repeat(340_000)})], [good('line-of-1mb')]),
  lines('carriage-returns', [`${record('carriage-returns')}\r`, '\r', '\u2028'], [good('carriage-returns')]),
  lines('line-separator-inside', [record('line-separator-inside', {x: 'a\u2028b\u0085c'})], [good('line-separator-inside')]),
  lines('empty-texts', ['{"text":""}', '{"text":"  \\n"}', record('empty-texts')], [{shows: ''}, {shows: ''}, good('empty-texts')]),
  json('empty-file', '', []),
  json('null-file', 'null', [], [noText]),
  json('cut-off', `[${record('cut-off')},`, [], [notJson]),
  json('nested-lists', `[[${record('nested-lists')}]]`, [], [noText]),
  json('two-lists', `{"data":[${record('two-lists')}],"articles":[]}`, []),
  json('lines-in-json', `${record('lines-in-json')}\n${record('lines-in-json')}`, [], [notJson]),
  json('comments', `// 注\n${record('comments')}`, [], [notJson]),
  json('deep-file', '{"text":'.repeat(50_000), [], [notJson]),
]
