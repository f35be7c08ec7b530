import type {Problem} from '../core/result.ts'
import {lineProblem} from './notices.ts'
import {snapshotVersion, type Snapshot} from './snapshot.ts'

/**
 * What reading a snapshot found.
 * `good`: it is what it should be, but for records set aside in `odd`, which `notices` tell of.
 * `newer` and `foreign`: written by a newer version, or not ours; must not be touched, `notices[0]` says why.
 * `marked`: spoilt by git's conflict markers only; the records of both sides are in `snapshot`.
 * `damaged`: cut off or broken; `snapshot` holds what could be saved line by line.
 */
export interface SnapshotReading {
  readonly state: 'good' | 'newer' | 'foreign' | 'marked' | 'damaged'
  readonly snapshot: Snapshot
  readonly notices: readonly Problem[]
}

/** The notice and reading of a file of a newer version. */
export function newer(path: string, version: number, snapshot: Snapshot): SnapshotReading {
  const notice = lineProblem('store.newer', path, undefined, {
    zh: `由更新的版本写成（格式 ${version}，本程序只认 ${snapshotVersion}）；只读打开，文件不动。请升级 pizhu`,
    en: `written by a newer version (format ${version}, this program knows ${snapshotVersion}); opened read-only and left as it is. Update pizhu`,
  })
  return {state: 'newer', snapshot, notices: [notice]}
}

/** A line of a list without the blanks around it and the comma behind it. */
export function bare(line: string): string {
  const trimmed = line.trim()
  return trimmed.endsWith(',') ? trimmed.slice(0, -1) : trimmed
}

/** The value of a JSON text; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
