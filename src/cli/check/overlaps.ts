import type {Annotation} from '../../core/annotation.ts'
import type {Article} from '../../core/article.ts'
import type {Finding} from '../../core/finding.ts'
import {sameSpan} from '../../core/offset.ts'
import type {Schema} from '../../core/schema.ts'
import {resolveOverlaps} from '../../formats/overlap.ts'
import {excerpt} from '../excerpt.ts'
import {locate, placeIn, type Ground} from './ground.ts'

/** Tags that overlap where the schema wants one layer, and spans that have one label twice, which is never meant. */
export function overlapFindings(ground: Ground, {overlap, labels}: Schema): Finding[] {
  const ranks = new Map(labels.map(({id}, at) => [id, at]))
  const rank = (label: string): number => ranks.get(label) ?? labels.length
  return ground.works.flatMap(({annotator, annotations}) => [...annotations].flatMap(([id, list]) => {
    const article = ground.articles.get(id)!
    const twice = doubles(list)
    const doubled = [...twice].map(([tag, first]) => doubleFinding(tag, first, article, annotator, ground))
    if (overlap === 'keep') return doubled
    const spans = list.filter(tag => !twice.has(tag)).map(annotation => {
      const {from: start, to: end} = annotation.span
      return {annotation, start, end, text: '', source: {start, end}}
    })
    const {lost} = resolveOverlaps(spans, overlap, rank)
    return [...doubled, ...lost.map(({span, by}) => overlapFinding(span.annotation, by.annotation, overlap, article, annotator, ground))]
  }))
}

/** Each tag that stands where one of its label stands already, with that one. */
function doubles(sorted: readonly Annotation[]): Map<Annotation, Annotation> {
  const found = new Map<Annotation, Annotation>()
  for (const [at, tag] of sorted.entries()) {
    const before = sorted[at - 1]
    if (before && before.label === tag.label && sameSpan(before.span, tag.span)) found.set(tag, found.get(before) ?? before)
  }
  return found
}

const quoteOf = (article: Article, {span: {from, to}}: Annotation): string => article.source.slice(from, to)

function overlapFinding(lost: Annotation, kept: Annotation, policy: 'longest' | 'priority', article: Article, annotator: string, ground: Ground): Finding {
  const [one, other] = [lost, kept].map(tag => `“${excerpt(quoteOf(article, tag))}”（${tag.label}）`)
  const [first, second] = [lost, kept].map(tag => `“${excerpt(quoteOf(article, tag))}” (${tag.label})`)
  return {
    area: 'overlaps',
    severity: 'warning',
    annotator,
    article: article.id,
    id: lost.id,
    label: lost.label,
    text: quoteOf(article, lost),
    places: [lost, kept].map(({span}) => placeIn(article, span, ground)),
    problem: {
      code: 'overlap.forbidden',
      ...locate(article, lost.span.from),
      message: {
        zh: `${one}与${other}重叠（${annotator}）；标签表的规则是 ${policy}，单层格式只导出后者`,
        en: `${first} overlaps ${second} (${annotator}); the schema says ${policy}, and a format of one layer exports the latter alone`,
      },
    },
  }
}

function doubleFinding(tag: Annotation, first: Annotation, article: Article, annotator: string, ground: Ground): Finding {
  const quote = excerpt(quoteOf(article, tag))
  return {
    area: 'overlaps',
    severity: 'hint',
    annotator,
    article: article.id,
    id: tag.id,
    label: tag.label,
    text: quoteOf(article, tag),
    places: [placeIn(article, tag.span, ground)],
    problem: {
      code: 'overlap.double',
      ...locate(article, tag.span.from),
      message: {
        zh: `“${quote}”（${tag.label}，${annotator}）标了两次（${first.id} 与 ${tag.id}），可以删去一个`,
        en: `“${quote}” (${tag.label}, ${annotator}) is tagged twice (${first.id} and ${tag.id}); one can go`,
      },
    },
  }
}
