import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {restModes} from '../helpers/modes.ts'
import {buildToy, type Toy} from './toy.ts'

let toy: Toy
beforeAll(async () => {
  toy = await buildToy()
})
afterAll(() => toy.remove())

const shellMode = {canonical: true, echo: true, signals: true}

describe('the terminal is taken', () => {
  it('T1: draws on the alternate screen, without a cursor, with pastes marked, in raw mode', async () => {
    const terminal = await toy.open()
    await terminal.waitFor('0 鍵')
    expect(terminal.modes()).toEqual({...restModes, alternateScreen: true, cursorVisible: false, bracketedPaste: true})
    expect(terminal.lineMode()).toEqual({canonical: false, echo: false, signals: false})
    expect(terminal.replies).toEqual([])
  })
})

describe('the terminal is given back', () => {
  it('T2: after a quit', async () => {
    const terminal = await toy.open({underShell: true})
    await terminal.waitFor('0 鍵')
    await terminal.press('q')
    const exit = await terminal.waitForExit()
    expect(exit).toEqual({code: 0, signal: undefined, line: shellMode})
    expect(terminal.modes()).toEqual(restModes)
    expect(terminal.screen().filter(Boolean)).toEqual(['back'])
  })
})
