import {anchor, type Anchoring} from '../core/anchor.ts'
import {compareAnnotations, type Annotation, type LabelId, type Status} from '../core/annotation.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {codePointsOf, type CodePoints} from '../core/codepoints.ts'
import type {AnnotationRecord} from '../core/record.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import {loadArticles} from '../store/articles.ts'
import {loadSchema} from '../store/schema-file.ts'
import {encodingNamed} from '../store/decode.ts'
import type {Found} from '../store/find-files.ts'
import {openStore, type Store} from '../store/store.ts'
import type {LargeLibrary} from '../store/catalogue/large-library.ts'
import type {KeptParses} from '../store/kept-parses.ts'
import {EarlierTexts} from './earlier-texts.ts'
import {homedStore} from './homed-store.ts'
import {findHomes, renamedProblems, type Homes} from './homes.ts'
import type {ExitCode, Io} from './io.ts'
import {lookAt, readWhole} from './large.ts'
import {readFrom} from './origins.ts'
import {annotationsFolder, annotatorName, articlePaths} from './places.ts'
import type {Style} from './paper.ts'
import {progressOn, type Progress} from './progress.ts'
import {report} from './report.ts'
import type {Args} from './subcommand.ts'
import {badValue} from './usage.ts'

/** The articles of one run, and what one annotator has tagged in them. */
export interface Library {
  /** As far as they were read: of a large library more may come. */
  readonly articles: readonly Article[]
  readonly byId: ReadonlyMap<ArticleId, Article>
  /** Files and records that could not be read. */
  readonly unread: readonly Problem[]
  /** What is open; it changes when more of a large library was read. */
  readonly loaded: Loaded
  /** Articles that were found again under another name. */
  readonly renamed: readonly Problem[]
  readonly schema: Schema
  readonly store: Store
  /** Sorted in reading order. Articles without annotations are not in it. */
  readonly annotations: ReadonlyMap<ArticleId, readonly Annotation[]>
  /** Records whose place in their article is lost or in doubt; never exported, never dropped. */
  readonly unplaced: ReadonlyMap<ArticleId, readonly Unplaced[]>
  readonly codePoints: (article: Article) => CodePoints
  /** What the articles were when their records were made. Records that come in later must be loaded before they can be placed by it. */
  readonly earlier: EarlierTexts
  readonly statusOf: (article: ArticleId) => Status
  /** Annotations by label: every label of the schema in its order, then labels that it does not know. */
  readonly counts: (article: ArticleId) => readonly (readonly [LabelId, number])[]
}

/** A record without a place: `review` when its quote occurs but it is unclear where is meant, `orphaned` when it is gone. */
export type Unplaced = Extract<Anchoring, {readonly record: AnnotationRecord}>

/** What was read of files and folders. */
export interface Loaded {
  articles: readonly Article[]
  byId: ReadonlyMap<ArticleId, Article>
  problems: readonly Problem[]
  /** The files of a small library, as the system opens them. */
  readonly files?: readonly Found['disk'][]
  /** Where a large library comes from. */
  readonly large?: LargeLibrary | undefined
  /** Where what a session has read of a small one is kept for the next. */
  readonly kept?: KeptParses | undefined
}

/**
 * Reads the named files and folders, or what `articlePaths` opens when none is named; of a large library what an earlier run has left, and
 * the rest unless it is for a `session`, which does not wait for it. Fails only when `--encoding` names none.
 */
export async function loadNamed(named: readonly string[], args: Args, io: Io, progress?: Progress, session = false): Promise<Result<Loaded>> {
  const encoding = args.text('encoding')
  const known = encoding === undefined ? undefined : encodingNamed(encoding)
  if (known && !known.ok) return failed(badValue(known.problem, ''))
  const textField = args.text('text-field')
  const options = {...(encoding !== undefined && {encoding}), ...(textField !== undefined && {textField})}
  const paths = articlePaths(named, io)
  const looked = await lookAt(paths, options, args, io)
  if ('findings' in looked) {
    const told = progress && ((done: number, of: number): void => progress.at('read', done, of))
    const {findings, kept} = looked
    const {articles, problems} = await loadArticles(paths, {...options, ...(told && {told}), ...(kept && {kept})}, findings)
    return ok({...loadedOf(articles, problems), files: findings.files.map(({disk}) => disk), ...(session && {kept})})
  }
  const {large} = looked
  if (!session) await readWhole(large, progress ?? progressOn(io))
  const {articles, byId, problems} = large.catalogue
  return ok({articles, byId, problems, large})
}

/** Articles that are all in memory. */
export const loadedOf = (articles: readonly Article[], problems: readonly Problem[]): Loaded =>
  ({articles, problems, byId: new Map(articles.map(article => [article.id, article]))})

/**
 * Opens schema and the annotator's store beside the articles. With `write` the store is opened for writing if nobody else has it, which
 * `store.access` tells; the caller closes it.
 */
export async function openLibrary(loaded: Loaded, args: Args, io: Io, access: 'read' | 'write'): Promise<Result<Library>> {
  const dir = annotationsFolder(args, io)
  const schema = await loadSchema(dir)
  if (!schema.ok) return schema
  const opened = await openStore({dir, annotator: annotatorName(args, io), now: io.now, readOnly: access === 'read'})
  if (!opened.ok) return opened
  const held = {records: opened.value.records(), refusals: opened.value.refusals(), articles: opened.value.articles()}
  const {articles, large} = loaded
  // Of a library that is still being read nobody can say what is lost.
  const homes: Homes = !large || large.catalogue.whole ? await findHomes(articles, held, opened.value.text, io.cwd) : new Map()
  const store = homes.size > 0 ? homedStore(opened.value, homes) : opened.value
  const earlier = new EarlierTexts(id => loaded.byId.get(id), store.text)
  await earlier.load([...store.records(), ...store.rivals(), ...store.refusals()])
  return ok(libraryOf({loaded, renamed: renamedProblems(homes, held), schema: schema.value, store, earlier}))
}

/**
 * Opens the library, hands it to `use`, and closes its store whatever happens; with `write`, a store that someone else holds is a failure.
 * What the store has to tell (a damaged line, a record held twice) goes to stderr and makes the exit code 1.
 */
export async function withLibrary(
  loaded: Result<Loaded>,
  args: Args,
  io: Io,
  access: 'read' | 'write',
  use: (library: Library) => Promise<Result<ExitCode>>,
): Promise<Result<ExitCode>> {
  if (!loaded.ok) return loaded
  const library = await openLibrary(loaded.value, args, io, access)
  if (!library.ok) return library
  const {store} = library.value
  let done: Result<ExitCode>
  try {
    done = access === 'write' && store.access.kind === 'read' ? failed(store.access.why) : await use(library.value)
  } catch (error) {
    await store.close()
    throw error
  }
  const closed = await store.close()
  // A machine reads the new id; a person is told why it is there.
  for (const renamed of io.json ? [] : library.value.renamed) report(renamed, io)
  for (const notice of store.notices) report(notice, io)
  if (!closed.ok) report(closed.problem, io)
  return done.ok && (store.notices.length > 0 || !closed.ok) ? ok(1) : done
}

/** Articles whose code points are remembered. */
const mostPoints = 2000

function libraryOf({loaded, renamed, schema, store, earlier}: Pick<Library, 'loaded' | 'renamed' | 'schema' | 'store' | 'earlier'>): Library {
  const points = new Map<ArticleId, CodePoints>()
  const codePoints = (article: Article): CodePoints => {
    const known = points.get(article.id) ?? codePointsOf(article.source)
    if (points.size >= mostPoints) points.clear()
    points.set(article.id, known)
    return known
  }
  const {annotations, unplaced} = placed(loaded, store.records(), {codePoints, earlier})
  const done = new Set(store.articles().filter(({status}) => status === 'done').map(({id}) => id))
  return {
    get articles() {
      return loaded.articles
    },
    get byId() {
      return loaded.byId
    },
    get unread() {
      return loaded.problems
    },
    loaded,
    renamed,
    schema,
    store,
    annotations,
    unplaced,
    codePoints,
    earlier,
    statusOf: id => (done.has(id) ? 'done' : annotations.has(id) ? 'begun' : 'unseen'),
    counts: id => countLabels(schema, annotations.get(id) ?? []),
  }
}

/** The same articles with the annotations that the store has by now. */
export const refreshed = (library: Library): Library => libraryOf(library)

/** The stored records of the given articles at their places in the texts as they are now. */
export function placed(
  {byId}: Pick<Library, 'byId'>,
  records: readonly AnnotationRecord[],
  {codePoints, earlier}: Pick<Library, 'codePoints' | 'earlier'>,
): Pick<Library, 'annotations' | 'unplaced'> {
  const annotations = new Map<ArticleId, Annotation[]>()
  const unplaced = new Map<ArticleId, Unplaced[]>()
  for (const record of records) {
    const article = byId.get(record.article)
    if (!article) continue
    const anchoring = anchor(record, article, codePoints(article), earlier.of(record))
    if ('annotation' in anchoring) {
      const annotation: Annotation = anchoring.kind === 'moved' ? {...anchoring.annotation, moved: true} : anchoring.annotation
      readFrom(annotation, record)
      append(annotations, article.id, annotation)
    } else append(unplaced, article.id, anchoring)
  }
  for (const list of annotations.values()) list.sort(compareAnnotations)
  return {annotations, unplaced}
}

function append<T>(lists: Map<ArticleId, T[]>, id: ArticleId, item: T): void {
  const list = lists.get(id)
  if (list) list.push(item)
  else lists.set(id, [item])
}

/** Tells that tags of an article have lost their place. */
export function unplacedProblem(article: Article, count: number): Problem {
  return {
    code: 'annotation.unplaced',
    path: article.file,
    message: {
      zh: `文章已改动，${count} 个标注找不到原处；它们仍保存着，也不会导出`,
      en: `the article has changed and ${count} of its tags cannot be placed; they are kept, and not exported`,
    },
  }
}

/** How often each label occurs: those of the schema in its order, then others as they come. */
export function countLabels(schema: Schema, annotations: Iterable<Annotation>): readonly (readonly [LabelId, number])[] {
  const counts = new Map<LabelId, number>(schema.labels.map(({id}) => [id, 0]))
  for (const {label} of annotations) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
}

/** The colour of a label; one that the schema does not know has none. */
export function labelStyle(schema: Schema, label: LabelId): Style {
  return schema.labels.find(({id}) => id === label)?.colour ?? 'plain'
}
