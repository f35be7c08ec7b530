import {createHash, randomBytes} from 'node:crypto'
import {join, relative, sep} from 'node:path'
import * as v from 'valibot'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {manifestName} from '../formats/manifest.ts'
import {type FileSystem, readIfThere} from './fs.ts'

const manifestShape = v.object({
  format: v.literal('pizhu-export'),
  files: v.array(v.object({name: v.string(), sha256: v.string()})),
})

const temporaryPattern = /^\.pizhu-export-[0-9a-f]{16}\.tmp$/

/** A name that no other export uses; what a killed one leaves behind is known by it. */
export const temporaryFile = (): string => `.pizhu-export-${randomBytes(8).toString('hex')}.tmp`

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What may happen to a folder that an export goes to. */
export interface Place {
  /** Names of files that an earlier export left and the new one does not replace: they are removed. */
  readonly stale: readonly string[]
}

/** The folders that files of these names stand in, each once. */
export function foldersOf(names: Iterable<string>): readonly string[] {
  return [...new Set([...names].flatMap(name => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : [])))]
}

/**
 * Tells whether an export of the files `names` may go to the folder `dir`. It may where every file of it was written by an export:
 * named with this hash by the manifest, or by the manifest of an export that was killed while its files took their places. With `force`
 * it may anywhere, but not where a folder has the name of a file, or something else that of a folder; then only files that no one
 * touched since their export are stale.
 */
export async function checkPlace(fs: FileSystem, dir: string, names: readonly string[], force: boolean): Promise<Result<Place>> {
  const top = await fs.list(dir)
  const left = top.filter(name => temporaryPattern.test(name))
  const known = new Map<string, Set<string>>()
  const mine = new Set<string>(left)
  for (const name of [manifestName, ...left]) {
    const files = top.includes(name) ? await manifestFiles(fs, join(dir, name)) : undefined
    if (files) mine.add(name)
    for (const file of files ?? []) known.set(file.name, (known.get(file.name) ?? new Set()).add(file.sha256))
  }
  const fresh = new Set(names)
  const folders = new Set(foldersOf(fresh))
  const shared = new Set([...folders, ...foldersOf(known.keys())])
  const foreign: string[] = []
  const edited: string[] = []
  for (const name of await within(fs, dir, top, shared, fresh)) {
    if (mine.has(name)) continue
    const stat = await fs.lstat(join(dir, name))
    if (stat?.kind === 'folder' && fresh.has(name)) return failed(folderThere(dir, name))
    if (folders.has(name)) return failed(noFolder(dir, name))
    const hashes = stat?.kind === 'file' ? known.get(name) : undefined
    if (!hashes) foreign.push(name)
    else if (hashes.has(sha256(await fs.read(join(dir, name))))) mine.add(name)
    else edited.push(name)
  }
  if (!force && foreign.length > 0) return failed(otherFiles(dir, foreign))
  if (!force && edited.length > 0) return failed(editedFiles(dir, edited))
  return ok({stale: [...mine].filter(name => !fresh.has(name))})
}

/** What a folder holds: instead of each folder in it that exports share, its files. An empty folder is nobody's. */
async function within(fs: FileSystem, dir: string, top: readonly string[], shared: ReadonlySet<string>, fresh: ReadonlySet<string>): Promise<readonly string[]> {
  const names: string[] = []
  for (const name of top) {
    const folder = !fresh.has(name) && (await fs.lstat(join(dir, name)))?.kind === 'folder'
    const inside = folder ? await fs.list(join(dir, name)) : undefined
    const inner = inside && (shared.has(name) || inside.length === 0) ? inside.map(file => `${name}/${file}`) : [name]
    for (const one of inner) names.push(one)
  }
  return names
}

/** Fails where a link stands on the way from a folder to one below it: what is written there could be anywhere. */
export async function checkWay(fs: FileSystem, from: string, to: string): Promise<Result<void>> {
  let at = from
  for (const part of relative(from, to).split(sep)) {
    at = join(at, part)
    if ((await fs.lstat(at))?.kind === 'link') return failed(linkThere(at))
  }
  return ok(undefined)
}

/** The files that a manifest lists; undefined when it is not the manifest of an export. */
async function manifestFiles(fs: FileSystem, path: string): Promise<readonly {name: string; sha256: string}[] | undefined> {
  if ((await fs.lstat(path))?.kind !== 'file') return undefined
  const bytes = await readIfThere(fs, path)
  const parsed = v.safeParse(manifestShape, json(new TextDecoder().decode(bytes)))
  return parsed.success ? parsed.output.files : undefined
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function few(names: readonly string[], comma: string): string {
  return names.slice(0, 3).join(comma) + (names.length > 3 ? ' …' : '')
}

function otherFiles(dir: string, names: readonly string[]): Problem {
  return {
    code: 'export.place-taken',
    path: dir,
    message: {
      zh: `${dir} 里有不是导出写下的文件（${few(names, '、')}）。请换一个文件夹，或用 --force 照样写入`,
      en: `${dir} holds files that no export wrote (${few(names, ', ')}). Choose another folder, or write there all the same with --force`,
    },
  }
}

function editedFiles(dir: string, names: readonly string[]): Problem {
  return {
    code: 'export.edited',
    path: dir,
    message: {
      zh: `${dir} 里的 ${few(names, '、')} 在导出之后改过。请换一个文件夹，或用 --force 覆盖`,
      en: `${few(names, ', ')} in ${dir} changed since the export. Choose another folder, or replace with --force`,
    },
  }
}

function folderThere(dir: string, name: string): Problem {
  return {
    code: 'export.folder-there',
    path: join(dir, name),
    message: {
      zh: `${join(dir, name)} 是文件夹，不能写成文件。请换一个导出位置`,
      en: `${join(dir, name)} is a folder, and a file is to stand there. Export to another place`,
    },
  }
}

function noFolder(dir: string, name: string): Problem {
  return {
    code: 'export.no-folder',
    path: join(dir, name),
    message: {
      zh: `${join(dir, name)} 不是文件夹，导出的文件要放在里面。请移开它，或换一个导出位置`,
      en: `${join(dir, name)} is no folder, and files are to stand in it. Move it away, or export to another place`,
    },
  }
}

function linkThere(path: string): Problem {
  return {
    code: 'export.link',
    path,
    message: {
      zh: `${path} 是符号链接，导出会写到别处，没有写入。请用 --out 写明要去的文件夹`,
      en: `${path} is a symbolic link, and the export would be written elsewhere; nothing was written. Name the folder with --out`,
    },
  }
}
