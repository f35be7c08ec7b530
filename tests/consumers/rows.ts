import {difference, type Told, type Verdict} from './compare.ts'
import type {Corpus} from './corpus.ts'
import {bare, type Truth} from './truth.ts'

/** A row of a table with one span: code points of the article's source, half-open. */
export interface Row {
  readonly article: string
  readonly label: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Rows against what was laid down: their places are those of the source, their words those of the view. */
export function compareRows(rows: readonly Row[], truth: ReadonlyMap<string, Truth>, corpus: Corpus, {dropped}: Told): Verdict {
  const name = ({article, label, start, end, text}: Row): string => JSON.stringify([article, label, start, end, bare(text)])
  const lost = new Set(dropped.map(({article, id}) => `${article}\t${id}`))
  const wanted = [...truth].flatMap(([article, {places}]) =>
    (corpus.get(article) ?? [])
      .filter(({id}) => places.has(id) && !lost.has(`${article}\t${id}`))
      .map(({id, label, start, end}) => name({article, label, start, end, text: places.get(id)!.text})),
  )
  return {spans: rows.length, dropped: dropped.length, wrong: difference(wanted, rows.map(name))}
}
