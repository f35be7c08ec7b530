import {describe, expect, it} from 'vitest'
import {articleOf, press} from '../helpers/session.ts'
import {storedSession, storeFolder} from '../helpers/stored.ts'

describe('acts of very many tags', () => {
  it('D29: a long act and what is done right behind it are saved in their order, and taken back in it', async () => {
    const folder = await storeFolder()
    const article = articleOf('吕毅表示，项目已经完成。\n'.repeat(700))
    const run = await storedSession(folder, [article])
    const {session} = run
    press(session, ['Enter', 'w', 'b', 's', '*', 'D', 'j', 'i', 'q'])
    await session.settled()
    const held = run.held()
    expect(held.filter(line => line.includes('"via":"propagated"'))).toHaveLength(699)
    expect(held.filter(line => line.includes('"label":"institution"'))).toHaveLength(1)
    expect(held).toContain('done a.txt')
    await run.close()

    const later = await storedSession(folder, [article])
    expect(later.held()).toEqual(held)
    press(later.session, ['u', 'u', 'u', 'u'])
    await later.session.settled()
    expect(later.held()).toEqual([])
    press(later.session, ['U', 'U', 'U', 'U'])
    await later.session.settled()
    expect(later.held()).toEqual(held)
    await later.close()
  })
})
