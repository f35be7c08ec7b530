export interface Series {
  readonly name: string
  /** Sorted by x; all numbers above 0. */
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface Chart {
  readonly title: string
  readonly xName: string
  /** Also the unit. */
  readonly yName: string
  readonly series: readonly Series[]
}

const width = 720
const height = 400
const plot = {left: 72, right: 500, top: 48, bottom: 350}

/** Told apart by hue and by the shape of their marks, and readable on white and on near-black. */
const light = ['#0b62c4', '#c2410c', '#15803d', '#9333ea', '#a16207', '#be185d', '#0e7490', '#57534e']
const dark = ['#60a5fa', '#fb923c', '#4ade80', '#c084fc', '#facc15', '#f472b6', '#22d3ee', '#a8a29e']
const marks: readonly ((x: number, y: number) => string)[] = [
  (x, y) => `<circle cx="${x}" cy="${y}" r="4"/>`,
  (x, y) => `<path d="M${x - 4} ${y - 4}h8v8h-8z"/>`,
  (x, y) => `<path d="M${x} ${y - 5}l5 9h-10z"/>`,
  (x, y) => `<path d="M${x} ${y - 5}l5 5l-5 5l-5 -5z"/>`,
  (x, y) => `<path d="M${x} ${y + 5}l5 -9h-10z"/>`,
]

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const round = (value: number): number => Math.round(value * 10) / 10

function powers(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.min(...values)) + 1e-9)
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9))
  return Array.from({length: to - from + 1}, (_, at) => from + at)
}

const tick = (power: number): string => (power < 0 ? (10 ** power).toFixed(-power) : (10 ** power).toLocaleString('en'))

const scale = (ticks: readonly number[], from: number, to: number) => (value: number): number =>
  round(from + ((Math.log10(value) - ticks[0]!) / (ticks.at(-1)! - ticks[0]!)) * (to - from))

/**
 * Both axes logarithmic, the names of the lines at their right ends. An SVG with a background of its own, light or dark as the reader
 * prefers; where no preference is known, light. Throws when there is nothing to draw.
 */
export function chartSvg({title, xName, yName, series}: Chart): string {
  const all = series.flatMap(({points}) => points)
  if (all.length === 0) throw new RangeError(`nothing to draw in “${title}”`)
  const xs = powers(all.map(([x]) => x))
  const ys = powers(all.map(([, y]) => y))
  const x = scale(xs, plot.left, plot.right)
  const y = scale(ys, plot.bottom, plot.top)
  const grid = [
    ...xs.map(power => `<path class="grid" d="M${x(10 ** power)} ${plot.top}V${plot.bottom}"/><text x="${x(10 ** power)}" y="${plot.bottom + 18}" text-anchor="middle">${tick(power)}</text>`),
    ...ys.map(power => `<path class="grid" d="M${plot.left} ${y(10 ** power)}H${plot.right}"/><text x="${plot.left - 8}" y="${y(10 ** power) + 4}" text-anchor="end">${tick(power)}</text>`),
  ]
  const names = spread(series.map(({points}) => y(points.at(-1)?.[1] ?? 1)))
  const drawn = series.map(({name, points}, at) => {
    const mark = marks[at % marks.length]!
    const line = points.map(([px, py], number) => `${number === 0 ? 'M' : 'L'}${x(px)} ${y(py)}`).join('')
    const [lastX = plot.right, lastY = plot.top] = [x(points.at(-1)?.[0] ?? 1), y(points.at(-1)?.[1] ?? 1)]
    const nameY = names[at] ?? lastY
    return [
      `<g class="s${at}"><path class="line" d="${line}"/>${points.map(([px, py]) => mark(x(px), y(py))).join('')}`,
      `<path class="lead" d="M${lastX + 6} ${lastY}L${plot.right + 14} ${nameY}"/>${mark(plot.right + 20, nameY)}<text x="${plot.right + 30}" y="${nameY + 4}">${escaped(name)}</text></g>`,
    ].join('')
  })
  const colours = (list: readonly string[]): string => list.slice(0, series.length).map((colour, at) => `.s${at}{fill:${colour};stroke:${colour}}`).join('')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>text{font:13px sans-serif;fill:#3f3f46;stroke:none}.title{font-size:15px;font-weight:600;fill:#18181b}.ground{fill:#fff}.grid{stroke:#e4e4e7;fill:none}`
      + `.line{fill:none;stroke-width:2}.lead{fill:none;stroke-width:1;stroke-opacity:.6;stroke-dasharray:2 3}${colours(light)}`
      + `@media (prefers-color-scheme: dark){text{fill:#d4d4d8}.title{fill:#fafafa}.ground{fill:#18181b}.grid{stroke:#3f3f46}${colours(dark)}}</style>`,
    `<rect class="ground" width="${width}" height="${height}" rx="8"/>`,
    `<text class="title" x="16" y="26">${escaped(title)}</text>`,
    ...grid,
    `<text x="${(plot.left + plot.right) / 2}" y="${height - 10}" text-anchor="middle">${escaped(xName)}</text>`,
    `<text x="${plot.left - 8}" y="${plot.top + 22}" text-anchor="end">${escaped(yName)}</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

/** Heights for the names of lines that end at `wanted`: as near as may be, in the same order, 18 apart. */
export function spread(wanted: readonly number[]): readonly number[] {
  const apart = 18
  const places = [...wanted]
  const order = wanted.map((_, at) => at).toSorted((a, b) => wanted[a]! - wanted[b]!)
  order.forEach((at, rank) => {
    if (rank > 0) places[at] = Math.max(places[at]!, places[order[rank - 1]!]! + apart)
  })
  // What was pushed out below pushes back.
  let below = plot.bottom
  for (const at of order.toReversed()) {
    places[at] = Math.min(places[at]!, below)
    below = places[at]! - apart
  }
  return places
}
