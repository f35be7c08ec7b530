import {readFileSync} from 'node:fs'
import type {Article} from '../core/article.ts'
import type {Problem} from '../core/result.ts'
import {articlesOf, type Loaded} from './article-file.ts'
import {withIds} from './article-ids.ts'
import {decode, encodingNamed} from './decode.ts'
import {findFiles, type Findings, type Found} from './find-files.ts'
import type {KeptParses} from './kept-parses.ts'
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
  /** What an earlier session has read of these files. */
  readonly kept?: KeptParses
}

export interface Corpus {
  /** In the order of the paths given; within a folder by path. */
  readonly articles: readonly Article[]
  /** One for each file or record that could not be read; the rest is there. */
  readonly problems: readonly Problem[]
}

/**
 * Loads files and folders. In folders, recursively, all .txt, .md, .jsonl and .json files count but READMEs and what is hidden; a file
 * that is named itself is taken whatever it is called. What two paths lead to is loaded once. Never fails as a whole.
 * `findings` is what was found of the paths, where that is known.
 */
export async function loadArticles(paths: readonly string[], options: LoadOptions = {}, findings?: Findings): Promise<Corpus> {
  const named = options.encoding === undefined ? undefined : encodingNamed(options.encoding)
  if (named && !named.ok) return {articles: [], problems: [named.problem]}
  const {files, problems} = findings ?? (await findFiles(paths))
  const loaded = files.map((file, at) => {
    const part = loadFile(file, options)
    options.told?.(at + 1, files.length)
    return part
  })
  return {
    articles: withIds(loaded.flatMap(part => part.articles)),
    problems: [...problems, ...loaded.flatMap(part => part.problems)],
  }
}

function loadFile(file: Found, options: LoadOptions): Loaded {
  let bytes: Uint8Array
  try {
    // For few files far quicker than by way of promises, which take a start ten milliseconds.
    bytes = readFileSync(file.disk)
  } catch (error) {
    return refused(unreadable(file.path, error))
  }
  const read = (): Loaded => articlesIn(file, bytes, options)
  return options.kept ? options.kept.loaded(file, bytes, read) : read()
}

function articlesIn(file: Found, bytes: Uint8Array, {encoding, textField}: HowToRead): Loaded {
  const decoded = decode(bytes, encoding)
  return decoded.ok ? articlesOf(file, bytes, decoded.value, textField) : refused({...decoded.problem, path: file.path})
}

const refused = (problem: Problem): Loaded => ({articles: [], problems: [problem]})
