import type {Session} from '../app/runtime.ts'
import type {Lang} from '../core/result.ts'
import {colourDepth, type Env} from './capability.ts'
import {Early} from './early.ts'
import {type Ending, exitCode, lastWords} from './ending.ts'
import {Keyboard} from './input/keyboard.ts'
import type {Drawing} from './mount.tsx'
import {Front} from './front.ts'
import {controlJob, guardExits, type Signals} from './signals.ts'
import type {TerminalStream} from './stream.ts'
import {makeTheme} from './theme.ts'

/** The process as a terminal session needs it. Both streams must be terminals (`canDraw`). */
export interface TerminalHost {
  readonly stdin: NodeJS.ReadStream
  readonly stdout: TerminalStream
  readonly stderr: {write(text: string): unknown}
  readonly env: Env
  /** Of the words on stderr when a session ends otherwise than by a quit. */
  readonly lang: Lang
  /** The mouse is taken too; the terminal's own selection then needs Shift. */
  readonly mouse?: boolean
  /** The terminal, where something is shown on it already. */
  readonly front?: Front | undefined
  /** The process itself. */
  readonly signals: Signals
  /** Milliseconds on a clock that never goes back; `performance.now()` unless told. */
  readonly clock?: () => number
}

/**
 * Runs a session in the terminal until it ends: by itself, by a signal, by a bug of ours or because the terminal was closed. Whichever
 * it is, the terminal is as it was before, and then, unless it was a quit, stderr says why. Resolves with the exit code and never
 * rejects; the process is still to be ended by the caller, who may have a store to close.
 */
export async function runTerminal(session: Session, host: TerminalHost): Promise<number> {
  const ending = await new Promise<Ending>(resolve => live(session, host, resolve))
  const words = lastWords(ending, host.lang, host.env)
  if (words !== '') host.stderr.write(words)
  return exitCode(ending)
}

const deaf = (): void => undefined

function live(session: Session, {front, stdin, stdout, env, signals, mouse, clock}: TerminalHost, resolve: (ending: Ending) => void): void {
  let drawing: Drawing | undefined
  let ended = false
  const {output, tty, typed} = (front ?? new Front({stdin, stdout, signals, ...(mouse && {mouse})})).handOver()

  const end = (ending: Ending): void => {
    if (ended) return
    ended = true
    early.stop()
    // A window that is closed is told more than once: the next hang-up must not cut short what is still to be saved.
    if (exitCode(ending) === exitCode({how: 'gone'})) signals.on('SIGHUP', deaf)
    keyboard.stop()
    tty.giveBack()
    jobs.close()
    stdout.off('resize', redraw)
    stdin.off('end', gone)
    stdin.off('close', gone)
    resolve(ending)
    // Not at once: this may be the middle of a commit of React's, or of a signal, which Ink's own listener would send to us once more
    // when it found itself alone.
    setImmediate(() => {
      drawing?.unmount()
      stopGuarding()
    })
  }
  const fail = (error: unknown): void => end({how: 'bug', error})
  const gone = (): void => end({how: 'gone'})

  /** Draws the whole screen anew: what the terminal shows is unknown (resized, or others have written there). */
  const redraw = (): void => {
    if (ended) return
    if (!drawing) return early.redraw()
    // Ink first draws, unseen, what belongs to this size; then it forgets that it did, and draws again.
    output.close()
    session.resize(output.columns, output.rows)
    drawing.rerender()
    output.emit('resize')
    drawing.clear()
    output.open()
    output.emit('resize')
  }

  const keyboard = new Keyboard(stdin, fail, mouse, clock)
  const stopGuarding = guardExits(signals, end, () => tty.giveBack())
  const jobs = controlJob(
    signals,
    () => {
      keyboard.stop()
      tty.giveBack()
    },
    () => {
      tty.take()
      keyboard.start()
      redraw()
    },
  )
  const theme = makeTheme(colourDepth(env))
  const early = new Early({session, keyboard, theme, output, onFailure: fail, onSuspend: jobs.suspend})
  stdin.on('end', gone)
  stdin.on('close', gone)
  // These two stay: an error that comes after the end must not end the process in its own way.
  stdin.on('error', gone)
  stdout.on('error', gone)
  stdout.on('resize', redraw)
  // Both may have happened behind a first screen, when nobody listened.
  if (stdin.readableEnded || stdin.destroyed) queueMicrotask(gone)
  void session.ended.then(() => end({how: 'quit'}), fail)

  /** Ink and React take longer to load than all the rest: the first screens are there before them. */
  const start = async (): Promise<void> => {
    session.resize(output.columns, output.rows)
    tty.take()
    keyboard.start(typed)
    early.start()
    await early.over
    const {mount} = await import('./mount.tsx')
    // Keys that came meanwhile are seen first.
    await new Promise<void>(resolve => void setImmediate(resolve))
    if (ended) return
    early.stop()
    if (!early.upToDate) output.blank()
    drawing = mount({session, keyboard, theme, stdin, output, onFailure: fail, onSuspend: jobs.suspend})
  }
  start().catch(fail)
}
