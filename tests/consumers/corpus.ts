import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {toRecord} from '../../src/core/anchor.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {inSource} from '../../src/core/offset.ts'
import type {Operation} from '../../src/core/record.ts'
import {openStore} from '../../src/store/store.ts'
import {goldFiles} from '../helpers/gold.ts'

/** A span as it was laid down: code points of the article's source, half-open. */
export interface Laid {
  readonly id: string
  readonly label: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What each article holds, by id. */
export type Corpus = ReadonlyMap<string, readonly Laid[]>

const header = '标题: 医工结合工作推进会在京召开\n发布日期: 日期：2024-03-12 09:30\n正文内容:\n'

/**
 * Articles that are hard on formats. `{label:…}` marks a span, `{label` … `label}` one that may cross others. A label that the schema lacks
 * has a blank and a percent sign in it.
 */
const hostile: Readonly<Record<string, string>> = {
  'nested.txt':
    '{outcome:{institution:西安{institution:交通大学}}校长{speaker:王{institution:小}明}}表示，王小明和王小明。\n' +
    '会上，<outcome:推进<institution:医工:outcome>结合:institution>中心{speaker:{outcome:同一处}}。王小明{speaker:王小明}王小明。\n',
  'astral.txt':
    '𠮷野家𠮷野家🏥{institution:𠮷野家🏥中心}👩‍⚕️{speaker:👩‍⚕️李𠀀}说：“{outcome:🎉}！”{speaker:e\u0301ric 陈}到会。\n' +
    '🚀🚀{outcome:成功🚀}又是{institution:𠮷}，{speaker:🇨🇳}。\n',
  'crlf.txt':
    '{institution:北京}大学\r\n{speaker:王小明}院长\r\n{outcome:第一行\r\n第二行}。\r\n\r\n{institution:一\r\n\r\n\r\n二}结束。{speaker:\r\n}\r\n末行{outcome:末}\r\n',
  'pinyin.txt': '{institution:醫(yī)工結(jié)合}平臺(tái)，{speaker:呂(lǚ)}{speaker:({outcome:lǚ})}布說話(huà)，{outcome:推(tuī)進(jìn)}了。\n{outcome:臺(tái)灣}。\n',
  'blanks.txt':
    '{institution: 清华大学 }和{speaker:\t李\t四\t}在\u3000{outcome:\u3000全角\u00a0空格}。{speaker: }{institution:▁下▁}{outcome:零\u200b宽}。\n' +
    '\t{speaker:=1+1}、{speaker:＋张三}、{speaker:@李}、{speaker:-赵}、{speaker:\'引}、{outcome:"双引"}、{institution:反\\斜杠}。\n' +
    '线{outcome:行\u2028分\u2029段\u0085尾}\u001b[31m{institution:红\u001b[0m色}\u007f\u009b{speaker:\ufeff标}。\n',
  'lines.txt': 'O\tB-speaker\n\n{speaker:O}\n\n\n-DOCSTART- {institution:-X-} O\n\n{outcome:一}\n{outcome:二}\n“{speaker:陈静}：‘{outcome:好！’”}他说。{institution:A}\n',
  'strange.txt': '{人 物%20:王小明}在{institution:清华大学}，{outcome:这是一个很长很长超过十二个字的成果片段}。\n版权所有 © {institution:清华大学}\n',
  'nothing.txt': '没有什么可标。\n第二行。\n',
  'empty.txt': '',
}

/** Lays the gold articles and the hostile ones out as a corpus and an annotations folder, through the program's own store. */
export async function layCorpus(root: string, folder: string): Promise<Corpus> {
  const articles = join(folder, 'news')
  mkdirSync(articles, {recursive: true})
  const laid = new Map<string, readonly Laid[]>()
  const operations: Operation[] = []
  const lay = (id: string, source: string, sha256: string, spans: readonly Laid[]): void => {
    const points = codePointsOf(source)
    laid.set(id, spans)
    operations.push({article: {id, file: `news/${id}`, sha256, status: 'done'}})
    for (const {id: key, label, start, end} of spans) {
      const span = {from: inSource(points.toUnits(start)), to: inSource(points.toUnits(end))}
      const annotation = {id: key, article: id, label, span, by: 'reader', at: '2025-06-30T08:00:00.000Z', rev: 1, via: 'hand' as const}
      operations.push({put: toRecord(annotation, {id, sha256, source}, points)})
    }
  }
  for (const {file, sha256, spans, source} of goldFiles(root).map(gold => ({...gold, source: sourceOf(root, gold.file)}))) {
    writeFileSync(join(articles, file), source)
    const characters = Array.from(source)
    const text = (start: number, end: number): string => characters.slice(start, end).join('')
    lay(file, source, sha256, spans.map(({id, label, start, end}) => ({id: `${file.slice(0, 3)}${id}`, label, start, end, text: text(start, end)})))
  }
  for (const [id, body] of Object.entries(hostile)) {
    const {source, spans} = marked(body === '' ? '' : header + body, id)
    writeFileSync(join(articles, id), source)
    lay(id, source, createHash('sha256').update(source).digest('hex'), spans)
  }
  const store = await openStore({dir: join(folder, 'annotations'), annotator: 'reader'})
  if (!store.ok) throw new Error(store.problem.message.en)
  const done = await store.value.commit(operations)
  if (!done.ok) throw new Error(done.problem.message.en)
  await store.value.close()
  return laid
}

const sourceOf = (root: string, file: string): string => readFileSync(join(root, 'seeds', file), 'utf8')

/** A source without its marks, and the spans that they stood for. Throws on marks that do not match. */
export function marked(text: string, id: string): {readonly source: string; readonly spans: readonly Laid[]} {
  const characters: string[] = []
  const open: {label: string; start: number; closing: string}[] = []
  const spans: Laid[] = []
  for (const [token, nests, crosses, ends] of text.matchAll(/\{([\p{L} %\d]+):|<(\w+):|:(\w+)>|\}|[^]/gu)) {
    const label = nests ?? crosses
    if (label !== undefined) open.push({label, start: characters.length, closing: crosses === undefined ? '}' : label})
    else if (token === '}' || ends !== undefined) {
      const at = open.findLastIndex(({closing}) => closing === (ends ?? '}'))
      const [begun] = open.splice(at, 1)
      if (at < 0 || !begun) throw new Error(`${id}: nothing is open for ${JSON.stringify(token)}`)
      const {start} = begun
      spans.push({id: `${id}-${spans.length}`, label: begun.label, start, end: characters.length, text: characters.slice(start).join('')})
    } else characters.push(token)
  }
  if (open.length > 0) throw new Error(`${id}: ${open.length} marks stay open`)
  return {source: characters.join(''), spans}
}
