import type {Dirent} from 'node:fs'
import {readdir, realpath, stat} from 'node:fs/promises'
import {basename, extname, join, resolve, sep} from 'node:path'
import type {Problem} from '../core/result.ts'
import {unreadable} from './problems.ts'

/** A file to load. */
export interface Found {
  /** As the user knows it; bytes of a name that are not UTF-8 are written `\xff`. */
  readonly path: string
  /** What the system opens: bytes where the path is no text. */
  readonly disk: string | Buffer
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

/** The files under the paths, in the order of the paths and, in folders, by name. Opens nothing: a pipe or a device is a problem, not a wait. Ends early when it has more than `most`. */
export async function findFiles(paths: readonly string[], most = Infinity): Promise<Findings> {
  const walk = new Walk(most)
  for (const path of paths) await walk.start(path)
  // Without what it has seen, which is as much as the files again.
  const {files, problems} = walk
  return {files, problems}
}

type Place = Pick<Found, 'path' | 'disk'>

/** A name in a folder, as text and as it is. */
interface Name {
  readonly text: string
  readonly bytes: Buffer
  /** A regular file, no link to one. */
  readonly isFile: boolean
}

/** The real path, one sign a byte: two are equal only where their bytes are. */
async function realName(disk: string | Buffer): Promise<string> {
  return (await realpath(disk, {encoding: 'buffer'}).catch(() => Buffer.from(disk))).toString('latin1')
}

class Walk implements Findings {
  readonly files: Found[] = []
  readonly problems: Problem[] = []
  /** Real paths of files taken and folders entered: links may lead anywhere, also back. */
  readonly #seen = new Set<string>()

  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  async start(path: string): Promise<void> {
    const full = resolve(path)
    const kind = await this.#look({path, disk: path}, {named: true})
    if (kind === 'file') await this.#take({path, disk: path, id: basename(full), root: basename(resolve(full, '..'))})
    if (kind === 'folder') await this.#enter({path, disk: path}, '', basename(full))
  }

  async #enter(folder: Place, prefix: string, root: string): Promise<void> {
    const real = await realName(folder.disk)
    if (!this.#isNew(real)) return
    let names: readonly Name[]
    try {
      names = (await readdir(folder.disk, {encoding: 'buffer', withFileTypes: true})).map(nameOf).toSorted(byText)
    } catch (error) {
      this.#refuse(folder.path, error)
      return
    }
    const base = join(folder.path, '_').slice(0, -1)
    for (const name of names) {
      if (this.files.length > this.#most) return
      if (name.text.startsWith('.') || name.text === 'node_modules') continue
      const place = placeIn(folder, base, name)
      const wanted = suffixes.has(extname(name.text).toLowerCase()) && !/^readme(?:[._-]|$)/i.test(name.text)
      const found = {path: place.path, disk: place.disk, id: prefix + name.text, root}
      if (name.isFile) {
        // No link, so that the name of the folder is its own, too; and a library may have very many.
        if (wanted && this.#isNew(`${real}${sep}${name.bytes.toString('latin1')}`)) this.files.push(found)
        continue
      }
      const kind = await this.#look(place, {named: false, quiet: !wanted})
      if (kind === 'folder') await this.#enter(place, `${prefix}${name.text}/`, root)
      else if (kind === 'file' && wanted) await this.#take(found)
    }
  }

  async #take(found: Found): Promise<void> {
    if (this.#isNew(await realName(found.disk))) this.files.push(found)
  }

  #isNew(real: string): boolean {
    if (this.#seen.has(real)) return false
    this.#seen.add(real)
    return true
  }

  /** What stands there, links followed; undefined, with a problem unless `quiet`, when it is neither a regular file nor a folder. */
  async #look({path, disk}: Place, {named, quiet = false}: {readonly named: boolean; readonly quiet?: boolean}): Promise<'file' | 'folder' | undefined> {
    try {
      const found = await stat(disk)
      if (found.isDirectory()) return 'folder'
      if (found.isFile()) return 'file'
      if (!quiet) this.problems.push(notAFile(path))
    } catch (error) {
      if (named || !quiet) this.#refuse(path, error)
    }
    return undefined
  }

  #refuse(path: string, error: unknown): void {
    this.problems.push(unreadable(path, error))
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

/** Unix names are bytes, and archives of GBK systems unpack to names that are no UTF-8: bytes that do not fit are written as they are. */
function nameOf(entry: Dirent<Buffer>): Name {
  const bytes = entry.name
  const whole = bytes.toString('utf8')
  if (Buffer.from(whole).equals(bytes)) return {text: whole, bytes, isFile: entry.isFile()}
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!
    const sign = bytes.subarray(at, at + (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4))
    const fits = Buffer.from(sign.toString('utf8')).equals(sign)
    text += fits ? sign.toString('utf8') : `\\x${lead.toString(16)}`
    at += fits ? sign.length : 1
  }
  return {text, bytes, isFile: entry.isFile()}
}

const byText = (a: Name, b: Name): number => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** `base` is what the names in the folder stand behind. */
function placeIn(folder: Place, base: string, name: Name): Place {
  const path = base + name.text
  const isText = typeof folder.disk === 'string' && Buffer.from(name.text).equals(name.bytes)
  return {path, disk: isText ? path : Buffer.concat([Buffer.from(folder.disk), Buffer.from(sep), name.bytes])}
}
