import {readdirSync} from 'node:fs'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import type {Place} from '../../src/app/state.ts'
import {keepPlaces} from '../../src/cli/place-keeper.ts'
import {codePointsOf} from '../../src/core/codepoints.ts'
import {inSource, sourceSpan} from '../../src/core/offset.ts'
import {temporaryFolder} from '../helpers/records.ts'
import {articleOf} from '../helpers/session.ts'

const article = articleOf('正文内容:\n东海大学𠮷宣布，平台揭牌。'.repeat(20))

/** A keeper of a session over one article. */
function keeperIn(folder: string) {
  const library = {articles: [article], byId: new Map([[article.id, article]]), codePoints: () => codePointsOf(article.source), loaded: {large: undefined}}
  return keepPlaces(library, ['a'], {cwd: folder, env: {PIZHU_STATE: folder}, home: folder, platform: 'linux', packageRoot: folder, now: () => new Date('2026-01-01T00:00:00.000Z')})
}

const at = (offset: number): Place => ({selection: sourceSpan(offset, offset + 1), top: inSource(offset), view: 'clean'})

const keptIn = async (folder: string): Promise<number | undefined> => (await keeperIn(folder)).known.get(article.id)?.selection.from

describe('the reading places of a session', () => {
  it('D21: are written a little later, the last one of each article, without being asked', async () => {
    const folder = temporaryFolder()
    const keeper = await keeperIn(folder)
    for (const offset of [5, 25, 45]) keeper.save(article.id, at(offset))
    await keeper.of([article])
    expect(readdirSync(folder)).toEqual([])
    for (let tries = 0; tries < 100 && (await keptIn(folder)) === undefined; tries++) await pause(50)
    expect(await keptIn(folder)).toBe(45)
  })

  it('D21: are written at the end of the session, at once', async () => {
    const folder = temporaryFolder()
    const keeper = await keeperIn(folder)
    keeper.save(article.id, at(25))
    await keeper.settled()
    expect(await keptIn(folder)).toBe(25)
    await keeper.settled()
  })
})
