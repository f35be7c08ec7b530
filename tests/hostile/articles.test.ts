import {expect, it} from 'vitest'
import {runProgram} from '../helpers/program.ts'
import {agree, type ListRow} from './expected.ts'
import {judgeSession} from './session.ts'
import {corpusFolder, sets} from './sets.ts'

it.each(sets)('T32 T33: hostile %s in a terminal', async (_, cases) => {
  const folder = await corpusFolder(cases)
  const {stdout} = await runProgram(folder, ['list', 'corpus', '--json'])
  const {articles, wrong} = agree(cases, JSON.parse(stdout) as ListRow[], 'corpus')
  expect(wrong).toEqual([])
  await judgeSession(folder, articles)
})
