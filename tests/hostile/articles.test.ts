import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, it, onTestFinished} from 'vitest'
import {runProgram} from '../helpers/program.ts'
import type {Case} from './case.ts'
import {bombs} from './cases/bombs.ts'
import {encodings} from './cases/encodings.ts'
import {escapes} from './cases/escapes.ts'
import {kinds} from './cases/kinds.ts'
import {names} from './cases/names.ts'
import {records} from './cases/records.ts'
import {unicode} from './cases/unicode.ts'
import {writeCorpus} from './corpus.ts'
import {agree, type Agreed, type ListRow} from './expected.ts'
import {judgeSession} from './session.ts'

const sets: readonly (readonly [what: string, cases: readonly Case[]])[] = [
  ['escapes', escapes],
  ['Unicode', unicode],
  ['encodings', encodings],
  ['records', records],
  ['names', names],
  ['kinds of files', kinds],
  ['bombs', bombs],
]

async function corpusFolder(cases: readonly Case[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pizhu-hostile-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const name of ['corpus', 'state']) await mkdir(join(folder, name))
  writeCorpus(join(folder, 'corpus'), cases)
  return folder
}

async function listed(folder: string, cases: readonly Case[]): Promise<Agreed> {
  const {stdout} = await runProgram(folder, ['list', 'corpus', '--json'])
  return agree(cases, JSON.parse(stdout) as ListRow[], 'corpus')
}

describe.each(sets)('hostile %s', (what, cases) => {
  it(`T32 T33: ${what} come out as stated, in a list and in a terminal`, async () => {
    const folder = await corpusFolder(cases)
    const {articles, wrong} = await listed(folder, cases)
    expect(wrong).toEqual([])
    await judgeSession(folder, articles)
  })
})
