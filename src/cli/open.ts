import {ok} from '../core/result.ts'
import {canDraw} from '../views/capability.ts'
import type {Io} from './io.ts'
import {loadNamed, withLibrary, type Library} from './library.ts'
import {printListing} from './listing.ts'
import {styled} from './paper.ts'
import type {Run} from './subcommand.ts'
import {jsonList} from './json.ts'
import {rowOf, rowOfProblem} from './list-row.ts'

/** `pizhu [ARTICLES…]`: the reader on a terminal, else the library as plain text. */
export const open: Run = async (args, io) => {
  if (!io.json && canDraw(io.env, io.stdinIsTTY, io.stdout.isTTY)) {
    const {openReader} = await import('./reader.ts')
    return openReader(args, io)
  }
  return withLibrary(await loadNamed(args.words, args, io), args, io, 'read', async library => {
    if (io.json) {
      io.stdout.write(`${jsonList([...library.articles.map(article => rowOf(article, library)), ...library.unread.map(problem => rowOfProblem(problem, io))])}\n`)
    } else printLibrary(library, io)
    return ok(library.unread.length > 0 ? 1 : 0)
  })
}

function printLibrary(library: Library, io: Io): void {
  const {articles, unread} = library
  printListing(articles, unread, library, io)
  const count = (status: string): number => articles.filter(article => library.statusOf(article.id) === status).length
  const tags = [...library.annotations.values()].reduce((sum, list) => sum + list.length, 0)
  io.out.line()
  io.out.line(io.say({
    zh: `${articles.length} 篇 · 未读 ${count('unseen')} · 已开始 ${count('begun')} · 已完成 ${count('done')} · 标注 ${tags}${unread.length > 0 ? ` · 不能读取 ${unread.length}` : ''}`,
    en: `${articles.length} articles · ${count('unseen')} unseen · ${count('begun')} begun · ${count('done')} done · ${tags} tags${unread.length > 0 ? ` · ${unread.length} unreadable` : ''}`,
  }))
  io.out.line()
  io.out.line(io.say({zh: '在终端里运行 pizhu 打开阅读器；也可以：', en: 'Run pizhu in a terminal to open the reader. Or:'}))
  for (const line of ['pizhu search 医工结合', 'pizhu show ARTICLE', 'pizhu stats', 'pizhu export --format jsonl', 'pizhu --help']) {
    io.out.line('  ', styled('bold', line))
  }
}
