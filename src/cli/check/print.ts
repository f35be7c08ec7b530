import {areas, type Area, type Finding, type Severity} from '../../core/finding.ts'
import type {Problem, Words} from '../../core/result.ts'
import type {Io} from '../io.ts'
import {styled, type Piece} from '../paper.ts'
import {placeOf} from '../report.ts'

/** What was looked at, and what a repair did if one was asked for. */
export interface CheckReport {
  readonly findings: readonly Finding[]
  readonly repairs: readonly Problem[]
  readonly articles: number
  readonly annotators: number
  readonly tags: number
}

const titles: Readonly<Record<Area, Words>> = {
  store: {zh: '标注文件', en: 'Annotation files'},
  schema: {zh: '标签', en: 'Labels'},
  articles: {zh: '文章', en: 'Articles'},
  anchors: {zh: '位置', en: 'Places'},
  overlaps: {zh: '重叠', en: 'Overlaps'},
  consistency: {zh: '一致', en: 'Consistency'},
}

const signs: Readonly<Record<Severity, Piece>> = {error: styled('bad', '✗'), warning: styled('yellow', '!'), hint: styled('dim', '·')}

/** Hints of one area that are told one by one; `--json` has all of them. */
const mostHints = 20

/** Repairs, then the findings by area with their number, then one line of totals. */
export function printCheck(report: CheckReport, io: Io): void {
  const {findings, repairs} = report
  if (repairs.length > 0) {
    heading(io, {zh: '已修复', en: 'Repaired'}, repairs.length)
    for (const problem of repairs) io.out.line('  ', styled('good', '✓'), ' ', ...told(problem, io))
    io.out.line()
  }
  for (const area of areas) {
    const here = findings.filter(finding => finding.area === area)
    if (here.length === 0) continue
    heading(io, titles[area], here.length)
    const hints = here.filter(({severity}) => severity === 'hint')
    for (const {severity, problem} of [...here.filter(({severity}) => severity !== 'hint'), ...hints.slice(0, mostHints)]) {
      io.out.line('  ', signs[severity], ' ', ...told(problem, io))
    }
    const more = hints.length - mostHints
    if (more > 0) io.out.line('  ', styled('dim', io.say({zh: `… 另有 ${more} 条提示，见 --json`, en: `… ${more} more hints, see --json`})))
    io.out.line()
  }
  io.out.line(...totals(report, io))
  const mendable = findings.filter(({mends}) => mends).length
  if (mendable > 0) io.out.line(styled('dim', io.say({zh: `其中 ${mendable} 处可用 pizhu check --fix 修复`, en: `pizhu check --fix repairs ${mendable} of them`})))
}

function heading(io: Io, words: Words, count: number): void {
  io.out.line(styled('bold', io.say(words)), styled('dim', ` ${count}`))
}

/** `place: message`; the store's own messages begin with the whole path, which is said once. */
function told(problem: Problem, io: Io): Piece[] {
  const message = io.say(problem.message)
  const place = placeOf(problem, io)
  if (place === undefined) return [message]
  const bare = problem.path === undefined ? message : message.replace(`${problem.path}：`, '').replace(`${problem.path}: `, '')
  const text = problem.line === undefined ? bare : bare.replace(`第 ${problem.line} 行：`, '').replace(`line ${problem.line}: `, '')
  return [styled('bold', place), io.say({zh: '：', en: ': '}), text]
}

export function countsOf(findings: readonly Finding[]): Readonly<Record<'errors' | 'warnings' | 'hints', number>> {
  const count = (of: Severity): number => findings.filter(({severity}) => severity === of).length
  return {errors: count('error'), warnings: count('warning'), hints: count('hint')}
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

const said = (parts: readonly (string | false)[]): string => parts.filter(part => part !== false).join(' · ')

function totals({findings, articles, annotators, tags}: CheckReport, io: Io): Piece[] {
  const {errors, warnings, hints} = countsOf(findings)
  const seen = {zh: `${articles} 篇 · ${annotators} 人 · 标注 ${tags}`, en: `${plural(articles, 'article')} · ${plural(annotators, 'annotator')} · ${plural(tags, 'tag')}`}
  const clean = errors + warnings === 0
  const parts = {
    zh: [errors > 0 && `错误 ${errors}`, warnings > 0 && `警告 ${warnings}`, clean && '没有问题', hints > 0 && `提示 ${hints}`],
    en: [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning'), clean && 'nothing is wrong', hints > 0 && plural(hints, 'hint')],
  }
  return [styled(clean ? 'good' : 'bad', io.say({zh: said(parts.zh), en: said(parts.en)})), styled('dim', `   ${io.say(seen)}`)]
}
