import {failed, type Problem, type Result, ok} from '../core/result.ts'
import {decode} from './decode.ts'
import {nodeFileSystem, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'

/** The text of one file in whatever encoding articles may have, without its byte order mark. Never waits on a pipe or device. */
export async function readText(path: string, fs: FileSystem = nodeFileSystem): Promise<Result<string>> {
  let bytes: Uint8Array
  try {
    bytes = await fs.read(path)
  } catch (error) {
    return failed(diskProblem({code: 'file.unreadable', what: {zh: '读取文件', en: 'reading the file'}, path}, error))
  }
  const decoded = decode(bytes)
  if (decoded.ok) return ok(decoded.value.text)
  const problem: Problem = {...decoded.problem, path}
  return failed(problem)
}
