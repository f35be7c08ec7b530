import type {ExportUnit, Format, Scheme} from './format.ts'
import {tagsOf} from './tags.ts'

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
  *encode(units, {scheme}) {
    for (const unit of units) yield lines(unit, scheme)
  },
  companions: () => [],
}

export const blankToken = '▁'

// What a reader may strip or split at: white space, controls, and U+FEFF, which JavaScript counts as a blank and others as a mark.
const blanks = /[\p{White_Space}\p{Cc}\ufeff]/gu

function lines({text, layer}: ExportUnit, scheme: Scheme): string {
  const tokens = Array.from(text.replace(blanks, blankToken))
  const tags = tagsOf(tokens.length, layer, scheme, tagName)
  return `${tokens.map((token, at) => `${token}\t${tags[at]}\n`).join('')}\n`
}

/** A label id as a tag: a blank in it would make a third column, so blanks are percent-encoded, and the percent sign with them. */
function tagName(label: string): string {
  return label.replace(/%/g, '%25').replace(blanks, encodeURIComponent)
}
