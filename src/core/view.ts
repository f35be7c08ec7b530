import type {Article, BlockKind} from './article.ts'
import {snapToGraphemes} from './graphemes.ts'
import {composeMaps, identityMap, manyRuns, mapFromRuns, mapInSlices, type OffsetMap} from './offset-map.ts'
import {inSource, viewSpan, type Span, type ViewSpan} from './offset.ts'
import type {Run} from './run.ts'
import {inOne, type Slices} from './slices.ts'
import {simplify, type Converter} from './script.ts'

export type ViewName = 'clean' | 'source' | 'simplified' | 'traditional'

/** In the order in which `t` cycles through them. */
export const viewNames: readonly ViewName[] = ['clean', 'source', 'simplified', 'traditional']

export interface ViewBlock {
  readonly kind: BlockKind
  readonly span: ViewSpan
}

/**
 * A text derived from an article's source, with the map back.
 *
 * `source` is the source itself. `clean` is the article's blocks, each without its noise, joined by one line feed: one line a block.
 * `simplified` and `traditional` are the clean text converted.
 */
export interface View {
  readonly name: ViewName
  readonly text: string
  readonly map: OffsetMap
  /** Sorted, disjoint; in `clean` and what derives from it each block is exactly one line of the text. */
  readonly blocks: readonly ViewBlock[]
}

/** What a view is made of. */
export type Viewable = Pick<Article, 'source' | 'blocks' | 'noise'>

/**
 * Makes a view, in time linear in the article. A block of nothing but noise has no line, in no view but `source`.
 * `traditional` is what `loadTraditional` gave; to ask for that view without it is a bug of the caller and throws. `clean` is the article's
 * clean view, where it has been made.
 */
export const makeView = (article: Viewable, name: ViewName, traditional?: Converter | undefined, clean?: View | undefined): View =>
  inOne(makeViewInSlices(article, name, traditional, clean))

/** As `makeView`. */
export function* makeViewInSlices(article: Viewable, name: ViewName, traditional?: Converter | undefined, clean?: View | undefined): Slices<View> {
  switch (name) {
    case 'source':
      return sourceView(article)
    case 'clean':
      return clean ?? (yield* cleanView(article))
    case 'simplified':
      return yield* convertedView(clean ?? (yield* cleanView(article)), name, simplify)
    case 'traditional':
      if (!traditional) throw new Error('the traditional view needs its converter: loadTraditional() was not awaited')
      return yield* convertedView(clean ?? (yield* cleanView(article)), name, traditional)
  }
}

/** What is tagged when the view span is: the source behind it, on cluster edges of both texts. `source` is the text that the view shows. */
export function toSourceSpan(source: string, view: View, span: ViewSpan): Span {
  return snapToGraphemes(source, view.map.spanToSource(snapToGraphemes(view.text, span)))
}

/** Where a source span is seen, on cluster edges of the view; undefined when nothing of it is in the view. */
export function toViewSpan(view: View, span: Span): ViewSpan | undefined {
  const seen = view.map.spanToView(span)
  return seen && snapToGraphemes(view.text, seen)
}

function sourceView({source, blocks}: Viewable): View {
  return {
    name: 'source',
    text: source,
    map: identityMap(source.length),
    blocks: blocks.map(({kind, span}) => ({kind, span: viewSpan(span.from, span.to)})),
  }
}

/** Blocks of a slice. */
const slice = 4096

/** Text and lines of the clean view without the way back to the source: what search looks into takes a third of the time. */
export function cleanText(article: Viewable): Pick<View, 'text' | 'blocks'> {
  const {text, blocks} = inOne(cleanLines(article))
  return {text, blocks}
}

function* cleanView(article: Viewable): Slices<View> {
  const {text, blocks, runs} = yield* cleanLines(article)
  return {name: 'clean', text, map: mapFromRuns(runs, article.source.length), blocks}
}

/** The gap between two lines becomes one line feed, one run; layout before the first and behind the last line is deleted. */
function* cleanLines({source, blocks, noise}: Viewable): Slices<Pick<View, 'text' | 'blocks'> & {readonly runs: Run[]}> {
  const runs: Run[] = []
  const lines: ViewBlock[] = []
  const texts: string[] = []
  let length = 0
  let done = 0
  let nextNoise = 0
  for (const {kind, span} of blocks) {
    const firstNoise = nextNoise
    let line = ''
    let from: number = span.from
    for (let found = noise[nextNoise]; found && found.span.from < span.to; found = noise[++nextNoise]) {
      line += source.slice(from, found.span.from) + found.keep
      from = found.span.to
    }
    line += source.slice(from, span.to)
    if (line === '') continue
    const gap = lines.length > 0 ? 1 : 0
    if (gap > 0 || span.from > done) runs.push([done, span.from - done, gap])
    for (let at = firstNoise; at < nextNoise; at++) {
      const found = noise[at]!
      runs.push([found.span.from, found.span.to - found.span.from, found.keep.length])
    }
    texts.push(line)
    lines.push({kind, span: viewSpan(length + gap, length + gap + line.length)})
    length += gap + line.length
    done = span.to
    if (lines.length % slice === 0) yield done / source.length
  }
  if (done < source.length) runs.push([done, source.length - done, 0])
  return {text: texts.join('\n'), blocks: lines, runs}
}

function* convertedView(clean: View, name: ViewName, {inSlices}: Converter): Slices<View> {
  const {text, runs} = yield* inSlices(clean.text)
  const step = yield* mapInSlices(runs, clean.text.length)
  const blocks = clean.blocks.map(({kind, span}) => ({
    kind,
    span: viewSpan(step.toView(inSource(span.from), 1), step.toView(inSource(span.to), -1)),
  }))
  if (runs.length > manyRuns) yield 1
  return {name, text, map: yield* composeMaps(clean.map, step), blocks}
}
