import {basename, dirname, join} from 'node:path'
import {failed, ok, type Result} from '../core/result.ts'
import type {FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {linkTarget} from './whole.ts'

/** The files of one annotator, all in one folder: that of the snapshot itself, where its name is a symbolic link. */
export interface StorePaths {
  readonly folder: string
  /** What stands at rest: the lowdb file. */
  readonly snapshot: string
  /** Every change since the snapshot. */
  readonly journal: string
  /** The journal that a checkpoint is folding into the snapshot; there only when one was cut short. */
  readonly oldJournal: string
  /** The snapshot before the present one, and the changes that lead from it to the present one. */
  readonly backup: string
  readonly backupJournal: string
  readonly lock: string
  /** Where the bytes of a damaged snapshot or journal are kept. */
  aside(kind: 'json' | 'jsonl', number: number): string
}

const longestName = 120
const isForbidden = (name: string): boolean => /[/\\<>:"|?*]|[\p{C}\p{Zl}\p{Zp}]/u.test(name)
const reserved = /^(?:schema|exports|texts|con|prn|aux|nul|com\d|lpt\d)$|\.(?:journal|damaged-\d+)(?:\.|$)/iu

/**
 * The file name, without its ending, of an annotator's files: the name itself in NFC, without blanks around it.
 * A name that could leave the folder, hide, or meet another file of the store is refused, not changed, so that a name and its file
 * always show the same.
 */
export function annotatorStem(annotator: string): Result<string> {
  const stem = annotator.trim().normalize('NFC')
  const size = Buffer.byteLength(stem)
  const good = size > 0 && size <= longestName && !isForbidden(stem) && !/^[.~-]|\.$/u.test(stem) && !reserved.test(stem)
  if (good) return ok(stem)
  const shown = JSON.stringify([...annotator].slice(0, 40).join(''))
  return failed({
    code: 'store.annotator-name',
    message: {
      zh:
        `标注者名 ${shown} 不能用作文件名：应为 1–${longestName} 字节，不含 / \\ : * ? " < > | 和控制字符，` +
        '不以 . - ~ 开头或 . 结尾，不用 schema、exports 等保留名；请用 --as 另取一个',
      en:
        `the annotator name ${shown} cannot name a file: it must have 1 to ${longestName} bytes, none of / \\ : * ? " < > | or control ` +
        'characters, not begin with . - ~ or end with a dot, and not be a reserved name such as schema or exports; choose another with --as',
    },
  })
}

/** Where an annotator's files are. `folder` may not be there yet; a symbolic link as snapshot leads to the folder of its target. */
export async function storePaths(fs: FileSystem, folder: string, stem: string): Promise<Result<StorePaths>> {
  const named = join(folder, `${stem}.json`)
  try {
    const snapshot = await linkTarget(fs, named)
    const real = dirname(snapshot)
    const base = join(real, basename(snapshot).replace(/\.json$/u, ''))
    return ok({
      folder: real,
      snapshot,
      journal: `${base}.journal.jsonl`,
      oldJournal: `${base}.journal.old.jsonl`,
      backup: `${base}.json.bak`,
      backupJournal: `${base}.journal.jsonl.bak`,
      lock: `${base}.lock`,
      aside: (kind, number) => `${base}.damaged-${number}.${kind}`,
    })
  } catch (error) {
    return failed(diskProblem({code: 'store.unreadable', what: {zh: '查找标注文件', en: 'finding the annotation file'}, path: named}, error))
  }
}
