import type {Annotation, LabelId, Status} from '../core/annotation.ts'
import type {Article} from '../core/article.ts'
import type {Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import type {ViewName} from '../core/view.ts'

export const unitKinds = ['document', 'paragraph', 'sentence'] as const
export type UnitKind = (typeof unitKinds)[number]

export const schemes = ['bio', 'bioes'] as const
/** How a token layer writes spans. bio: B first, I inside. bioes: also E for the last token and S for a span of one token. */
export type Scheme = (typeof schemes)[number]

/** A span inside a unit. `start` and `end` are code points of the unit's text, half-open; `text` is what stands there. */
export interface UnitSpan {
  readonly annotation: Annotation
  readonly start: number
  readonly end: number
  readonly text: string
  /** Where it was tagged: code points of `Article.source`, half-open. */
  readonly source: {readonly start: number; readonly end: number}
}

/** One record of a training set: an article, a paragraph or a sentence of it, with its spans in reading order. */
export interface ExportUnit {
  readonly article: Article
  readonly status: Status
  readonly view: ViewName
  readonly kind: UnitKind
  /** Counts the article's units from 0. */
  readonly index: number
  /** Never empty. */
  readonly text: string
  readonly spans: readonly UnitSpan[]
  /** The spans that stand in the format's single layer, disjoint; empty where `Format.layers` is `all`. */
  readonly layer: readonly UnitSpan[]
}

/** What a format may need beside the units. */
export interface WriteContext {
  readonly schema: Schema
  readonly scheme: Scheme
  /** The form that has a place for relations, of a format that has two. */
  readonly relations: boolean
  /** Every label that can occur: those of the schema in its order, then those that it lacks, by name. */
  readonly labels: readonly LabelId[]
  /** The parts of the export, each with its data file: `all`, or those of the split. */
  readonly parts: readonly string[]
  /** Name of the article's files without extension, in a format with a file an article. */
  readonly stem?: string
}

/** The text of one data file, in pieces. Nothing is kept of a unit once it is written. */
export type Encode = (units: Iterable<ExportUnit>, context: WriteContext) => Iterable<string>

/**
 * A training-set format: one file of this folder, which states its source, its unit, its end rule and what it cannot hold.
 * A format only writes down what it is given: units are cut, overlaps resolved and losses listed before (`prepare.ts`).
 */
export interface Format {
  readonly id: string
  readonly title: Words
  /** Of a data file, without the dot. */
  readonly extension: string
  readonly offsets: {readonly unit: 'codepoint' | 'utf16' | 'token' | 'none'; readonly end: 'open' | 'inclusive'}
  /** `all` holds spans that overlap, `one` does not, `both` has a place for either. */
  readonly layers: 'all' | 'one' | 'both'
  readonly defaultUnit: UnitKind
  /** True when the format writes tags by a `Scheme`. */
  readonly schemes: boolean
  /** True when there is a second form, with a place for relations. */
  readonly relations?: true
  /** Whether there is a place for an annotation's note, or for one without line ends and tabs; a note that is lost is listed. */
  readonly notes?: 'any' | 'line'
  /** `trimmed`: the consumer refuses spans that start or end with a blank. */
  readonly blankEdges: 'kept' | 'trimmed'
  /** True when the text must be encodable in UTF-8: lone surrogates become U+FFFD. */
  readonly wellFormed: boolean
  /** How many characters of a unit's text the file says otherwise. */
  standIns(text: string): number
  /** Which characters those are, for a message that counts them; absent when there never are any. */
  readonly standInWords?: Words
  /** Code points of the longest span that the consumer takes as it comes; longer ones are written and warned of. */
  readonly widest?: number
  /** Name of a part's data file without its extension, when it is not the part's; may stand in a folder. */
  stem?(part: string): string
  readonly encode: Encode
  /** With a file an article instead of a part; an article without text has one too. */
  readonly per?: 'article'
  /** Data files of the same units and name, with another extension. */
  readonly beside?: readonly {readonly extension: string; readonly encode: Encode}[]
  /** Files that stand beside the data: a converter, a label list. */
  companions(context: WriteContext): readonly {readonly name: string; readonly text: string}[]
}

/** An id that is unique within one export: the article's own for a document, else with the unit's number behind `#`. */
export function unitId(unit: ExportUnit): string {
  return unit.kind === 'document' ? unit.article.id : `${unit.article.id}#${unit.index}`
}
