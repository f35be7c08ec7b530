import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {AnnotationRecord} from '../src/core/record.ts'
import {emptySnapshot, snapshotLines} from '../src/store/snapshot.ts'

const people = ['王小明', '李建国', '欧阳雪', '陈静', '张伟民', '赵海燕']
const places = ['清华大学第一附属医院', '国家卫生健康委员会', '西部医学研究院', '上海市医疗保障局']
const outcomes = ['项目已通过验收', '首例手术取得成功', '平均住院日缩短两天', '共签署合作协议十二项']

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

export interface Article {
  readonly file: string
  readonly text: string
  readonly annotations: readonly AnnotationRecord[]
}

/** An article with `tags` tags, five in a paragraph, some nested: the same for the same numbers, and all of it in the BMP, so that UTF-16 offsets are code points. */
export function taggedArticle(file: string, tags: number): Article {
  let text = '标题: 医工结合工作推进会在京召开\n发布日期: 日期：2024-03-12 09:30\n正文内容:\n'
  const spans: {label: string; start: number; end: number}[] = []
  const tag = (label: string, words: string): void => {
    if (spans.length < tags) spans.push({label, start: text.length, end: text.length + words.length})
    text += words
  }
  for (let at = 0; spans.length < tags; at++) {
    tag('institution', pick(places, at))
    text += '院长'
    tag('speaker', pick(people, at))
    text += `在会上表示，过去一年“医工交叉”平台建设稳步推进，${(at % 9) + 2}个团队完成了阶段任务，`
    const whole = pick(outcomes, at)
    // An outcome inside a longer one.
    if (spans.length < tags) spans.push({label: 'outcome', start: text.length - 6, end: text.length + whole.length})
    tag('outcome', whole)
    text += '。随后，'
    tag('speaker', pick(people, at + 1))
    text += '介绍了《临床转化管理办法》的主要内容，与会专家就数据共享、设备研发和人才培养进行了讨论。\n'
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  const annotations = spans.map(({label, start, end}, at) => ({
    id: `${file.replaceAll(/\W/g, '')}${String(at).padStart(6, '0')}`,
    article: file,
    sha256,
    label,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    by: 'reader',
    at: '2024-03-12T09:30:00.000Z',
    rev: 1,
    via: 'hand' as const,
  }))
  return {file, text, annotations}
}

/** Lays articles and their tags out as a corpus and an annotations folder that the program opens. */
export function layOut(folder: string, articles: readonly Article[]): {readonly corpus: string; readonly annotations: string} {
  const corpus = join(folder, 'corpus')
  const annotations = join(folder, 'annotations')
  for (const path of [corpus, annotations]) mkdirSync(path, {recursive: true})
  for (const {file, text} of articles) writeFileSync(join(corpus, file), text)
  const snapshot = {
    ...emptySnapshot('reader'),
    articles: articles.map(({file, annotations: [first]}) => ({id: file, file, sha256: first?.sha256 ?? '', status: 'begun' as const})),
    annotations: articles.flatMap(article => article.annotations),
  }
  writeFileSync(join(annotations, 'reader.json'), [...snapshotLines(snapshot)].join(''))
  return {corpus, annotations}
}
