import type {DictGroup} from 'opencc-js/core'

/** One conversion of opencc-js: the dictionaries that are applied one after the other. */
export interface Chain {
  readonly normalizationChain?: readonly DictGroup[]
  readonly conversionChain: readonly DictGroup[]
}
