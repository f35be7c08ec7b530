import type {FileSystem, OpenFile} from '../../src/store/fs.ts'

export interface Fault {
  /** The number of the call that fails, from 1; only calls that change the disk are counted. */
  readonly at: number
  readonly code: string
  /** `once`: this call alone. `from-now`: it and every later one that changes something, as on a full disk. `death`: the process ends here. */
  readonly lasts: 'once' | 'from-now' | 'death'
}

export interface Faulty extends FileSystem {
  /** The calls that were counted, in order: `write alice.journal.jsonl`. */
  readonly calls: readonly string[]
}

export interface Counting {
  /** Calls that only look are counted, and fail, as well: `read`, `stat` … */
  readonly looks?: boolean
}

/**
 * Lets one call fail that changes the disk. A write that fails has written half of its bytes; any other call has done nothing.
 * Closing never fails. After a `death` nothing works, reading neither.
 */
export function faulty(fs: FileSystem, fault?: Fault, {looks = false}: Counting = {}): Faulty {
  const calls: string[] = []
  let dead = false

  const fail = (call: string, path: string): Error | undefined => {
    calls.push(`${call} ${path.slice(path.lastIndexOf('/') + 1)}`)
    if (dead) return failure('EDEAD', call, path)
    if (!fault || calls.length < fault.at || (fault.lasts === 'once' && calls.length > fault.at)) return undefined
    dead = fault.lasts === 'death'
    return failure(fault.code, call, path)
  }
  const change = async (call: string, path: string, act: () => Promise<void>): Promise<void> => {
    const error = fail(call, path)
    if (error) throw error
    await act()
  }
  const look = async <T>(call: string, path: string, act: () => Promise<T>): Promise<T> => {
    const error = looks ? fail(call, path) : dead ? failure('EDEAD', call, path) : undefined
    if (error) throw error
    return await act()
  }
  const open = (file: OpenFile, path: string): OpenFile => ({
    async write(bytes) {
      const wasDead = dead
      const error = fail('write', path)
      if (error && !wasDead) await file.write(bytes.subarray(0, bytes.length >> 1))
      if (error) throw error
      await file.write(bytes)
    },
    sync: () => change('sync', path, () => file.sync()),
    datasync: () => change('datasync', path, () => file.datasync()),
    truncate: length => change('truncate', path, () => file.truncate(length)),
    close: () => file.close(),
  })
  const opened = async (call: string, path: string, act: () => Promise<OpenFile>): Promise<OpenFile> => {
    const error = fail(call, path)
    if (error) throw error
    return open(await act(), path)
  }

  return {
    calls,
    read: path => look('read', path, () => fs.read(path)),
    lstat: path => look('lstat', path, () => fs.lstat(path)),
    stat: path => look('stat', path, () => fs.stat(path)),
    realPath: path => look('realPath', path, () => fs.realPath(path)),
    readLink: path => look('readLink', path, () => fs.readLink(path)),
    list: path => look('list', path, () => fs.list(path)),
    makeFolder: path => change('makeFolder', path, () => fs.makeFolder(path)),
    create: (path, mode) => opened('create', path, () => fs.create(path, mode)),
    append: path => opened('append', path, () => fs.append(path)),
    rename: (from, to) => change('rename', to, () => fs.rename(from, to)),
    link: (from, to) => change('link', from, () => fs.link(from, to)),
    unlink: path => change('unlink', path, () => fs.unlink(path)),
    syncFolder: path => change('syncFolder', path, () => fs.syncFolder(path)),
    touch: path => change('touch', path, () => fs.touch(path)),
  }
}

function failure(code: string, call: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${call} ${path}`), {code, path})
}
