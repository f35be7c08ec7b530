/** Words that a page shows on its buttons and links, simplified and folded. */
const words: ReadonlySet<string> = new Set(
  ('打印 关闭 打印本页 打印文章 关闭窗口 关闭本页 关闭页面 收藏 收藏本文 加入收藏 设为首页 分享 分享到 分享至 分享本文 转发 举报 点赞 赞 在看 喜欢 评论 我要评论 写评论 发表评论 查看评论 ' +
    '返回 返回列表 返回首页 返回顶部 返回上页 回到顶部 回顶部 top 顶部 上一页 下一页 上一篇 下一篇 上一条 下一条 上一版 下一版 上一期 下一期 版面导航 版面目录 首页 尾页 复制链接 复制 微信 微博 新浪微博 腾讯微博 qq qq空间 qq好友 朋友圈 微信好友 facebook twitter line ' +
    'x 小字号 中字号 大字号 正文字号 字号 字体 字体大小 大 中 小 大中小 加大 缩小 超大 标准 a a+ a- aa t t+ t- tt + - 朗读 听新闻 听全文 播报 播放 暂停 倍速 登录 注册 登录/注册 搜索 网站地图 无障碍 无障碍浏览 无障碍阅读 english en 手机版 电脑版 客户端 ' +
    '繁体 简体 繁 简 订阅 rss 更多 更多+ 展开 收起 展开全文 阅读全文 查看原文 阅读原文 跳转 扫一扫 纠错 我要纠错 放大 只看楼主 只看该作者 倒序浏览 楼主 回复 引用 关注 已关注 取消关注 手机看 投稿 邮件 下载 ' +
    '默认 护眼 夜间 视力保护色 原创 转载 本文来源 关于我们 联系我们 友情链接 版权声明 隐私政策 招聘信息 广告服务 人才招聘 帮助中心 网站首页 home next prev previous print close share').split(' '),
)

/** True when a folded text is nothing but buttons: 【打印】 【关闭】, 字号: 大 中 小. One sign alone is no button. */
export function isButtons(text: string): boolean {
  if (!openings.has(text.charCodeAt(0))) return false
  const first = firstPart.exec(text)
  if (!first || !words.has(first[0])) return false
  const parts = text.split(/[\s|/,:;[\]()<>·、_]+/).filter(part => part !== '')
  return parts.join('').length > 1 && parts.every(part => words.has(part))
}

const separators = ' |/,:;[]()<>·、_'

/** What a line of buttons begins with: looked at first, for most lines begin with something else. */
const openings: ReadonlySet<number> = new Set(Array.from([...words, ...separators], word => word.charCodeAt(0)))

const firstPart = /[^\s|/,:;[\]()<>·、_]+/
