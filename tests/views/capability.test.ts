import {describe, expect, it} from 'vitest'
import {canDraw, colourDepth, type Env} from '../../src/views/capability.ts'

const depths: readonly (readonly [Env, string])[] = [
  [{TERM: 'xterm-256color', COLORTERM: 'truecolor'}, 'true'],
  [{TERM: 'xterm-256color'}, '256'],
  [{TERM: 'xterm-kitty'}, 'true'],
  [{TERM: 'xterm'}, '16'],
  [{TERM: 'linux'}, '16'],
  [{TERM: 'vt220'}, 'none'],
  [{TERM: 'dumb', COLORTERM: 'truecolor'}, 'none'],
  [{WT_SESSION: 'x'}, 'true'],
  [{TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1'}, 'none'],
  [{TERM: 'xterm-256color', NO_COLOR: ''}, '256'],
  [{TERM: 'xterm-256color', COLORTERM: 'truecolor', CI: 'true'}, 'true'],
  [{TERM: 'xterm', FORCE_COLOR: '3'}, 'true'],
  [{TERM: 'xterm', FORCE_COLOR: '1', NO_COLOR: '1'}, '16'],
  [{TERM: 'xterm', FORCE_COLOR: '0'}, 'none'],
]

describe('what a terminal can do', () => {
  it.each(depths)('T14: colours of %j are %s', (env, depth) => {
    expect(colourDepth(env)).toBe(depth)
  })

  it('T18: nothing is drawn without a terminal at both ends, nor on a dumb one', () => {
    expect(canDraw({TERM: 'xterm'}, true, true)).toBe(true)
    expect(canDraw({}, true, true)).toBe(true)
    expect(canDraw({TERM: 'xterm'}, false, true)).toBe(false)
    expect(canDraw({TERM: 'xterm'}, true, false)).toBe(false)
    expect(canDraw({TERM: 'dumb'}, true, true)).toBe(false)
  })
})
