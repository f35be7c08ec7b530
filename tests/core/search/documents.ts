import {readdirSync, readFileSync} from 'node:fs'
import {displayTitle, type Block, type Noise} from '../../../src/core/article.ts'
import {sourceSpan} from '../../../src/core/offset.ts'
import {parseArticle} from '../../../src/core/parse/article.ts'
import type {Document} from '../../../src/core/search/match.ts'
import {makeView} from '../../../src/core/view.ts'

/** An article of plain lines: the first one is the title, readings in parentheses are noise. */
export function documentOf(id: string, source: string): Document {
  const blocks: Block[] = []
  const noise: Noise[] = []
  for (const {0: line, index} of source.matchAll(/\S[^\n]*/g)) {
    const trimmed = line.trimEnd()
    blocks.push({kind: blocks.length === 0 ? 'title' : 'paragraph', span: sourceSpan(index, index + trimmed.length)})
    for (const reading of trimmed.matchAll(/(\p{Script=Han})\([a-zà-ǜ]+\)/gu)) {
      noise.push({kind: 'pinyin', span: sourceSpan(index + reading.index, index + reading.index + reading[0].length), keep: reading[1]!})
    }
  }
  const clean = makeView({source, blocks, noise}, 'clean')
  const title = clean.blocks[0]
  return {id, title: title ? clean.text.slice(title.span.from, title.span.to) : id, source, clean}
}

const folder = new URL('../../../seeds/', import.meta.url)

/** The five articles, by the first three digits of their names. */
export const seeds: readonly Document[] = readdirSync(folder)
  .filter(name => name.endsWith('.txt'))
  .toSorted()
  .map(name => {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const article = {id: name.slice(0, 3), file: name, sha256: '', encoding: 'utf-8', source, ...parseArticle(source)}
    return {id: article.id, title: displayTitle(article), source, clean: makeView(article, 'clean')}
  })

/** Many articles of the same sentences: those of the five, shuffled by a fixed generator, `size` sentences each. */
export function shuffled(count: number, size: number): Document[] {
  const sentences = seeds.flatMap(seed => seed.clean.text.split(/(?<=[。！？])|\n/).filter(sentence => sentence.length > 3))
  let state = 20260711
  const next = (below: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return (state >>> 8) % below
  }
  return Array.from({length: count}, (_, number) => {
    const lines = Array.from({length: size}, () => sentences[next(sentences.length)]!)
    return documentOf(`shuffled-${number}`, lines.join('\n'))
  })
}
