import {readFile} from 'node:fs/promises'
import type {Article} from '../core/article.ts'
import type {Problem} from '../core/result.ts'
import {articlesOf, type Loaded} from './article-file.ts'
import {withIds} from './article-ids.ts'
import {decode, encodingNamed} from './decode.ts'
import {findFiles, type Findings, type Found} from './find-files.ts'
import {unreadable} from './problems.ts'

/** How files are read. */
export interface HowToRead {
  /** Name of the encoding of every file, instead of detecting it. */
  readonly encoding?: string
  /** Name of the field that holds the text of a JSON record, instead of text, content or body. */
  readonly textField?: string
}

export interface LoadOptions extends HowToRead {
  /** Told after each file how many of how many were read. */
  readonly told?: (done: number, of: number) => void
}

export interface Corpus {
  /** In the order of the paths given; within a folder by path. */
  readonly articles: readonly Article[]
  /** One for each file or record that could not be read; the rest is there. */
  readonly problems: readonly Problem[]
}

/** Files that are open at once. */
const atOnce = 8

/**
 * Loads files and folders. In folders, recursively, all .txt, .md, .jsonl and .json files count but READMEs and what is hidden; a file
 * that is named itself is taken whatever it is called. What two paths lead to is loaded once. Never fails as a whole.
 * `findings` is what was found of the paths, where that is known.
 */
export async function loadArticles(paths: readonly string[], options: LoadOptions = {}, findings?: Findings): Promise<Corpus> {
  const named = options.encoding === undefined ? undefined : encodingNamed(options.encoding)
  if (named && !named.ok) return {articles: [], problems: [named.problem]}
  const {files, problems} = findings ?? (await findFiles(paths))
  let done = 0
  const loaded = await eachOf(files, async file => {
    const part = await loadFile(file, options)
    options.told?.(++done, files.length)
    return part
  })
  return {
    articles: withIds(loaded.flatMap(part => part.articles)),
    problems: [...problems, ...loaded.flatMap(part => part.problems)],
  }
}

async function loadFile(file: Found, options: LoadOptions): Promise<Loaded> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file.disk)
  } catch (error) {
    return refused(unreadable(file.path, error))
  }
  const decoded = decode(bytes, options.encoding)
  if (!decoded.ok) return refused({...decoded.problem, path: file.path})
  return articlesOf(file, bytes, decoded.value, options.textField)
}

const refused = (problem: Problem): Loaded => ({articles: [], problems: [problem]})

/** Runs `act` on all items, a few at a time; the results keep the order of the items. */
async function eachOf<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const at = next++
      results[at] = await act(items[at]!)
    }
  }
  await Promise.all(Array.from({length: Math.min(atOnce, items.length)}, worker))
  return results
}
