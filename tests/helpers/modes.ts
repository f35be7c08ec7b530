import type {Terminal as Emulator} from '@xterm/headless'

/** What a program has switched on, and must switch off again before it leaves. */
export interface Modes {
  readonly alternateScreen: boolean
  readonly cursorVisible: boolean
  readonly bracketedPaste: boolean
  /** What is too long for a row goes on in the next one (DECAWM). */
  readonly wraps: boolean
  readonly mouse: 'none' | 'x10' | 'vt200' | 'drag' | 'any'
  readonly focusEvents: boolean
  readonly applicationCursor: boolean
  readonly synchronized: boolean
  /** DECSCUSR: 0 is the user's own cursor. */
  readonly cursorShape: number
  /** Depth of the kitty keyboard protocol's stack. */
  readonly keyboardLevels: number
}

/** The modes of a screen that nothing has touched. */
export const restModes: Modes = {
  alternateScreen: false,
  cursorVisible: true,
  bracketedPaste: false,
  wraps: true,
  mouse: 'none',
  focusEvents: false,
  applicationCursor: false,
  synchronized: false,
  cursorShape: 0,
  keyboardLevels: 0,
}

/** Watches an emulator for the modes that it does not publish; every handler lets the emulator go on with its own. */
export function observeModes(emulator: Emulator): () => Modes {
  const {parser} = emulator
  let cursorVisible = true
  let cursorShape = 0
  let keyboardLevels = 0
  const privateMode = (on: boolean) => (params: (number | number[])[]) => {
    if (params.includes(25)) cursorVisible = on
    return false
  }
  const reset = (): boolean => {
    cursorVisible = true
    cursorShape = 0
    keyboardLevels = 0
    return false
  }
  parser.registerCsiHandler({prefix: '?', final: 'h'}, privateMode(true))
  parser.registerCsiHandler({prefix: '?', final: 'l'}, privateMode(false))
  parser.registerCsiHandler({intermediates: '!', final: 'p'}, reset)
  parser.registerEscHandler({final: 'c'}, reset)
  parser.registerCsiHandler({intermediates: ' ', final: 'q'}, ([shape]) => {
    cursorShape = typeof shape === 'number' ? shape : 0
    return false
  })
  parser.registerCsiHandler({prefix: '>', final: 'u'}, () => {
    keyboardLevels++
    return false
  })
  parser.registerCsiHandler({prefix: '<', final: 'u'}, ([levels]) => {
    keyboardLevels = Math.max(0, keyboardLevels - (typeof levels === 'number' && levels > 0 ? levels : 1))
    return false
  })
  return () => ({
    alternateScreen: emulator.buffer.active.type === 'alternate',
    cursorVisible,
    bracketedPaste: emulator.modes.bracketedPasteMode,
    wraps: emulator.modes.wraparoundMode,
    mouse: emulator.modes.mouseTrackingMode,
    focusEvents: emulator.modes.sendFocusMode,
    applicationCursor: emulator.modes.applicationCursorKeysMode,
    synchronized: emulator.modes.synchronizedOutputMode,
    cursorShape,
    keyboardLevels,
  })
}
