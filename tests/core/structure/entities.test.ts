import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {entitiesIn, entityAt, readAhead} from '../../../src/core/structure/entities.ts'
import {isGraphemeEdge} from '../../../src/core/graphemes.ts'
import {drawn, plain} from './drawn.ts'

const speechOf = (name: string): string => `东海大学校长${name}致辞。`.repeat(100)

describe('names by rules', () => {
  it.each([
    '6月3日，[湖北省黄冈市人民检察院]检察长{赵文清}一行赴[武汉大学法学院]调研。',
    '[中国人民银行]行长{刘国栋}在新闻发布会上表示，将继续实施稳健的货币政策。',
    '[招商证券]首席经济学家{谢亚轩}认为，[央行]降准符合预期。',
    '[中国足协]昨日宣布，前国脚{李铁柱}出任国家队主教练。',
    '[广州恒远足球俱乐部]主教练{卡洛斯·费尔南德斯}赛后说，球员们踢得很努力。{费尔南德斯}还称赞了对手。',
    '[县委]书记{周大明}、县长{何晓琳}陪同调研。',
    '[市生态环境局]党组书记、局长{陈立强}通报了有关情况，[市住建委]、[市发改委]、[区城管局]等部门负责人参加座谈。',
    '记者从[杭州市文化广电旅游局]获悉，[浙江省博物馆]与[故宫博物院]合作举办特展。',
    '[清华大学经济管理学院]教授{孙建国}、[复旦大学新闻学院]副院长{许晓红}分别作主旨演讲。',
    '[阿里云]总裁{张建锋}宣布推出新产品。',
    '{欧阳文静}老师说：“我们从零开始。”',
    '[南山区教育局]局长{王水发}介绍，全区已有32所学校开展试点。',
    '活动由共青团[重庆市委]副书记{郑向东}主持。',
    '{王小明}、{李华}、{张伟丽}等10人获得一等奖。',
    '[台灣大學醫學院附設醫院]院長{陳石池}表示，將加強與[高雄醫學大學]合作。',
    '[最高人民法院]近日发布典型案例。',
    '[上海市第一中级人民法院]对被告人张三丰作出一审判决。',
    '他毕业于[中央美术学院油画系]，现任职于[中国国家画院]。',
    '[国家电网山东省电力公司]董事长{林一凡}来到[青岛海尔股份有限公司]考察。',
    '[世界卫生组织]总干事{谭德文}在日内瓦说，各国应加强合作。',
    '[北京协和医院]与[华为技术有限公司]签署战略合作协议。',
    '公司负责人表示，目前公司经营正常，管理团队稳定。',
    '中心小学的孩子们在老师带领下参观了[中国科学技术馆]。',
    '高峰论坛上，高峰表示，安全生产是企业的生命线。',
    '[江苏省苏州市吴中区横泾街道党工委]书记{吴琴芳}',
    '[西湖大学]校长{施公平}院士，[浙江大学医学院附属第一医院]党委书记{梁廷波}教授，[中国科学院上海药物研究所]{李佳}研究员等出席。',
    '美国国务卿{布林克}对此表示欢迎，[白宫]发言人也作了回应。',
    '[浙江省教育厅]、[浙江省财政厅]联合印发通知。',
    '[中国农业科学院作物科学研究所]研究员{钱前明}团队发现了新的基因。',
    '[中国证监会]副主席{方星海}在论坛上表示，注册制改革平稳落地。',
    '[深圳证券交易所]理事长{陈华平}与[贵州茅台酒股份有限公司]签署备忘录。',
    '[宁德时代新能源科技股份有限公司]今日公告称，公司董事长{曾毓群}辞职。',
    '[国际货币基金组织]总裁{格奥尔基耶娃}说，全球经济放缓。',
    '本报讯（通讯员 {张海燕} 记者 {刘洋}）昨日，[成都市武侯区人民政府]与[四川大学华西第二医院]举行签约仪式。',
    '[区委]副书记、区长{赵立新}主持会议，副区长{马腾飞}汇报工作。',
    '中国女排主教练{蔡斌}赛后表示，队员{朱婷}发挥出色。',
    '[北京国安足球俱乐部]总经理{李明}：“我们会努力。”',
    '上海海港3比1战胜山东泰山，武磊梅开二度。',
    '[国家体育总局乒乓球羽毛球运动管理中心]主任{刘国梁}',
    '[中共重庆市委]书记{袁家军}会见新加坡总理{黄循财}。',
    '[甘肃省人民政府]副省长{张锦刚}主持，[省农业农村厅]、[省财政厅]、[兰州新区管委会]负责同志参加。',
    '据[杭州市公安局西湖区分局]通报，犯罪嫌疑人{王某}已被抓获。',
    '[司法部律师工作局]局长{杨春雷}出席。',
    '[中國醫藥大學附設醫院]院長{周德陽}指出，[臺灣大學公共衛生學院]教授{陳秀熙}、[長庚紀念醫院]醫師{林口俊}等人參與研究。',
    '經濟部長{郭智輝}昨天說，台積電董事長{魏哲家}表示看好景氣。',
    '[香港中文大學]校長{段崇智}教授致歡迎辭。',
    '[湖南省郴州市汝城县文明瑶族乡党委]书记{朱海燕}带领村民致富。',
    '民警小李说，驾驶员高某涉嫌酒驾。',
    '研究由[中国科学技术大学]{潘建伟}、{陆朝阳}等完成，发表于《物理评论快报》。',
    '[中央纪委国家监委]驻[国家卫生健康委]纪检监察组、[天津市纪委监委]纪律审查和监察调查',
    '[南京师范大学附属中学树人学校]教师{王芳}获全国“最美教师”称号。',
    '[清华大学苏世民书院]院长{薛澜}、[北京师范大学教育学部]部长{朱旭东}、[中国教育科学研究院]院长{李永智}共同启动“未来学校计划”。',
    '这所学校的老师说，学院领导高度重视，要求各部门和各单位做好工作。',
    '方法很简单，安全第一，成功属于有准备的人，于是大家都同意了。',
    '公司成立于2003年，总部位于上海，在北京、深圳设有分公司。',
    '对于该项目，时任局长{常伟}认为条件成熟。',
  ])('K20: %s', marked => {
    expect(drawn(plain(marked))).toBe(marked)
  })

  it.each([
    ['a title before', '中国气象局局长{周明远}，现场'],
    ['a title behind', '{周明远}教授的报告'],
    ['a word of speech', '会后，{周明远}表示同意'],
    ['a host', '开幕式由{周明远}主持'],
    ['a list that ends with what they did', '{周明远}、{何欣}、{欧阳雪晴}分别致辞'],
    ['short before a particle that begins a phrase', '{何欣}在致辞中表示'],
    ['who was named once is named everywhere', '局长{何欣}到场。会议期间{何欣}多次发言'],
    ['foreign names and their short forms', '校长{约翰·史密斯}致辞。随后{史密斯}教授离开'],
    ['no name: a word that only begins like one', '方面表示，高度重视，时间安排，任务完成'],
  ])('K20: people: %s', (_, marked) => {
    expect(drawn(plain(marked)).replace(/\[([^\]]*)\]/g, '$1')).toBe(marked.replace(/\[([^\]]*)\]/g, '$1'))
  })

  it.each([
    ['parent and unit are one', '[东海大学附属第三医院神经外科]主任'],
    ['and a unit in parentheses', '[东海大学规划中心（发展处）]主任'],
    ['titles stay out', '[东海大学]党委书记、[省科技厅]副厅长'],
    ['、 and 的 end a name', '[东海大学]、[南山医院]的[省医学会]'],
    ['与 inside of a name does not', '[东海大学材料与化工学院]院长'],
    ['between two names it does', '[东海大学]与[南海大学]'],
    ['a place before it belongs to it', '[云南省腾冲市人民政府]'],
    ['verbs do not', '支持[东海大学]成立[华南海洋研究院]'],
    ['two bodies written together are two', '[省委][省政府]'],
    ['bare words are none', '医院、学校、本校、管委会、联盟、各部门、多家企业、三家医院'],
    ['designations are none', '建设国家医学中心和全国重点实验室'],
    ['a short form with an ordinal or a speciality is one', '[二附院]和[口腔医院]'],
    ['a member of an academy names it', '[中国科学院]院士'],
    ['ministries', '[财政部]、[国家发改委]'],
    ['companies with a place in parentheses', '[东海贸易（中国）有限公司]总经理'],
    ['Latin names', '[Blue Harbor海湾科技有限公司]创始人'],
    ['not 局长, 院士, 大学生, 分会场', '局长，院士，大学生，分会场'],
  ])('K21: organisations: %s', (_, marked) => {
    expect(drawn(plain(marked)).replace(/[{}]/g, '')).toBe(marked)
  })

  it('K21: traditional pages and wide forms are read by the same rules', () => {
    expect(drawn('東海大學醫學院院長陳文傑表示')).toBe('[東海大學醫學院]院長{陳文傑}表示')
    expect(drawn('局长何欣：“好”，（记者 周明远）')).toBe('局长{何欣}：“好”，（记者 {周明远}）')
  })

  it('K22: nothing is recognised over a line end, twice, or off the cluster edges, and each unit gives the one around it (seed 7)', () => {
    const pieces = ['大学', '医院', '北京', '第一', '王', '李', '明', '院长', '表示', '、', '和', '与', '的', '·', '阿', '（', '）', '“', '”', '《', '》', '，', '\n', '党委', '部', '科', '所', '系', '省', '委', 'A', ' ', '1', '𠮷', '👨‍👩‍👧', '\u0301', '公司', '有限']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {maxLength: 60}), list => {
        const text = list.join('')
        const found = entitiesIn(text, 0, text.length)
        let done = 0
        for (const entity of found) {
          const {from, to} = entity.span
          expect(from >= done && to > from).toBe(true)
          expect(text.slice(from, to)).not.toMatch(/\n/)
          expect(entityAt(text, from)).toEqual(entity)
          expect(entityAt(text, to - 1)).toEqual(entity)
          done = to
        }
        expect(found.filter(({span}) => !isGraphemeEdge(text, span.from) || !isGraphemeEdge(text, span.to))).toEqual([])
        if (found.length === 0) expect(entityAt(text, 0)).toBeUndefined()
      }),
      {seed: 7, numRuns: 400},
    )
  })

  it('K22: what is asked for while a text is read ahead is the same as without', () => {
    const names = entitiesIn(speechOf('李涛'), 0, Infinity).map(({span}) => span)
    for (const [turn, pieces] of [0, 1, 3, 100].entries()) {
      const there = speechOf('吕毅') + turn
      const ahead = readAhead(there, 0)
      for (let piece = 0; piece < pieces; piece++) ahead.next()
      expect(entitiesIn(there, 0, Infinity).map(({span}) => span)).toEqual(names)
      expect(ahead.next().done).toBe(true)
    }
  })

  it('K22: a long text is read in stretches that its own marks make', () => {
    const line = '东海大学教授何欣表示，会议很好。\n'
    const text = line.repeat(4000)
    const names = entitiesIn(text, 0, text.length)
    expect(names.length).toBe(8000)
    expect(entityAt(text, line.length * 3000 + 6)).toEqual(names[6001])
    expect(entitiesIn(text, line.length, line.length * 2)).toEqual(names.slice(2, 4))
    expect(entityAt(text, -1)).toBeUndefined()
    expect(entityAt(text, text.length)).toBeUndefined()
    expect(entityAt('', 0)).toBeUndefined()
  })
})
