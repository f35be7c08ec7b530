import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import type {Colour} from '../../src/core/schema.ts'
import {colours} from '../../src/formats/colours.ts'
import type {ExportArticle} from '../../src/formats/prepare.ts'
import {annotation, articleOf, exported} from '../formats/sample.ts'
import {goldFiles} from '../helpers/gold.ts'
import {looksIn, type Looks, ratio} from './looks.ts'

/** Where the pictures go: `PICTURES=docs/page npm run test:browser` draws those of the documentation anew. */
const pictures = process.env['PICTURES']

const golden = goldFiles('.').map(({file, sha256, spans}): ExportArticle => {
  const source = readFileSync(join('seeds', file), 'utf8')
  const points = codePointsOf(source)
  const annotations = spans.map(({id, start, end, label}) => annotation(`${file} ${id}`, file, label, points.toUnits(start), points.toUnits(end)))
  return {article: {id: file, file, sha256, encoding: 'utf-8', source, ...parseArticle(source)}, status: 'begun', annotations}
})

/** Every colour in every other, crossing the one before, and one long line without a place to break it. */
function hard() {
  const names = Object.keys(colours) as Colour[]
  const labels = names.map((colour, at) => ({...defaultSchema.labels[0]!, id: colour, key: String(at), name: {zh: '很长的标签名'.repeat(at), en: 'x'.repeat(90)}, colour}))
  const source = `${'国'.repeat(400)}\n${'w'.repeat(2000)}`
  const nested = names.flatMap((outer, at) => names.map((inner, place) => [outer, inner, 10 * (at * names.length + place) % 380] as const))
  const annotations = nested.flatMap(([outer, inner, from], at) => [annotation(`o${at}`, 'a.txt', outer, from, from + 8), annotation(`i${at}`, 'a.txt', inner, from + 3, from + 12)])
  const blocks = [{kind: 'paragraph' as const, span: annotation('x', 'a.txt', 'x', 0, source.length).span}]
  return exported([{article: articleOf(source, blocks), status: 'done', annotations}], {format: 'html'}, {...defaultSchema, labels})
}

const folder = mkdtempSync(join(tmpdir(), 'pizhu-browser-'))
const gold = exported(golden, {format: 'html', boilerplate: true})
const pages = {gold, hard: hard()}

const url = (name: keyof typeof pages): string => pathToFileURL(join(folder, `${name}.html`)).href

let browser: Browser

beforeAll(async () => {
  for (const [name, {files}] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), files.get('all.html')!)
  const executablePath = execFileSync('sh', ['-c', 'command -v "${CHROMIUM:-chromium}"'], {encoding: 'utf8'}).trim()
  browser = await chromium.launch({executablePath})
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, {recursive: true, force: true})
})

/** Opens a page and gives what the browser complained of and asked for beside the page itself. */
async function opened(name: keyof typeof pages, width: number, colorScheme: 'light' | 'dark'): Promise<{page: Page; said: string[]}> {
  const page = await browser.newPage({viewport: {width, height: 800}, colorScheme, javaScriptEnabled: true})
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  page.on('request', request => request.url() === url(name) || said.push(request.url()))
  await page.goto(url(name))
  return {page, said}
}

describe('the page in Chromium', () => {
  it('F61: has as many marks of each label as the manifest says, with the text that was tagged', async () => {
    const {page, said} = await opened('gold', 1280, 'light')
    const {labels} = gold.manifest.counts[0]!
    expect([...labels.values()].reduce((sum, count) => sum + count, 0)).toBe(206 - gold.manifest.dropped.length)
    for (const [at, [label, count]] of [...labels].entries()) expect([label, await page.locator(`main mark.first.l${at}`).count()]).toEqual([label, count])
    const texts = await page.evaluate<string[]>(`Array.from(document.querySelectorAll('main mark.first:not(.cut)'), mark => {
      const copy = mark.cloneNode(true)
      for (const badge of copy.querySelectorAll('b')) badge.remove()
      return copy.textContent
    })`)
    const tagged = new Set(golden.flatMap(({article, annotations}) => annotations.map(({span}) => article.source.slice(span.from, span.to))))
    expect(texts.filter(text => !tagged.has(text))).toEqual([])
    expect(said).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)('F64: reads in %s: text 4.5 : 1, edges and underlines 3 : 1, whatever lies in what', async scheme => {
    for (const name of ['gold', 'hard'] as const) {
      const {page, said} = await opened(name, 1280, scheme)
      const looks = await page.evaluate<Looks[]>(looksIn)
      expect(looks.length).toBeGreaterThan(100)
      for (const {what, ground, ink, edge, around} of looks) {
        expect(ratio(ink, ground), `${what}: ${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
        if (edge) expect(Math.min(ratio(edge, ground), ratio(edge, around)), `${what}: ${edge} on ${ground}, ${around}`).toBeGreaterThanOrEqual(3)
      }
      expect(said).toEqual([])
      if (pictures && name === 'gold') await page.screenshot({path: join(pictures, `${scheme}.png`), clip: {x: 0, y: 0, width: 1280, height: 640}})
      await page.close()
    }
  })

  it.each([380, 1280])('F64: is no wider than a window of %i', async width => {
    for (const name of ['gold', 'hard'] as const) {
      const {page} = await opened(name, width, 'light')
      expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
      await page.close()
    }
  })

  it('F60: every way leads to its article, and nothing leads out', async () => {
    const {page} = await opened('gold', 1280, 'light')
    const lost = await page.evaluate(`Array.from(document.querySelectorAll('[href]'), a => a.getAttribute('href')).filter(to => !document.querySelector(to))`)
    expect(lost).toEqual([])
    await page.click('aside a[href="#a2"]')
    expect(await page.evaluate('Math.round(document.querySelector("#a2").getBoundingClientRect().top)')).toBeLessThan(5)
    await page.close()
  })

  it('F64: prints, on light ground also when the screen is dark', async () => {
    const {page} = await opened('gold', 1280, 'dark')
    const pdf = await page.pdf({format: 'A4'})
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.length).toBeGreaterThan(20_000)
    await page.emulateMedia({media: 'print'})
    expect(await page.evaluate(`getComputedStyle(document.body).getPropertyValue('--ground')`)).toBe('#fcfcfa')
    expect(await page.locator('article > nav').first().isVisible()).toBe(false)
    await page.close()
  })
})
