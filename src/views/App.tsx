import {useCallback, useEffect, useSyncExternalStore} from 'react'
import type {Session} from '../app/runtime.ts'
import type {Keyboard} from './input/keyboard.ts'
import {onceATurn, receiverOf} from './listening.ts'
import {ScreenView} from './ScreenView.tsx'
import type {Theme} from './theme.ts'

interface Props {
  readonly session: Session
  readonly keyboard: Keyboard
  readonly theme: Theme
  /** Ctrl-Z: gives the terminal back to the shell for a while. */
  readonly onSuspend: () => void
}

/** The one place where keys come in: from the keyboard to the session, whose screen is drawn after every change. */
export function App({session, keyboard, theme, onSuspend}: Props) {
  const subscribe = useCallback((listener: () => void) => session.subscribe(onceATurn(listener)), [session])
  const screen = useSyncExternalStore(subscribe, session.screen)
  useEffect(() => keyboard.listen(receiverOf(session, onSuspend)), [session, keyboard, onSuspend])
  return <ScreenView screen={screen} theme={theme} />
}
