import {describe, expect, it} from 'vitest'
import {exitCode, lastWords} from '../../src/views/ending.ts'

describe('how a session ends', () => {
  it('T3: exit codes', () => {
    expect(exitCode({how: 'quit'})).toBe(0)
    expect(exitCode({how: 'signal', signal: 'SIGTERM'})).toBe(143)
    expect(exitCode({how: 'signal', signal: 'SIGINT'})).toBe(130)
    expect(exitCode({how: 'gone'})).toBe(129)
    expect(exitCode({how: 'bug', error: 1})).toBe(70)
  })

  it('T3: a quit has no last words, everything else has, in the language of the session', () => {
    expect(lastWords({how: 'quit'}, 'zh', {})).toBe('')
    expect(lastWords({how: 'signal', signal: 'SIGHUP'}, 'en', {})).toBe('pizhu: ended by SIGHUP\n')
    expect(lastWords({how: 'signal', signal: 'SIGHUP'}, 'zh', {})).toBe('pizhu: 收到 SIGHUP，会话结束\n')
    expect(lastWords({how: 'gone'}, 'en', {})).toMatch(/^pizhu: the terminal was closed/)
    expect(lastWords({how: 'bug', error: 'odd'}, 'en', {})).toMatch(/^pizhu: internal error: odd .*PIZHU_DEBUG=1/)
  })

  it('T3: a stack is shown only when asked for', () => {
    const error = new Error('odd')
    expect(lastWords({how: 'bug', error}, 'en', {})).not.toContain('ending.test')
    expect(lastWords({how: 'bug', error}, 'en', {PIZHU_DEBUG: '1'})).toContain('ending.test')
  })

  it('T17: what an error says cannot command the terminal', () => {
    expect(lastWords({how: 'bug', error: new Error('\u001b]0;x\u0007\u009bA')}, 'en', {})).toMatch(/^pizhu: internal error: ␛\]0;x␇\ufffdA [^\u0000-\u0009\u000b-\u001f\u007f-\u009f]*\n$/)
  })
})
