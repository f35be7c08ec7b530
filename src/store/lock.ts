import {hostname} from 'node:os'
import {basename, dirname, join} from 'node:path'
import * as v from 'valibot'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {errorCode, linkless, readIfThere, removeIfThere, type FileSystem} from './fs.ts'
import {takeKernelLock, type KernelLock} from './kernel-lock.ts'
import {diskProblem} from './problems.ts'
import {processStart} from './process-identity.ts'
import {randomDigits} from './random-digits.ts'
import {parse} from './reading.ts'
import {temporaryName} from './whole.ts'

/** The right to write one annotator's files. See docs/decisions/002-lock.md. */
export interface Lock {
  /** To be called before every write: makes the lock file if it is missing, and fails when another session took it over. */
  confirm(): Promise<Result<void>>
  /** Gives the lock back and removes its file. Never fails: what is left behind is taken over by the next session. */
  release(): Promise<void>
}

/** How often the holder shows that it lives, and after how long without that a holder on another host counts as dead. */
const beat = 15_000
const silence = 120_000

/** With the kernel's lock in hand only another host can take over, after a long silence: the file need not be read before every write. */
const recheck = 5000

const holderSchema = v.object({
  pid: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  host: v.string(),
  since: v.string(),
  start: v.string(),
  token: v.string(),
})

type Holder = v.InferOutput<typeof holderSchema>

/**
 * Takes the lock, or tells who holds it (`store.locked`). Taken over without a question: the file of a process on this host that is dead, or
 * whose number another process has now; a file from another host that was not touched for two minutes; a file that cannot be read as a holder.
 * Makes no folder: where there is none yet, the file comes with the first `confirm`.
 */
export async function takeLock(fs: FileSystem, path: string, now: () => Date): Promise<Result<Lock>> {
  const kernel = await takeKernelLock(path)
  try {
    if (kernel.kind === 'taken') return failed(lockedBy(path, await readHolder(fs, path)))
    const taken = await takeFile(fs, path, kernel, now)
    if (!taken.ok) await release(kernel)
    return taken
  } catch (error) {
    await release(kernel)
    return failed(lockFailure(path, error))
  }
}

async function release(kernel: KernelLock): Promise<void> {
  if (kernel.kind === 'held') await kernel.release()
}

async function takeFile(fs: FileSystem, path: string, kernel: KernelLock, now: () => Date): Promise<Result<Lock>> {
  const since = now().toISOString()
  // Made when there is a file to write it in.
  let me: Holder | undefined
  let confirmed = -Infinity
  const claim = async (): Promise<Result<void>> => {
    me ??= {pid: process.pid, host: hostname(), since, start: processStart(process.pid) ?? '', token: randomDigits()}
    const found = await readIfThere(fs, path)
    const holder = holderIn(found)
    if (holder?.token === me.token) return ok(undefined)
    if (holder && !(await isStale(fs, path, holder))) return failed(lockedBy(path, holder))
    // A link that leads nowhere holds nothing.
    if (!found && (await fs.lstat(path))?.kind === 'link') await removeIfThere(fs, path)
    if (found && !(await removeStale(fs, path, found))) return failed(lockedBy(path, await readHolder(fs, path)))
    return await writeHolder(fs, path, me)
  }
  if ((await fs.stat(dirname(path))) !== undefined) {
    const claimed = await claim()
    if (!claimed.ok) return claimed
  }
  const timer = setInterval(() => void fs.touch(path).catch(() => undefined), beat)
  timer.unref()
  return ok({
    async confirm() {
      if (kernel.kind === 'held' && Date.now() - confirmed < recheck) return ok(undefined)
      try {
        const claimed = await claim()
        if (claimed.ok) confirmed = Date.now()
        return claimed
      } catch (error) {
        return failed(lockFailure(path, error))
      }
    },
    async release() {
      clearInterval(timer)
      try {
        if (me && (await readHolder(fs, path))?.token === me.token) await removeIfThere(fs, path)
      } catch {
        // The file stays behind and is seen to be stale by the next session.
      }
      await release(kernel)
    },
  })
}

/**
 * Who holds the lock, as its file says: `held` with the words that another session is told, `stale` when the next session would take it over.
 * Takes nothing, writes nothing. Rejects with the system's error.
 */
export async function lockState(fs: FileSystem, path: string): Promise<{readonly kind: 'free' | 'stale'} | {readonly kind: 'held'; readonly why: Problem}> {
  if ((await fs.lstat(path)) === undefined) return {kind: 'free'}
  const holder = await readHolder(fs, path)
  return holder && !(await isStale(fs, path, holder)) ? {kind: 'held', why: lockedBy(path, holder)} : {kind: 'stale'}
}

/** Never half a file under the name: another session would take it for one that nobody holds. */
async function writeHolder(fs: FileSystem, path: string, me: Holder): Promise<Result<void>> {
  const temporary = join(dirname(path), temporaryName(basename(path)))
  const file = await fs.create(temporary, 0o600)
  try {
    try {
      await file.write(Buffer.from(`${JSON.stringify(me)}\n`))
    } finally {
      await file.close()
    }
    await takeName(fs, temporary, path)
    return ok(undefined)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    return failed(lockedBy(path, await readHolder(fs, path)))
  } finally {
    await removeIfThere(fs, temporary).catch(() => undefined)
  }
}

/** Gives a file a name that is free; rejects with EEXIST when it is not. */
async function takeName(fs: FileSystem, temporary: string, path: string): Promise<void> {
  try {
    await fs.link(temporary, path)
  } catch (error) {
    if (!linkless.includes(errorCode(error))) throw error
    // Where a file has one name only, it comes about in two steps.
    if ((await fs.lstat(path)) !== undefined) throw Object.assign(new Error(`taken: ${path}`), {code: 'EEXIST'})
    await fs.rename(temporary, path)
  }
}

/**
 * Removes the lock file with these bytes, and no other: while it was judged, a quicker session may have put its own in its place, and that
 * one is given back. Answers whether the name is free.
 */
async function removeStale(fs: FileSystem, path: string, found: Uint8Array): Promise<boolean> {
  const aside = join(dirname(path), temporaryName(basename(path)))
  try {
    await fs.rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true
    throw error
  }
  const stale = Buffer.compare(await fs.read(aside), found) === 0
  if (!stale) await takeName(fs, aside, path).catch(() => undefined)
  await removeIfThere(fs, aside)
  return stale
}

async function readHolder(fs: FileSystem, path: string): Promise<Holder | undefined> {
  return holderIn(await readIfThere(fs, path))
}

function holderIn(bytes: Uint8Array | undefined): Holder | undefined {
  const parsed = v.safeParse(holderSchema, bytes && parse(Buffer.from(bytes).toString('utf8')))
  return parsed.success ? parsed.output : undefined
}

async function isStale(fs: FileSystem, path: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) {
    const start = processStart(holder.pid)
    // '' is not known: then a living process of that number is taken at its word.
    return start === undefined || (start !== '' && holder.start !== '' && start !== holder.start)
  }
  const stat = await fs.stat(path)
  return stat !== undefined && Date.now() - stat.mtimeMs > silence
}

function lockedBy(path: string, holder: Holder | undefined): Problem {
  const who = holder
    ? {
        zh: `进程 ${holder.pid}（主机 ${holder.host}，自 ${holder.since} 起）`,
        en: `process ${holder.pid} on ${holder.host}, since ${holder.since},`,
      }
    : {zh: '另一个会话', en: 'another session'}
  return {
    code: 'store.locked',
    path,
    message: {
      zh: `${basename(path, '.lock')} 的标注正由${who.zh}使用；本会话只读，请先关闭那一个，或用 --as 换一个标注者名`,
      en: `${who.en} is using the annotations of ${basename(path, '.lock')}; this session is read-only. Close the other one first, or choose ` +
        'another annotator name with --as',
    },
  }
}

const lockFailure = (path: string, error: unknown): Problem => diskProblem({code: 'store.lock-failed', what: {zh: '加锁', en: 'locking'}, path}, error)
