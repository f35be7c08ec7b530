import type {Row, Unit} from './row.ts'
import type {Workbench} from './workbench.ts'

/** A row without what is the same in all rows of a task. */
export type Measured = Omit<Row, 'measure' | 'articles'>

/** A piece of work that fails by itself: the others go on. */
export interface Task {
  readonly what: string
  run(): Promise<readonly Measured[]>
}

/** A line in a picture: a figure of the row that is called `what`, over the sizes. */
export interface Curve {
  readonly what: string
  readonly of: 'median' | 'p95' | {readonly peer: string}
  readonly name: string
}

/** How something grows with the number of articles. */
export interface Picture {
  /** Name of the file, without `.svg`. */
  readonly file: string
  readonly title: string
  readonly unit: Unit
  readonly curves: readonly Curve[]
}

/** What `--only` names. */
export interface Measure {
  readonly name: string
  /** For the reader of the table: what is compared with what, and how. */
  readonly about: string
  /** Whether it is done for each size of corpus, or once. */
  readonly sized: boolean
  readonly pictures: readonly Picture[]
  /** `articles` is the size; 0 where there is none. */
  tasks(bench: Workbench, articles: number): readonly Task[]
}
