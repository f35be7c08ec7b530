import {createHash} from 'node:crypto'
import {join} from 'node:path'
import type {Problem, Result} from '../core/result.ts'
import {failed, ok} from '../core/result.ts'
import {errorCode, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {writeWhole} from './whole.ts'

/** The text of one version of an article, as decoded, under the SHA-256 of that version. */
export interface VersionText {
  readonly sha256: string
  readonly source: string
}

/** What stands in the file of a version: its text, `none`, or `damaged` when it is not what was written there. */
export type KeptText = {readonly kind: 'kept'; readonly source: string} | {readonly kind: 'none'} | {readonly kind: 'damaged'; readonly path: string}

/** The folder of the kept texts, which all annotators of an annotations folder share. */
export const textsFolder = (dir: string): string => join(dir, 'texts')

const name = /^[0-9a-f]{64}$/u

/**
 * The form of a kept text, version 1: one line `pizhu-text 1 <version> <encoding> <sum>`, then the text. `version` is the SHA-256 under which
 * the article's records name it (of the file that it was decoded from, so not of what stands here), `sum` that of all bytes behind the line.
 * The encoding is utf-8, or utf-16le for a text that UTF-8 cannot hold since half a surrogate pair stands in it. Nothing else is
 * changed: line ends, blanks and U+FEFF stay as they are.
 */
const head = /^pizhu-text 1 ([0-9a-f]{64}) (utf-8|utf-16le) ([0-9a-f]{64})$/u
const headLength = 'pizhu-text 1 '.length + 64 + ' utf-16le '.length + 64

/** The bytes of a kept text. */
export function textBytes({sha256, source}: VersionText): Uint8Array {
  const encoding = /\p{Surrogate}/u.test(source) ? 'utf-16le' : 'utf-8'
  const body = Buffer.from(source, encoding)
  return Buffer.concat([Buffer.from(`pizhu-text 1 ${sha256} ${encoding} ${sumOf(body)}\n`), body])
}

/** The text that `textBytes` made these bytes of; undefined when they are not whole, or of another version. */
export function textOf(bytes: Uint8Array, sha256: string): string | undefined {
  const end = bytes.subarray(0, headLength + 1).indexOf(0x0a)
  const [, version, encoding, sum] = head.exec(Buffer.from(bytes.subarray(0, Math.max(0, end))).toString('latin1')) ?? []
  const body = Buffer.from(bytes.subarray(end + 1))
  if (version !== sha256 || sum !== sumOf(body)) return undefined
  return body.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le')
}

const sumOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads the kept text of a version. Through a link nothing is read, and what cannot be read is as good as damaged. */
export async function readText(fs: FileSystem, dir: string, sha256: string): Promise<KeptText> {
  if (!name.test(sha256)) return {kind: 'none'}
  const path = join(textsFolder(dir), `${sha256}.txt`)
  try {
    if ((await fs.lstat(textsFolder(dir)))?.kind !== 'folder') return {kind: 'none'}
    const found = await fs.lstat(path)
    if (!found) return {kind: 'none'}
    const source = found.kind === 'file' ? textOf(await fs.read(path), sha256) : undefined
    return source === undefined ? {kind: 'damaged', path} : {kind: 'kept', source}
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? {kind: 'none'} : {kind: 'damaged', path}
  }
}

/**
 * Keeps the text of a version, whole or not at all; one that is kept already stays as it is, and one that is damaged is written anew. Never
 * writes through a link.
 */
export async function keepText(fs: FileSystem, dir: string, text: VersionText): Promise<Result<void>> {
  const folder = textsFolder(dir)
  const path = join(folder, `${text.sha256}.txt`)
  try {
    if (!name.test(text.sha256)) throw Object.assign(new Error(`no SHA-256: ${text.sha256}`), {code: 'EINVAL'})
    const [place, found] = [await fs.lstat(folder), await fs.lstat(path)]
    if ((place && place.kind !== 'folder') || (found && found.kind !== 'file')) throw Object.assign(new Error(`not a regular file: ${path}`), {code: 'ENOTFILE'})
    if (found && textOf(await fs.read(path), text.sha256) !== undefined) return ok(undefined)
  } catch (error) {
    return failed(notKept(path, error))
  }
  const written = await writeWhole(path, textBytes(text), {fs})
  return written.ok ? written : failed({...written.problem, code: 'store.text-not-kept'})
}

const notKept = (path: string, error: unknown): Problem =>
  diskProblem({code: 'store.text-not-kept', what: {zh: '保存文章的这一版', en: 'keeping this version of the article'}, path}, error)
