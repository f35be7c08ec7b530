import type {Annotation} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {codePointsOf} from '../core/codepoints.ts'
import {hiddenIn, hiddenJson} from '../core/hidden.ts'
import type {ViewSpan} from '../core/offset.ts'
import type {Problem} from '../core/result.ts'
import {ok} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import {makeView, toViewSpan, type View, type ViewName} from '../core/view.ts'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {labelStyle, unplacedProblem, type Library} from './library.ts'
import {markedLines} from './marks.ts'
import {withArticle} from './pick.ts'
import {report} from './report.ts'
import type {Run} from './subcommand.ts'

/** A tag and where the view shows it. */
interface Shown {
  readonly annotation: Annotation
  readonly span: ViewSpan
}

/** `pizhu show`: the text of a view with its tags; tags that have no place in it are told on stderr and give exit code 1. */
export const show: Run = (args, io) =>
  withArticle(args, io, 'read', async (article, library) => {
    const view = await viewOf(article, (args.text('view') ?? 'clean') as ViewName)
    const annotations = library.annotations.get(article.id) ?? []
    const shown = annotations.flatMap((annotation): Shown[] => {
      const span = toViewSpan(view, annotation.span)
      return span ? [{annotation, span}] : []
    })
    if (io.json) io.stdout.write(`${jsonLine(showJson(article, view, shown, library))}\n`)
    else if (args.flag('raw')) io.stdout.data(view.text)
    else printText(view, args.flag('plain') ? [] : shown, library, io)
    const problems = lost(article, annotations.length - shown.length, library, view.name)
    for (const problem of problems) report(problem, io)
    return ok(problems.length > 0 ? 1 : 0)
  })

/** The view of that name; the big dictionaries of the traditional one are loaded only for it. */
export const viewOf = async (article: Article, name: ViewName): Promise<View> =>
  name === 'traditional' ? makeView(article, name, await loadTraditional()) : makeView(article, name)

function showJson(article: Article, view: View, shown: readonly Shown[], library: Library): unknown {
  const inView = codePointsOf(view.text)
  const inSource = library.codePoints(article)
  return {
    id: article.id,
    view: view.name,
    text: view.text,
    hidden: hiddenJson(hiddenIn(article.source)),
    blocks: view.blocks.map(({kind, span}) => ({kind, start: inView.fromUnits(span.from), end: inView.fromUnits(span.to)})),
    annotations: shown.map(({annotation, span}) => ({
      id: annotation.id,
      label: annotation.label,
      start: inView.fromUnits(span.from),
      end: inView.fromUnits(span.to),
      text: view.text.slice(span.from, span.to),
      source: {start: inSource.fromUnits(annotation.span.from), end: inSource.fromUnits(annotation.span.to)},
      ...(annotation.note !== undefined && {note: annotation.note}),
      by: annotation.by,
    })),
  }
}

function printText(view: View, shown: readonly Shown[], library: Library, io: Io): void {
  const marks = shown.map(({annotation, span}) => ({span, label: annotation.label}))
  for (const line of markedLines(view.text, marks, label => labelStyle(library.schema, label))) io.out.line(...line)
}

function lost(article: Article, hidden: number, library: Library, view: ViewName): Problem[] {
  const unplaced = library.unplaced.get(article.id)?.length ?? 0
  const problems: Problem[] = []
  if (unplaced > 0) problems.push(unplacedProblem(article, unplaced))
  if (hidden > 0) {
    problems.push({
      code: 'annotation.hidden',
      path: article.file,
      message: {
        zh: `${hidden} 个标注不在 ${view} 视图中；用 --view source 查看`,
        en: `${hidden} tags are not in the ${view} view; see --view source`,
      },
    })
  }
  return problems
}
