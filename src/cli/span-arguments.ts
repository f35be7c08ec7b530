import type {Article} from '../core/article.ts'
import type {CodePoints} from '../core/codepoints.ts'
import {ceilGrapheme, floorGrapheme} from '../core/graphemes.ts'
import {sourceSpan, type Span} from '../core/offset.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import type {ViewName} from '../core/view.ts'
import {occurrencesOf} from './occurrences.ts'
import {conflict} from './usage.ts'
import {viewOf} from './show.ts'
import type {Args} from './subcommand.ts'

/** The spans that `--start --end` or `--quote [--nth | --all]` mean, in the source, on grapheme edges; at least one. */
export async function spansToTag(args: Args, article: Article, codePoints: CodePoints): Promise<Result<readonly Span[]>> {
  const quote = args.text('quote')
  const start = args.number('start')
  const end = args.number('end')
  const ranged = start !== undefined || end !== undefined
  if (quote === undefined) {
    if (start === undefined || end === undefined) {
      return failed(conflict({
        zh: '要标哪里？请给 --start 与 --end，或者 --quote',
        en: 'say what to tag: --start and --end, or --quote',
      }, 'tag'))
    }
    const stray = ['nth', 'all', 'view'].find(name => args.flag(name))
    if (stray) return failed(conflict({zh: `--${stray} 只与 --quote 同用`, en: `--${stray} goes with --quote only`}, 'tag'))
    return spanAt(start, end, article, codePoints)
  }
  if (ranged) return failed(conflict({zh: '--quote 与 --start、--end 不能同用', en: '--quote does not go with --start and --end'}, 'tag'))
  if (args.flag('nth') && args.flag('all')) return failed(conflict({
    zh: '--nth 与 --all 不能同用',
    en: '--nth does not go with --all',
  }, 'tag'))
  return spansOf(quote, args, article)
}

function spanAt(start: number, end: number, article: Article, codePoints: CodePoints): Result<readonly Span[]> {
  const {length} = codePoints
  if (start >= end) {
    return failed(spanProblem('empty', article, {
      zh: `[${start}, ${end}) 是空的：--end 要大于 --start`,
      en: `[${start}, ${end}) is empty: --end must be greater than --start`,
    }))
  }
  if (end > length) {
    return failed(spanProblem('outside', article, {
      zh: `[${start}, ${end}) 超出原文：原文共 ${length} 个码点`,
      en: `[${start}, ${end}) leaves the text, which has ${length} code points`,
    }))
  }
  const from = codePoints.toUnits(start)
  const to = codePoints.toUnits(end)
  const whole = [floorGrapheme(article.source, from), ceilGrapheme(article.source, to)] as const
  if (whole[0] === from && whole[1] === to) return ok([sourceSpan(from, to)])
  const near = whole.map(offset => codePoints.fromUnits(offset)).join(', ')
  return failed(spanProblem('cuts-grapheme', article, {
    zh: `[${start}, ${end}) 切开了一个字；整字的范围是 [${near})`,
    en: `[${start}, ${end}) cuts a character in two; whole characters are [${near})`,
  }))
}

async function spansOf(quote: string, args: Args, article: Article): Promise<Result<readonly Span[]>> {
  if (quote === '') return failed(spanProblem('empty', article, {zh: '--quote 是空的', en: '--quote is empty'}))
  const asked = args.text('view') as ViewName | undefined
  const views = await Promise.all((asked ? [asked] : (['source', 'clean'] as const)).map(name => viewOf(article, name)))
  const {spans, cutting} = occurrencesOf(quote, article, views)
  if (spans.length === 0) return failed(notFound(quote, cutting, article))
  if (args.flag('all')) return ok(spans)
  const nth = args.number('nth')
  const span = spans[(nth ?? 1) - 1]
  if (nth === undefined && spans.length > 1) {
    return failed({
      ...spanProblem('ambiguous', article, {
        zh: `“${quote}”出现 ${spans.length} 处；用 --nth 选一处（1 到 ${spans.length}），或用 --all 全标`,
        en: `"${quote}" occurs ${spans.length} times; choose one with --nth (1 to ${spans.length}) or tag them all with --all`,
      }),
      code: 'quote.ambiguous',
    })
  }
  if (span) return ok([span])
  return failed({
    ...spanProblem('', article, {
      zh: `“${quote}”只出现 ${spans.length} 处，没有第 ${nth} 处`,
      en: `"${quote}" occurs ${spans.length} times; there is no number ${nth}`,
    }),
    code: 'quote.no-such-occurrence',
  })
}

function notFound(quote: string, cutting: number, article: Article): Problem {
  if (cutting > 0) {
    return {
      code: 'quote.cuts-grapheme',
      path: article.file,
      message: {
        zh: `“${quote}”在文中总是一个字的一部分，不能只标一半`,
        en: `"${quote}" is only ever part of a character here, and half of one cannot be tagged`,
      },
    }
  }
  return {
    code: 'quote.not-found',
    path: article.file,
    message: {
      zh: `文中没有“${quote}”。原文与清样都找过；用 \`pizhu show ${article.id}\` 查看文字，其他视图加 --view`,
      en: `"${quote}" is not in the text, neither as it came nor cleaned. See the text with \`pizhu show ${article.id}\`; for other views add --view`,
    },
  }
}

const spanProblem = (code: string, article: Article, message: Problem['message']): Problem => ({code: `span.${code}`, path: article.file, message})
