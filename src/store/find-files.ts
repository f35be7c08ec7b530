import {readdir, realpath, stat} from 'node:fs/promises'
import {basename, extname, join, resolve} from 'node:path'
import type {Problem} from '../core/result.ts'
import {diskProblem} from './problems.ts'

/** A file to load. */
export interface Found {
  /** As the user knows it. */
  readonly path: string
  /** Relative to its root with `/`; for a file that was named itself, its base name. */
  readonly id: string
  /** Name of the folder that it was found under, or of the folder that holds it when it was named itself. */
  readonly root: string
}

export interface Findings {
  readonly files: readonly Found[]
  readonly problems: readonly Problem[]
}

const suffixes: ReadonlySet<string> = new Set(['.txt', '.md', '.jsonl', '.json'])

/** The files under the paths, in the order of the paths and, in folders, by name. Opens nothing: a pipe or a device is a problem, not a wait. */
export async function findFiles(paths: readonly string[]): Promise<Findings> {
  const walk = new Walk()
  for (const path of paths) await walk.start(path)
  return walk
}

class Walk implements Findings {
  readonly files: Found[] = []
  readonly problems: Problem[] = []
  /** Real paths of files taken and folders entered: links may lead anywhere, also back. */
  readonly #seen = new Set<string>()

  async start(path: string): Promise<void> {
    const full = resolve(path)
    const kind = await this.#look(path, {named: true})
    if (kind === 'file') await this.#take({path, id: basename(full), root: basename(resolve(full, '..'))})
    if (kind === 'folder') await this.#enter(path, '', basename(full))
  }

  async #enter(folder: string, prefix: string, root: string): Promise<void> {
    if (!(await this.#isNew(folder))) return
    let names: string[]
    try {
      names = await readdir(folder)
    } catch (error) {
      this.#refuse(folder, error)
      return
    }
    for (const name of names.toSorted()) {
      if (name.startsWith('.') || name === 'node_modules') continue
      const path = join(folder, name)
      const wanted = suffixes.has(extname(name).toLowerCase()) && !/^readme(?:[._-]|$)/i.test(name)
      const kind = await this.#look(path, {named: false, quiet: !wanted})
      if (kind === 'folder') await this.#enter(path, `${prefix}${name}/`, root)
      else if (kind === 'file' && wanted) await this.#take({path, id: prefix + name, root})
    }
  }

  async #take(found: Found): Promise<void> {
    if (await this.#isNew(found.path)) this.files.push(found)
  }

  async #isNew(path: string): Promise<boolean> {
    const real = await realpath(path).catch(() => resolve(path))
    if (this.#seen.has(real)) return false
    this.#seen.add(real)
    return true
  }

  /** What stands there, links followed; undefined, with a problem unless `quiet`, when it is neither a regular file nor a folder. */
  async #look(path: string, {named, quiet = false}: {readonly named: boolean; readonly quiet?: boolean}): Promise<'file' | 'folder' | undefined> {
    try {
      const found = await stat(path)
      if (found.isDirectory()) return 'folder'
      if (found.isFile()) return 'file'
      if (!quiet) this.problems.push(notAFile(path))
    } catch (error) {
      if (named || !quiet) this.#refuse(path, error)
    }
    return undefined
  }

  #refuse(path: string, error: unknown): void {
    this.problems.push(diskProblem({code: 'file.unreadable', what: {zh: '读取文章', en: 'reading the article'}, path}, error))
  }
}

function notAFile(path: string): Problem {
  return {
    code: 'file.not-regular',
    path,
    message: {
      zh: `${path}：不是普通文件（管道、套接字或设备）；请给出文本文件或文件夹`,
      en: `${path}: not a regular file (a pipe, socket or device); give a text file or a folder`,
    },
  }
}
