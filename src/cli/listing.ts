import {displayTitle, type Article} from '../core/article.ts'
import type {Status} from '../core/annotation.ts'
import {greatest} from '../core/greatest.ts'
import type {Problem} from '../core/result.ts'
import {cellWidth, pad} from '../core/width.ts'
import type {Io} from './io.ts'
import {jsonList} from './json.ts'
import {labelStyle, type Library} from './library.ts'
import {rowOf, rowOfProblem} from './list-row.ts'
import {styled, type Piece} from './paper.ts'
import {placeOf} from './report.ts'

const signs: Readonly<Record<Status, string>> = {unseen: '○', begun: '◐', done: '●'}

/** Titles are aligned up to this many cells; in a pipe none is cut. */
const titleCells = 60

/** The articles and what could not be read, for whoever asked: JSON for a machine, else lines. */
export function writeListing(articles: readonly Article[], problems: readonly Problem[], library: Library, io: Io): void {
  if (!io.json) return printListing(articles, problems, library, io)
  const rows = [...articles.map(article => rowOf(article, library)), ...problems.map(problem => rowOfProblem(problem, io))]
  io.stdout.write(`${jsonList(rows)}\n`)
}

/** One article a line: status, date, title, publisher, counts by label, id. Then what could not be read. */
function printListing(articles: readonly Article[], problems: readonly Problem[], library: Library, io: Io): void {
  const widest = greatest(0, articles.map(article => Math.min(titleCells, cellWidth(displayTitle(article)))))
  for (const article of articles) {
    const status = library.statusOf(article.id)
    io.out.line(
      styled(status === 'done' ? 'good' : 'plain', signs[status]),
      ' ',
      styled('dim', article.date?.value.slice(0, 10) ?? '—'.padEnd(10)),
      '  ',
      styled('title', column(displayTitle(article), io.stdout.isTTY ? Math.min(widest, titleRoom(io)) : widest, io.stdout.isTTY)),
      ...(article.publisher ? ['  ', article.publisher.value] : []),
      ...countPieces(library, article),
      ...unplacedPieces(library, article, io),
      '  ',
      styled('dim', article.id),
    )
  }
  for (const problem of problems) {
    const place = placeOf(problem, io)
    io.out.line(styled('bad', '✗'), ' ', ...(place === undefined ? [] : [styled('bold', place), ': ']), io.say(problem.message))
  }
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
