import {failed, ok, type Result} from '../core/result.ts'
import {bratReader} from './brat-read.ts'
import {cluenerReader} from './cluener-read.ts'
import {conllReader} from './conll-read.ts'
import {doccanoReader} from './doccano-read.ts'
import type {ImportReader} from './import.ts'
import {jsonlReader} from './jsonl-read.ts'
import {labelStudioReader} from './label-studio-read.ts'
import {prodigyReader, spacyReader} from './spacy-read.ts'
import {w3cReader} from './w3c-read.ts'

/** In the order in which help and messages list them. */
export const readers: readonly ImportReader[] = [
  jsonlReader,
  spacyReader,
  prodigyReader,
  doccanoReader,
  labelStudioReader,
  conllReader,
  cluenerReader,
  bratReader,
  w3cReader,
]

export function findReader(id: string): Result<ImportReader> {
  const reader = readers.find(reader => reader.id === id)
  if (reader) return ok(reader)
  const known = readers.map(reader => reader.id).join(', ')
  return failed({
    code: 'import.format-unknown',
    message: {zh: `不能导入“${id}”格式。可用：${known}`, en: `there is no import from "${id}". Use one of: ${known}`},
  })
}
