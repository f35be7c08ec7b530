import type {LabelId} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import type {Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import type {View, ViewName} from '../core/view.ts'
import type {ExportUnit, Format} from './format.ts'
import {type Manifest, type ManifestArticle, manifestOptions, partsOf, schemaHash, type Tally, type WrittenFile} from './manifest.ts'
import type {Settled} from './options.ts'
import {type ExportArticle, prepare, type Prepared, type Preparing} from './prepare.ts'
import {divide, type Division} from './split.ts'
import {stems} from './stem.ts'
import {warnings} from './warnings.ts'

/** What is exported from. */
export interface Corpus {
  /** In the order in which they are to stand in the files. Ids are unique. */
  readonly articles: readonly ExportArticle[]
  readonly schema: Schema
  /** Name and version of the program, for the manifest. */
  readonly tool: string
  /** An article in a view; asked for the view of the export, and for `clean` when there is a split. */
  viewOf(article: Article, name: ViewName): View
  /** Told how far the export is: articles compared for a split, then articles written. */
  readonly told?: (stage: 'compare' | 'write', done: number, of: number) => void
}

/** A file of an export. `data` files hold units; a `companion` stands beside them. */
export interface ExportFile {
  readonly name: string
  readonly kind: 'data' | 'companion'
  /** The part of the split whose data it holds, or `all`; absent for a companion. */
  readonly part?: string
  /** The file's text in pieces, made while they are read: one article at a time is held. */
  readonly chunks: Iterable<string>
}

export interface Export {
  readonly files: readonly ExportFile[]
  /**
   * The manifest, and what the user should hear. Known only when every data file was read to its end: throws before. `written` is what
   * became of the files, empty when they went elsewhere, as to a pipe.
   */
  finish(written: readonly WrittenFile[]): {readonly manifest: Manifest; readonly warnings: readonly Words[]}
}

interface Outcome extends Pick<Prepared, 'dropped' | 'changed'> {
  readonly units: number
  readonly labels: ReadonlyMap<LabelId, number>
  readonly standIns: number
  readonly wide: number
}

/**
 * Exports a corpus: one data file, `all`, or one a part of the split, or as many as there are articles, and the format's companions. Pure and lazy: nothing is written,
 * and an article is prepared when its file is read. The same corpus and options give the same text.
 */
export function exportCorpus(corpus: Corpus, settled: Settled): Export {
  const going = corpus.articles.filter(({status}) => settled.status === 'any' || status === 'done')
  let compared = 0
  const cleanView = (article: Article): View => {
    corpus.told?.('compare', compared++, going.length)
    return corpus.viewOf(article, 'clean')
  }
  const division = settled.split && divide(going.map(entry => entry.article), settled.split, cleanView)
  const partOf = (entry: ExportArticle) => division?.parts.get(entry.article.id) ?? 'all'
  const outcomes = new Map<ExportArticle, Outcome>()
  const how = preparing(corpus.schema, settled)
  const parts = partsOf(settled)
  const context = {schema: corpus.schema, scheme: settled.scheme, relations: settled.relations, labels: labelsOf(corpus.schema, going), parts}

  // The files of one article are read one behind the other.
  let last: {readonly entry: ExportArticle; readonly prepared: Prepared} | undefined
  const preparedOf = (entry: ExportArticle): Prepared => {
    if (last?.entry !== entry) last = {entry, prepared: prepare(entry, corpus.viewOf(entry.article, settled.view), how)}
    return last.prepared
  }

  function* unitsOf(entries: readonly ExportArticle[]): Generator<ExportUnit> {
    for (const entry of entries) {
      const {units, dropped, changed} = preparedOf(entry)
      yield* units
      if (outcomes.has(entry)) continue
      corpus.told?.('write', outcomes.size, going.length)
      const standIns = units.reduce((sum, {text}) => sum + settled.format.standIns(text), 0)
      outcomes.set(entry, {units: units.length, labels: countLabels(units), standIns, wide: countWide(units, settled.format), dropped, changed})
    }
  }

  const data = parts.flatMap(part =>
    sourcesOf(part, going.filter(entry => partOf(entry) === part), settled).flatMap(({name, entries, stem}) =>
      [settled.format, ...(settled.format.beside ?? [])].map(({extension, encode}): ExportFile => ({
        name: `${name}.${extension}`,
        kind: 'data',
        part,
        chunks: {[Symbol.iterator]: () => encode(unitsOf(entries), stem === undefined ? context : {...context, stem})[Symbol.iterator]()},
      })),
    ),
  )
  const companions = settled.format.companions(context).map(({name, text}): ExportFile => ({name, kind: 'companion', chunks: [text]}))
  return {
    files: [...data, ...companions],
    finish(written) {
      if (outcomes.size !== going.length) throw new Error(`the export was read for ${outcomes.size} of ${going.length} articles only`)
      const gone = going.map(entry => ({entry, part: partOf(entry), outcome: outcomes.get(entry)!}))
      const manifest = manifestOf(corpus, settled, division, gone, written)
      return {manifest, warnings: warnings(manifest, corpus.schema, settled.format)}
    },
  }
}

/** The data files of a part, without extension, and what each is made of: all its articles, or one. */
function sourcesOf(part: string, entries: readonly ExportArticle[], {format, split}: Settled): readonly Source[] {
  if (!format.per) return [{name: format.stem?.(part) ?? part, entries}]
  const names = stems(entries.map(({article}) => article.id))
  return entries.map((entry, at) => ({name: split ? `${part}/${names[at]!}` : names[at]!, entries: [entry], stem: names[at]!}))
}

interface Source {
  readonly name: string
  readonly entries: readonly ExportArticle[]
  readonly stem?: string
}

function preparing(schema: Schema, {format, unit, boilerplate, overlap, layerPolicy}: Settled): Preparing {
  const ranks = new Map(schema.labels.map((label, at) => [label.id, at]))
  return {
    format,
    kind: unit,
    boilerplate,
    overlap: overlap === 'keep' ? undefined : overlap,
    layerPolicy,
    rank: label => ranks.get(label) ?? schema.labels.length,
  }
}

/** The labels of the schema in its order, then the others of the articles, by name. */
function labelsOf({labels}: Schema, articles: readonly ExportArticle[]): readonly LabelId[] {
  const known = labels.map(({id}) => id)
  const strangers = new Set<LabelId>()
  for (const {annotations} of articles) for (const {label} of annotations) if (!known.includes(label)) strangers.add(label)
  return [...known, ...[...strangers].toSorted()]
}

function countWide(units: readonly ExportUnit[], {widest = Infinity}: Format): number {
  return sum(units.map(({spans}) => spans.filter(({start, end}) => end - start > widest).length))
}

const noLabels: ReadonlyMap<LabelId, number> = new Map()

function countLabels(units: readonly ExportUnit[]): ReadonlyMap<LabelId, number> {
  if (units.every(({spans}) => spans.length === 0)) return noLabels
  const counts = new Map<LabelId, number>()
  for (const {spans} of units) for (const {annotation: {label}} of spans) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}

interface Gone {
  readonly entry: ExportArticle
  readonly part: string
  readonly outcome: Outcome
}

function manifestOf(
  {articles, schema, tool}: Corpus,
  settled: Settled,
  division: Division | undefined,
  gone: readonly Gone[],
  written: readonly WrittenFile[],
): Manifest {
  const went = new Set(gone.map(({entry}) => entry))
  return {
    format: 'pizhu-export',
    version: 1,
    unit: 'codepoint',
    tool,
    options: manifestOptions(settled),
    offsets: settled.format.offsets,
    schema: {hash: schemaHash(schema), labels: schema.labels.map(({id}) => id)},
    files: written,
    articles: gone.map(line => manifestArticle(line, division !== undefined)),
    leftOut: articles.filter(entry => !went.has(entry)).map(({article: {id}, status}) => ({id, status})),
    counts: partsOf(settled).map(part => tally(part, gone.filter(line => line.part === part), schema)),
    alike: division?.alike ?? [],
    dropped: gone.flatMap(({outcome}) => outcome.dropped),
    changed: gone.flatMap(({outcome}) => outcome.changed),
  }
}

function manifestArticle({entry: {article, status}, part, outcome}: Gone, split: boolean): ManifestArticle {
  const {units, labels, standIns, wide} = outcome
  return {
    id: article.id,
    file: article.file,
    sha256: article.sha256,
    status,
    ...(split ? {part} : {}),
    units,
    spans: sum(labels.values()),
    ...(standIns > 0 ? {standIns} : {}),
    ...(wide > 0 ? {wide} : {}),
  }
}

/** Every label of the schema is counted, also when it occurs nowhere; labels that the schema lacks come behind, by name. */
function tally(part: string, gone: readonly Gone[], schema: Schema): Tally {
  const labels = new Map<LabelId, number>(schema.labels.map(({id}) => [id, 0]))
  const strangers = new Set(gone.flatMap(({outcome}) => [...outcome.labels.keys()]).filter(label => !labels.has(label)))
  for (const label of [...strangers].toSorted()) labels.set(label, 0)
  for (const {outcome} of gone) for (const [label, count] of outcome.labels) labels.set(label, labels.get(label)! + count)
  return {part, articles: gone.length, units: sum(gone.map(({outcome}) => outcome.units)), labels}
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
