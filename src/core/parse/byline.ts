import {spacedName} from './names.ts'

const role = '(?:全媒体记者|融媒体记者|特约记者|见习记者|实习记者|首席记者|摄影记者|特派记者|驻站记者|记者|特约通讯员|通讯员|特约撰稿人|特约撰稿|撰稿人|撰稿|撰文|采写|实习生|作者)'
const people = `(?:${spacedName}|[\\u3400-\\u9fff]{2,4})(?:[ 、,&]{1,3}(?:${spacedName}|[\\u3400-\\u9fff]{2,3}(?![\\u3400-\\u9fff]))){0,5}`
const glued = `${spacedName}(?:[ 、,&]{1,3}${spacedName}){0,5}`
const more = `(?: {1,3}${role} ?${people}){0,3}`
const end = '(?: ?[/|] ?[^ /|]{2,10}报[导道]| {0,2}(?:文|文/图|文/摄|摄影报道|综合报道|报道|报导))?'

/** Looked at first: the whole pattern takes long to build, and few lines need it. */
const anyRole = new RegExp(role)

const named = new RegExp(`^((?:[^ ,:]{0,12}?)${role}) {0,3}(?:(?<= )(${people})|(${glued}))${more}${end}$`, 'd')

/** The names in a line that is nothing but a byline: 本报记者 李明 通讯员 王芳, 記者王小明／台北報導. Offsets in the folded text. */
export function byline(text: string): {readonly from: number; readonly to: number} | undefined {
  if (text.length > 48 || !anyRole.test(text)) return undefined
  const match = named.exec(text)
  const place = match?.indices?.[2] ?? match?.indices?.[3]
  if (!place) return undefined
  const names = text.slice(...place)
  const next = names.search(new RegExp(` {1,3}${role}`))
  return {from: place[0], to: next < 0 ? place[1] : place[0] + next}
}
