import {describe, expect, it} from 'vitest'
import {annotateCold, annotateWarm, type Cost} from '../../bench/tagging/annotate.ts'
import type {Tagged} from '../../bench/tagging/goal.ts'
import {counter, jumper, reader} from '../../bench/tagging/policy.ts'
import {desk, Typist} from '../../bench/tagging/typist.ts'
import {pressAll} from '../../src/app/replay.ts'
import {annotationsOf} from '../../src/app/state.ts'
import {sourceSpan} from '../../src/core/offset.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {readMarked} from '../helpers/marked.ts'
import {articleOf} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

const size = {columns: 100, rows: 30}
const drawn = ({label, span}: Tagged): string => `${label} ${span.from} ${span.to}`
const keysOf = (costs: readonly Cost[]): string[] => costs.map(({keys, more}) => [...keys, ...(more.length > 0 ? ['|', ...more] : [])].join(' '))

/** A desk with one article, and the tags that are drawn into it. */
async function deskWith(marked: string) {
  const {text, tags} = readMarked(marked)
  const article = articleOf(text)
  return {start: await desk([article], size), gold: new Map([[article.id, tags]])}
}

async function cold(marked: string, policy = reader): Promise<readonly Cost[]> {
  const {start, gold} = await deskWith(marked)
  return annotateCold(new Typist(), policy, start, gold)
}

async function warm(marked: string): Promise<readonly Cost[]> {
  const {start, gold} = await deskWith(marked)
  return annotateWarm(new Typist(), reader, start, gold).costs
}

describe('an annotator over the gold', () => {
  it('goes on from where the last span left the cursor, by the fewest keys', async () => {
    const costs = await cold('{institution:国务院}表示，{institution:教育部}表示。')
    expect(costs.map(({keys}) => keys.length)).toEqual([2, 3])
    expect(costs.map(({text}) => text)).toEqual(['国务院', '教育部'])
  })

  it('with jumps alone, comes from anywhere in the same way', async () => {
    const costs = await cold('今天天气很好。\n明天{institution:国务院}表示，{institution:教育部}表示。', jumper)
    expect(keysOf(costs)).toEqual(['f g i', 'f j f i'])
  })

  it('corrects edges where no unit ends, by a count as far as the policy counts', async () => {
    const marked = `${'啊'.repeat(30)}{outcome:${'啊'.repeat(7)}}${'啊'.repeat(30)}`
    const [plain] = await cold(marked)
    const [counted] = await cold(marked, counter)
    expect(plain!.keys.filter(key => /^\d$/.test(key) && key > '4')).toEqual([])
    expect(counted!.keys.length).toBeLessThan(plain!.keys.length)
  })

  it('cold knows nothing: the same string costs the same again; warm it is tagged along, and charged to the first', async () => {
    const marked = '{speaker:欧阳雪}表示。\n后来，{speaker:欧阳雪}介绍。\n最后，{speaker:欧阳雪}指出。'
    expect((await cold(marked, jumper)).map(({more}) => more)).toEqual([[], [], []])
    const costs = await warm(marked)
    expect(keysOf(costs).slice(1)).toEqual(['', ''])
    expect(costs[0]).toMatchObject({more: ['*'], tagged: 2})
  })

  it('warm answers what is in doubt as the gold has it, one key each', async () => {
    const costs = await warm('{institution:清华大学}表示。\n在{institution:清华大学出版社}，{institution:清华大学}介绍。')
    expect(costs[0]!.more).toEqual(['*', 'n'])
    expect(costs[0]!.tagged).toBe(1)
  })

  it('warm takes away what was tagged wrongly, and charges it to where it came from', async () => {
    const costs = await warm('{speaker:欧阳雪}表示。\n后来，欧阳雪介绍。\n最后，{speaker:欧阳雪}指出，{speaker:王小明}同意。')
    expect(costs[0]!.more[0]).toBe('*')
    expect(costs[0]!.more.at(-1)).toBe('x')
    expect(costs.map(({keys}) => keys.length > 0)).toEqual([true, false, true])
  })

  it('counts the page turns that bring a span in sight', async () => {
    const filler = Array.from({length: 40}, () => '今天天气很好。').join('\n')
    const costs = await cold(`${filler}\n{institution:国务院}表示。`, jumper)
    expect(costs[0]!.keys[0]).toMatch(/^(?:Space|Ctrl-d)$/)
  })

  it('refuses a gold that the text does not show', async () => {
    const article = articleOf('今天天气很好。')
    const beyond: Tagged = {label: 'speaker', span: sourceSpan(100, 102)}
    const start = await desk([article], size)
    expect(() => annotateCold(new Typist(), reader, start, new Map([[article.id, [beyond]]]))).toThrow()
  })

  it('tags exactly the gold of a real article, when its keys are pressed in a session with a store', async () => {
    const article = seedArticles.find(({id}) => id.startsWith('002'))!
    const tags = goldAnnotations.filter(tag => tag.article === article.id)
    const {keys, costs} = annotateWarm(new Typist(), reader, await desk([article], size), new Map([[article.id, tags]]))
    expect(costs).toHaveLength(tags.length)
    const {session, store, close} = await storedSession(await storeFolder(), [article], size)
    expect(await pressAll(session, keys)).toBe(keys.length)
    expect(annotationsOf(session.state(), article.id).map(drawn).toSorted()).toEqual(tags.map(drawn).toSorted())
    expect(store.records()).toHaveLength(tags.length)
    await close()
  }, 60_000)
})
