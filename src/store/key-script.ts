import * as v from 'valibot'
import {failed, ok, type Problem, type Result, type Words} from '../core/result.ts'
import {nodeFileSystem, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {complaint} from './record-check.ts'

/** A recorded session: what it was about and what was pressed. */
export interface KeyScript {
  /** Files and folders, as they are written in the file; none when it names none. */
  readonly articles: readonly string[]
  /** The folder of the annotations, as it is written in the file. */
  readonly annotations: string | undefined
  /** Who annotates. */
  readonly as: string | undefined
  readonly size: {readonly columns: number; readonly rows: number}
  /** Keys in the notation of the command table, not yet looked at; several with blanks between are several. */
  readonly keys: readonly string[]
  /** Makes ids and times the same in every run. */
  readonly seed: number | undefined
}

const filled = v.pipe(v.string(), v.nonEmpty())
const side = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1000))

const scriptFile = v.object({
  articles: v.optional(v.union([v.array(filled), v.pipe(filled, v.transform(path => [path]))], 'expected a path or a list of paths'), []),
  annotations: v.optional(filled),
  as: v.optional(filled),
  size: v.optional(v.object({columns: side, rows: side}), {columns: 80, rows: 24}),
  keys: v.array(filled),
  seed: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
})

/**
 * A key script:
 *
 *     {"articles": ["seeds"], "annotations": "annotations", "size": {"columns": 80, "rows": 24}, "keys": ["Enter", "f", "l", "s"], "seed": 7}
 *
 * Only `keys` must be there. Fields that this version does not know are ignored; what has another shape is refused with file, place and
 * remedy.
 */
export async function loadKeyScript(path: string, fs: FileSystem = nodeFileSystem): Promise<Result<KeyScript>> {
  let bytes: Uint8Array
  try {
    bytes = await fs.read(path)
  } catch (error) {
    return failed(diskProblem({code: 'script.unreadable', what: {zh: '读取按键脚本', en: 'reading the key script'}, path}, error))
  }
  return readScript(bytes, path)
}

function readScript(bytes: Uint8Array, path: string): Result<KeyScript> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(refusal('script.not-json', path, {zh: `不是 UTF-8 的 JSON（${why}），请改正`, en: `not JSON in UTF-8 (${why}); correct it`}))
  }
  const parsed = v.safeParse(scriptFile, value)
  if (!parsed.success) {
    const why = complaint(parsed.issues)
    return failed(refusal('script.invalid', path, {zh: `格式不对：${why}；请改正这一项`, en: `wrong shape: ${why}; correct this field`}))
  }
  const {articles, annotations, as, size, keys, seed} = parsed.output
  return ok({articles, annotations, as, size, keys, seed})
}

/** What is wrong with a script, with the name of its file. */
export const refusal = (code: string, path: string, message: Words): Problem => ({
  code,
  path,
  message: {zh: `按键脚本 ${path}：${message.zh}`, en: `key script ${path}: ${message.en}`},
})
