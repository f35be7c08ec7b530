import {nameEnds, personName} from './names.ts'
import {endsSentence} from './shape.ts'
import type {Line} from './line.ts'

/** A caption is hardly ever longer; a paragraph hardly ever shorter that looks like one. */
const longest = 160
const longestUnmarked = 60

const opening =
  /^[([]{0,2}(?:图为|图[:|/]|图说|图注|图源|图片(?:来源|说明|提供|:|\/|为)|(?:图片|照片|配图)由[^。,]{1,30}(?:提供|供图|授权)|图像(?:来源|加注文字|说明)|图 ?[0-9一二三四五六七八九十①②③④⑤⑥⑦⑧⑨]{1,2}(?:[ :.、]|$)|[左右上下前后]图(?:[:为,]|$)|(?:本报|网络|新闻|视频)?(?:资料图|资料图片|资料照|配图|截图|视频截图|示意图)(?:[:.。)\] /]|$)|(?:照片|摄影)(?:来源|提供|:|\/)|[▲△▼▽↑↓])/

const glued = '(?:摄影?|供图|翻摄|图片提供|资料图片?|资料照|截图)'
const apart = '(?:摄影?报[道导]|图|绘|绘图|制图|画面|提供)'
/**
 * A credit at the end. Behind a stop, a bracket or a word for a reporter stands a short name, then 摄 or 供图; alone on its line the name is
 * a person's or stands apart. 拍摄 is none, and 蓝图 is no picture.
 */
const closing = new RegExp(
  `(?:(?:[ 。.,;(\\[/:|]|记者|通讯员)[^ 。,;()\\[\\]]{2,20}?(?:[ /]{0,2}(?<!拍|航)${glued}|[ /]{1,2}${apart})|` +
    `^(?:${personName}|[^ 。,;()\\[\\]]{2,20}[ /])[ /]?(?<!拍|航)(?:${glued}|(?<=[ /])${apart}))(?:\\(.{0,12}\\))?[)\\]]{0,2}[。.]?$`,
)

const office = '(?:院士|书记|主席|会长|理事长|秘书长|校长|院长|主任|局长|司长|处长|部长|省长|市长|区长|县长|镇长|所长|厅长|董事长|总经理|总裁|经理|教授|研究员|专家|医生|医师|老师|代表|主编|馆长|会员|团长|总监|同志|先生|女士|博士)'
const ceremony = '(?:签约|签署|签字|揭牌|揭幕|启动|开启|点亮|按下|推动|推杆|触摸|剪彩|合影|见证|上台|培土|奠基|种下|浇水|发布|开幕)'
const together = new RegExp(`^[^,。]{2,40}共同(?:为[^,。]{2,30})?${ceremony}(?!了)[^,。了]{0,24}$`)
const act = `(?:(?:在[^,。]{2,20}(?:上|中|时)?)?(?:作|做|致|发表|主持|讲话|发言|演讲|总结|点评|介绍|宣读|授课|主讲|出席|参观|分享|讲授|讲解|汇报|查房|接受[^,。]{0,12}采访|揭牌|揭幕|签约|签署|签字|启动|剪彩|颁奖|领奖|合影|交流|(?:与|和|同|为|向|给)[^,。]{2,30}(?:合影|握手|交谈|签约|座谈|颁奖|揭牌|授牌|授旗|颁发[^,。]{2,12}|剪彩|交流|讲解|赠[^,。]{2,10})))`
/** What one sees somebody do in a picture. */
const doing = new RegExp(`(?:等)?${office}?${act}(?!了)`, 'y')
const title = new RegExp(office, 'y')
const longestTitle = 24
const scenes = ['现场', '合影', '合影留念', '留影', '一角', '外景', '全景', '掠影', '会场', '效果图', '示意图']

/** True for the line that stands under a picture. What has no mark of a caption is one only without a full stop, and short. */
export function isCaption(line: Line): boolean {
  const {head, tail} = line
  if (line.text.length > longest) return false
  if ((openingSign.test(head.slice(0, 12)) && opening.test(head)) || (creditSign.test(tail.slice(-20)) && closing.test(tail))) return true
  if (line.text.length > longestUnmarked || /[,。]/.test(head) || endsSentence(tail)) return false
  return isScene(head) || (head.includes('共同') && together.test(head)) || isAct(head)
}

/** Without one of these signs there is no caption's beginning, and near the end no credit; to look for them is cheap. */
const openingSign = /[图照摄▲△▼▽↑↓]/
const creditSign = /[摄供图照料画源提道导]/

const isScene = (head: string): boolean => head.length <= 34 && !head.includes(':') && scenes.some(word => head.endsWith(word))

function isAct(head: string): boolean {
  const people = head.split('、')
  const last = people.findIndex(acts)
  // Behind the verb the object may be a list too, so the first part with a verb ends the people.
  return last >= 0 && people.slice(0, last).every(part => part.length <= 30)
}

/** Somebody does something that one sees in a picture: name, title before or behind it, verb. Of several people this is the last. */
function acts(part: string): boolean {
  return nameStarts(part).some(start => nameEnds(part, start).some(end => matchesAt(doing, part, end)))
}

/** Where a name may begin: at the start, and behind a title. */
function nameStarts(part: string): number[] {
  const starts = [0]
  for (let at = 1; at <= longestTitle && at < part.length && !',。、'.includes(part[at - 1]!); at++) {
    if (matchesAt(title, part, at)) starts.push(title.lastIndex)
  }
  return starts
}

/** `pattern` is sticky. */
function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}
