import {performance} from 'node:perf_hooks'

/** One line of the table: a kind of fault, how often it was tried, and what came of it. */
export interface Row {
  readonly fault: string
  /** Places or rounds at which the fault struck. */
  points: number
  /** Acts that had been acknowledged when it was looked. */
  acknowledged: number
  lost: number
  /** Acts there in part, records that nobody wrote, a store that does not open. */
  damage: number
  readonly ms: number
  /** The program under test is another: it is meant to lose. */
  readonly control?: true
  /** What the figures need to be understood. */
  readonly remark?: string
}

/** Counts one row. The first few things that went wrong are kept, to be told. */
export class Tally {
  points = 0
  acknowledged = 0
  lost = 0
  damage = 0
  readonly wrong: string[] = []
  readonly #from = performance.now()
  readonly fault: string

  constructor(fault: string) {
    this.fault = fault
  }

  add(where: string, {lost, damage = []}: {readonly lost: readonly string[]; readonly damage?: readonly string[]}): void {
    this.lost += lost.length
    this.damage += damage.length
    for (const what of [...lost.map(one => `lost ${one}`), ...damage]) if (this.wrong.length < 5) this.wrong.push(`${where}: ${what}`)
  }

  row(more: Pick<Row, 'control' | 'remark'> = {}): Row {
    const {fault, points, acknowledged, lost, damage} = this
    if (!more.control) for (const wrong of this.wrong) process.stderr.write(`${fault}: ${wrong}\n`)
    return {fault, points, acknowledged, lost, damage, ms: performance.now() - this.#from, ...more}
  }
}

/** Whether a run proves what it is to prove: we lost nothing, and what loses was seen to lose. */
export function holds(rows: readonly Row[]): boolean {
  return rows.every(row => (row.control ? row.lost > 0 : row.points > 0 && row.lost === 0 && row.damage === 0))
}

export function markdown(rows: readonly Row[]): string {
  const cells = rows.map(row => [
    row.fault + (row.remark === undefined ? '' : ` (${row.remark})`),
    ...[row.points, row.acknowledged, row.lost, row.damage].map(count => count.toLocaleString('en-US')),
    `${(row.ms / 1000).toFixed(0)} s`,
  ])
  return [
    ['fault', 'points', 'acts acknowledged', 'records lost', 'other damage', 'time'],
    ['---', '--:', '--:', '--:', '--:', '--:'],
    ...cells,
  ].map(row => `| ${row.join(' | ')} |`).join('\n')
}
