import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import {offers} from '../../src/app/palette.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {cellWidth} from '../../src/core/width.ts'
import type {Lang} from '../../src/core/result.ts'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const long = articleOf(Array.from({length: 60}, (_, at) => `第${at}段，国务院发言人吕毅表示，医工结合。`).join('\n\n'))

async function typed(query: string, lang: Lang = 'zh', keys: readonly string[] = ['Enter']) {
  const {session} = sessionOver([long], {lang})
  press(session, [...keys, ':', ...Array.from(query, char => (char === ' ' ? 'Space' : char))])
  await session.settled()
  return session
}

const found = async (query: string, lang: Lang = 'zh') => {
  const state = (await typed(query, lang)).state()
  return offers(state, commandTable(state.schema)).map(({command}) => command.id)
}

describe('the command palette', () => {
  it('K60: with nothing typed it has every command of the screen but itself', async () => {
    for (const [keys, screen] of [[['Enter'], 'reader'], [[], 'library']] as const) {
      const state = (await typed('', 'zh', keys)).state()
      const here = commandTable(state.schema).filter(({modes, id}) => modes.includes(screen) && id !== 'palette.open')
      const ids = offers(state, commandTable(state.schema)).map(({command}) => command.id)
      expect(ids.toSorted()).toEqual(here.map(({id}) => id).toSorted())
    }
  })

  it.each([
    ['撤销', 'history.undo'],
    ['撤銷', 'history.undo'],
    ['chexiao', 'history.undo'],
    ['cx', 'history.undo'],
    ['undo', 'history.undo'],
    ['history.undo', 'history.undo'],
    ['hist undo', 'history.undo'],
    ['UNDO', 'history.undo'],
    ['标为机构', 'tag.institution'],
    ['bwjg', 'tag.institution'],
    ['机构 标为', 'tag.institution'],
    ['gg', 'move.start'],
    ['u', 'history.undo'],
    ['U', 'history.redo'],
    ['o', 'tag.outcome'],
    ['Ctrl-d', 'page.half.next'],
    ['biaoqianka', 'view.card'],
    ['hsundo', 'history.undo'],
    ['mvwdnxt', 'move.word.next'],
  ])('K60: %s finds %s first', async (query, id) => {
    expect((await found(query))[0]).toBe(id)
    expect(await found(query, 'en')).toContain(id)
  })

  it('K60: what no command has finds none, and Enter then does nothing', async () => {
    const session = await typed('没有这回事情')
    press(session, ['Down', 'Up', 'PgDn', 'Enter'])
    expect(session.state().typing).toBe('palette')
    expect(screenText(session.screen(), cellWidth)).toContain('没有这样的命令')
  })

  it('K60: marks what was meant', async () => {
    const state = (await typed('chexiao')).state()
    const [first] = offers(state, commandTable(state.schema))
    expect(first!.fields.title).toEqual([{from: 0, to: 2}])
    expect(first!.fields.id).toEqual([])
  })

  it.each([
    ['Down', 1],
    ['Ctrl-n', 1],
    ['Tab Tab', 2],
    ['Down Down Up', 1],
    ['Down Ctrl-p', 0],
    ['Down Shift-Tab', 0],
    ['Up', 0],
    ['PgDn PgUp', 0],
    ['Down w', 0],
  ])('K60: %s goes to command number %i', async (keys, at) => {
    const session = await typed('')
    press(session, keys.split(' '))
    expect(session.state().palette!.at).toBe(at)
  })

  it('K61: Enter runs the command, with the count that stood before', async () => {
    const {session} = readerOn('‹国›务院发言人表示，今天')
    press(session, ['3', ':', ...'move.right', 'Enter'])
    expect(drawn(session.state())).toBe('国务院‹发›言人表示，今天')
    expect(session.state()).toMatchObject({typing: undefined, palette: undefined, count: ''})
  })

  it('K61: tags as the key would', async () => {
    const {session, world} = readerOn('国务院‹发言人›表示')
    press(session, [':', ...'tag.speaker', 'Enter'])
    expect(drawn(session.state())).toBe('国务院{speaker:‹发言人›}表示')
    expect(session.state().notice!.words.zh).toMatch(/^已标 发言人/)
    await session.settled()
    expect(world.committed).toHaveLength(1)
  })

  it('K61: a command that takes a character waits for it', () => {
    const {session} = readerOn('‹国›务院发言人')
    press(session, [':', ...'mark.set', 'Enter'])
    const waiting = session.state().awaiting
    expect(waiting?.command).toBe('mark.set')
    press(session, ['a'])
    expect(session.state().awaiting).toBeUndefined()
  })

  it('K61: one that can do nothing says why, in the list and when it is chosen', () => {
    const {session} = readerOn('‹国›务院发言人')
    press(session, [':', ...'tag.delete'])
    expect(screenText(session.screen(), cellWidth)).toMatch(/删去光标处的标注 +光标处没有标注/)
    press(session, ['Enter'])
    expect(session.state().notice!.words.zh).toBe('光标处没有标注')
    expect(session.state().typing).toBeUndefined()
  })

  it.each(['Esc', 'Ctrl-c'])('K61: %s leaves everything as it was', key => {
    const {session} = readerOn('国务院‹发言人›表示')
    const before = session.state()
    press(session, [':', ...'quit', 'Down', key])
    expect(session.state()).toEqual({...before, index: session.state().index})
  })

  it('K61: pasted text is typed and runs nothing', () => {
    const {session} = readerOn('国务院‹发言人›表示')
    press(session, [':'])
    session.paste('undo\nx')
    expect(session.state().input.text).toBe('undo x')
    expect(session.state().typing).toBe('palette')
  })

  it.each([[80, 24], [160, 50], [20, 5], [40, 8], [36, 6]])('K62: the list has its own rows at %i×%i, and the selection stays in sight', (columns, rows) => {
    const {session} = sessionOver([long], {columns, rows})
    press(session, ['Enter', 'L', 'L', 'L', 'L', 'L', 'L', 'L', ':'])
    const height = () => session.screen().foot.length
    const before = height()
    for (const key of ['u', 'n', '没', 'Backspace']) {
      press(session, [key])
      const {head, body, foot, prompt} = session.screen()
      expect(head.length + body.length + foot.length).toBe(rows)
      expect(prompt!.row).toBeLessThan(rows)
      expect([...head, ...body, ...foot][prompt!.row]).toEqual([])
      expect(foot.length).toBe(before)
      expect(body.some(row => row.some(run => run.selected))).toBe(true)
    }
  })
})
