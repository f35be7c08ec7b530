import type {Finding} from '../../core/finding.ts'
import type {Unplaced} from '../library.ts'
import {excerpt} from '../excerpt.ts'
import {locate, mostPlaces, placeIn, type Ground, type Work} from './ground.ts'

/** Tags whose articles have changed under them: lost, in doubt, or found elsewhere. */
export function anchorFindings(ground: Ground): Finding[] {
  return ground.works.flatMap(work => [
    ...[...work.unplaced].flatMap(([id, list]) => list.map(unplaced => unplacedFinding(id, unplaced, work, ground))),
    ...movedFindings(work, ground),
  ])
}

function unplacedFinding(articleId: string, unplaced: Unplaced, {annotator}: Work, ground: Ground): Finding {
  const {record} = unplaced
  const article = ground.articles.get(articleId)!
  const quote = excerpt(record.exact)
  const about = {area: 'anchors', severity: 'warning', annotator, article: articleId, id: record.id, label: record.label, text: record.exact} as const
  if (unplaced.kind === 'orphaned') {
    return {...about, problem: {
      code: 'anchor.orphaned',
      ...locate(article),
      message: {
        zh: `文章已改动，找不到“${quote}”（${record.label}，${annotator}）；标注仍保存着，不会导出`,
        en: `the article has changed and “${quote}” (${record.label}, ${annotator}) is gone; the tag is kept, and not exported`,
      },
    }}
  }
  const {candidates} = unplaced
  return {...about, places: candidates.slice(0, mostPlaces).map(span => placeIn(article, span, ground)), problem: {
    code: 'anchor.review',
    ...locate(article, candidates[0]?.from),
    message: {
      zh: `文章已改动，“${quote}”（${record.label}，${annotator}）可能在 ${candidates.length} 处，要由人定；定下之前不导出`,
      en: `the article has changed and “${quote}” (${record.label}, ${annotator}) may stand at ${candidates.length} ${candidates.length === 1 ? 'place' : 'places'}; ` +
        'until somebody decides it is not exported',
    },
  }}
}

/** Tags that were found at another place than they were made at, and are there in use. */
function movedFindings({annotator, annotations, records}: Work, ground: Ground): Finding[] {
  const starts = new Map(records.map(({id, start}) => [id, start]))
  return [...annotations].flatMap(([articleId, list]) => {
    const article = ground.articles.get(articleId)!
    return list.flatMap((annotation): Finding[] => {
      const place = placeIn(article, annotation.span, ground)
      if (starts.get(annotation.id) === place.start) return []
      const text = article.source.slice(annotation.span.from, annotation.span.to)
      return [{
        area: 'anchors',
        severity: 'hint',
        annotator,
        article: articleId,
        id: annotation.id,
        label: annotation.label,
        text,
        places: [place],
        problem: {
          code: 'anchor.moved',
          ...locate(article, annotation.span.from),
          message: {
            zh: `“${excerpt(text)}”（${annotation.label}，${annotator}）随文章的改动移了位置，靠上下文认出`,
            en: `“${excerpt(text)}” (${annotation.label}, ${annotator}) moved with a change of the article and was found by its context`,
          },
        },
      }]
    })
  })
}
