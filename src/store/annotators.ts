import {readdir} from 'node:fs/promises'
import {failed, ok, type Result} from '../core/result.ts'
import {errorCode} from './fs.ts'
import {annotatorStem} from './paths.ts'
import {diskProblem} from './problems.ts'

/** Who has annotated in a folder, by name: everyone with a snapshot or a journal there. A folder that is not there has none. */
export async function annotatorsIn(dir: string): Promise<Result<readonly string[]>> {
  try {
    const names = new Set<string>()
    for (const file of await readdir(dir)) {
      const stem = /^(.+?)(?:\.journal(?:\.old)?\.jsonl|\.json)$/u.exec(file)?.[1]
      if (stem === undefined) continue
      const name = annotatorStem(stem)
      if (name.ok && name.value === stem) names.add(stem)
    }
    return ok([...names].toSorted())
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok([])
    return failed(diskProblem({code: 'store.unreadable', what: {zh: '读取标注文件夹', en: 'reading the annotations folder'}, path: dir}, error))
  }
}
