import {table} from './numbers.ts'
import {type Bar, isFailure, isMissing, keeps, type Failure, type Missing, type Peer, type Row} from './row.ts'

/** A number with about three digits that say something. */
export function short(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en')
  if (value >= 100) return value.toFixed(0)
  if (value >= 10) return value.toFixed(1)
  return value.toFixed(value >= 0.1 || value === 0 ? 2 : 4)
}

const head = ['what', 'articles', 'median', 'p95', 'beside it', 'its median', 'ratio', 'bar']

function barWords(row: Row, bar: Bar): string {
  const kept = keeps(row, bar)
  const most = bar.times === undefined ? `${short(bar.most)} ${row.unit}` : `${bar.most} × ${bar.times}`
  return `${kept === undefined ? '–' : kept ? '✓' : '✗'} ${bar.of === 'median' ? '' : `${bar.of} `}≤ ${most}`
}

function peerCells(row: Row, peer: Peer | Missing | undefined): readonly string[] {
  if (!peer) return ['', '', '']
  if (isMissing(peer)) return [peer.name, `missing: ${peer.why}`, '']
  return [peer.name, short(peer.median), peer.median > 0 ? short(row.median / peer.median) : '']
}

/** A row takes as many lines as it has peers. */
function lines(row: Row | Failure): readonly (readonly string[])[] {
  const size = row.articles === undefined ? '' : row.articles.toLocaleString('en')
  if (isFailure(row)) return [[row.what, size, 'failed', '', row.why, '', '', '']]
  const p95 = row.count > 1 ? short(row.p95) : ''
  const first = [row.what, size, `${short(row.median)} ${row.unit}`, p95]
  const [peer, ...more] = row.peers
  return [
    [...first, ...peerCells(row, peer), row.bars.map(bar => barWords(row, bar)).join(', ')],
    ...more.map(other => ['', '', '', '', ...peerCells(row, other), '']),
  ]
}

const cells = (rows: readonly (Row | Failure)[]): readonly (readonly string[])[] => [head, ...rows.flatMap(lines)]

/** For a terminal. Columns are as wide as the longest cell, wide characters counting as one. */
export function textTable(rows: readonly (Row | Failure)[]): string {
  return table(cells(rows))
}

export function markdownTable(rows: readonly (Row | Failure)[]): string {
  const [top = [], ...rest] = cells(rows).map(line => line.map(cell => cell.replaceAll('|', '\\|')))
  const rule = top.map((_, column) => (column === 0 || column === 4 || column === 7 ? '---' : '--:'))
  return [top, rule, ...rest].map(line => `| ${line.join(' | ')} |`).join('\n')
}
