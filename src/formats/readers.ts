import {failed, ok, type Result} from '../core/result.ts'
import type {ImportReader} from './import.ts'
import {jsonlReader} from './jsonl-read.ts'

/** In the order in which help and messages list them. */
export const readers: readonly ImportReader[] = [jsonlReader]

export function findReader(id: string): Result<ImportReader> {
  const reader = readers.find(reader => reader.id === id)
  if (reader) return ok(reader)
  const known = readers.map(reader => reader.id).join(', ')
  return failed({
    code: 'import.format-unknown',
    message: {zh: `不能导入“${id}”格式。可用：${known}`, en: `there is no import from "${id}". Use one of: ${known}`},
  })
}
