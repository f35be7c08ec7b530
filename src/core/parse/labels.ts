/**
 * What a labelled value is. `date-weak` and `update` are dates too: the first only states when the page was published if it stands in the
 * head of the page, the second never does. `other` is metadata that the reader has no field for.
 */
export type LabelKind =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'date'
  | 'date-weak'
  | 'update'
  | 'publisher'
  | 'author'
  | 'editor'
  | 'credit'
  | 'views'
  | 'count'
  | 'other'

/** Field names as Chinese pages write them, simplified; `fold` brings the traditional ones here. */
const names: ReadonlyArray<readonly [LabelKind, string]> = [
  ['title', '标题 subject 文章标题 新闻标题 主标题 正标题 题目 题名 title'],
  ['subtitle', '副标题 副题 subtitle'],
  ['body', '正文内容 正文 内容 文章内容 新闻内容 详细内容 文章正文 content'],
  [
    'date',
    '发布日期 发布时间 发布于 发表日期 发表时间 发表于 发稿时间 发稿日期 刊发时间 刊发日期 刊登日期 刊登时间 刊登于 出版日期 出版时间 出版 录入时间 录入日期 添加时间 添加日期 创建时间 创建日期 上传时间 上传日期 公开日期 公布日期 公布时间 发文日期 发文时间 上线时间 推送时间 文章日期 新闻日期 张贴时间 published date',
  ],
  ['date-weak', '日期 时间 发布 发表'],
  ['update', '更新时间 更新日期 更新于 更新 最后更新 最近更新 修改时间 修改日期 编辑于 成文日期 生成日期 生效日期 实施日期 截止日期 截止时间 updated'],
  [
    'publisher',
    '来源 文章来源 信息来源 新闻来源 稿件来源 内容来源 本文来源 稿源 来源网站 来源单位 来源媒体 来源部门 信息提供 发布单位 发布机构 发布部门 发布媒体 出处 转自 转载自 摘自 source publisher',
  ],
  ['author', '作者 文/图 图/文 文字/摄影 文章作者 本文作者 记者 本报记者 本网记者 特约记者 见习记者 撰稿 撰稿人 撰文 文字 文 采写 采写记者 采访 通讯员 楼主 发帖人 供稿人 作者姓名 author by'],
  ['editor', '责任编辑 责编 编辑 网络编辑 网页编辑 值班编辑 本期编辑 本文编辑 执行编辑 文字编辑 编辑员 editor'],
  [
    'credit',
    '图片来源 图片编辑 视觉编辑 新媒体编辑 微信编辑 版式编辑 审核 审核人 审校 审稿 审稿人 审签 审定 核稿 签发 校对 校审 责任校对 初审 复审 终审 一审 二审 三审 初审编辑 监制 总监制 统筹 策划 总策划 出品 出品人 制图 制作 美编 美术编辑 设计 排版 摄影 摄影记者 图片 图 文图 图文 摄像 视频 剪辑 配音 供稿 供稿单位 供图 录入 录入者 发布人 发布者 上传者 值班主任 值班总监 值班编委 实习生 编审 翻译 编译',
  ],
  [
    'views',
    '浏览次数 浏览量 浏览数 浏览人数 浏览 点击次数 点击量 点击数 点击率 点击 阅读次数 阅读量 阅读数 阅读人数 阅读人次 阅读 访问次数 访问量 访问数 访问人数 查看次数 查看数 查看 人气 人气指数 views hits',
  ],
  ['count', '评论 评论数 回复 回复数 回帖 点赞 点赞数 转发 收藏 收藏数 分享 在看 跟帖 参与 播放 播放量'],
  [
    'other',
    '关键词 关键字 标签 分类 栏目 所属栏目 所属分类 频道 类别 信息分类 主题分类 体裁分类 索引号 信息索引 信息索引号 文号 发文字号 文件编号 发文机关 发文机构 公文种类 主题词 有效性 公开方式 公开类别 公开范围 字号 字体 字体大小 字体显示 正文字号 阅读时长 阅读时间 全文字数 字数 编号 期号 版次 版面 来源链接 原文链接 原标题 原文标题 责任单位 所属机构 信息编号 发信人 信区 发信站 from to tags keywords category',
  ],
]

const kinds: ReadonlyMap<string, LabelKind> = new Map(names.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)))

/** Pages stretch short labels with blanks (来 源：), so a few may stand between the characters; in Latin words none may. */
function pattern(name: string): string {
  return /^[a-z]/.test(name) ? `\\b${name}` : (name.length === 1 ? '(?<![\\u3400-\\u9fff])' : '') + Array.from(name).join(' {0,4}')
}

/**
 * Behind a label: a colon; or a bar or slash (only credits are written so); or, for dates and counts, the number itself. Of names that begin
 * alike the longest counts.
 */
function labelAmong(names: readonly string[]): RegExp {
  const alternatives = names.toSorted((a, b) => b.length - a.length).map(pattern).join('|')
  return new RegExp(`(${alternatives})(?: {0,3}(:) *:?| ?([|/])(?=[^|/])| {0,2}(?=[(\\[]? ?\\d))`, 'y')
}

const namesByUnit = new Map<number, string[]>()
for (const name of kinds.keys()) namesByUnit.set(name.charCodeAt(0), [...(namesByUnit.get(name.charCodeAt(0)) ?? []), name])

/** By the first unit of a name: what comes next in a label, blanks aside. In prose it seldom does, and a pattern takes long to build. */
const nextUnits: ReadonlyMap<number, ReadonlySet<string>> = new Map(Array.from(namesByUnit, ([unit, names]) => [
  unit,
  new Set(names.flatMap(name => (name.length === 1 ? [...':|/([0123456789'] : [name[1]!]))),
]))

const patterns = new Map<number, RegExp>()

/** The labels that begin with a unit; undefined where none does. One pattern for all of them would take longer to build than an article to read. */
function labelsWith(unit: number): RegExp | undefined {
  const names = namesByUnit.get(unit)
  if (!names) return undefined
  const known = patterns.get(unit) ?? labelAmong(names)
  patterns.set(unit, known)
  return known
}

export interface Label {
  readonly kind: LabelKind
  readonly from: number
  /** Where the value begins. */
  readonly to: number
}

const counted: ReadonlySet<LabelKind> = new Set<LabelKind>(['date', 'update', 'views', 'count'])
const credited: ReadonlySet<LabelKind> = new Set<LabelKind>(['author', 'editor', 'credit', 'publisher'])

/** True when a label begins at `start`: far cheaper than to find them all. */
export function startsWithLabel(text: string, start: number): boolean {
  return labelAt(text, start) !== null
}

function labelAt(text: string, at: number): RegExpExecArray | null {
  const unit = text.charCodeAt(at)
  const next = nextUnits.get(unit)
  if (!next) return null
  let behind = at + 1
  while (behind <= at + 4 && text[behind] === ' ') behind++
  if (!next.has(text[behind] ?? '')) return null
  const label = labelsWith(unit)!
  label.lastIndex = at
  return label.exec(text)
}

/** The labels of a folded line, in order: 来源:, 文/, 阅读 123. */
export function labelsIn(text: string): Label[] {
  const found: Label[] = []
  for (let at = 0; at < text.length; at++) {
    const match = labelAt(text, at)
    if (!match) continue
    at += match[0].length - 1
    const kind = kinds.get(match[1]!.replaceAll(' ', ''))!
    const fits = match[2] !== undefined || (match[3] === undefined ? counted.has(kind) : credited.has(kind))
    if (fits) found.push({kind, from: match.index, to: match.index + match[0].length})
  }
  return found
}
