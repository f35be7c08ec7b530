import {marker, opens, utf8, type Case} from '../case.ts'

/** A text of one kind again and again, between a head and an end of the usual kind. */
function bomb(name: string, middle: string, {title = '题首题尾', within = 15}: {readonly title?: string; readonly within?: number} = {}): Case {
  const text = `标题: ${title}\n\n${marker(name)}在前。\n${middle}\n${marker(name)}在后。\n`
  return opens(name, utf8(text), {title: title.slice(0, 2), shows: title.length > 100 ? title.slice(0, 20) : `${marker(name)}在前`, ends: `${marker(name)}在后`}, within)
}

const words = '合作双方将在医学领域开展联合培养。'

/** Size, and texts that make a careless pattern or a segmenter run for ever. Times are ten times what an idle machine takes, or more. */
export const bombs: readonly Case[] = [
  bomb('line-of-1mb', words.repeat(62_000), {within: 30}),
  bomb('line-of-1mb-without-marks', '合'.repeat(1_000_000), {within: 30}),
  bomb('line-of-1mb-ascii', 'a'.repeat(1_000_000), {within: 30}),
  bomb('200000-lines', `${words}\n`.repeat(200_000), {within: 60}),
  bomb('200000-blank-lines', '\n'.repeat(200_000)),
  bomb('title-of-100000', words, {title: '题首'.repeat(50_000)}),
  bomb('50000-combining-marks', `e${'\u0301'.repeat(50_000)}`),
  bomb('joined-chain-of-10000', '👩\u200d'.repeat(10_000)),
  bomb('10000-flags', '🇨🇳'.repeat(10_000)),
  bomb('60000-spaces', `甲${' '.repeat(60_000)}乙`),
  bomb('60000-wide-spaces', `甲${'\u3000'.repeat(60_000)}乙`),
  bomb('60000-zero-width', `甲${'\u200b'.repeat(60_000)}乙`),
  bomb('100000-brackets', '（'.repeat(100_000) + '）'.repeat(100_000)),
  bomb('100000-open-brackets', '（'.repeat(100_000)),
  bomb('100000-quotes', '“'.repeat(100_000)),
  bomb('pinyin-like', `甲(${'zhuang'.repeat(10_000)}`),
  bomb('pinyin-readings', '甲(jiǎ)'.repeat(20_000)),
  bomb('sources', '来源：'.repeat(10_000)),
  bomb('fields', '来源：甲 作者：乙 编辑：丙 '.repeat(5000)),
  bomb('dates', '2024-01-01 '.repeat(10_000)),
  bomb('bylines', '本报记者'.repeat(10_000)),
  bomb('description-rows', '⿰'.repeat(50_000)),
  bomb('escapes', '\u001b]0;x\u0007'.repeat(20_000)),
  bomb('clause-marks', '，'.repeat(100_000)),
  bomb('end-marks', '。'.repeat(100_000)),
  bomb('surnames', '王李张刘陈'.repeat(10_000)),
  bomb('institutions', '中国北京大学医院研究所'.repeat(5000)),
  bomb('phrases', '乾隆乾淨瞭解发头发'.repeat(10_000)),
  bomb('dashes', `——${'-'.repeat(60_000)}`),
  bomb('digits', '1'.repeat(100_000)),
  bomb('hash-marks', `${'#'.repeat(50_000)} 甲`),
]
