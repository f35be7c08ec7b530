import {describe, expect, it} from 'vitest'
import type {Runtime} from '../../src/app/runtime.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {modeOf} from '../../src/app/state.ts'
import {viewSpan} from '../../src/core/offset.ts'
import {cellWidth} from '../../src/core/width.ts'
import {articleOf, drawn, press, readerOn, sessionOver} from '../helpers/session.ts'

const many = 500

/** A tag with many places of its string that are to be looked at one by one. */
const before = `{speaker:‹吕毅›}说${'，吕毅笑'.repeat(many)}`

const noticeOf = (session: Runtime): string => session.state().notice?.words.zh ?? ''

const tagCount = (session: Runtime): number => session.state().annotations.get('a.txt')!.length

describe('what takes longer than a step', () => {
  it('K110: * over many places goes on in slices, says how far it has come, and is one act at the end', async () => {
    const {session} = readerOn(before)
    const seen = new Set<string>()
    session.subscribe(() => void seen.add(/正在找「吕毅」… \d+%/.exec(screenText(session.screen(), cellWidth))?.[0] ?? ''))
    press(session, ['*'])
    expect(modeOf(session.state())).toBe('busy')
    expect(tagCount(session)).toBe(1)
    await session.settled()
    expect(seen.size).toBeGreaterThan(8)
    expect(tagCount(session)).toBe(many + 1)
    expect(noticeOf(session)).toContain(`${many} 处`)
    expect(session.state().history.undo).toHaveLength(1)
    press(session, ['u'])
    expect(tagCount(session)).toBe(1)
  })

  it('K110: few places are tagged in the step of the key', () => {
    const {session} = readerOn(`{speaker:‹吕毅›}说${'，吕毅笑'.repeat(20)}`)
    press(session, ['*'])
    expect(modeOf(session.state())).toBe('reader')
    expect(tagCount(session)).toBe(21)
  })

  it('K111: what is pressed meanwhile counts as pressed after, in its order', async () => {
    const keys = ['l', 'l', 'o', 'w', 'u', '3', 'l', 'x', 'g', 'g']
    const [patient, hasty] = [readerOn(before).session, readerOn(before).session]
    press(patient, ['*'])
    await patient.settled()
    press(patient, keys)
    press(hasty, ['*', ...keys])
    expect(drawn(hasty.state())).toBe(before)
    await hasty.settled()
    expect(drawn(hasty.state())).toBe(drawn(patient.state()))
    expect(hasty.screen()).toEqual(patient.screen())
  })

  it('K111: a walk that comes of it is answered by what was pressed before it was there', async () => {
    const {session} = readerOn(`{institution:‹东海大学›}和东海大学医院，东海大学医院${'，东海大学的'.repeat(100)}`)
    press(session, ['*', 'y', 'n'])
    await session.settled()
    expect(noticeOf(session)).toBe('已标 机构 东海大学 101 处 · 拒绝 1 处')
  })

  it('K111: what waits is played in its order even when more comes between', async () => {
    const [patient, hasty] = [readerOn(before), readerOn(before)]
    press(patient.session, ['*'])
    await patient.session.settled()
    press(patient.session, ['l', 'l', 'l', 'o'])
    hasty.shell.turn = () => new Promise(resolve => void setImmediate(resolve))
    press(hasty.session, ['*', 'l', 'l', 'l'])
    // As soon as it has come to its end, while the first of those keys are played.
    const unsubscribe = hasty.session.subscribe(() => {
      if (modeOf(hasty.session.state()) === 'busy') return
      unsubscribe()
      press(hasty.session, ['o'])
    })
    await hasty.session.settled()
    expect(drawn(hasty.session.state())).toBe(drawn(patient.session.state()))
  })

  it('K111: pasted text and the mouse wait too', async () => {
    const {session} = readerOn(before)
    press(session, ['*'])
    session.paste('文')
    expect(noticeOf(session)).toBe('')
    await session.settled()
    expect(noticeOf(session)).toContain('粘贴的文字不当命令用')
  })

  it.each(['Esc', 'Ctrl-c'])('K112: %s stops it, nothing has happened, and what waited for it is dropped', async stop => {
    const {session, world} = readerOn(before)
    const {annotations, history, reader} = session.state()
    press(session, ['*', 'l', 's', stop, 'l'])
    await session.settled()
    expect(session.state()).toMatchObject({annotations, history, ongoing: undefined})
    expect(session.state().reader!.selection.from).toBe(reader!.selection.from + 2)
    expect(world.committed).toEqual([])
  })

  it('K112: who is gone has not tagged anything', async () => {
    const {session, world} = readerOn(before)
    press(session, ['*', 'l', 's'])
    session.giveUp()
    await session.settled()
    expect(tagCount(session)).toBe(1)
    expect(world.committed).toEqual([])
  })

  it('K113: where no word begins with a letter, a long article is looked through in slices, and the place stays', async () => {
    const {session} = readerOn(`‹他›${'在会上表示，平台推进。'.repeat(1500)}`)
    press(session, ['f', 'j', 'l'])
    await session.settled()
    expect(modeOf(session.state())).toBe('reader')
    expect(session.state().log.at(-1)?.words.zh).toBe('文中没有 j 开头的词')
    expect(session.state().reader!.selection).toEqual(viewSpan(1, 2))
    press(session, [';'])
    expect(modeOf(session.state())).toBe('busy')
    await session.settled()
    expect(session.state().reader!.selection).toEqual(viewSpan(1, 2))
  })

  it('K114: a search by sound through a long text goes on in slices', async () => {
    const {session} = readerOn(`‹他›${'在会上表示，平台推进。'.repeat(5000)}`)
    press(session, ['/', ...'zqzq', 'Enter'])
    expect(modeOf(session.state())).toBe('busy')
    await session.settled()
    expect(noticeOf(session)).toBe('文中没有「zqzq」')
  })

  it('K114: another view of a long text is made in slices, and keys wait for it', async () => {
    const {session} = readerOn(`‹他›${'在会上表示，平台推進。'.repeat(4000)}`)
    press(session, ['t', 't', 'l'])
    expect(modeOf(session.state())).toBe('busy')
    expect(screenText(session.screen(), cellWidth)).toMatch(/正在换成.文本… \d+% · Esc 停/)
    await session.settled()
    expect(session.state().reader).toMatchObject({view: 'simplified', selection: viewSpan(1, 2)})
    expect(screenText(session.screen(), cellWidth)).toContain('平台推进')
  })

  it('K113: Tab over many places that are no suggestions lands on the one behind them, and a leap leads back', async () => {
    const text = `东海大学宣布${'，东海大学医院'.repeat(many)}，东海大学的`
    const {session} = sessionOver([articleOf(text)])
    press(session, ['Enter', 'g', 'g', 'w', 'b', 'i'])
    press(session, ['Tab'])
    expect(modeOf(session.state())).toBe('busy')
    await session.settled()
    const {from} = session.state().reader!.selection
    expect(text.slice(from)).toBe('东海大学的')
    press(session, ["'", "'"])
    expect(session.state().reader!.selection.from).toBe(0)
  })
})
