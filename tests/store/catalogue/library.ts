import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import type {Article} from '../../../src/core/article.ts'
import type {Problem} from '../../../src/core/result.ts'
import type {HowToRead} from '../../../src/store/articles.ts'
import {LargeLibrary} from '../../../src/store/catalogue/large-library.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pizhu-catalogue-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  return folder
}

export interface Read {
  readonly library: LargeLibrary
  readonly articles: readonly Article[]
  /** What was told while it was read. */
  readonly problems: readonly Problem[]
  /** Articles that were read anew, and those that went, in the order of the manifests. */
  readonly came: readonly string[]
  readonly gone: readonly string[]
}

export interface Way extends HowToRead {
  readonly cache?: string
  /** Ends the work when so many articles are there. */
  readonly stopAt?: number
}

export function openLibrary(paths: readonly string[], {cache, encoding, textField}: Way = {}): LargeLibrary {
  const options = {...(encoding !== undefined && {encoding}), ...(textField !== undefined && {textField})}
  return new LargeLibrary({paths, options, cache, key: 'a-key'}, 1 << 20)
}

/** Reads a library to its end, from what an earlier run has left where there is such a thing. */
export async function readLibrary(paths: readonly string[], way: Way = {}): Promise<Read> {
  const library = openLibrary(paths, way)
  library.recall()
  return await readOn(library, way)
}

/** Reads a library on that was opened. */
export async function readOn(library: LargeLibrary, {stopAt = Infinity}: Way = {}): Promise<Read> {
  const problems: Problem[] = []
  const came: string[] = []
  const gone: string[] = []
  const running = library.start({
    changed(difference) {
      came.push(...difference.came.map(({id}) => id))
      gone.push(...difference.gone)
      if (library.catalogue.articles.length >= stopAt) running.stop()
    },
    progress() {},
    problem: problem => problems.push(problem),
  })
  const broken = await running.ended
  if (broken !== undefined) throw broken
  return {library, articles: library.catalogue.articles, problems, came, gone}
}

/** Everything that an article says, as a plain object. */
export function plain(article: Article): Record<string, unknown> {
  const {id, file, sha256, encoding, source, title, subtitle, date, publisher, author, editor, views, body, blocks, noise, script} = article
  return {id, file, sha256, encoding, source, title, subtitle, date, publisher, author, editor, views, body, blocks, noise, script}
}
