import type {Article} from '../../src/core/article.ts'
import {sourceSpan} from '../../src/core/offset.ts'

const subjects = ['医工结合', '临床转化', '数字医院', '手术机器人', '远程会诊', '康复工程', '医学影像', '生物材料']
const acts = ['推进会召开', '项目通过验收', '平台揭牌', '成果发布', '合作签约', '试点启动']
const publishers = ['新华社', '人民网', '中新社', '科技日报', '健康报', '光明日报']

const pick = (list: readonly string[], at: number): string => list[at % list.length]!

/** Article `number` of a large library, the same for the same number: a title, a date of 2019 to 2024 and a publisher, stated or not, and a short text. */
export function lightArticle(number: number): Article {
  // Numbers next to each other are to differ in everything.
  const drawn = (number * 2_654_435_761) % 4_294_967_296
  const title = `${pick(subjects, drawn)}${pick(acts, drawn >>> 8)}第${number + 1}号`
  const story = `${pick(publishers, drawn >>> 4)}消息，${title}，共${drawn % 97}人到会。`
  const source = `${title}\n${story}`
  const day = `${2019 + (drawn % 6)}-${`${1 + (drawn % 12)}`.padStart(2, '0')}-${`${1 + (drawn % 28)}`.padStart(2, '0')}`
  const id = `${`${Math.floor(number / 1000)}`.padStart(3, '0')}/a${`${number}`.padStart(6, '0')}.txt`
  const titled = sourceSpan(0, title.length)
  const told = sourceSpan(title.length + 1, source.length)
  return {
    id,
    file: id,
    sha256: 'f'.repeat(64),
    encoding: 'utf-8',
    source,
    title: {value: title, span: titled},
    ...(drawn % 11 > 0 && {date: {value: day}}),
    ...(drawn % 7 > 0 && {publisher: {value: pick(publishers, drawn >>> 12)}}),
    body: told,
    blocks: [{kind: 'title', span: titled}, {kind: 'paragraph', span: told}],
    noise: [],
    script: 'simplified',
  }
}

export const lightArticles = (count: number): Article[] => Array.from({length: count}, (_, number) => lightArticle(number))
