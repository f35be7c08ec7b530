// Writes docs/keys.md from the command table and the default schema; with --check only tells whether it is current.
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {groups} from '../src/app/commands/groups.ts'
import {commandTable} from '../src/app/commands/table.ts'
import type {Mode} from '../src/app/state.ts'
import {defaultSchema} from '../src/core/default-schema.ts'
import {root} from './root.ts'

const path = join(root, 'docs', 'keys.md')

const modes: readonly (readonly [Mode, string])[] = [
  ['reader', 'Reader 阅读'],
  ['library', 'Library 文章列表'],
  ['query', 'Search line 搜索框'],
  ['find', 'Find line 查找框'],
  ['note', 'Note line 批注框'],
  ['walk', 'Places in doubt 存疑处'],
  ['busy', 'While something takes long 正在做的事'],
  ['palette', 'Palette 命令框'],
  ['jump', 'Hints of a jump 跳转提示'],
  ['export', 'Export 导出'],
  ['overlay', 'Overlays 浮层'],
]

/** Keys as code, safe inside a table cell. */
const code = (keys: string): string => `\`${keys.replaceAll('|', '\\|')}\``

function section(mode: Mode, title: string): string {
  const rows = groups.flatMap(group =>
    commandTable(defaultSchema)
      .filter(command => command.group === group.id && command.modes.includes(mode))
      .map(({keys, title: words, id}) => `| ${keys.map(code).join(' ')} | ${words.zh} | ${words.en} | ${code(id)} |`),
  )
  return [`## ${title}`, '', '| keys | 作用 | what it does | command |', '|---|---|---|---|', ...rows, ''].join('\n')
}

const text = [
  '# Keys 按键',
  '',
  'Made from the command table by `npm run docs`. Label keys are those of the default schema; `annotations/schema.json` can change them.',
  'Keys with a blank between them are pressed one after the other; a number before a motion or an edge key repeats it.',
  '',
  ...modes.map(([mode, title]) => section(mode, title)),
].join('\n')

if (process.argv.includes('--check')) {
  if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write('docs/keys.md is not what the command table says: run `npm run docs` and commit it\n')
    process.exitCode = 1
  }
} else writeFileSync(path, text)
