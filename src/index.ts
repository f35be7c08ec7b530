// The library door: the core and the formats, without React and without a disk.
export {anchor, toRecord, type Anchored, type Anchoring} from './core/anchor.ts'
export {compareAnnotations, type Annotation, type AnnotationId, type LabelId, type Status, type Via} from './core/annotation.ts'
export {
  displayTitle,
  type Article,
  type ArticleId,
  type Block,
  type BlockKind,
  type Field,
  type Noise,
  type Parsed,
  type Script,
} from './core/article.ts'
export {applyChange, invert, type Change, type DoneMark} from './core/change.ts'
export {codePointsOf, type CodePoints} from './core/codepoints.ts'
export {defaultSchema} from './core/default-schema.ts'
export {ceilGrapheme, floorGrapheme, graphemes, isGraphemeEdge, nextGrapheme, previousGrapheme, snapToGraphemes} from './core/graphemes.ts'
export {compose, identityMap, mapFromRuns, type OffsetMap} from './core/offset-map.ts'
export {
  compareSpans,
  contains,
  covers,
  inSource,
  inView,
  overlaps,
  sameSpan,
  sourceSpan,
  viewSpan,
  type SourceOffset,
  type Span,
  type ViewOffset,
  type ViewSpan,
} from './core/offset.ts'
export {parseArticle} from './core/parse/article.ts'
export type {AnnotationRecord, ArticleRecord, Operation} from './core/record.ts'
export {failed, ok, type Lang, type Problem, type Result, type Words} from './core/result.ts'
export type {Converted, Run} from './core/run.ts'
export {safe} from './core/safe.ts'
export {checkSchema, type SchemaFault} from './core/schema-check.ts'
export type {Colour, Label, Schema} from './core/schema.ts'
export {loadTraditional, simplify, type Converter} from './core/script.ts'
export {buildIndex, withPinyin, type SearchHit, type SearchIndex} from './core/search/index.ts'
export {clauseAt, sentenceAt} from './core/sentences.ts'
export {makeView, toSourceSpan, toViewSpan, viewNames, type View, type ViewBlock, type ViewName, type Viewable} from './core/view.ts'
export {nextWord, previousWord, wordAt} from './core/words.ts'
export {exportCorpus, type Corpus, type Export, type ExportFile} from './formats/export.ts'
export {schemes, unitKinds, type ExportUnit, type Format, type Scheme, type UnitKind, type UnitSpan} from './formats/format.ts'
export {findFormat, formats} from './formats/formats.ts'
export type {Imported, ImportReader, ImportRecord, ImportSpan} from './formats/import.ts'
export type {Loss, Reason} from './formats/loss.ts'
export {manifestText, type Manifest} from './formats/manifest.ts'
export {settle, type ExportOptions, type Settled} from './formats/options.ts'
export type {ExportArticle} from './formats/prepare.ts'
export {findReader, readers} from './formats/readers.ts'
export {parseSplit, type Split} from './formats/split.ts'
