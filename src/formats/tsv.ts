import type {ExportUnit, Format, UnitSpan} from './format.ts'

/**
 * A table for spreadsheets: UTF-8 with a byte order mark, as Excel needs it, tabs between the cells, one span a line; a unit without
 * spans has one line with empty cells, so that it is seen to have been read.
 *
 * Source: `text/tab-separated-values` as registered with IANA; against formula injection the advice of OWASP ("CSV injection").
 * Unit: `start` and `end` are code points of the article as it was decoded, half-open.
 * Cannot hold: tabs, line ends and controls in a cell (one blank each), and the text around the spans. A cell that a spreadsheet would
 * take for a formula, because it begins with = + - @ or one of their full-width forms, also behind quotes, which it strips, has an apostrophe
 * before it.
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
    for (const unit of units) yield unit.spans.length > 0 ? unit.spans.map(span => row(unit, span)).join('') : row(unit)
  },
  companions: () => [],
}

const columns = ['article', 'title', 'date', 'publisher', 'status', 'unit', 'label', 'text', 'start', 'end', 'note', 'by', 'at']

function row({article, status, index}: ExportUnit, span?: UnitSpan): string {
  const about = [article.id, article.title?.value, article.date?.value, article.publisher?.value, status, index]
  const {annotation, source, text} = span ?? {}
  const tag = [annotation?.label, text, source?.start, source?.end, annotation?.note, annotation?.by, annotation?.at]
  return `${[...about, ...tag].map(cell).join('\t')}\n`
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '').replace(/[\p{Cc}\u2028\u2029\ufeff]/gu, ' ')
  return /^[\s"]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text
}
