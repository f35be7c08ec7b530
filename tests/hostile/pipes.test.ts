import {join} from 'node:path'
import {expect, it} from 'vitest'
import {runProgram, type Ran} from '../helpers/program.ts'
import {agree, type Expected, type ListRow} from './expected.ts'
import {runHere} from './host.ts'
import {corpusFolder, sets} from './sets.ts'
import {deception, strangeControl} from './watch.ts'

/** What was printed holds nothing that commands a terminal or deceives the eye, and tells of no bug. */
function harmless({code, stdout, stderr}: Ran, what: string): void {
  expect(code === 0 || code === 1, `${what}: exit ${code} ${stderr.slice(-300)}`).toBe(true)
  for (const text of [stdout, stderr]) {
    expect(strangeControl(Buffer.from(text)), what).toBe(undefined)
    expect(deception(text), what).toBe(undefined)
  }
}

/** The words that name one article, and the least that must be opened for it. */
const named = (folder: string, {case: one, id, file}: Expected): readonly string[] =>
  ['--', ...(typeof one.file === 'string' ? [join(folder, file), join(folder, file.replace(/#\d+$/u, ''))] : [id, join(folder, 'corpus')])]

async function judgeShow(folder: string, one: Expected): Promise<void> {
  const started = performance.now()
  const text = await runHere(folder, ['show', ...named(folder, one)])
  harmless(text, one.case.name)
  const json = await runHere(folder, ['show', '--json', '--view', 'source', ...named(folder, one)])
  harmless(json, one.case.name)
  const shows = one.shown.ends ?? one.shown.shows
  expect(text.stdout, one.case.name).toContain(shows)
  expect((JSON.parse(json.stdout) as {text: string}).text, one.case.name).toContain(shows)
  expect((performance.now() - started) / 1000, one.case.name).toBeLessThan(2 * (one.case.within ?? 10))
}

it.each(sets)('T33: hostile %s in a pipe', async (_, cases) => {
  const folder = await corpusFolder(cases)
  const listed = await runProgram(folder, ['list', 'corpus', '--json'])
  harmless(listed, 'list --json')
  const {articles, wrong} = agree(cases, JSON.parse(listed.stdout) as ListRow[], 'corpus')
  expect(wrong).toEqual([])
  harmless(await runProgram(folder, ['list', 'corpus']), 'list')
  const found = await runProgram(folder, ['search', '尾', 'corpus', '--json', '--limit', '1000'])
  harmless(found, 'search --json')
  const withMarker = articles.filter(({shown}) => /尾/u.test(`${shown.shows}${shown.ends ?? ''}`))
  const ids = new Set((JSON.parse(found.stdout) as {article: string}[]).map(({article}) => article))
  expect(withMarker.filter(({id}) => !ids.has(id)).map(({case: one}) => one.name)).toEqual([])
  harmless(await runProgram(folder, ['search', '正文', 'corpus']), 'search')
  const checked = await runProgram(folder, ['check', 'corpus', '--json'])
  harmless(checked, 'check --json')
  expect(typeof JSON.parse(checked.stdout)).toBe('object')
  for (const one of articles) await judgeShow(folder, one)
})
