import {render} from 'ink'
import type {Session} from '../app/runtime.ts'
import {App} from './App.tsx'
import {Guard} from './Guard.tsx'
import type {Keyboard} from './input/keyboard.ts'
import type {Output} from './output.ts'
import type {Theme} from './theme.ts'

export interface Mounting {
  readonly session: Session
  readonly keyboard: Keyboard
  readonly theme: Theme
  readonly stdin: NodeJS.ReadStream
  readonly output: Output
  readonly onFailure: (error: unknown) => void
  readonly onSuspend: () => void
}

/** A session as Ink draws it. */
export interface Drawing {
  readonly rerender: () => void
  /** Forgets what was drawn. */
  readonly clear: () => void
  readonly unmount: () => void
}

/** Draws a session from now on, and lets it have the keys. The terminal must have been taken. */
export function mount({session, keyboard, theme, stdin, output, onFailure, onSuspend}: Mounting): Drawing {
  // A new element each time: React would pass over one that it knows, and draw the new screen a moment later.
  const app = () => (
    <Guard onFailure={onFailure}>
      <App session={session} keyboard={keyboard} theme={theme} onSuspend={onSuspend} />
    </Guard>
  )
  const ink = render(app(), {
    // Ink must not touch the real streams: keys come through Keyboard, and Tty alone takes the terminal and gives it back.
    stdin,
    stdout: output as unknown as NodeJS.WriteStream,
    stderr: output as unknown as NodeJS.WriteStream,
    interactive: true,
    incrementalRendering: true,
    exitOnCtrlC: false,
    patchConsole: false,
    // The least delay that Ink can have between two frames, a millisecond.
    maxFps: 1000,
  })
  return {rerender: () => ink.rerender(app()), clear: ink.clear, unmount: ink.unmount}
}
