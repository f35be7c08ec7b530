import type {Words} from '../core/result.ts'
import type {Io} from './io.ts'
import {everywhere} from './options.ts'
import {styled, type Piece} from './paper.ts'
import type {Option, Positional, Subcommand} from './subcommand.ts'
import {open, subcommands} from './table.ts'

/** A row of two columns; the second begins at the same cell in every row of a group. */
type Entry = readonly [left: string, right: string]

/** `pizhu --help`: every subcommand in a line, the options that work everywhere, examples. */
export function printHelp(io: Io): void {
  const {line} = io.out
  line(styled('bold', `pizhu ${io.version}`), '  ', io.say({
    zh: '批注：在终端里阅读、搜索、标注中文新闻',
    en: 'read, search and annotate Chinese news in the terminal',
  }))
  line()
  heading(io, {zh: '用法', en: 'Usage'})
  table(io, [open, ...subcommands].map(command => [usageOf(command).replace(' [options]', ''), io.say(command.summary)]), 40)
  line()
  heading(io, {zh: '阅读器的选项', en: 'Options of the reader'})
  table(io, open.options.map(option => entryOf(option, io)))
  line()
  heading(io, {zh: '各处通用的选项', en: 'Options everywhere'})
  table(io, everywhere.map(option => entryOf(option, io)))
  line()
  notes(io, open.notes)
  examples(io, [...open.examples, ...subcommands.flatMap(command => command.examples.slice(0, 1))])
  line()
  line(io.say({
    zh: '子命令的选项：pizhu 子命令 --help · 退出码：0 完成，1 有问题或没有找到，2 用法错误，70 程序错误',
    en: 'Options of a subcommand: pizhu SUBCOMMAND --help · exit codes: 0 done, 1 problems or nothing found, 2 usage, 70 our bug',
  }))
}

/** `pizhu export --help`. */
export function printCommandHelp(command: Subcommand, io: Io): void {
  const {line} = io.out
  line(styled('bold', usageOf(command)), '  ', io.say(command.summary))
  line()
  if (command.options.length > 0) {
    heading(io, {zh: '选项', en: 'Options'})
    table(io, command.options.map(option => entryOf(option, io)))
    line()
  }
  heading(io, {zh: '各处通用的选项', en: 'Options everywhere'})
  table(io, everywhere.map(option => entryOf(option, io)))
  line()
  notes(io, command.notes)
  examples(io, command.examples)
}

/** `pizhu tag ARTICLE [ARTICLES…] --label L [options]`. */
export function usageOf(command: Subcommand): string {
  const required = command.options.filter(option => command.required?.includes(option.name))
  const words = [
    'pizhu',
    command.name,
    ...command.positionals.map(wordOf),
    ...required.map(option => `--${option.name} ${valueOf(option)}`),
    command.options.length > required.length ? '[options]' : '',
  ]
  return words.filter(word => word !== '').join(' ')
}

function wordOf({name, required, many}: Positional): string {
  const word = many ? `${name}…` : name
  return required ? word : `[${word}]`
}

const valueOf = (option: Option): string => option.value ?? option.choices?.join('|') ?? ''

function entryOf(option: Option, io: Io): Entry {
  const long = option.kind === 'flag' ? `--${option.name}` : `--${option.name} ${valueOf(option)}`
  return [option.short ? `-${option.short}, ${long}` : long, io.say(option.about)]
}

/** The left column is plain ASCII but for `…`, one cell each; a left side wider than `widest` has its row for itself. */
function table(io: Io, entries: readonly Entry[], widest = 34): void {
  const width = Math.min(widest, Math.max(...entries.map(([left]) => left.length)))
  for (const [left, right] of entries) {
    if (left.length <= width) {
      io.out.line('  ', left.padEnd(width), '  ', right)
    } else {
      io.out.line('  ', left)
      io.out.line('  ', ' '.repeat(width), '  ', right)
    }
  }
}

function notes(io: Io, texts: readonly Words[] = []): void {
  for (const text of texts) io.out.line(io.say(text))
  if (texts.length > 0) io.out.line()
}

function examples(io: Io, list: Subcommand['examples']): void {
  heading(io, {zh: '例子', en: 'Examples'})
  for (const {line, about} of list) {
    io.out.line('  ', line)
    io.out.line('      ', styled('dim', io.say(about)))
  }
}

function heading(io: Io, words: Words): void {
  const title: Piece = styled('bold', io.say(words))
  io.out.line(title)
}
