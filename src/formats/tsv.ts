import type {ExportUnit, Format, UnitSpan} from './format.ts'

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, as Excel needs it, tabs between the cells, one span a line; a unit without
 * spans has one line with empty cells, so that it is seen to have been read.
 *
 * Source: `text/tab-separated-values` as registered with IANA; against formula injection the advice of OWASP ("CSV injection").
 * Unit: `start` and `end` are code points of the article as it was decoded, half-open.
 * Cannot hold: tabs, line ends and controls in a cell (one blank each), and the text around the spans. A cell that a spreadsheet would
 * take for a formula, because it begins with = + - @ or one of their full-width forms, also behind quotes, which it strips, has an apostrophe
 * before it; so has one that begins with a quote, which would swallow the cells behind it.
 */
export const tsv: Format = {
  id: 'tsv',
  title: {zh: '表格（TSV，供电子表格打开）', en: 'table (TSV, for spreadsheets)'},
  extension: 'tsv',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'all',
  defaultUnit: 'paragraph',
  schemes: false,
  notes: 'line',
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  *encode(units) {
    yield `\ufeff${columns.join('\t')}\n`
    for (const unit of units) {
      const about = aboutUnit(unit)
      yield unit.spans.length > 0 ? unit.spans.map(span => `${about}\t${tag(span)}\n`).join('') : `${about}${untagged}\n`
    }
  },
  companions: () => [],
}

const columns = ['article', 'title', 'date', 'publisher', 'status', 'unit', 'label', 'text', 'start', 'end', 'note', 'by', 'at']

/** The cells that are the same for all spans of a unit. */
const aboutUnit = ({article, status, index}: ExportUnit): string =>
  `${[article.id, article.title?.value, article.date?.value, article.publisher?.value, status].map(cell).join('\t')}\t${index}`

const tag = ({annotation: {label, note, by, at}, source, text}: UnitSpan): string =>
  `${cell(label)}\t${cell(text)}\t${source.start}\t${source.end}\t${cell(note)}\t${cell(by)}\t${cell(at)}`

const untagged = '\t'.repeat(7)

function cell(value = ''): string {
  const text = breaking.test(value) ? value.replace(new RegExp(breaking, 'g'), ' ') : value
  return misread.test(text) ? `'${text}` : text
}

const breaking = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/
const misread = /^(?:"|[\s"]*[=+\-@＝＋－＠])/
