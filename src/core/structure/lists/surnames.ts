import {unitsOf} from '../wordlist.ts'

// Family names by how common they are in the mainland, Hong Kong and Taiwan, simplified. Own compilation.
export const surnames = unitsOf(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文赖温舒门樊兰殷施洪翟安颜倪牛俞季鲁葛伍申尤毕聂焦柳邢岳齐梅庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲游阳裴席查屈鲍位霍翁隋甘薄单包司柏宁柯阮桂荣解强柴车房边卫冷吉佟娄仇明时敖桑师党宗蒲伯区麦褚简饶符晏原苑尚景池巩成古郎鹿栾步郁丛米商虞初战农班练滕冉匡麻郜戚冀闵计华印弓花晋危习闻沙庞应占郦佘喻揭刁涛谌银朴肇逄宫斯奚迟占茹公仝亓封甯楼水支仲慕鄢蔺嵇靖訾亢连芦鞠於鄂索狄漆茅芮仰宿贡臧衡濮尧艾满乐暴哈',
)

export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 司徒 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 独孤 南宫 轩辕 钟离 呼延 闻人 澹台 濮阳 淳于 赫连 申屠 太史 拓跋 鲜于 司空 西门 第五'.split(' '),
)

/** Characters with which a foreign name is written in 汉字. */
export const transliteration = unitsOf(
  '阿埃艾爱安昂奥澳巴白拜班邦保堡鲍北贝本比彼毕宾波伯勃博卜布采蔡策查柴昌茨达大戴丹当道德登邓迪蒂丁顿东杜多敦俄厄恩尔法凡范方菲斐费芬丰冯佛夫弗福富伏盖甘冈高戈哥格葛根贡古瓜圭郭哈海罕汉杭豪赫黑亨洪胡华怀惠霍基吉季加贾简姜蒋杰捷金津京卡凯坎康考柯科可克肯孔库夸奎昆扩拉腊莱赖兰朗劳勒雷蕾黎里理丽莉利立连廉良列林琳龙隆卢鲁露路伦罗洛吕马玛迈麦满曼芒毛梅门蒙孟米密敏明摩莫默姆木穆娜纳乃奈南尼妮年涅宁纽农努诺欧帕派潘庞佩彭皮平珀普朴奇齐契恰强乔切钦琴琼丘让热仁日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山尚绍舍申什圣施诗石史士世舒斯丝司思松苏素孙所索塔泰坦汤唐陶特腾提迪廷图托脱瓦万汪旺威韦维伟魏温文翁沃乌吾武西希锡喜夏香向肖谢欣辛兴休修许雪逊雅亚延扬杨耶叶伊依因英尤雨约翰逊娃芙黛薇珊琪泽扎詹张哲珍芝朱兹宗佐柴姬戎',
)

/** Characters that are in no given name. */
export const neverInNames = unitsOf('的了是与及被把这那个们吗呢等着过很也都就还您她他它只没给')

/** Characters that end a given name now and then, but more often begin what is said about the person. */
export const rarelyInNames = unitsOf('在作对和向于致说称并则将从已又为以同表做任获率赴因用受当要会提出有到来就')
