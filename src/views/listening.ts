import type {Session} from '../app/runtime.ts'
import type {Receiver} from './input/keyboard.ts'

/** Hands keys to a session; `suspend`, Ctrl-Z, gives the terminal back to the shell for a while. */
export const receiverOf = (session: Session, suspend: () => void): Receiver => ({
  press: key => (key === 'Ctrl-z' ? suspend() : session.press(key)),
  paste: session.paste,
  point: session.point,
})

/** All calls of one turn of the event loop as one, at its end: a hundred keys in one read make one screen. */
export function onceATurn(listener: () => void): () => void {
  let due = false
  return () => {
    if (due) return
    due = true
    queueMicrotask(() => {
      due = false
      listener()
    })
  }
}
