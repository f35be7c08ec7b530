import {describe, expect, it, vi} from 'vitest'
import {loadTraditional} from '../../src/core/script.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'

const source = `标题: 平台揭牌\n正文内容:\n${'东海大学校长吕毅在会上致辞，随后为平台揭牌。\n'.repeat(40)}`

/** How many pieces are made until none is left. */
function prepared(prepare: () => boolean): number {
  let pieces = 1
  while (prepare()) pieces++
  return pieces
}

/** How many pieces are made in an article of so many units in one line. */
function piecesOf(length: number): number {
  const {session} = sessionOver([articleOf('东海大学，宣布。'.repeat(length / 8))])
  press(session, ['Enter'])
  return prepared(session.prepare)
}

describe('preparing for the next keys', () => {
  it('L14: changes neither state nor screen, and comes to an end', () => {
    const {session} = sessionOver([articleOf(source)])
    press(session, ['Enter'])
    const state = session.state()
    const screen = session.screen()
    expect(prepared(session.prepare)).toBeGreaterThan(6)
    expect(session.state()).toBe(state)
    expect(session.screen()).toBe(screen)
    expect(prepared(session.prepare)).toBe(1)
  })

  it('L14: keys do the same after it', () => {
    const keys = ['w', 'w', 's', 't', 'Tab', 't', 'w', 'u']
    const [plain, ready] = [sessionOver([articleOf(source)]), sessionOver([articleOf(source)])]
    for (const {session} of [plain, ready]) press(session, ['Enter'])
    prepared(ready.session.prepare)
    for (const key of keys) {
      for (const {session} of [plain, ready]) press(session, [key])
      expect(ready.session.screen()).toEqual(plain.session.screen())
    }
  })

  it('L14: begins anew for another article, another width and the traditional view', async () => {
    const {session} = sessionOver([articleOf(source, 'a.txt'), articleOf(source.replace('吕毅', '李涛'), 'b.txt')])
    press(session, ['Enter'])
    prepared(session.prepare)
    for (const keys of [['z', '-'], ['>']]) {
      press(session, keys)
      expect(prepared(session.prepare)).toBeGreaterThan(6)
    }
    await loadTraditional()
    press(session, ['t', 't', 't'])
    await session.settled()
    expect(prepared(session.prepare)).toBeGreaterThan(8)
  })

  it('L14: in the list the names of the article under the cursor are made, of an ordinary one that can be opened', () => {
    const {session} = sessionOver([articleOf(source, 'a.txt'), articleOf('', 'b.txt'), articleOf(source.repeat(40), 'c.txt'), articleOf(source.replace('吕毅', '李涛'), 'd.txt')])
    const [ordinary, blank, long, other] = ['j', 'j', 'j', '/'].map(key => {
      const made = prepared(session.prepare)
      press(session, [key])
      return made
    })
    expect(ordinary).toBeGreaterThan(5)
    expect(other).toBeGreaterThan(5)
    // Of a blank one there is what tells words apart, and its view.
    expect([blank, long, prepared(session.prepare)]).toEqual([3, 1, 1])
  })

  it('L14: in the list the article under the cursor is folded where anything is tagged, and nothing is folded for a page before', () => {
    const {session} = sessionOver([articleOf(source, 'a.txt'), articleOf(source.replace('吕毅', '李涛'), 'b.txt')])
    const {index, corpus} = session.state()
    const [open, next] = corpus.articles.map(({id}) => index.prepared(id)!.body)
    const first = vi.spyOn(open!, 'folded', 'get')
    const ahead = vi.spyOn(next!, 'foldInSlices')
    press(session, ['Enter'])
    session.screen()
    expect(first).not.toHaveBeenCalled()
    press(session, ['w', 's'])
    session.screen()
    expect(first).toHaveBeenCalled()
    press(session, ['q', 'j'])
    prepared(session.prepare)
    expect(ahead).toHaveBeenCalledOnce()
  })

  it('L14: in the list a search is tried once, of which nothing is seen, and the search line does the same after it', () => {
    const articles = [articleOf(`标题: 东海大学平台揭牌\n${source}`, 'a.txt'), articleOf(source.repeat(9), 'b.txt'), articleOf(source.replace('吕毅', '李涛'), 'c.txt')]
    const [plain, ready] = [sessionOver(articles), sessionOver(articles)]
    const asked = vi.spyOn(ready.session.state().index, 'begin')
    const before = {state: ready.session.state(), screen: ready.session.screen()}
    prepared(ready.session.prepare)
    expect(asked.mock.calls.map(([query]) => query)).toEqual(['标', '标题', '标题:'])
    expect({state: ready.session.state(), screen: ready.session.screen()}).toEqual(before)
    press(ready.session, ['j'])
    prepared(ready.session.prepare)
    expect(asked).toHaveBeenCalledTimes(3)
    press(plain.session, ['j'])
    for (const key of ['/', '李', '涛', 'Enter']) {
      for (const {session} of [plain, ready]) press(session, [key])
      expect(ready.session.screen()).toEqual(plain.session.screen())
    }
  })

  it('L21: the longer the text, the more pieces', () => {
    expect(piecesOf(400_000) - piecesOf(4000)).toBeGreaterThan(50)
  })
})
