import type {LabelId} from './annotation.ts'
import type {Words} from './result.ts'

export type Colour = 'blue' | 'green' | 'orange' | 'purple' | 'red' | 'cyan' | 'yellow' | 'grey'

export interface Label {
  readonly id: LabelId
  readonly name: Words
  /** One grapheme; with Shift it puts a second label on the same range. */
  readonly key: string
  readonly colour: Colour
  readonly definition: Words
  /** Short texts; what stands in `[ ]` is what is tagged, and without brackets all of it. */
  readonly examples?: readonly string[]
}

/** The labels in the user's order, which is also their priority where a format holds one layer only. */
export interface Schema {
  readonly labels: readonly Label[]
  /** What an export of one layer keeps where spans overlap, unless it is told otherwise. */
  readonly overlap: 'keep' | 'longest' | 'priority'
}
