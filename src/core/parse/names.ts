/** The family names that most Chinese bear, simplified; enough to tell a list of people from a list of things. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文赖温舒门樊兰殷施洪翟安颜倪牛俞季鲁葛伍申尤毕聂焦柳邢岳齐梅庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲游阳裴席查屈鲍位霍翁隋甘薄单包司柏宁柯阮桂荣解强柴车房边卫冷吉佟娄仇明时敖桑师党宗蒲伯区麦褚简饶符晏原苑尚景池巩温成古'
const double = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|夏侯|端木|独孤|南宫'

const han = '[\\u3400-\\u9fff]'

/** Source of a pattern for one person's name in folded text: family name and given name, or a foreign name with a middle dot. */
export const personName = `(?:(?:${double})${han}{1,2}|[${single}]${han}{1,2}|${han}{1,6}·${han}{1,8}(?:·${han}{1,8})?)`

const whole = new RegExp(`^${personName}$`)

/** As `personName`, or a name of two characters written apart: 周 舟. */
export const spacedName = `(?:${personName}|[${single}] {1,3}${han}(?!${han}))`

/** True when the folded text can be one person's name and nothing else. */
export const isName = (text: string): boolean => whole.test(text)

const singles = new Set(single)
const doubles = double.split('|')

/** Where a name that begins at `at` may end, as `personName` has it: found without its pattern, which takes long to build where more follows it. */
export function nameEnds(text: string, at: number): number[] {
  const surname = doubles.some(name => text.startsWith(name, at)) ? 2 : 0
  const starts = [...(surname > 0 ? [at + surname] : []), ...(singles.has(text[at] ?? '') ? [at + 1] : [])]
  return [...starts.flatMap(start => hanEnds(text, start, 2)), ...foreignEnds(text, at)]
}

function foreignEnds(text: string, at: number): number[] {
  const first = hanEnds(text, at, 6).at(-1)
  if (first === undefined || text[first] !== '·') return []
  return hanEnds(text, first + 1, 8).flatMap(end => [end, ...(text[end] === '·' ? hanEnds(text, end + 1, 8) : [])])
}

/** The ends of the runs of one to `most` 汉字 that begin at `at`. */
function hanEnds(text: string, at: number, most: number): number[] {
  const ends: number[] = []
  for (let to = at; to < at + most && isHan(text.charCodeAt(to)); to++) ends.push(to + 1)
  return ends
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff
