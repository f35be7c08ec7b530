import {ok, type Result, type Words} from '../core/result.ts'
import type {ExitCode, Io} from './io.ts'
import {loadNamed, withLibrary, type Library} from './library.ts'
import {writeListing} from './listing.ts'
import {styled} from './paper.ts'
import type {Args} from './subcommand.ts'

/** The library as plain text: its articles, how much there is, and what to run next. */
export async function printOverview(args: Args, io: Io): Promise<Result<ExitCode>> {
  return withLibrary(await loadNamed(args.words, args, io), args, io, 'read', async library => {
    await writeListing(library.articles, library.unread, library, io)
    if (!io.json) printTotals(library, io)
    return ok(library.unread.length > 0 ? 1 : 0)
  })
}

/** How much there is, how far it is done, and what to run next. */
function printTotals(library: Library, io: Io): void {
  const {articles, unread} = library
  const count = (status: string): number => articles.filter(article => library.statusOf(article.id) === status).length
  const tags = [...library.annotations.values()].reduce((sum, list) => sum + list.length, 0)
  io.out.line()
  const totals: readonly Words[] = [
    {zh: `${articles.length} 篇`, en: `${articles.length} articles`},
    {zh: `未读 ${count('unseen')}`, en: `${count('unseen')} unseen`},
    {zh: `已开始 ${count('begun')}`, en: `${count('begun')} begun`},
    {zh: `已完成 ${count('done')}`, en: `${count('done')} done`},
    {zh: `标注 ${tags}`, en: `${tags} tags`},
    ...(unread.length > 0 ? [{zh: `不能读取 ${unread.length}`, en: `${unread.length} unreadable`}] : []),
  ]
  io.out.line(totals.map(io.say).join(' · '))
  io.out.line()
  io.out.line(io.say({zh: '在终端里运行 pizhu 打开阅读器；也可以：', en: 'Run pizhu in a terminal to open the reader. Or:'}))
  for (const line of ['pizhu search 医工结合', 'pizhu show ARTICLE', 'pizhu stats', 'pizhu export --format jsonl', 'pizhu --help']) {
    io.out.line('  ', styled('bold', line))
  }
}
