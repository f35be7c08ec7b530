import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import type {Case} from './case.ts'
import {bombs} from './cases/bombs.ts'
import {encodings} from './cases/encodings.ts'
import {escapes} from './cases/escapes.ts'
import {kinds} from './cases/kinds.ts'
import {names} from './cases/names.ts'
import {records} from './cases/records.ts'
import {unicode} from './cases/unicode.ts'
import {writeCorpus} from './corpus.ts'
import {hostileFolder} from './folder.ts'

/** Every article case, by what it is about. */
export const sets: readonly (readonly [what: string, cases: readonly Case[]])[] = [
  ['escapes', escapes],
  ['Unicode', unicode],
  ['encodings', encodings],
  ['records', records],
  ['names', names],
  ['kinds of files', kinds],
  ['bombs', bombs],
]

/** A folder whose `corpus/` holds the files of the cases. Gone when the test ends. */
export async function corpusFolder(cases: readonly Case[]): Promise<string> {
  const folder = await hostileFolder()
  await mkdir(join(folder, 'corpus'), {recursive: true})
  writeCorpus(join(folder, 'corpus'), cases)
  return folder
}
