import {execFileSync} from 'node:child_process'
import {chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {marker, utf8, type Case, type Shown} from '../case.ts'

const text = (name: string): Uint8Array => utf8(`标题: 题首题尾\n\n正文的第一段说明情况。\n${marker(name)}\n`)
const good = (name: string): Shown => ({title: '题首题尾', shows: marker(name)})

const kind = (name: string, put: (path: string) => void, {articles = [], problems = []}: Partial<Pick<Case, 'articles' | 'problems'>>): Case => ({
  name,
  file: `${name}.txt`,
  put: path => put(String(path)),
  articles,
  problems,
})

const link = (name: string, target: string, come: Partial<Pick<Case, 'articles' | 'problems'>>): Case => kind(name, path => symlinkSync(target, path), come)

/** A socket that is bound and left behind, without a process that waits on it. */
const bind = `import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])`

/** Only the superuser reads what nobody may read. */
const superuser = process.getuid?.() === 0

/** What stands in a folder under a name that ends in .txt and is no file, or not one that it seems to be. */
export const kinds: readonly Case[] = [
  kind('kind-pipe', path => void execFileSync('mkfifo', [path]), {problems: ['file.not-regular']}),
  kind('kind-socket', path => void execFileSync('python3', ['-c', bind, path]), {problems: ['file.not-regular']}),
  link('kind-device-zero', '/dev/zero', {problems: ['file.not-regular']}),
  link('kind-device-tty', '/dev/tty', {problems: ['file.not-regular']}),
  link('kind-device-full', '/dev/full', {problems: ['file.not-regular']}),
  link('kind-link-to-itself', 'kind-link-to-itself.txt', {problems: ['file.unreadable']}),
  kind(
    'kind-link-circle',
    path => {
      symlinkSync(path, path.replace('.txt', '-again.txt'))
      symlinkSync(path.replace('.txt', '-again.txt'), path)
    },
    {problems: ['file.unreadable', 'file.unreadable']},
  ),
  link('kind-link-dangling', 'nowhere/at/all', {problems: ['file.unreadable']}),
  link('kind-link-through-file', 'kind-folder.txt/inside.txt/more', {problems: ['file.unreadable']}),
  link('kind-link-up', '.', {}),
  kind(
    'kind-link-outside',
    path => {
      const outside = join(dirname(path), '..', 'outside.txt')
      writeFileSync(outside, text('kind-link-outside'))
      symlinkSync(outside, path)
    },
    {articles: [good('kind-link-outside')]},
  ),
  kind(
    'kind-link-outside-twice',
    path => {
      const outside = join(dirname(path), '..', 'twice.txt')
      writeFileSync(outside, text('kind-link-outside-twice'))
      symlinkSync(outside, path)
      symlinkSync(outside, path.replace('.txt', '-again.txt'))
    },
    {articles: [good('kind-link-outside-twice')]},
  ),
  kind(
    'kind-hard-link',
    path => {
      writeFileSync(path, text('kind-hard-link'))
      linkSync(path, path.replace('.txt', '-again.txt'))
    },
    {articles: [good('kind-hard-link'), good('kind-hard-link')]},
  ),
  kind(
    'kind-unreadable',
    path => {
      writeFileSync(path, text('kind-unreadable'))
      chmodSync(path, 0)
    },
    superuser ? {articles: [good('kind-unreadable')]} : {problems: ['file.unreadable']},
  ),
  kind(
    'kind-unreadable-folder',
    path => {
      mkdirSync(path)
      writeFileSync(join(path, 'inside.txt'), text('kind-unreadable-folder'))
      chmodSync(path, 0)
    },
    superuser ? {articles: [good('kind-unreadable-folder')]} : {problems: ['file.unreadable']},
  ),
  kind(
    'kind-folder',
    path => {
      mkdirSync(path)
      writeFileSync(join(path, 'inside.txt'), text('kind-folder'))
    },
    {articles: [good('kind-folder')]},
  ),
  kind('kind-empty-folder', path => mkdirSync(path), {}),
]
