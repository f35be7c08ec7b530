import {displayTitle, type Article} from '../core/article.ts'
import type {Status} from '../core/annotation.ts'
import type {Problem} from '../core/result.ts'
import {cellWidth, pad} from '../core/width.ts'
import type {Io} from './io.ts'
import {jsonPieces} from './json.ts'
import {labelStyle, type Library} from './library.ts'
import {rowOf, rowOfProblem} from './list-row.ts'
import {styled, type Piece} from './paper.ts'
import {placeOf} from './report.ts'

const signs: Readonly<Record<Status, string>> = {unseen: '○', begun: '◐', done: '●'}

/** Titles are aligned up to this many cells; in a pipe none is cut. */
const titleCells = 60

/** The articles and what could not be read, for whoever asked: JSON for a machine, else lines. Ends early when nobody reads it any more. */
export async function writeListing(articles: readonly Article[], problems: readonly Problem[], library: Library, io: Io): Promise<void> {
  if (!io.json) return await printListing(articles, problems, library, io)
  await eachInTime(jsonPieces(rowsOf(articles, problems, library, io)), piece => io.stdout.write(piece), io)
  io.stdout.write('\n')
}

function* rowsOf(articles: readonly Article[], problems: readonly Problem[], library: Library, io: Io): Generator<unknown> {
  for (const article of articles) yield rowOf(article, library)
  for (const problem of problems) yield rowOfProblem(problem, io)
}

/** Lines that are written before the last one must have left the process: a library may have very many. */
const together = 200

async function eachInTime<T>(items: Iterable<T>, write: (item: T) => void, {stdout}: Io): Promise<void> {
  let count = 0
  for (const item of items) {
    write(item)
    if (++count % together !== 0) continue
    await stdout.drained()
    if (stdout.closed()) return
  }
}

/** One article a line: status, date, title, publisher, counts by label, id. Then what could not be read. */
async function printListing(articles: readonly Article[], problems: readonly Problem[], library: Library, io: Io): Promise<void> {
  const widest = articles.reduce((most, article) => Math.max(most, Math.min(titleCells, cellWidth(displayTitle(article)))), 0)
  const cells = io.stdout.isTTY ? Math.min(widest, titleRoom(io)) : widest
  await eachInTime(articles, article => printArticle(article, cells, library, io), io)
  for (const problem of problems) {
    const place = placeOf(problem, io)
    io.out.line(styled('bad', '✗'), ' ', ...(place === undefined ? [] : [styled('bold', place), ': ']), io.say(problem.message))
  }
}

function printArticle(article: Article, cells: number, library: Library, io: Io): void {
  const status = library.statusOf(article.id)
  io.out.line(
    styled(status === 'done' ? 'good' : 'plain', signs[status]),
    ' ',
    styled('dim', article.date?.value.slice(0, 10) ?? '—'.padEnd(10)),
    '  ',
    styled('title', column(displayTitle(article), cells, io.stdout.isTTY)),
    ...(article.publisher ? ['  ', article.publisher.value] : []),
    ...countPieces(library, article),
    ...unplacedPieces(library, article, io),
    '  ',
    styled('dim', article.id),
  )
}

/** On a terminal a title leaves room for the rest of its line. */
const titleRoom = (io: Io): number => Math.max(20, io.stdout.columns - 50)

function column(text: string, cells: number, cut: boolean): string {
  return cut || cellWidth(text) <= cells ? pad(text, cells) : text
}

function countPieces(library: Library, article: Article): Piece[] {
  const counted = library.counts(article.id).filter(([, count]) => count > 0)
  return counted.flatMap(([label, count]) => ['  ', styled(labelStyle(library.schema, label), `${label} ${count}`)])
}

/** Tags of the article that a change of it has orphaned or put under review. */
function unplacedPieces(library: Library, article: Article, io: Io): Piece[] {
  const count = library.unplaced.get(article.id)?.length ?? 0
  return count === 0 ? [] : ['  ', styled('bad', io.say({zh: `失位 ${count}`, en: `unplaced ${count}`}))]
}
