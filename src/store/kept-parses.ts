import {lstatSync, rmSync} from 'node:fs'
import {chmod, lstat, mkdir, readdir, rename, rm, writeFile} from 'node:fs/promises'
import {extname, join, resolve} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {Loaded} from './article-file.ts'
import {checksum} from './catalogue/checked-bytes.ts'
import type {Found} from './find-files.ts'
import {keptFile, keptFrom, keptPiece, type Kept} from './kept-file.ts'
import {readRegular} from './regular-file.ts'
import {isTemporaryOf, temporaryName} from './whole.ts'

/** What a library is, and who reads it. */
export interface KeptOf {
  readonly cwd: string
  readonly paths: readonly string[]
  readonly how: Readonly<Record<string, string | undefined>>
  /** What tells this build of the program from every other one, which may find other things in the same text. */
  readonly build: string
  /** Where the build has left what it has read of the articles that come with the program; without it nothing is taken from there. */
  readonly own?: string | undefined
}

/** Bytes of what is kept of all libraries: the oldest goes. */
const most = 64 * 1024 * 1024

const unfinished = 'parsed'
/** What a killed session has left goes when it is as old as this, in ms: it may be another one's that is writing. */
const sweptAfter = 3_600_000

/**
 * What the files of a small library were read as, kept in the cache folder, so that the next start parses no file whose bytes are the
 * same. Whatever is wrong with what is kept, it is as if there were nothing.
 */
export class KeptParses {
  readonly #folder: string
  readonly #path: string
  readonly #of: string
  readonly #reader: string
  readonly #ownPath: string | undefined
  #own: readonly Kept[] | undefined
  #known: ReadonlyMap<string, Kept>
  #read: Kept[] = []
  #same = 0

  constructor(cache: string, {cwd, paths, how, build, own}: KeptOf) {
    const library = JSON.stringify([paths.map(path => [path, resolve(cwd, path)]), how])
    this.#folder = join(cache, 'parsed')
    // The name tells nobody what was read. Libraries that share one take turns: the file says which it is of.
    this.#path = join(this.#folder, checksum(Buffer.from(library)).toString(16).padStart(8, '0'))
    // What letters and encodings there are is Node's to say.
    this.#reader = `${build} ${process.version} `
    this.#of = this.#reader + library
    this.#ownPath = own
    this.#known = new Map(orNone(() => this.#load()).map(kept => [kept.path, kept]))
  }

  #load(): readonly Kept[] {
    return lstatSync(this.#folder).isDirectory() ? keptFrom(readRegular(this.#path), of => of === this.#of) : []
  }

  /** True when an earlier session has left something: it found a small library. */
  get any(): boolean {
    return this.#known.size > 0
  }

  /** What a file of these bytes was read as before; else what `read` makes of it. */
  loaded(file: Found, bytes: Uint8Array, read: () => Loaded): Loaded {
    const {path, id, root} = file
    const known = this.#known.get(path)
    const same = known !== undefined && known.id === id && known.root === root && Buffer.compare(known.bytes, bytes) === 0
    const kept = same ? known : {path, id, root, bytes, loaded: this.#ofBuild(file, bytes) ?? read()}
    if (same) this.#same++
    this.#read.push(kept)
    return kept.loaded
  }

  /** What the build has read in the same bytes, wherever they are now. */
  #ofBuild({path, id, root}: Found, bytes: Uint8Array): Loaded | undefined {
    const own = this.#ownPath
    this.#own ??= own === undefined ? [] : orNone(() => keptFrom(readRegular(own), of => of.startsWith(this.#reader)))
    const kept = this.#own.find(one => extname(one.path) === extname(path) && Buffer.compare(one.bytes, bytes) === 0)
    const [text] = kept?.loaded.articles ?? []
    // Records have ids of their own.
    return text?.article.id === kept?.id && text ? {articles: [{article: {...text.article, id, file: path}, root}], problems: []} : undefined
  }

  /**
   * Keeps what was loaded, where that is not what is kept already, and lets go of all. Whole or not at all, but not for a power cut: the two
   * halves tell. Other things have their turn between two files. What fails costs the next start some time, and is not told.
   */
  async keep(): Promise<void> {
    const read = this.#read
    const news = read.length > this.#same || read.length < this.#known.size
    this.#read = []
    this.#known = new Map()
    this.#own = []
    if (!news || read.length === 0) return
    try {
      const pieces = []
      for (const kept of read) {
        pieces.push(keptPiece(kept))
        await setImmediate()
      }
      await this.#write(keptFile(this.#of, pieces))
      await sweep(this.#folder)
    } catch {
      // A full disk, a folder that is another's: the next start parses.
    }
  }

  async #write(content: Iterable<Uint8Array>): Promise<void> {
    await mkdir(this.#folder, {recursive: true, mode: 0o700})
    if (!(await lstat(this.#folder)).isDirectory()) throw Object.assign(new Error(`not a folder: ${this.#folder}`), {code: 'ENOTDIR'})
    // Refused by the system when the folder is another user's.
    await chmod(this.#folder, 0o700)
    const temporary = join(this.#folder, temporaryName(unfinished))
    try {
      await writeFile(temporary, content, {flag: 'wx', mode: 0o600})
      await rename(temporary, this.#path)
    } catch (error) {
      await rm(temporary, {force: true})
      throw error
    }
  }

  /** Forgets what was kept: the library is no small one any more. */
  drop(): void {
    try {
      rmSync(this.#path, {force: true})
    } catch {
      // It is looked at again the next time.
    }
  }
}

function orNone(read: () => readonly Kept[]): readonly Kept[] {
  try {
    return read()
  } catch {
    return []
  }
}

/** Removes the oldest files, until the others are few enough, and what was never finished. */
async function sweep(folder: string): Promise<void> {
  const files = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const {mtimeMs, size} = await lstat(path)
    if (/^[0-9a-f]{8}$/.test(name)) files.push({path, mtimeMs, size})
    else if (isTemporaryOf(name, [unfinished]) && Date.now() - mtimeMs > sweptAfter) await rm(path, {force: true})
  }
  let bytes = 0
  for (const {path, size} of files.toSorted((a, b) => b.mtimeMs - a.mtimeMs)) {
    bytes += size
    if (bytes > most) await rm(path, {force: true})
  }
}
