import {createHash} from 'node:crypto'
import type {Annotation} from '../../src/core/annotation.ts'
import type {Article} from '../../src/core/article.ts'
import {sourceSpan, type Span} from '../../src/core/offset.ts'
import {parseArticle} from '../../src/core/parse/article.ts'

/** An article with its tags, as a session holds them. */
export interface Large {
  readonly name: string
  readonly article: Article
  readonly annotations: readonly Annotation[]
}

const people = ['王小明', '李建国', '欧阳雪', '陈静', '张伟民', '赵海燕']
const places = ['清华大学第一附属医院', '国家卫生健康委员会', '西部医学研究院', '上海市医疗保障局']

const pick = (list: readonly string[], at: number): string => list[at % list.length]!

function articleOf(id: string, source: string): Article {
  return {id, file: id, sha256: createHash('sha256').update(source).digest('hex'), encoding: 'utf-8', source, ...parseArticle(source)}
}

const tag = (article: string, label: string, span: Span, number: number): Annotation => ({
  id: `large${number}`, article, label, span, by: 'reader', at: '2024-03-12T09:30:00.000Z', rev: 1, via: 'hand',
})

/** Ten thousand lines, some with readings, and two thousand tags spread evenly over them. */
function manyTags(): Large {
  const id = 'lines.txt'
  const lines = 10_000
  const tags = 2000
  const spans: {label: string; span: Span}[] = []
  let source = '标题: 医工结合工作推进会在京召开\n发布日期: 日期：2024-03-12 09:30\n正文内容:\n'
  const put = (label: string, text: string, line: number): void => {
    if (spans.length < (tags * (line + 1)) / lines) spans.push({label, span: sourceSpan(source.length, source.length + text.length)})
    source += text
  }
  for (let line = 0; line < lines - 3; line++) {
    put('institution', pick(places, line), line)
    source += '院长'
    put('speaker', pick(people, line), line)
    source += `在会上表示，“医工交叉”平台稳步推(tuī)进，${(line % 9) + 2}个团队完成任务。随后，${pick(people, line + 1)}介绍了《临床转化管理办法》（试行）的内容。\n`
  }
  return {name: '10,000 lines, 2,000 tags', article: articleOf(id, source), annotations: spans.map(({label, span}, at) => tag(id, label, span, at))}
}

/** One line of a million characters. */
function oneLine(): Large {
  const id = 'line.txt'
  const sentence = '国务院发言人欧阳雪在会上表示，清华大学第一附属医院“医工交叉”平台稳步推进，首例手术取得成功。'
  return {name: 'one line of 1 MB', article: articleOf(id, sentence.repeat(Math.ceil(1_000_000 / (3 * sentence.length)))), annotations: []}
}

/** Two hundred thousand short lines. */
function shortLines(): Large {
  const id = 'short.txt'
  const source = Array.from({length: 200_000}, (_, line) => `${pick(people, line)}到会。`).join('\n')
  return {name: '200,000 lines', article: articleOf(id, source), annotations: []}
}

export const largeArticles: readonly (() => Large)[] = [manyTags, oneLine, shortLines]
