import {randomBytes} from 'node:crypto'
import {chmodSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {readRegular} from './regular-file.ts'
import {once, twice} from './twice.ts'

/** The first screen of a session, as it is sent to the terminal, and what keys make of it. */
export interface KeptScreen {
  readonly frames: readonly string[]
  /** For each frame: by what a terminal sends for a key, the number of the frame that it leads to. */
  readonly keys: readonly Readonly<Record<string, number>>[]
  readonly mouse: boolean
}

/** By path: what tells one state of a file or folder from every other; absent for one that is not there. */
export type Seen = readonly (readonly [path: string, state: string | null])[]

interface Kept extends KeptScreen {
  readonly start: string
  readonly seen: Seen
}

/** So many screens are kept, the newest. */
const most = 50

/** Whatever else lies in the folder is not ours to remove. */
const ours = /^(?:screen-[0-9a-f]{8}|new-[0-9a-f]{16})$/

/** A link to one is none: it is never followed. */
const isFolder = (path: string): boolean => lstatSync(path).isDirectory()

/** FNV-1a, 32 bits, over UTF-16 units. Two starts of one name do no harm: the file says whose it is. */
function nameOf(start: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < start.length; at++) hash = Math.imul(hash ^ start.charCodeAt(at), 0x01000193)
  return `screen-${(hash >>> 0).toString(16).padStart(8, '0')}`
}

/** What a file or folder is like now. A change that keeps size, times and inode would have to set the time of change itself, which no program can. */
function stateOf(path: string): string | null {
  try {
    const found = statSync(path, {bigint: true, throwIfNoEntry: false})
    return found ? [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : null
  } catch {
    return null
  }
}

export const look = (paths: readonly string[]): Seen => paths.map(path => [path, stateOf(path)])

/** The screen that was kept for this very start, if everything that it was made of is as it was. Anything wrong is as good as none. */
export function keptScreen(folder: string, start: string): KeptScreen | undefined {
  try {
    if (!isFolder(folder)) return undefined
    const bytes = once(readRegular(join(folder, nameOf(start))))
    const kept = bytes && (JSON.parse(bytes.toString()) as Kept)
    return kept && kept.start === start && kept.seen.every(([path, state]) => stateOf(path) === state) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps a screen for the next such start. The file is the user's alone. Throws the system's error. */
export function keepScreen(folder: string, start: string, seen: Seen, screen: KeptScreen): void {
  const kept: Kept = {...screen, start, seen}
  mkdirSync(folder, {recursive: true, mode: 0o700})
  if (!isFolder(folder)) throw Object.assign(new Error(`not a folder: ${folder}`), {code: 'ENOTDIR'})
  // Refused by the system when the folder is another user's.
  chmodSync(folder, 0o700)
  const name = nameOf(start)
  const temporary = join(folder, `new-${randomBytes(8).toString('hex')}`)
  try {
    // O_EXCL: a planted file or link of that name is an error.
    writeFileSync(temporary, Buffer.concat(twice(Buffer.from(JSON.stringify(kept)))), {flag: 'wx', mode: 0o600})
    renameSync(temporary, join(folder, name))
  } catch (error) {
    rmSync(temporary, {force: true})
    throw error
  }
  const others = readdirSync(folder).filter(other => other !== name && ours.test(other))
  if (others.length < most) return
  const byAge = others.map(other => ({path: join(folder, other), at: statSync(join(folder, other), {throwIfNoEntry: false})?.mtimeMs ?? 0})).toSorted((a, b) => b.at - a.at)
  for (const {path} of byAge.slice(most - 1)) rmSync(path, {force: true})
}
