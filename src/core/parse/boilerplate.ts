import {isButtons} from './buttons.ts'
import type {Line} from './line.ts'

/**
 * What a line that belongs to the page and not to the story is.
 * `page`: the line itself is boilerplate, wherever it stands. `edge`: it is, unless it stands among the paragraphs of the story.
 * `notice`: a copyright notice or a comment section; what follows it is boilerplate too. `links`: as `notice`, until the story goes on.
 */
export type PageLine = 'page' | 'edge' | 'notice' | 'links'

/** The kind of page line that this is, or undefined for a line of the story or of its fields. */
export function pageLine(line: Line): PageLine | undefined {
  const {head} = line
  if (line.text.length > longest) return isNotice(head, line.text.length) ? 'notice' : undefined
  if (isRule(head) || isBreadcrumb(head) || isButtons(head) || isBanner(head)) return 'page'
  if (isLinksHeader(head) || claim.test(head)) return 'links'
  if (telling.test(head)) {
    if (isNotice(head, line.text.length)) return 'notice'
    if (isReprint(head)) return 'page'
    if (isFooter(head)) return 'edge'
  }
  if (comments.test(head)) return 'notice'
  if (isPrompt(head)) return 'page'
  return isContact(head) || isMenu(head) ? 'edge' : undefined
}

/** Without one of these words a line is no notice, no reprint line and no footer: looked for first, since most lines are none. */
const telling =
  /声明|说明|须知|提示|版权|copyright|©|rights|转载|引用|转发|摘编|注明|标注|侵权|来源|来自|源自|[转摘]自|编译自|整理自|授权|许可|凡|以上|代表|icp|网安|标识码|传播视听|举报|支持|维护|建设|浏览器|分辨率|网站|您是第|人|已有/

/**
 * A pattern of many words takes longer to build than a line to read, and most lines are none of what it finds. So words of which it needs one
 * are looked for first, where it needs them: in so many units of a line's start.
 */
const near = (text: string, units: number, signs: RegExp): boolean => signs.test(text.slice(0, units))

/** Nothing longer is looked at, except for the start of a copyright notice. */
const longest = 160

/** A line of dashes, stars or other signs: a divider. */
const isRule = (text: string): boolean => /^[-=_*~#.·•—─━–―…+><|/\\^ ◆◇■□★☆●○▲△▼▽※]{2,}$/.test(text) || /^[-=_*~—─━]$/.test(text)

const place = /^您?(?:现在|当前)?的?(?:所在)?(?:的)?(?:位置|页面|所在)(?:是|为)?[: >]/
const homes = /^(?:首页|主页|网站首页|返回首页|本站首页|新闻首页|home|.{0,8}网首页)$/
const sites = /(?:网|新闻|频道|门户|在线|首页|主页)$/
const lastCrumb = /^(?:正文|内容|详情|新闻正文|正文内容|文章内容|详细内容)$/

function isBreadcrumb(text: string): boolean {
  if (place.test(text)) return true
  if (text.length > 100 || text.includes('。')) return false
  for (const mark of ['>', '|', '/', '\\', '-', '·', '::']) {
    if (!text.includes(mark)) continue
    const crumbs = text.split(mark).map(crumb => crumb.trim()).filter(crumb => crumb !== '')
    if (crumbs.length < 2 || crumbs.some(crumb => crumb.length > 16)) continue
    if (homes.test(crumbs[0]!) || lastCrumb.test(crumbs.at(-1)!) || (mark === '>' && crumbs.length > 2)) return true
    if (sites.test(crumbs[0]!) && crumbs.every(crumb => crumb.length <= 10) && (mark === '>' || (mark === '/' && crumbs.length > 2))) return true
  }
  return false
}

const bannerEnd = /(?:正文|正文页|内容页|文章详情|新闻详情)$/

/** The frame of a page template: …分社正文, 今天是…, 欢迎访问…, 更多 >, - END - */
function isBanner(text: string): boolean {
  if (text.length <= 24 && bannerEnd.test(text) && !/[:,。]/.test(text)) return true
  if (text.length <= 16 && ((text.endsWith('>') && !/[,。:]/.test(text)) || /^[-—=·~* ]{0,6}(?:the )?end[-—=·~* ]{0,6}$/.test(text))) return true
  if (/^(?:第 ?[a-z]?\d{1,3}|[a-z]\d{1,3}) ?版(?:[: ].{0,12})?$/.test(text)) return true
  return /^(?:今天是|现在是|今日是|欢迎(?:您|访问|光临|来到)|设为首页|加入收藏)/.test(text) && text.length <= 60
}

const linksHeader =
  /^[[(<■□◆●★·]{0,2}(?:相关(?:新闻|阅读|链接|文章|报道|推荐|内容|专题|附件|稿件|资讯|信息)|(?:延伸|扩展|拓展|推荐|更多)阅读|(?:更多|精彩|热门|猜你喜欢|为您|今日|编辑|相关)推荐|热点(?:新闻|推荐|排行)|热门(?:文章|新闻|评论|排行)|(?:最新|更多)(?:新闻|文章|资讯|报道)|(?:新闻|点击|阅读|本周|24小时)排行(?:榜)?|猜你喜欢|大家都在看|往期(?:回顾|推荐|精选)|(?:上|下)一(?:篇|条|则))[\])>]{0,2}(?:$|[: >|])/

const isLinksHeader = (text: string): boolean =>
  near(text, 10, /相关|阅读|推荐|热点|热门|最新|更多|排行|猜你喜欢|大家都在看|往期|[上下]一[篇条则]/) && linksHeader.test(text)

const noticeTitle =
  /^[[(<*※■□◆●★· ]{0,3}(?:[^,。:]{0,24}(?:版权|免责|著作权|转载|侵权)(?:与|及|和|、|\/)?(?:版权|免责|隐私|转载|著作权)?(?:的)?(?:声明|说明|须知|提示))[\])>]{0,2}(?:$|:)/
const claim = /^[[(<*※■□◆●★· ]{0,3}(?:(?:特别|郑重|重要|网站)?声明|特别(?:说明|提示))[\])>]{0,2}(?:$|:)/
const noticeStart =
  /^(?:[①②③④⑤⑥⑦⑧⑨⑩一二三四五1-9](?:[、.) ]|(?=凡)) ?)?(?:凡(?:是)?(?:本网|本站|本报|本刊|注明|来源|标注|未注明|由本网|在本网|转载|署名)|copyright|©|版权所有|.{0,16}(?:网|社|报)(?:站)?版权所有|以上内容(?:仅代表|为|由|\(如有)|(?:本文|文章|以上)(?:仅|只)代表(?:作者|个人))/
const comments = /^[[(]?(?:网友评论|评论列表|最新评论|全部评论|热门评论|精彩评论|发表评论|我要评论|用户评论|文章评论|跟帖|我来说两句|全部回复|网友留言)[\])]?(?:[ (:\d].{0,20})?$/

function isNotice(text: string, length: number): boolean {
  const title = noticeTitle.exec(text)
  if (title) return title[0].length === length || (title[0].endsWith(':') && (title[0].length > 3 || length <= longest))
  return (near(text, 30, /凡|版权所有|copyright|©|以上内容|[仅只]代表/) && noticeStart.test(text)) || (length <= longest && /^.{0,40}(?:copyright|©|版权所有|all rights reserved)/.test(text) && !/[。,].{20}/.test(text))
}

const reprint =
  /^[[(*※ ]{0,3}(?:(?:欢迎|谢绝|禁止|严禁|请勿|如需|未经)[^。]{0,20}(?:转载|摘编|许可|授权)|(?:[^,。]{0,12}转载|引用|转发|摘编)[^。]{0,16}(?:请|须|需|务必|应)(?:[^。]{0,6})(?:注明|标明|标注|联系|保留)|请?注明(?:出处|来源|转载)|(?:本文|本稿|文章|图片|内容|部分图片|图文|以上图文)(?:内容|图片)?(?:系|均|由|源|来)?(?:转载|来源于|来自|源自|转自|摘自|整理自|编译自)|(?:如有|如|若|若有)[^。]{0,10}侵权|(?:本文|本作品|作品)?版权(?:归|属于|为|所有))/

/** 转载请注明出处, 如有侵权请联系删除: short, or it could be an article about that. */
const isReprint = (text: string): boolean => text.length <= 90 && /转载|摘编|许可|授权|引用|转发|注明|来源于|[来源转摘]自|整理自|编译自|侵权|版权/.test(text) && reprint.test(text)

const prompt =
  /^[[(<▲△↓↑→ ]{0,3}(?:(?:微信|手机)?(?:扫一扫|扫码|扫描|识别|长按)[^。]{0,20}(?:二维码|关注|分享|阅读|下载|微信|识别|手机|打开|页面|公众号|小程序|查看|看|$)|(?:点击|戳)(?:上方|下方|下面|上面|这里|此处|蓝字|阅读原文|图片|右上角|左下角)|(?:欢迎|敬请|记得|请)?(?:搜索)?关注(?:我们|官方|本|.{1,16}(?:公众号|微信|微博|视频号|客户端))|分享(?:到|至|让|给|本文)|(?:觉得|喜欢)[^。]{0,16}(?:赞|在看|分享|转发|关注|收藏)|下载.{0,16}(?:客户端|app)|(?:打开|使用)(?:微信|手机|.{0,10}app)|更多(?:精彩|新闻|内容|资讯|详情)[^。]{0,20}(?:关注|点击|下载|登录|请|尽在)|请?用?微信扫)/

const isPrompt = (text: string): boolean => text.length <= 60 && near(text, 12, /扫|识别|长按|(?:点击|戳)[上下这此蓝阅图右左]|关注|分享[到至让给本]|觉得|喜欢|下载|打开|使用|更多/) && prompt.test(text)

const footer =
  /icp[备证]|公网安备|网安备|网站标识码|增值电信业务|信息服务许可证|信息网络传播视听|(?:违法|不良|有害)[^。]{0,8}信息举报|举报(?:电话|邮箱)|(?:网站|技术)(?:支持|维护|建设)(?:单位)?:|(?:建议|最佳)使用?.{0,12}(?:浏览器|分辨率)|网站(?:管理|地图|声明)|您是第.{0,12}位|共\d{1,6}人(?:评论|参与)|已有\d{1,8}(?:人|条)/

/** Words that stand in many lines of a story, 人 and 建设, are no sign of a footer. */
const isFooter = (text: string): boolean => /icp|网安备|网站|增值电信|许可证|传播视听|举报|技术(?:支持|维护|建设)|浏览器|分辨率|您是第|共\d|已有\d/.test(text) && footer.test(text)

const contact =
  /^(?:(?:联系|咨询|投稿|新闻|服务|报料|热线|通讯|办公|学校|单位|医院|公司)?(?:电话|热线|传真|邮箱|电子邮箱|电子邮件|e-?mail|邮编|邮政编码|地址|qq|方式)|总机|tel|fax|add|ip属地)[ :]{1,3}\S/

const isContact = (text: string): boolean => near(text, 12, /[ :]/) && contact.test(text)

const menuWord =
  /^(?:首页|新闻|视频|图片|论坛|专题|频道|教育|财经|体育|娱乐|科技|军事|社会|国际|国内|评论|概况|机构|招生|人才|科研|学生|党建|通知|公告|服务|互动|政务|公开|时政|文化|健康|汽车|房产|旅游|直播|博客|微博|滚动|地方|法治|理论|舆论|军事|网评|登录|注册|就业|合作|交流|校园|媒体|要闻|综合|学术|图书馆|信息|专栏|人物|联系|下载|关于|资讯|即时|热门|政治|生活|地产|评论|运动|股市|全球|文教|两岸|产经|数位|订阅|english|rss|app)/

const twoGaps = /[ |/·][^ |/·]{1,8}[ |/·]/

/** A menu: four or more short words, or three with bars between them, of which two at least name a part of a site. */
function isMenu(text: string): boolean {
  if (!twoGaps.test(text)) return false
  const items = text.split(/[ |/·]+/).filter(item => item !== '')
  if (items.length < (text.includes('|') ? 3 : 4) || items.some(item => item.length > 8)) return false
  return items.filter(item => menuWord.test(item) || /(?:新闻|概况|动态|公告|资讯|频道|专题|中心|我们|服务|公开|工作|建设)$/.test(item)).length > 1
}
