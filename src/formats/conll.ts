import {CodeUnits, endOfPoint} from './code-units.ts'
import type {Format} from './format.ts'
import {tagging, tagNames} from './tags.ts'

/**
 * CoNLL columns for sequence labelling: `token TAB tag`, one token a line, a blank line behind each unit.
 *
 * Source: the two-column form of the CoNLL-2003 task as Chinese NER sets use it (one character a line); tags IOB2, or IOBES.
 * Unit: one token is one code point, so that the nth line of a unit is the nth code point of its text. No `-DOCSTART-` lines: which
 * units belong to which article stands in the manifest, in the same order.
 * Cannot hold: overlaps (one layer), ids, notes, and blanks: a blank or control character is written as `▁` (U+2581), since an empty
 * first column, or one that a reader strips, would shift everything behind it.
 */
export const conll: Format = {
  id: 'conll',
  title: {zh: 'CoNLL 逐字标注（BIO / BIOES）', en: 'CoNLL, a character a line (BIO / BIOES)'},
  extension: 'conll',
  offsets: {unit: 'token', end: 'open'},
  layers: 'one',
  defaultUnit: 'sentence',
  schemes: true,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: text => text.match(blanks)?.length ?? 0,
  standInWords: {zh: '在 conll 中写作“▁”的空白字符', en: 'blank characters that stand as "▁" in conll'},
  *encode(units, context) {
    const columns = tagNames(context, tagName).map(name => `\t${name}\n`)
    const tagsOf = tagging(context)
    const lines = new CodeUnits()
    for (const {text, layer} of units) {
      const tokens = text.replace(blanks, blankToken)
      const tags = tagsOf(tokens.length, layer)
      for (let at = 0, token = 0; at < tokens.length; token++) {
        for (const to = endOfPoint(tokens, at); at < to; at++) lines.unit(tokens.charCodeAt(at))
        lines.text(columns[tags[token]!]!)
      }
      lines.unit(0x0a)
      if (lines.isFull) yield lines.take()
    }
    yield lines.take()
  },
  companions: () => [],
}

export const blankToken = '▁'

// What a reader may strip or split at: white space, controls, and U+FEFF, which JavaScript counts as a blank and others as a mark.
const blanks = /[\p{White_Space}\p{Cc}\ufeff]/gu

/** A label id as a tag: a blank in it would make a third column, so blanks are percent-encoded, and the percent sign with them. */
function tagName(label: string): string {
  return label.replace(/%/g, '%25').replace(blanks, encodeURIComponent)
}
