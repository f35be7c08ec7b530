import {failed, ok, type Result} from '../core/result.ts'
import {nodeFileSystem, type FileSystem} from './fs.ts'
import {annotatorStem} from './paths.ts'
import {diskProblem} from './problems.ts'

const work = /^(.+?)(?:\.journal(?:\.old)?\.jsonl|\.json)$/u
const anything = /^(.+?)(?:\.journal(?:\.old)?\.jsonl|\.journal\.jsonl\.bak|\.json\.bak|\.json|\.lock)$/u

/** Who has annotated in a folder, by name: everyone with a snapshot or a journal there. A folder that is not there has none. */
export const annotatorsIn = (dir: string): Promise<Result<readonly string[]>> => namesIn(nodeFileSystem, dir, work)

/** As `annotatorsIn`, with those of whom only a backup or a lock is left. */
export const everyoneIn = (dir: string, fs: FileSystem = nodeFileSystem): Promise<Result<readonly string[]>> => namesIn(fs, dir, anything)

async function namesIn(fs: FileSystem, dir: string, pattern: RegExp): Promise<Result<readonly string[]>> {
  try {
    const names = new Set<string>()
    for (const file of await fs.list(dir)) {
      const stem = pattern.exec(file)?.[1]
      if (stem === undefined) continue
      const name = annotatorStem(stem)
      if (name.ok && name.value === stem) names.add(stem)
    }
    return ok([...names].toSorted())
  } catch (error) {
    return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注文件夹', en: 'reading the annotations folder'}, path: dir}, error))
  }
}
