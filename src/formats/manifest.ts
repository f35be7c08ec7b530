import type {LabelId, Status} from '../core/annotation.ts'
import type {ArticleId} from '../core/article.ts'
import type {Schema} from '../core/schema.ts'
import {fnv1a64} from './hash.ts'
import type {Loss} from './loss.ts'
import type {Settled} from './options.ts'
import {splitParts} from './split.ts'

export const manifestName = 'manifest.json'

/** A file as it was written. */
export interface WrittenFile {
  readonly name: string
  /** Whose data it holds; absent for a companion. */
  readonly part?: string
  /** Of its bytes, lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** Line feeds in it. */
  readonly lines: number
}

/** An article of an export: `units` and `spans` that were written. In the files, units stand in the order of these entries. */
export interface ManifestArticle {
  readonly id: ArticleId
  readonly file: string
  readonly sha256: string
  readonly status: Status
  /** The part of the split it went to; absent without a split. */
  readonly part?: string
  readonly units: number
  readonly spans: number
  /** Characters of its text that the file says otherwise, as blanks in columns; absent when there are none. */
  readonly standIns?: number
  /** Spans that are longer than what the consumer takes as it comes; absent when there are none. */
  readonly wide?: number
}

export interface Tally {
  readonly part: string
  readonly articles: number
  readonly units: number
  readonly labels: ReadonlyMap<LabelId, number>
}

/**
 * What an export holds, how it was made and what it does not hold. It names no time and no machine: the same input gives the same
 * bytes.
 */
export interface Manifest {
  readonly format: 'pizhu-export'
  readonly version: 1
  /** Of the offsets in this manifest: they count in the source, half-open. */
  readonly unit: 'codepoint'
  /** Name and version of the program. */
  readonly tool: string
  readonly options: {
    readonly format: string
    readonly view: string
    readonly unit: string
    readonly boilerplate: boolean
    /** What happened to overlapping spans; for a format with both, `keep` and the policy of its single layer. */
    readonly overlap: string
    readonly layer?: string
    readonly scheme?: string
    /** The form with a place for relations. */
    readonly relations?: true
    readonly split?: string
    readonly seed?: number
    readonly status: string
  }
  /** Of the offsets in the data files. */
  readonly offsets: {readonly unit: string; readonly end: string}
  readonly schema: {readonly hash: string; readonly labels: readonly LabelId[]}
  readonly files: readonly WrittenFile[]
  readonly articles: readonly ManifestArticle[]
  /** Articles that were not exported because they are not done. */
  readonly leftOut: readonly {readonly id: ArticleId; readonly status: Status}[]
  /** Spans written, by part (`all` without a split), then by label. */
  readonly counts: readonly Tally[]
  /** Near-duplicates that went to one part together. */
  readonly alike: readonly (readonly ArticleId[])[]
  readonly dropped: readonly Loss[]
  readonly changed: readonly Loss[]
}

/** `fnv1a64:` and 16 hex digits over the labels and the policy, whatever the order of keys in the file. */
export function schemaHash({labels, overlap}: Schema): string {
  const canonical = labels.map(({id, name, key, colour, definition}) => [id, name.zh, name.en, key, colour, definition.zh, definition.en])
  return `fnv1a64:${fnv1a64(JSON.stringify([overlap, canonical]))}`
}

/** The options as the manifest states them: those that the format does not use are absent. */
export function manifestOptions(settled: Settled): Manifest['options'] {
  const {format, view, unit, boilerplate, overlap, layerPolicy, scheme, relations, split, status} = settled
  return {
    format: format.id,
    view,
    unit,
    boilerplate,
    overlap,
    ...(format.layers === 'both' ? {layer: layerPolicy} : {}),
    ...(format.schemes ? {scheme} : {}),
    ...(relations ? {relations} : {}),
    ...(split ? {split: split.shares.join(':'), seed: split.seed} : {}),
    status,
  }
}

/** The parts of an export in order, each with its file's stem: `all`, or those of the split that have a share. */
export function partsOf({split}: Settled): readonly string[] {
  if (!split) return ['all']
  return splitParts(split).filter((_, at) => split.shares[at]! > 0)
}

/** The manifest as JSON, one article, file or loss a line, with a line feed at the end. */
export const manifestText = (manifest: Manifest): string => [...manifestPieces(manifest)].join('')

/** As `manifestText`, line by line: of a hundred thousand articles it is as long as some books. */
export function* manifestPieces(manifest: Manifest): Generator<string> {
  const {files, articles, leftOut, counts, alike, dropped, changed, ...head} = manifest
  const tallies = counts.map(({part, articles, units, labels}) => ({part, articles, units, labels: Object.fromEntries(labels)}))
  let before = '{\n'
  for (const [key, value] of Object.entries(head)) {
    yield `${before} ${JSON.stringify(key)}: ${JSON.stringify(value)}`
    before = ',\n'
  }
  for (const [key, items] of Object.entries({files, counts: tallies, articles, leftOut, alike, dropped, changed})) {
    yield `${before} ${JSON.stringify(key)}: [`
    for (const [at, item] of items.entries()) yield `${at > 0 ? ',' : ''}\n  ${JSON.stringify(item)}`
    yield items.length > 0 ? '\n ]' : ']'
    before = ',\n'
  }
  yield '\n}\n'
}
