import type {Line} from './line.ts'
import {isNumbered} from './shape.ts'

/** Above fields, shorter lines name the column or the site; without fields only still shorter ones do. */
const shortest = 8
const shortestAlone = 5

/** How many lines that could be the title are weighed; behind them the story has begun. */
const weighed = 6

const organisation = /(?:大学|学院|学校|医院|研究院|研究所|委员会|卫健委|政府|局|厅|公司|集团|中心|协会|学会|日报|晚报|早报|时报|快报|数字报|电子报|周刊|杂志|网|网站|在线|频道|电视台|出版社|通讯社|客户端|论坛|平台|门户|公众号|新闻|动态|公告|要闻|资讯|快讯|专栏|头条|速递|通知公告)$/
const verb = /[在为与和获赴到来对向被将把让走访落启签举召开办助力推揭建]|成立|考察|调研|会见|突破|发布|亮相|入选|荣获|印发|介绍/

/** 西安某某大学, 某某日报, 新闻中心: the name of a site, not what happened there. */
const isSiteName = (line: Line): boolean => line.text.length <= 24 && !/\d/.test(line.head) && organisation.test(line.head) && !verb.test(line.head)

/**
 * Which of the candidate lines is the title, by index; `fieldAt` is the first field line behind the first candidate.
 *
 * With `stated`, the line that says just that. Else the first long enough one before the fields that names no site; of short ones only
 * the one next to the fields, or the first where there are no fields.
 */
export function chooseTitle(lines: readonly Line[], candidates: readonly number[], fieldAt?: number, stated?: string): number | undefined {
  if (stated !== undefined) return candidates.find(at => squeeze(lines[at]!.value(0, Infinity)) === squeeze(stated))
  const before = candidates.filter(at => at < (fieldAt ?? Infinity)).slice(0, weighed)
  const marked = before.find(at => lines[at]!.head.startsWith('# '))
  if (marked !== undefined) return marked
  const own = before.filter(at => !isNumbered(lines[at]!))
  const telling = (at: number): boolean => !isNumbered(lines[at]!) && !isSiteName(lines[at]!)
  // Where only the site is named above the fields, the title stands below them.
  const named = own.some(telling) ? own.filter(telling) : candidates.slice(0, weighed).filter(telling)
  const pool = named.length > 0 ? named : own.length > 0 ? own : before
  const least = fieldAt === undefined ? shortestAlone : shortest
  const first = pool.find(at => lines[at]!.text.length >= least) ?? (fieldAt === undefined ? pool[0] : pool.at(-1))
  return first === undefined ? undefined : withoutSite(lines, candidates, first)
}

/** 标题_某某网 as first line, 标题 as a later one: the later one is the title. */
function withoutSite(lines: readonly Line[], candidates: readonly number[], first: number): number {
  const long = lines[first]!.text
  const alone = candidates.find(at => {
    const {text} = lines[at]!
    return at > first && text.length >= shortest && long.length > text.length && long.startsWith(text) && /^ ?[-_|—–(（]/.test(long.slice(text.length))
  })
  return alone ?? first
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')
