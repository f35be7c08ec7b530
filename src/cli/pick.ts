import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Article} from '../core/article.ts'
import {failed, ok, type Result} from '../core/result.ts'
import {articleByName, articleByPart, onlyOne} from './find-article.ts'
import type {ExitCode, Io} from './io.ts'
import {loadNamed, withLibrary, type Library, type Loaded} from './library.ts'
import {report} from './report.ts'
import type {Args} from './subcommand.ts'

/**
 * Opens the library and finds the article that the first word means, among those that the other words name (see `articlePaths`).
 * A path to a file outside of them is opened by itself.
 */
export async function withArticle(
  args: Args,
  io: Io,
  access: 'read' | 'write',
  use: (article: Article, library: Library) => Promise<Result<ExitCode>>,
): Promise<Result<ExitCode>> {
  const [word = '', ...named] = args.words
  const loaded = await loadNamed(named, args, io)
  if (!loaded.ok) return loaded
  const found = await pick(word, named, loaded.value, args, io)
  if (!found.ok) return found
  const {article, among} = found.value
  return withLibrary(ok(among), args, io, access, library => use(article, library))
}

async function pick(word: string, named: readonly string[], loaded: Loaded, args: Args, io: Io): Promise<Result<{article: Article; among: Loaded}>> {
  const byName = articleByName(word, loaded.articles, io.cwd)
  if (byName) return ok({article: byName, among: loaded})
  if (named.length === 0 && existsSync(resolve(io.cwd, word))) {
    const alone = await loadNamed([word], args, io)
    if (!alone.ok) return alone
    const among = alone.value
    const [article] = among.articles
    const [problem] = among.problems
    if (!article && problem) return failed(problem)
    const single = onlyOne(word, among.articles)
    return single.ok ? ok({article: single.value, among}) : single
  }
  const byPart = articleByPart(word, loaded.articles)
  // The article that is meant may be one of those that could not be read.
  if (!byPart.ok) for (const problem of loaded.problems) report(problem, io)
  return byPart.ok ? ok({article: byPart.value, among: loaded}) : byPart
}
