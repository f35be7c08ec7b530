import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it, vi} from 'vitest'
import {openProgram, runProgram, workFolder} from '../helpers/program.ts'

const title = (text: string): Buffer => Buffer.from(`"value":"${text}"`, 'utf16le')

/** The title is another one of the same length, in both halves. */
function forged(file: Buffer): Buffer {
  const read = title('新装置进入临床试验')
  for (let at = file.indexOf(read); at >= 0; at = file.indexOf(read, at)) file.set(title('从前所读到的题目吧'), at)
  return file
}

// Several sessions of the program each.
describe('a second session of a small library', {timeout: 60_000}, () => {
  it('T64, T65: shows what the first has kept in its first pause, for files that are the same; a --no-cache neither reads nor writes it', async () => {
    const folder = await workFolder()
    const cache = join(folder, 'cache')
    const news = join(folder, 'seeds', 'news.txt')
    writeFileSync(news, '新装置进入临床试验\n\n装置已经进入临床试验阶段。\n')
    const start = (...args: string[]) => openProgram(folder, ['seeds/news.txt', ...args], {env: {PIZHU_CACHE: cache}})
    const without = await start('--no-cache')
    await without.waitFor('新装置进入临床试验')
    await new Promise(done => void setTimeout(done, 1500))
    without.burst('q')
    expect((await without.exit).code).toBe(0)
    expect(existsSync(cache)).toBe(false)
    const first = await start()
    const parsed = join(cache, 'parsed')
    await vi.waitFor(() => expect(readdirSync(parsed).filter(name => !name.startsWith('.'))).toHaveLength(1), {timeout: 20_000})
    first.burst('q')
    expect((await first.exit).code).toBe(0)
    // What no damage does: both halves say that another title was read. So it is seen what was taken.
    const path = join(parsed, readdirSync(parsed)[0]!)
    writeFileSync(path, forged(readFileSync(path)))
    const second = await start()
    await second.waitFor('从前所读到的题目吧')
    second.burst('q')
    expect((await second.exit).code).toBe(0)
    const listed = (...args: string[]) => runProgram(folder, ['list', 'seeds/news.txt', ...args], {env: {PIZHU_CACHE: cache}})
    expect((await listed()).stdout).toContain('从前所读到的题目吧')
    expect((await listed('--no-cache')).stdout).toContain('新装置进入临床试验')
    const anew = await start('--no-cache')
    await anew.waitFor('新装置进入临床试验')
    anew.burst('q')
    expect((await anew.exit).code).toBe(0)
    writeFileSync(news, '新装置进入临床研究\n\n装置已经进入临床试验阶段。\n')
    const changed = await start()
    await changed.waitFor('新装置进入临床研究')
    changed.burst('q')
    expect((await changed.exit).code).toBe(0)
    // It had no pause.
    expect(readFileSync(path).includes(title('新装置进入临床研究'))).toBe(true)
  })
})
