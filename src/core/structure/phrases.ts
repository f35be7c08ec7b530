import {inView, type ViewSpan} from '../offset.ts'
import {clauseAt} from '../sentences.ts'
import {entitiesIn, entityAt, readAt, type Entity} from './entities.ts'
import {titleBefore, titleBehind} from './titles.ts'

/** A person with the title next to the name: 院长吕毅, 吕毅教授. `offset` may stand in either. */
export function titledName(text: string, offset: number): ViewSpan | undefined {
  const {region} = readAt(text, offset)
  const entity = personNear(text, offset)
  if (!entity) return undefined
  const from = titleBefore(region.text, entity.span.from - region.from) + region.from
  const to = titleBehind(region.text, entity.span.to - region.from) + region.from
  const span = {from: inView(from), to: inView(to)}
  return from <= offset && offset < to ? span : undefined
}

/** The person at `offset`, or the one whose title stands there. */
function personNear(text: string, offset: number): Entity | undefined {
  for (let at = Math.max(0, offset - 6); at <= offset + 10; at++) {
    const entity = entityAt(text, at)
    if (entity?.kind === 'person') {
      if (entity.span.to <= offset - 6) continue
      return entity
    }
  }
  return undefined
}

const coming = '揭牌成立|揭牌|成立|签约|签订|签署|发布|启动|上线|开业|开馆|开园|投产|投用|挂牌|落成|奠基|获批|入驻|揭幕'
const behind = new RegExp(`^(?:正式|同时|在[^，,。]{1,8})?(?:${coming})`)
const atEnd = new RegExp(`(?:${coming})$`)
const before = /(?:共同|联合|正式|合作)?(?:共建|成立|组建|创办|创建|设立|建立|新建|筹建|揭牌)(?:了|起)?$/

export const endsWithVerb = (words: string): boolean => atEnd.test(words)
export const startsWithVerb = (words: string): boolean => before.test(words)

/** What comes of an event, around `offset`: 某研究院揭牌, 共建了某研究院; behind the parties of the clause, to its end: 联合培养项目签约. */
export function phraseAround(text: string, offset: number): ViewSpan | undefined {
  return aboutEntity(text, offset) ?? behindParties(text, offset)
}

function aboutEntity(text: string, offset: number): ViewSpan | undefined {
  const entity = entityAt(text, offset) ?? entityAt(text, offset + 2) ?? entityAt(text, offset + 3)
  if (entity?.kind !== 'institution') return undefined
  const verb = behind.exec(text.slice(entity.span.to, entity.span.to + 16))
  if (verb) return {from: entity.span.from, to: inView(entity.span.to + verb[0].length)}
  const found = before.exec(text.slice(Math.max(0, entity.span.from - 8), entity.span.from))
  return found ? {from: inView(entity.span.from - found[0].length), to: entity.span.to} : undefined
}

function behindParties(text: string, offset: number): ViewSpan | undefined {
  const clause = clauseAt(text, inView(offset))
  const {to} = withoutMarks(text, clause)
  if (!endsWithVerb(text.slice(Math.max(clause.from, to - 4), to))) return undefined
  const party = entitiesIn(text, clause.from, to).findLast(({span}) => span.to <= offset)
  return party && {from: party.span.to, to}
}

/** A clause without the marks that end it. */
export function withoutMarks(text: string, {from, to}: ViewSpan): ViewSpan {
  let end: number = to
  while (end > from && /[，,。！？；：!?;:、—…\s]/.test(text[end - 1]!)) end--
  return end > from ? {from, to: inView(end)} : {from, to}
}
