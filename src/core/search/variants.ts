/**
 * Characters that OpenCC takes for the same only inside phrases (瞭解 = 了解, but 瞭望) or between regions (臺灣 writes 著 for 着), after each
 * has been simplified on its own. A group is written without blanks, its representative first.
 *
 * Source: every pair of opencc-js 1.4.2 in TSPhrases, STPhrases, STCharacters, TWVariants*, HKVariants* and their phrases, as far as both
 * characters are in the Basic Multilingual Plane; closed transitively. The test reads the same dictionaries and fails when a pair is missing.
 */
const groups =
  '苎苧 坏坯 了瞭 径迳 炼链 么幺 借藉 具俱 复覆 钟锺 沉沈渖 仿彷 苏甦 巨钜 里哩 画划㓰 只衹 弥㳽 彩䌽 摆䙓 镢䦆 腼䩄 尽侭 昵暱 穞稆 緪縆 线缐 托讬 咨谘 旋镟 余馀 ' +
  '曲麹 面麺 夫伕 仇雠 浚濬 熏薰 豆荳 待呆 檗蘗 坐座 宁甯 像象 戚鏚 枪鎗 拿拏 焰燄 澄澂 斤觔 藤籐 琅瑯 筱筿 穗繐 锄耡 背揹 吣唚 耇耈 堤隄 斫斲 果菓 檐簷 潀潨 ' +
  '痹痺 着著 睾睪 鲶鲇 颚腭 叙敍 台枱 卫衞 妆粧 粽糭 颖颕 柏栢 彝彜 妍姸 矿鑛 鳌鼇'

const representatives = new Map(groups.split(' ').flatMap(group => [...group].map(char => [char, group[0]!] as const)))

/** The one character that stands for all that `char` may be written as; `char` itself when it has no variants. `char` is simplified. */
export function representative(char: string): string {
  return representatives.get(char) ?? char
}

/** True when a simplified character stands for others, or another for it. */
export function hasVariants(char: string): boolean {
  return representatives.has(char)
}
