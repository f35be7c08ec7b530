import {describe, expect, it} from 'vitest'
import {screenText} from '../../src/app/screen/screen.ts'
import {modeOf} from '../../src/app/state.ts'
import {cellWidth} from '../../src/core/width.ts'
import {press, readerOn} from '../helpers/session.ts'

const before = '院长‹{speaker:吕毅}›致辞'

function noted(...keys: string[]) {
  const {session, world} = readerOn(before)
  press(session, keys)
  return {session, world, tag: session.state().annotations.get('a.txt')![0]!, said: session.state().notice?.words.zh}
}

describe('a note on a tag', () => {
  it('K56: is typed, kept by Enter as one act, and shown', () => {
    const {session, tag, said} = noted('c', ...Array.from('主持 上午'.replace(' ', '')), 'Enter')
    expect(tag).toMatchObject({id: 'old0', note: '主持上午', rev: 2})
    expect(said).toBe('已批注 发言人 吕毅')
    press(session, ['h', 'l'])
    expect(screenText(session.screen(), cellWidth)).toContain('主持上午')
    session.resize(140, 30)
    expect(screenText(session.screen(), cellWidth)).toMatch(/吕毅 {2}主持上午/)
    press(session, ['u'])
    expect(session.state().annotations.get('a.txt')![0]).not.toHaveProperty('note')
    press(session, ['U'])
    expect(session.state().annotations.get('a.txt')![0]!.note).toBe('主持上午')
  })

  it('K56: is there to be edited the next time, and removed when nothing is left', () => {
    const {session} = noted('c', '一', 'Enter', 'c')
    expect(session.state().input).toEqual({text: '一', cursor: 1})
    expect(session.screen().prompt).toMatchObject({value: '一', label: ' 批注 吕毅  '})
    press(session, ['Ctrl-u', 'Enter'])
    expect(session.state().annotations.get('a.txt')![0]).not.toHaveProperty('note')
    expect(session.state().notice!.words.zh).toBe('已删批注 发言人 吕毅')
  })

  it('K56: Esc leaves it, and a note that is as it was is no act', () => {
    const {session, world, tag} = noted('c', '一', 'Esc')
    expect(tag).not.toHaveProperty('note')
    press(session, ['c', 'Enter', 'c', 'Space', 'Enter'])
    expect(world.committed).toEqual([])
    expect(modeOf(session.state())).toBe('reader')
  })

  it('K56: takes a paste as one line, and any text', () => {
    const {session} = noted('c')
    session.paste('一\n𠮷\u001b[31m')
    press(session, ['Enter'])
    expect(session.state().annotations.get('a.txt')![0]!.note).toBe('一 𠮷[31m')
  })

  it('K8: without a tag under the cursor it says why', () => {
    const {session} = readerOn('‹院长›吕毅')
    press(session, ['c'])
    expect(session.state().typing).toBeUndefined()
    expect(session.state().notice!.words.zh).toBe('光标处没有标注可注')
  })
})
