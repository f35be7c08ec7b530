import type {AnnotationRecord, ArticleRecord, Operation, RefusalRecord} from '../core/record.ts'
import type {Problem} from '../core/result.ts'
import type {Based} from './journal-read.ts'
import {lineProblem} from './notices.ts'
import {annotationLine, articleLine, compareText, refusalLine} from './record-line.ts'
import {Shelf} from './shelf.ts'
import type {Snapshot} from './snapshot.ts'

/** Everything of one annotator, in memory. */
export interface Ledger {
  readonly annotations: Shelf<AnnotationRecord>
  readonly articles: Shelf<ArticleRecord>
  readonly refusals: Shelf<RefusalRecord>
}

type Lists = Pick<Snapshot, 'annotations' | 'articles' | 'refusals'>

/** The higher revision is the better, then the later time. */
const betterAnnotation = (a: AnnotationRecord, b: AnnotationRecord): number => a.rev - b.rev || compareText(a.at, b.at)

/** Done is better than begun. */
const betterArticle = (a: ArticleRecord, b: ArticleRecord): number => Number(a.status === 'done') - Number(b.status === 'done')

/** Refusals are not revised: two under one id differ by an accident, and the later one is as good as the other. */
const betterRefusal = (a: RefusalRecord, b: RefusalRecord): number => compareText(a.at, b.at)

export function ledgerOf(snapshot: Lists): Ledger {
  const ledger = {
    annotations: new Shelf(annotationLine, betterAnnotation),
    articles: new Shelf(articleLine, betterArticle),
    refusals: new Shelf(refusalLine, betterRefusal),
  }
  addAll(ledger, snapshot)
  return ledger
}

/** Adds records that were found beside those of the ledger; see `Shelf.add`. */
export function addAll(ledger: Ledger, found: Lists): void {
  for (const record of found.articles) ledger.articles.add(record)
  for (const record of found.annotations) ledger.annotations.add(record)
  for (const record of found.refusals) ledger.refusals.add(record)
}

/** Every record of a ledger, copies too. */
export const listsOf = ({annotations, articles, refusals}: Ledger): Lists => ({
  annotations: annotations.all(),
  articles: articles.all(),
  refusals: refusals.all(),
})

export const cloneLedger = ({annotations, articles, refusals}: Ledger): Ledger => ({
  annotations: annotations.clone(),
  articles: articles.clone(),
  refusals: refusals.clone(),
})

export function apply(ledger: Ledger, operation: Operation): void {
  if ('put' in operation) ledger.annotations.put(operation.put)
  else if ('beside' in operation) ledger.annotations.add(operation.beside)
  else if ('del' in operation) ledger.annotations.drop(operation.del)
  else if ('article' in operation) ledger.articles.put(operation.article)
  else if ('refuse' in operation) ledger.refusals.put(operation.refuse)
  else ledger.refusals.drop(operation.unrefuse)
}

/**
 * Plays journals over the snapshot they belong to. Only the last operation on each id counts, and what was put beside it since.
 *
 * A journal that names the snapshot as what it builds on is simply applied. If the snapshot is another one (a checkpoint was cut short after
 * its rename, or git changed the file meanwhile), a record in it that came from none of the journals and is not older than the
 * operation is kept: beside what was put, or, if it is newer, in spite of a `del`.
 */
export function replay(ledger: Ledger, entries: readonly Based[], snapshotHash: string): void {
  const last = new Map<string, {readonly entry: Decisive; readonly on: string | undefined}>()
  const own = new Set<string>()
  const beside = new Map<string, AnnotationRecord[]>()
  for (const based of entries) {
    const {entry} = based
    if ((entry.kind === 'put' || entry.kind === 'beside') && based.on !== snapshotHash) own.add(annotationLine(entry.record))
    if (entry.kind === 'beside') {
      beside.set(entry.record.id, [...(beside.get(entry.record.id) ?? []), entry.record])
      continue
    }
    if (entry.kind === 'put') beside.delete(entry.record.id)
    if (entry.kind === 'del') beside.delete(entry.id)
    last.set(subject(entry), {entry, on: based.on})
  }
  const {annotations, articles, refusals} = ledger
  for (const {entry, on} of last.values()) {
    if (entry.kind === 'article') {
      articles.put(entry.record)
      continue
    }
    if (entry.kind === 'refuse') {
      refusals.put(entry.record)
      continue
    }
    if (entry.kind === 'unrefuse') {
      refusals.drop(entry.id)
      continue
    }
    const id = entry.kind === 'put' ? entry.record.id : entry.id
    const held = annotations.active.get(id)
    const stranger = on !== snapshotHash && held !== undefined && !own.has(annotationLine(held)) ? held : undefined
    if (entry.kind === 'del') {
      if (!stranger || stranger.rev <= entry.rev) annotations.drop(id)
    } else if (stranger && stranger.rev >= entry.record.rev) annotations.add(entry.record)
    else annotations.put(entry.record)
  }
  for (const record of [...beside.values()].flat()) annotations.add(record)
}

/** An entry that says how something is, whatever was before. */
type Decisive = Exclude<Based['entry'], {readonly kind: 'beside'}>

/** What an entry is about: of the entries about one thing only the last counts. */
function subject(entry: Decisive): string {
  switch (entry.kind) {
    case 'article':
      return `article ${entry.record.id}`
    case 'put':
      return `annotation ${entry.record.id}`
    case 'del':
      return `annotation ${entry.id}`
    case 'refuse':
      return `refusal ${entry.record.id}`
    case 'unrefuse':
      return `refusal ${entry.id}`
  }
}

/** A notice for each id that has more than one record. `lines` are those of the file's records, where they are known. */
export function conflicts(ledger: Ledger, path: string, lines?: ReadonlyMap<string, readonly number[]>): Problem[] {
  return [...ledger.annotations.copies].map(([id, copies]) => {
    const {rev, article} = ledger.annotations.active.get(id) ?? copies[0]!
    const at = lines?.get(id) ?? []
    const where = at.length > 1 ? {zh: `（第 ${at.join('、')} 行）`, en: ` (lines ${at.join(', ')})`} : {zh: '', en: ''}
    return lineProblem('store.duplicate', path, at[0], {
      zh: `标注 ${id} （在 ${article}）${where.zh}有 ${copies.length + 1} 个不同的版本，采用 rev ${rev}，其余留在文件里；打开这篇文章可以选定一个`,
      en: `the annotation ${id} of ${article}${where.en} has ${copies.length + 1} different records; rev ${rev} is used, the others stay in the ` +
        'file; open the article to choose one',
    })
  })
}

/** One record an id. */
export const recordsOf = ({annotations}: Ledger): readonly AnnotationRecord[] => [...annotations.active.values()]

/** The records that do not count because another one has their id. */
export const rivalsOf = ({annotations}: Ledger): readonly AnnotationRecord[] => [...annotations.copies.values()].flat()

export const articlesOf = ({articles}: Ledger): readonly ArticleRecord[] => [...articles.active.values()]

export const refusalsOf = ({refusals}: Ledger): readonly RefusalRecord[] => [...refusals.active.values()]
