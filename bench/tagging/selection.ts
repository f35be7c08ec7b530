// How often a key selects exactly what the gold tags: `npm run bench:selection`. `--misses` lists the rest.
import {parseArgs} from 'node:util'
import {toViewSpan, makeView} from '../../src/core/view.ts'
import {viewSpan, sameSpan, type ViewSpan} from '../../src/core/offset.ts'
import {nextGrapheme, previousGrapheme} from '../../src/core/graphemes.ts'
import {knownOf, nothingKnown} from '../../src/core/structure/known.ts'
import {ladder} from '../../src/core/structure/ladder.ts'
import {shrunk} from '../../src/core/structure/ladder.ts'
import {landing} from '../../src/core/structure/landing.ts'
import {goldAnnotations, seedArticles} from '../../tests/helpers/corpus.ts'
import {table} from '../numbers.ts'

const {values} = parseArgs({options: {json: {type: 'boolean', default: false}, misses: {type: 'boolean', default: false}}})

export interface Share {
  readonly label: string
  readonly spans: number
  /** Selected by landing on the first character. */
  readonly landed: number
  /** By that and at most one of + - [ ] { }. */
  readonly oneMore: number
}

const report: Record<string, Share[]> = {}
const misses: string[] = []
for (const mode of ['cold', 'warm'] as const) {
  const counts = new Map<string, {spans: number; landed: number; oneMore: number}>()
  const seen = new Set<string>()
  for (const article of seedArticles) {
    const view = makeView(article, 'clean')
    const gold = goldAnnotations.filter(annotation => annotation.article === article.id).toSorted((a, b) => a.span.from - b.span.from)
    for (const {span, label} of gold) {
      const target = toViewSpan(view, span)
      if (!target) continue
      const known = mode === 'warm' ? knownOf(seen) : nothingKnown
      const landed = landing(view.text, target.from, known)
      const exact = sameSpan(landed, target)
      const near = exact || oneKeyFrom(view.text, landed, known).some(one => sameSpan(one, target))
      const count = counts.get(label) ?? {spans: 0, landed: 0, oneMore: 0}
      counts.set(label, {spans: count.spans + 1, landed: count.landed + (exact ? 1 : 0), oneMore: count.oneMore + (near ? 1 : 0)})
      const quote = view.text.slice(target.from, target.to)
      if (!exact) misses.push(`${mode} ${article.id.slice(0, 3)} ${near ? 'a ' : 'ab'} ${label} ${quote} ← ${view.text.slice(landed.from, landed.to)}`)
      seen.add(quote)
    }
  }
  report[mode] = [...counts].map(([label, count]) => ({label, ...count}))
}

function oneKeyFrom(text: string, span: ViewSpan, known: typeof nothingKnown): ViewSpan[] {
  const {from, to} = span
  const bigger = ladder(text, span, known).find(rung => !sameSpan(rung, span))
  const smaller = shrunk(text, span, known)
  const edges: readonly (readonly [number, number])[] = [
    [previousGrapheme(text, from), to],
    [nextGrapheme(text, from), to],
    [from, nextGrapheme(text, to)],
    [from, previousGrapheme(text, to)],
  ]
  return [...(bigger ? [bigger] : []), ...(smaller ? [smaller] : []), ...edges.filter(([start, end]) => start < end).map(([start, end]) => viewSpan(start, end))]
}

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`

if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`)
else {
  for (const [mode, shares] of Object.entries(report)) {
    const rows = shares.map(({label, spans, landed, oneMore}) => [`${mode} ${label}`, String(spans), percent(landed, spans), percent(oneMore, spans)])
    process.stdout.write(`${table([['', 'spans', 'landing', 'and one key'], ...rows])}\n\n`)
  }
  if (values.misses) process.stdout.write(`${misses.join('\n')}\n`)
}
