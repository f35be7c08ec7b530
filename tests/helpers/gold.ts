import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {toRecord} from '../../src/core/anchor.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {inSource} from '../../src/core/offset.ts'
import type {Operation} from '../../src/core/record.ts'
import {openStore} from '../../src/store/store.ts'

/** One gold file: code points of the raw article. */
export interface Gold {
  readonly file: string
  readonly sha256: string
  readonly spans: readonly {readonly id: string; readonly start: number; readonly end: number; readonly label: string}[]
}

/** The gold tags of two articles, as they came. `root` is the checkout. */
export function goldFiles(root: string): Gold[] {
  const folder = join(root, 'tests/fixtures/gold')
  return readdirSync(folder).map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold)
}

/** Writes the gold tags of the two articles as `annotator`'s own: a store as it is after days of work. */
export async function writeGold(root: string, dir: string, annotator: string): Promise<void> {
  const operations = goldFiles(root).flatMap(({file, sha256, spans}): Operation[] => {
    const source = readFileSync(join(root, 'seeds', file), 'utf8')
    const points = codePointsOf(source)
    const put = spans.map(({id, start, end, label}): Operation => {
      const span = {from: inSource(points.toUnits(start)), to: inSource(points.toUnits(end))}
      const annotation = {id: `${file.slice(0, 3)}${id}`, article: file, label, span, by: annotator, at: '2025-06-30T08:00:00.000Z', rev: 1, via: 'hand' as const}
      return {put: toRecord(annotation, {id: file, sha256, source}, points)}
    })
    return [{article: {id: file, file: `seeds/${file}`, sha256, status: 'begun'}}, ...put]
  })
  const store = await openStore({dir, annotator})
  if (!store.ok) throw new Error(store.problem.message.en)
  const done = await store.value.commit(operations)
  if (!done.ok) throw new Error(done.problem.message.en)
  await store.value.close()
}
