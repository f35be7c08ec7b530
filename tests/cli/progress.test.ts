import {describe, expect, it} from 'vitest'
import {progressOn, progressWords} from '../../src/cli/progress.ts'
import {writerOn} from '../../src/cli/writer.ts'

/** A line on a stream of that kind; the clock moves on by 50 ms with each look at it. */
function progress({isTTY = true, columns = 80, json = false, env = {}, alone = true} = {}) {
  let text = ''
  let time = 0
  const stderr = writerOn({isTTY, columns, write: more => (text += more), on: () => undefined})
  const line = progressOn({stderr, json, env, now: () => new Date((time += 50)), say: ({zh}) => zh}, alone)
  return {line, written: () => text}
}

describe('the progress line', () => {
  it('C80: tells count, rate and time left in one line that is rewritten, and takes it away', () => {
    const {line, written} = progress()
    for (let done = 0; done < 60; done++) line.at('write', done * 100, 10_000)
    line.end()
    const frames = written().split('\u001b[G').slice(1)
    expect(frames.every(frame => frame.endsWith('\u001b[K') && !frame.includes('\n'))).toBe(true)
    expect(frames.at(-2)).toMatch(/^导出文章 5,[89]00\/10,000 · 每秒 [12],\d{3} · 还要 \d 秒/)
    expect(frames.at(-1)).toBe('\u001b[K')
    expect(frames.length).toBeLessThan(35)
  })

  it('C80: a short command shows nothing', () => {
    const {line, written} = progress()
    for (let done = 0; done < 4; done++) line.at('read', done, 5)
    line.end()
    expect(written()).toBe('')
  })

  it.each([[{isTTY: false}], [{json: true}], [{env: {TERM: 'dumb'}}], [{alone: false}]])('C80: nothing is written with %j', how => {
    const {line, written} = progress(how)
    for (let done = 0; done < 60; done++) line.at('match', done, 60)
    line.end()
    expect(written()).toBe('')
  })

  it.each([1, 8, 20, 40])('C80: the line stays inside of %i columns', columns => {
    const {line, written} = progress({columns})
    for (let done = 0; done < 60; done++) line.at('compare', done, 60)
    const cells = written().split('\u001b[G').slice(1).map(frame => [...frame.replace('\u001b[K', '')].reduce((sum, char) => sum + (char > '\u2e80' ? 2 : 1), 0))
    expect(Math.max(...cells)).toBeLessThanOrEqual(Math.max(1, columns - 1))
  })

  it('C80: says minutes where seconds are many', () => {
    expect(progressWords('read', 10, 1000, 2000)).toEqual({zh: '读取文章 10/1,000 · 每秒 5 · 还要 3 分钟', en: 'reading articles 10/1,000 · 5/s · 3 min left'})
    expect(progressWords('read', 0, 7, 5000).en).toBe('reading articles 0/7')
  })
})
