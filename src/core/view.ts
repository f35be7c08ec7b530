import type {BlockKind} from './article.ts'
import type {OffsetMap} from './offset-map.ts'
import type {ViewSpan} from './offset.ts'

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
