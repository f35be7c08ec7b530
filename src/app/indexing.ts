/** How far the reading of a large library is. The figures are of articles. */
export interface Indexing {
  /** `checking` compares what is known with the disk; `stopped` was ended by the person, `failed` by itself: both keep what is there. */
  readonly kind: 'reading' | 'checking' | 'stopped' | 'failed' | 'whole'
  readonly count: number
  /** As far as known: a file of records tells its number when it has been read. */
  readonly total: number | undefined
  /** Articles a second; undefined until it can be said. */
  readonly rate: number | undefined
  /** Seconds; undefined until they can be said. */
  readonly left: number | undefined
  /** It is over, and can go on in this session: what was read is kept. */
  readonly canGoOn?: boolean
}

/** True while more articles may come. */
export const isIndexing = (indexing: Indexing | undefined): boolean => indexing?.kind === 'reading' || indexing?.kind === 'checking'
