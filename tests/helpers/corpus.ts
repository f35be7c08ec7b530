import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {parseArticle} from '../../src/core/parse/article.ts'
import {goldFiles} from './gold.ts'
import {seedNames} from './seeds.ts'

/** The five articles as the program loads them, without the disk in between. */
export const seedArticles: readonly Article[] = seedNames.map(name => {
  const bytes = readFileSync(join('seeds', name))
  const source = bytes.toString('utf8')
  return {id: name, file: `seeds/${name}`, sha256: createHash('sha256').update(bytes).digest('hex'), encoding: 'utf-8', source, ...parseArticle(source)}
})

/** The gold tags of two of them. */
export const goldAnnotations: readonly Annotation[] = goldFiles('.').flatMap(({file, spans}) => {
  const article = seedArticles.find(({id}) => id === file)!
  const points = codePointsOf(article.source)
  return spans.map(({id, start, end, label}): Annotation => ({
    id: `${file.slice(0, 3)}${id}`,
    article: file,
    label,
    span: sourceSpan(points.toUnits(start), points.toUnits(end)),
    by: 'tester',
    at: '2025-06-30T08:00:00.000Z',
    rev: 1,
    via: 'hand',
  }))
})
