import type {Status} from '../core/annotation.ts'
import {ok, type Problem} from '../core/result.ts'
import {jsonList} from './json.ts'
import {rowOf, rowOfProblem} from './list-row.ts'
import {printListing} from './listing.ts'
import {loadNamed, withLibrary} from './library.ts'
import type {Run} from './subcommand.ts'

/** `pizhu list`: every article with its status and counts; what could not be read is listed with the reason, and gives exit code 1. */
export const list: Run = async (args, io) =>
  withLibrary(await loadNamed(args.words, args, io), args, io, 'read', async library => {
    const status = args.text('status') as Status | undefined
    const articles = status ? library.articles.filter(article => library.statusOf(article.id) === status) : library.articles
    const problems: readonly Problem[] = status ? [] : library.unread
    if (io.json) io.stdout.write(`${jsonList([...articles.map(article => rowOf(article, library)), ...problems.map(problem => rowOfProblem(problem, io))])}\n`)
    else printListing(articles, problems, library, io)
    return ok(library.unread.length > 0 || articles.length === 0 ? 1 : 0)
  })
