import {closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync, writeSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../scripts/root.ts'
import {random} from '../tests/helpers/random.ts'

/** An article made of sentences of the seeds. */
export interface Shuffled {
  /** Path in the corpus folder, `000/a000007.txt`: a thousand in a folder. */
  readonly file: string
  readonly title: string
  /** `2024-03-12`. */
  readonly date: string
  /** Invented, three an article, each in about four of 100,000 articles; all of them stand in the text. */
  readonly people: readonly string[]
  /** The whole file. */
  readonly text: string
}

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩邓冯曹彭']
const given = [...'伟芳娜敏静丽强磊洋艳勇军杰娟涛明超兰霞平刚桂华建国玉英文辉海燕东波红宁晨雪峰琳']
const publishers = ['新华社', '人民网', '中新社', '科技日报', '健康报', '光明日报']

/** Whole sentences of the five articles, as they stand there, of 12 characters or more; without titles, fields and captions. */
function sentencesOfSeeds(): readonly string[] {
  const folder = join(root, 'seeds')
  const texts = readdirSync(folder).filter(name => name.endsWith('.txt')).toSorted().map(name => readFileSync(join(folder, name), 'utf8'))
  const sentences = texts.flatMap(text => text.split(/(?<=[。！？])|\n/)).map(sentence => sentence.trim())
  return [...new Set(sentences.filter(sentence => sentence.length >= 12 && /[。！？]$/.test(sentence)))]
}

const sentences = sentencesOfSeeds()

/**
 * Article `number`, the same for the same number and whatever the size of the corpus, so that a small corpus is the beginning of a large one.
 *
 * A generator (mulberry32) seeded with the number draws a length from 1,000 to 2,000 UTF-16 units and sentences of the seeds, each at most
 * once, in shuffled order, until the length is reached; one sentence in four ends a paragraph. The title is the first part of a sentence
 * and the number; date and publisher are drawn; three sentences are put in the mouth of invented people.
 * Sentences of five articles repeat: what occurs in one of them at all occurs in some per cent of all articles, which is more than in a
 * real archive; the invented names stand for what is rare.
 */
export function shuffledArticle(number: number): Shuffled {
  const next = random(number + 1)
  const draw = (count: number): number => Math.floor(next() * count)
  const pick = (list: readonly string[]): string => list[draw(list.length)]!
  const deck = [...sentences]
  const card = (): string => {
    const at = draw(deck.length)
    const [drawn = ''] = deck.splice(at, 1, deck.at(-1)!)
    deck.pop()
    return drawn
  }
  const people = Array.from({length: 3}, () => pick(surnames) + pick(given) + pick(given))
  const title = `${/^[^，。！？、；：]{2,24}/.exec(pick(sentences))?.[0] ?? '综合消息'}（${number}）`
  const date = `20${String(15 + draw(11))}-${String(1 + draw(12)).padStart(2, '0')}-${String(1 + draw(28)).padStart(2, '0')}`
  const length = 1000 + draw(1000)
  let text = `标题: ${title}\n发布日期: ${date}\n来源: ${pick(publishers)}\n正文内容:\n`
  for (let drawn = 0; text.length < length && deck.length > 1; drawn++) {
    const speaker = drawn % 4 === 1 ? people[(drawn - 1) / 4] : undefined
    text += speaker === undefined ? card() : `${speaker}表示，${card()}`
    if (draw(4) === 0) text += '\n'
  }
  const missing = people.filter(person => !text.includes(person))
  text += `${missing.length > 0 ? `\n（记者 ${missing.join(' ')}）` : ''}\n`
  return {file: `${String(Math.floor(number / 1000)).padStart(3, '0')}/a${String(number).padStart(6, '0')}.txt`, title, date, people, text}
}

/** Writes the first `count` articles as files below `folder`. Returns their size in bytes. */
export function writeShuffledFiles(folder: string, count: number): number {
  let bytes = 0
  for (let number = 0; number < count; number++) {
    const {file, text} = shuffledArticle(number)
    const data = Buffer.from(text)
    if (number % 1000 === 0) mkdirSync(join(folder, file, '..'), {recursive: true})
    writeFileSync(join(folder, file), data)
    bytes += data.length
  }
  return bytes
}

/** Writes the first `count` articles as one JSON Lines file, `{"id", "title", "date", "text"}` each, or as what `line` makes of them. Returns its size in bytes. */
export function writeShuffledLines(
  path: string,
  count: number,
  line: (article: Shuffled) => string = ({file, title, date, text}) => JSON.stringify({id: file, title, date, text}),
): number {
  const file = openSync(path, 'w')
  let bytes = 0
  try {
    for (let number = 0; number < count; number++) bytes += writeSync(file, `${line(shuffledArticle(number))}\n`)
  } finally {
    closeSync(file)
  }
  return bytes
}
