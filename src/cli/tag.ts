import type {Span} from '../core/offset.ts'
import type {Annotation, LabelId} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import {toRecord} from '../core/anchor.ts'
import type {Change} from '../core/change.ts'
import type {AnnotationRecord} from '../core/record.ts'
import {failed, ok, type Result, type Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import {excerpt} from './excerpt.ts'
import {noteAct} from './history-keeper.ts'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {labelStyle, type Library} from './library.ts'
import {withArticle} from './pick.ts'
import {styled} from './paper.ts'
import {commitTo, operationsOf} from './operations.ts'
import {pastAct} from './past-act.ts'
import {spansToTag} from './span-arguments.ts'
import type {Args, Run} from './subcommand.ts'
import {nearest} from '../core/nearest.ts'

/**
 * `pizhu tag`: the act of the reader for scripts. It is told as done only when the store has acknowledged it. A span that has this label
 * already stays as it is, and that is no failure: the command can be run again.
 */
export const tag: Run = (args, io) =>
  withArticle(args, io, 'write', async (article, library) => {
    const label = knownLabel(args.text('label') ?? '', library.schema)
    if (!label.ok) return label
    const spans = await spansToTag(args, article, library.codePoints(article))
    if (!spans.ok) return spans
    const present = new Map<string, Annotation>()
    for (const annotation of library.annotations.get(article.id) ?? []) {
      if (annotation.label === label.value) present.set(placeKey(annotation.span), annotation)
    }
    const had: Annotation[] = []
    const made: Annotation[] = []
    for (const span of spans.value) {
      const same = present.get(placeKey(span))
      if (same) had.push(same)
      else made.push(annotationOn(span, label.value, article, args, library, io))
    }
    const committed = made.length > 0 ? await commit(made, article, args, library, io) : ok(undefined)
    if (!committed.ok) return committed
    tell(article, made, had, library, io)
    return ok(0)
  })

/** One act: all of it or nothing, and one step of undo in the reader. */
async function commit(made: readonly Annotation[], article: Article, args: Args, library: Library, io: Io): Promise<Result<void>> {
  const change: Change = {put: made, drop: [], marks: []}
  await noteAct(pastAct(change, article.id, said(made, article, library), library), library, args, io)
  return await commitTo(library, operationsOf(change, library))
}

/** What the reader says when it takes this back. */
function said(made: readonly Annotation[], article: Article, {schema}: Library): Words {
  const [first] = made
  if (!first) throw new Error('an act without annotations')
  const name = schema.labels.find(({id}) => id === first.label)?.name ?? {zh: first.label, en: first.label}
  const quote = excerpt(article.source.slice(first.span.from, first.span.to))
  return made.length === 1
    ? {zh: `已标 ${name.zh} ${quote}`, en: `tagged ${name.en}: ${quote}`}
    : {zh: `已标 ${made.length} 处 ${name.zh} ${quote}`, en: `tagged ${made.length} × ${name.en}: ${quote}`}
}

const placeKey = ({from, to}: Span): string => `${from}-${to}`

function knownLabel(label: string, schema: Schema): Result<LabelId> {
  const known = schema.labels.map(({id}) => id)
  if (known.includes(label)) return ok(label)
  const near = nearest(label, known)
  return failed({
    code: 'label.unknown',
    message: {
      zh: `没有标签“${label}”${near ? `；是否想用“${near}”？` : '。'}可用：${known.join('、')}。见 \`pizhu labels\``,
      en: `there is no label "${label}"${near ? `; did you mean "${near}"?` : '.'} Labels: ${known.join(', ')}. See \`pizhu labels\``,
    },
  })
}

function annotationOn(span: Span, label: LabelId, article: Article, args: Args, library: Library, io: Io): Annotation {
  const note = args.text('note')
  return {
    id: io.randomId(),
    article: article.id,
    label,
    span,
    ...(note !== undefined && note !== '' && {note}),
    by: library.store.annotator,
    at: io.now().toISOString(),
    rev: 1,
    via: 'hand',
  }
}

function tell(article: Article, made: readonly Annotation[], had: readonly Annotation[], library: Library, io: Io): void {
  const codePoints = library.codePoints(article)
  const shown = (annotation: Annotation): AnnotationRecord => toRecord(annotation, article, codePoints)
  if (io.json) {
    const all = (annotations: readonly Annotation[]): unknown[] => annotations.map(annotation => tagJson(shown(annotation)))
    io.stdout.write(`${jsonLine({article: article.id, added: all(made), existing: all(had)})}\n`)
    return
  }
  const print = (annotation: Annotation, words: string): void => {
    const {start, end, exact, label, id} = shown(annotation)
    io.out.line(words, ' ', styled(labelStyle(library.schema, label), label), ` ${exact} `, styled('dim', `[${start}, ${end})  ${id}`))
  }
  for (const annotation of made) print(annotation, io.say({zh: '已标', en: 'tagged'}))
  for (const annotation of had) print(annotation, io.say({zh: '早已标过', en: 'already tagged'}))
}

/** A tag as `tag --json` and `untag --json` show it: code points of the source. */
export function tagJson({id, label, start, end, exact, note}: AnnotationRecord): unknown {
  return {id, label, start, end, text: exact, ...(note !== undefined && {note})}
}
