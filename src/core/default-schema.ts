import type {Schema} from './schema.ts'

/** The schema that the project ships as `annotations/schema.json`, and what a folder without one gets. The colours are of the Okabe-Ito set. */
export const defaultSchema: Schema = {
  overlap: 'keep',
  labels: [
    {
      id: 'speaker',
      name: {zh: '发言人', en: 'Speaker'},
      key: 's',
      colour: 'blue',
      definition: {
        zh:
          '在本文中发声的人：有话语内容（表示、指出、强调、希望……）、致辞、作报告、介绍情况、主持，或被作者引述。' +
          '先按人判断，再标注该人在全文的每一次出现；只出席、签约、揭牌、按启动键、带领团队的人和记者、编辑不算。' +
          '只标姓名，前后的职务和称谓不标；外国人名连同间隔号是一处，代词和没有姓名的身份不标。',
        en:
          'A person who is a source in this article: says something with content, addresses the meeting, gives a talk, introduces, ' +
          'hosts, or is quoted by the writer. Decide per person, then tag every mention of that person; those who only attend, sign, ' +
          'unveil, press a button or lead a team, reporters and editors do not count. ' +
          'The span is the name alone, without title before or after it; a foreign name with its middle dot is one span; ' +
          'pronouns and roles without a name are not tagged.',
      },
      examples: [
        '[吕毅]教授致辞',
        '[张平祥]院士作主旨报告',
        '会议由[陈腾]主持',
        '[许曼]介绍了……情况，她表示……',
        '[宋立峰]介绍了新区情况',
        '[热利科·布迪米尔]，下文只称[布迪米尔]',
        '[加亚宁][肖革新]分别发言',
      ],
    },
    {
      id: 'institution',
      name: {zh: '机构', en: 'Institution'},
      key: 'i',
      colour: 'orange',
      definition: {
        zh:
          '有名称的组织：高校、院系、医院、科室、政府部门、党的机构、企业、学会、实验室、联盟、媒体等；活动名、报告题目、图片署名里的机构名也标。' +
          '取最长的专名：上级与下级连写是一处，里面不再标；顿号和“的”断开，写在名称前的地名算在内，职务、引号、建筑名不算。' +
          '简称要有区别成分（一附院、医学部）；单说医院、学校、联盟、大会不标，地名、称号、规划、活动不是机构。',
        en:
          'A named organisation: university, faculty, hospital, department, government or party body, company, association, laboratory, ' +
          'alliance, medium; also where its name stands inside the name of an event, a report title or a photo credit. ' +
          'The span is the longest proper name: parent and unit written together are one span with nothing tagged inside; 、 and 的 end it, ' +
          'a place name written against it belongs to it, titles, quotation marks and buildings do not. ' +
          'A short form counts if it keeps a distinguishing element; bare type words (医院, 学校, 联盟), places, designations, plans and ' +
          'events do not.',
      },
      examples: [
        '[国家卫健委规划司]副司长',
        '[中国医学科学院北京协和医院血管外科]主任',
        '[医工所]、[集成所]',
        '[波黑巴尼亚卢卡大学]校长',
        '[西安交大一附院]',
        '原[科技部]党组成员',
        '《[西安交通大学]医工交叉报告》',
        '[四川省腫瘤醫院] 供圖',
      ],
    },
    {
      id: 'outcome',
      name: {zh: '成果', en: 'Outcome'},
      key: 'o',
      colour: 'green',
      definition: {
        zh:
          '所报道的事件之后才有、由文章自己叙述的具体结果：签署的文件、成立或揭牌的机构、发布的名单及其各项、推出的产品、启动的项目和赛事、谁加入了新机构。' +
          '事件本身、人数、报告题目、讲话里的往事与打算、没有名称的概括、结束语不算；一篇文章可以没有成果。' +
          '取能说出该结果的最短一段：动词在前只标宾语，主语在前连动词一起标；外层书名号算在内，外层引号不算。每次出现都标。',
        en:
          'A concrete result of the reported event, told by the article in its own voice: a signed document, a body founded or unveiled, ' +
          'a published list and each item on it, a product released, a programme or competition launched, who joined a new body. ' +
          'Not the event itself, attendance figures, talk titles, past results or plans told in a speech, summaries without a name, or closing ' +
          'rhetoric; an article may have none. ' +
          'The span is the shortest phrase that names the result: the object alone when the verb stands before it, subject with verb when the ' +
          'subject comes first; outer 《》 belong to it, outer quotation marks do not. Every mention counts.',
      },
      examples: [
        '签署[《国家重大传染病防治基地共建协议》]',
        '启动了[第二届医学装备创新大赛]',
        '[西部医学教育联盟医工结合科技创新子联盟成立]',
        '[共建了北京大学人民医院雄安医工交叉转化研究院]',
        '发布“[全国医工结合科技创新十大进展]”',
        '[首批16所大学、医院入盟]',
      ],
    },
  ],
}
