/** Bars of block characters; `width` ≥ 1 in cells, of the bar of `max`. */

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar in eighths of a cell. What is not nothing is seen. */
export function bar(count: number, max: number, width: number): string {
  if (count <= 0) return ''
  const length = Math.max(1, Math.round((count / Math.max(count, max)) * width * 8))
  return '█'.repeat(length >> 3) + eighths[length & 7]!
}

/** Cells of each part of a bar, which together are those of the whole: a part is never more than a cell off. */
export function stacked(counts: readonly number[], max: number, width: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const scale = width / Math.max(1, total, max)
  let sum = 0
  return counts.map(count => {
    const from = Math.round(sum * scale)
    sum += count
    return Math.round(sum * scale) - from
  })
}

/** One character a count, as high as the count is beside the greatest; a blank for none. */
export function spark(counts: readonly number[]): string {
  const max = Math.max(1, ...counts)
  return counts.map(count => (count === 0 ? ' ' : '▁▂▃▄▅▆▇█'.charAt(Math.max(0, Math.ceil((count / max) * 8) - 1)))).join('')
}
