import {relative} from 'node:path'
import type {Case, Shown} from './case.ts'

/** One article as the program lists it, and what is expected of it. */
export interface Expected {
  readonly id: string
  readonly file: string
  readonly case: Case
  readonly shown: Shown
}

/** The articles of a corpus in the order of the program's list, and what was told of the cases, in words that can be compared. */
export interface Agreed {
  readonly articles: readonly Expected[]
  /** One line a case that did not come out as stated. */
  readonly wrong: readonly string[]
}

/** A row of `list --json`. */
export interface ListRow {
  readonly id: string
  readonly file: string
  readonly title: string | null
  readonly problem?: {readonly code: string; readonly message: string}
}

/** Lays what `list --json` printed of a corpus beside what its cases state. `folder` is as it was given to the program. */
export function agree(cases: readonly Case[], rows: readonly ListRow[], folder: string): Agreed {
  const found = new Map(cases.map(one => [one, {rows: [] as ListRow[], problems: [] as string[]}]))
  const byFile = new Map(cases.map(one => [one.listed ?? String(one.file), one]))
  const wrong: string[] = []
  const articles: Expected[] = []
  for (const row of rows) {
    const one = caseOf(byFile, relative(folder, row.file))
    if (!one) {
      wrong.push(`of no case: ${JSON.stringify(row)}`)
    } else if (row.problem) {
      found.get(one)!.problems.push(row.problem.code)
    } else {
      const shown = one.articles[found.get(one)!.rows.push(row) - 1]
      if (shown) articles.push({id: row.id, file: row.file, case: one, shown})
      if (shown?.title !== undefined && row.title?.startsWith(shown.title) !== true) wrong.push(`${one.name}: title ${JSON.stringify(row.title?.slice(0, 80))}`)
    }
  }
  for (const [one, {rows: opened, problems}] of found) {
    if (opened.length !== one.articles.length) wrong.push(`${one.name}: ${opened.length} articles instead of ${one.articles.length}`)
    if (problems.join() !== one.problems.join()) wrong.push(`${one.name}: told ${problems.join() || 'nothing'} instead of ${one.problems.join() || 'nothing'}`)
  }
  return {articles, wrong}
}

/** The case that a file belongs to: its own, that of its record, or that of the folder around it. */
function caseOf(byFile: ReadonlyMap<string, Case>, file: string): Case | undefined {
  const record = file.replace(/#\d+$/u, '')
  const exact = byFile.get(record) ?? byFile.get(file)
  if (exact) return exact
  const owner = [...byFile].find(([name]) => record.startsWith(`${name}/`) || record.replace('-again.txt', '.txt') === name)
  return owner?.[1]
}
