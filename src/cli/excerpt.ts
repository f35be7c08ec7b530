import {safe} from '../core/safe.ts'
import {fit} from '../core/width.ts'

/** The beginning of a quote, on one row and short enough for a notice. */
export const excerpt = (quote: string, cells = 32): string => fit(safe(quote.slice(0, cells).replace(/[\n\r]+/g, ' ')), cells)
