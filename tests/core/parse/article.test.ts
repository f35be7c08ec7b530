import {describe, expect, it} from 'vitest'
import type {BlockKind, Parsed} from '../../../src/core/article.ts'
import {parseArticle} from '../../../src/core/parse/article.ts'
import type {Span} from '../../../src/core/offset.ts'

const at = (source: string, span: Span | undefined): string | undefined => span && source.slice(span.from, span.to)

const kinds = (source: string): string[] => parseArticle(source).blocks.map(({kind, span}) => `${kind} ${source.slice(span.from, span.to)}`)

const ofKind = (source: string, kind: BlockKind): string[] =>
  parseArticle(source).blocks.filter(block => block.kind === kind).map(({span}) => source.slice(span.from, span.to))

const stated = (parsed: Parsed): Record<string, string> =>
  Object.fromEntries(
    (['title', 'subtitle', 'date', 'publisher', 'author', 'editor', 'views'] as const).flatMap(name => {
      const field = parsed[name]
      return field ? [[name, field.value]] : []
    }),
  )

/** A page around one field line. */
const page = (line: string): string => `新装置进入临床试验\n${line}\n\n东江大学今天说，新装置已经进入临床试验。\n`

const fieldsOf = (line: string): Record<string, string> => {
  const {title: _, ...fields} = stated(parseArticle(page(line)))
  return fields
}

describe('title and subtitle', () => {
  it('A4: a labelled title gives a block of the value alone', () => {
    for (const label of ['标题: ', '标题：', '標題：', '标 题： ']) {
      const source = `${label}新装置进入临床\n发布日期: 2024-01-02\n\n装置已经进入临床试验阶段。`
      const {title, blocks} = parseArticle(source)
      expect(title?.value).toBe('新装置进入临床')
      expect(at(source, title?.span)).toBe('新装置进入临床')
      expect(blocks[0]).toEqual({kind: 'title', span: title?.span})
    }
  })

  it('A5: without a label it is the first line that reads like one: no menu, no banner, no field, no sentence', () => {
    const head = ['首页 | 新闻 | 学术 | 招生', '东江新闻网正文', '首页 > 学术 > 正文', '2024-01-02 10:20 来源：东江日报']
    for (const line of head) {
      const source = `${line}\n新装置进入临床试验\n\n装置已经进入临床试验阶段。`
      expect(parseArticle(source).title?.value, line).toBe('新装置进入临床试验')
    }
    expect(parseArticle('东江大学今天说，新装置已经进入临床试验。\n\n试验为期三年。').title).toBeUndefined()
  })

  it('A5: the name of the site is not the title, the title with the site behind it neither', () => {
    expect(parseArticle('东江大学附属医院\n新装置进入临床试验\n2024-01-02\n\n装置已经进入临床试验阶段。').title?.value).toBe('新装置进入临床试验')
    expect(parseArticle('新装置进入临床试验_东江网\n新装置进入临床试验\n\n装置已经进入临床试验阶段。').title?.value).toBe('新装置进入临床试验')
  })

  it('A6: a subtitle begins with dashes behind the title; its value has none', () => {
    for (const dash of ['——', '──', '--', '—', '―― ']) {
      const source = `新装置进入临床试验\n\n${dash}东江大学十年攻关记\n\n装置已经进入临床试验阶段。`
      const {subtitle} = parseArticle(source)
      expect(subtitle?.value).toBe('东江大学十年攻关记')
      expect(at(source, subtitle?.span)).toBe('东江大学十年攻关记')
      expect(ofKind(source, 'subtitle')).toEqual([`${dash.trim()}${dash.endsWith(' ') ? ' ' : ''}东江大学十年攻关记`])
    }
  })

  it('A6: a dash in the story opens no subtitle', () => {
    expect(parseArticle('新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n——东江大学供稿部').subtitle).toBeUndefined()
  })
})

describe('fields', () => {
  it('A7: reads labelled values, apart, glued or doubled, in both scripts and widths', () => {
    const line = {date: '2025-06-09', publisher: '党办', views: '13'}
    expect(fieldsOf('作者: 来源:党办发布时间:2025-06-09浏览次数:13')).toEqual(line)
    expect(fieldsOf('来源：党办 | 发布日期: 日期：2025年6月9日 | 点击数：１３')).toEqual(line)
    expect(fieldsOf('來源︰黨辦　發佈時間：2025/06/09　瀏覽次數：13 次')).toEqual({...line, publisher: '黨辦'})
    expect(fieldsOf('【来 源：党办】【时 间：2025.6.9】【阅读：13】')).toEqual(line)
    expect(fieldsOf('发布时间：2025-06-09\n来源：党办\n阅读 13')).toEqual(line)
  })

  it('A8: an empty value is absent and swallows no label behind it', () => {
    expect(fieldsOf('作者： 来源： 编辑： 发布时间： 浏览次数：')).toEqual({})
    expect(fieldsOf('作者:编辑:李明')).toEqual({editor: '李明'})
    expect(ofKind(page('责任编辑：'), 'field')).toEqual(['责任编辑：'])
  })

  it('A9: a date is what a field line states, normalised; what is no date is none', () => {
    const dates: ReadonlyArray<readonly [string, string | undefined]> = [
      ['发布时间：2024-6-5', '2024-06-05'],
      ['发布时间：2024年06月05日 14:15', '2024-06-05T14:15'],
      ['发布时间：2024年06月05日14:15', '2024-06-05T14:15'],
      ['2024/06/05 9:05:30', '2024-06-05T09:05'],
      ['2024.06.05 来源：东江网', '2024-06-05'],
      ['２０２４－０６－０５　１４：１５', '2024-06-05T14:15'],
      ['2024年6月5日 星期三 下午3:20', '2024-06-05T15:20'],
      ['发布日期：2024-06-05T14:15:00+08:00', '2024-06-05T14:15'],
      ['发布日期：20240605', '2024-06-05'],
      ['发布日期：二〇二四年六月五日', '2024-06-05'],
      ['發布日期：民國113年6月5日', '2024-06-05'],
      ['发布日期：2024-02-29', '2024-02-29'],
      ['发布日期：2023-02-29', undefined],
      ['发布日期：2024-13-45', undefined],
      ['发布日期：2024-06-31', undefined],
      ['发布日期：近日', undefined],
      ['更新时间：2024-06-05', undefined],
    ]
    for (const [line, date] of dates) expect(fieldsOf(line).date, line).toBe(date)
  })

  it('A9: neither the story nor a dateline nor a signature nor a programme dates a page', () => {
    expect(parseArticle('新装置进入临床试验\n\n2024年9月28日,新装置在东江大学进入临床试验。').date).toBeUndefined()
    expect(parseArticle('新装置进入临床试验\n\n新华社东江2024年6月25日电 新装置进入临床试验。').date).toBeUndefined()
    expect(parseArticle('关于开展试验的通知\n\n现将有关事项通知如下，请遵照执行。\n\n东江大学\n2024年4月1日').date).toBeUndefined()
    expect(parseArticle('学术报告预告\n时间：2024年12月1日 14:00\n地点：图书馆\n\n报告面向全校师生，无需报名。').date).toBeUndefined()
  })

  it('A9: a labelled date wins over one without a label, and the first labelled one over later ones', () => {
    expect(parseArticle('2024年6月26日 星期三\n新装置进入临床试验\n发布时间：2024-06-25\n\n装置已经进入临床试验阶段。').date?.value).toBe('2024-06-25')
    expect(fieldsOf('出版：2024-08-09 16:45 更新：2024-08-09 19:20').date).toBe('2024-08-09T16:45')
  })

  it('A10: bylines give the author without the role', () => {
    const bylines: ReadonlyArray<readonly [string, string]> = [
      ['本报记者 李明 通讯员 王芳', '李明'],
      ['东江新闻记者 李明 王芳', '李明 王芳'],
      ['記者王小明／台北報導', '王小明'],
      ['文/李明', '李明'],
      ['（记者 李明）', '李明'],
      ['撰文：李明', '李明'],
    ]
    for (const [line, author] of bylines) expect(fieldsOf(line).author, line).toBe(author)
  })

  it('A10: a question put by the reporter and a line about reporters are story', () => {
    const source = '专访：一台装置的十年\n来源：东江周刊\n\n记者：您为什么要做这台装置？\n李明：因为病人等不起。\n记者节里说记者\n\n第二天，记者又来到实验室。'
    expect(parseArticle(source).author).toBeUndefined()
    expect(ofKind(source, 'paragraph')).toContain('记者：您为什么要做这台装置？')
  })

  it('A11: editors stand at the end of a page as well, in brackets or not', () => {
    for (const line of ['责任编辑：李明', '（责任编辑：李明）', '【编辑:李明】', '[責任編輯：李明] [打印]', '责编 | 李明']) {
      expect(stated(parseArticle(`新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n${line}\n`)).editor, line).toBe('李明')
    }
  })

  it('A12: view counts are decimal digits', () => {
    for (const [line, views] of [['阅读 1,358', '1358'], ['浏览量：1.2万', '12000'], ['点击：[ 56 ] 次', '56'], ['阅读 10万+', '100000']] as const) {
      expect(fieldsOf(line).views, line).toBe(views)
    }
    expect(fieldsOf('浏览次数：加载中')).toEqual({})
  })

  it('A7: spans stand in the source, values are free of noise', () => {
    const source = '新装置进入临床试验\n來源:中新網(wǎng)四川 編輯:曹\u200b惠君\n\n裝置已經(jīng)進入臨床試驗階段。'
    const {publisher, editor} = parseArticle(source)
    expect([publisher?.value, at(source, publisher?.span)]).toEqual(['中新網四川', '中新網(wǎng)四川'])
    expect([editor?.value, at(source, editor?.span)]).toEqual(['曹惠君', '曹\u200b惠君'])
  })
})

describe('blocks', () => {
  it('A13: every line that is not blank is one block, whatever ends it', () => {
    for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\f', '\n\n\u3000\n']) {
      const source = ['新装置进入临床试验', '\u3000\u3000装置已经进入临床试验阶段。\u00a0', '\t试验为期三年，共有两百人参加。\ufeff'].join(end)
      expect(kinds(source)).toEqual(['title 新装置进入临床试验', 'paragraph 装置已经进入临床试验阶段。', 'paragraph 试验为期三年，共有两百人参加。'])
    }
  })

  it('A13: a text of blanks has no blocks and no body', () => {
    for (const source of ['', ' \n\u3000\r\n\ufeff', '\u200b']) expect(parseArticle(source)).toEqual({blocks: [], noise: [], script: 'unknown'})
  })

  it('A14: a short line over a paragraph heads it, with or without a blank line between', () => {
    const source = '新装置进入临床试验\n\n装置已经进入临床试验阶段。\n十年磨一剑\n团队在地下室里工作了十年。\n\n走出实验室\n\n医院提出了第一批需求。'
    expect(ofKind(source, 'heading')).toEqual(['十年磨一剑', '走出实验室'])
  })

  it('A14: numbered headings may follow each other; the end of a list is none, nor is what ends the story', () => {
    expect(ofKind('关于开展试验的通知\n\n现将有关事项通知如下。\n一、总体要求\n（一）指导思想\n坚持以病人为中心，稳妥推进。', 'heading')).toEqual(['一、总体要求', '（一）指导思想'])
    expect(ofKind('新装置进入临床试验\n\n获奖名单如下，排名不分先后。\n心脏封堵装置\n人工角膜支架\n柔性电极\n颁奖仪式下月举行，敬请关注。', 'heading')).toEqual([])
    expect(ofKind('关于开展试验的通知\n\n请遵照执行，并及时反馈意见。\n\n东江大学', 'heading')).toEqual([])
  })

  it('A15: captions have a mark, a credit, or say who is doing what in the picture', () => {
    const captions = ['图为试验现场。东江大学 供图', '▲ 试验现场', '图1 装置结构', '這是裝置樣品。新華社記者 張偉 攝', '试验现场', '图片来源：东江大学', '李明、王芳共同揭牌', '副校长许志远致辞', '陈雪作“脑机接口”主题报告']
    for (const caption of captions) {
      const source = `新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n${caption}\n${caption}\n\n试验为期三年，共有两百人参加。`
      expect(ofKind(source, 'caption'), caption).toEqual([caption, caption])
    }
  })

  it('A15: a paragraph that speaks of pictures or of people acting is none', () => {
    for (const line of ['图书馆报告厅座无虚席，许多人站着听完。', '李明、王芳共同启动了新一轮试验，为期三年。', '照片由卫星于六月在太空中拍摄。']) {
      expect(ofKind(`新装置进入临床试验\n\n${line}\n\n试验为期三年。`, 'paragraph'), line).toContain(line)
    }
  })

  it('A16: menus, breadcrumbs, buttons, reprint and prompt lines are boilerplate', () => {
    const lines = ['首页 > 新闻 > 正文', '当前位置：首页>新闻', '【打印】 【关闭】', '字号：大 中 小', '分享到：微信 微博', '转载本网文章请注明出处', '轉載請註明出處', '未经授权不得转载', '扫一扫，关注我们', '上一篇：放假通知', '----------', '東江新聞網(wǎng)正文']
    for (const line of lines) {
      expect(ofKind(`${line}\n新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n${line}`, 'boilerplate'), line).toEqual([line, line])
    }
  })

  it('A16: a story about copyright is a story', () => {
    const line = '专家指出，未经授权不得转载的规定由来已久，版权归作者所有，但是学校图书馆为教学目的少量复制已经发表的作品，可以不经许可，也不向作者支付报酬。'
    expect(ofKind(`谈谈转载的规矩\n\n${line}\n\n规矩还要靠大家来守。`, 'boilerplate')).toEqual([])
  })

  it('A17: a copyright notice takes all that follows it, but not the editor; links end where the story goes on', () => {
    const notice = '新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n东江网版权与免责声明：\n① 凡本网注明来源的作品，未经授权不得转载。\n联系我们就可以了解更多。\n责任编辑：李明'
    expect(ofKind(notice, 'boilerplate')).toHaveLength(3)
    expect(parseArticle(notice).editor?.value).toBe('李明')
    const long = '试验为期三年，'.repeat(12) + '共有两百人参加。'
    const links = `新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n相关阅读\n心脏封堵装置上市\n${long}`
    expect(ofKind(links, 'boilerplate')).toEqual(['相关阅读', '心脏封堵装置上市'])
    expect(ofKind(links, 'paragraph')).toContain(long)
  })

  it('A18: the body runs from the first to the last block of the story', () => {
    const source = page('来源：东江网') + '\n图为试验现场。\n\n责任编辑：李明\n'
    expect(at(source, parseArticle(source).body)).toBe('东江大学今天说，新装置已经进入临床试验。\n\n图为试验现场。')
    expect(parseArticle('新装置进入临床试验').body).toBeUndefined()
  })

  it('A19: marks of Markdown headings stay outside the block', () => {
    expect(kinds('# 新装置进入临床试验\n\n装置已经进入临床试验阶段。\n\n## 十年\n\n团队在地下室里工作了十年。').filter(row => !row.startsWith('p'))).toEqual([
      'title 新装置进入临床试验',
      'heading 十年',
    ])
  })
})

describe('script and record', () => {
  it('A20: the script follows from the characters of one script alone', () => {
    expect(parseArticle('医学与工程结合发展').script).toBe('simplified')
    expect(parseArticle('醫學與工程結合發展').script).toBe('traditional')
    expect(parseArticle('医学与工程结合，醫學與工程結合').script).toBe('mixed')
    expect(parseArticle('一二三 abc').script).toBe('unknown')
    expect(parseArticle('').script).toBe('unknown')
  })

  it('A21: what a record states wins, and has a span only where the text says the same', () => {
    const source = '新装置进入临床试验\n来源：东江网\n\n装置已经进入临床试验阶段。'
    const same = parseArticle(source, {title: '新装置进入临床试验', publisher: '东江日报', date: '2024年5月6日', views: '1,024', author: ' '})
    expect(at(source, same.title?.span)).toBe('新装置进入临床试验')
    expect(same.publisher).toEqual({value: '东江日报'})
    expect(same.date).toEqual({value: '2024-05-06'})
    expect(same.views).toEqual({value: '1024'})
    expect(same.author).toBeUndefined()
    const other = parseArticle(source, {title: '另一个标题'})
    expect(other.title).toEqual({value: '另一个标题'})
    expect(other.blocks.filter(({kind}) => kind === 'title')).toEqual([])
  })
})
