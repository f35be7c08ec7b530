import {ok} from '../core/result.ts'
import {loadNamed, withLibrary} from './library.ts'
import {writeListing} from './listing.ts'
import type {Run} from './subcommand.ts'

/** `pizhu list`: every article with its status and counts; what could not be read is listed with the reason, and gives exit code 1. */
export const list: Run = async (args, io) =>
  withLibrary(await loadNamed(args.words, args, io), args, io, 'read', async library => {
    const status = args.text('status')
    const articles = status ? library.articles.filter(article => library.statusOf(article.id) === status) : library.articles
    await writeListing(articles, status ? [] : library.unread, library, io)
    return ok(library.unread.length > 0 || articles.length === 0 ? 1 : 0)
  })
