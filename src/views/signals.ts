import {type Ending, endingSignals} from './ending.ts'

/** The part of the process that a terminal session listens to; src/cli.tsx hands it in. */
export interface Signals extends Pick<NodeJS.EventEmitter, 'on' | 'off' | 'listeners'> {
  readonly pid: number
  kill(pid: number, signal: NodeJS.Signals): unknown
}

/**
 * A file that has come to its limit (`ulimit -f`): the write that met it fails, as on a full disk. Node takes no notice of the signal, but
 * signal-exit, which Ink brings, would end the program by it unless somebody else listens.
 */
const fileLimit = 'SIGXFSZ'
const unheeded = (): void => undefined

const failures = ['uncaughtException', 'unhandledRejection'] as const

/**
 * Sees to it that no way out of the program leaves the terminal as it is: `onEnd` gets every signal that ends a program and every error
 * that nobody caught, `onExit` runs in the last moment of a process that exits all the same. While this lasts, errors come here
 * alone: other listeners, which would print over the screen and exit, are set aside. Returns the way to undo all of it.
 */
export function guardExits(signals: Signals, onEnd: (ending: Ending) => void, onExit: () => void): () => void {
  const bySignal = endingSignals.map(signal => [signal, () => onEnd({how: 'signal', signal})] as const)
  const onError = (error: unknown): void => onEnd({how: 'bug', error})
  const aside = failures.map(name => [name, signals.listeners(name) as ((...args: unknown[]) => void)[]] as const)
  for (const [name, listeners] of aside) for (const listener of listeners) signals.off(name, listener)
  for (const name of failures) signals.on(name, onError)
  for (const [signal, listener] of bySignal) signals.on(signal, listener)
  signals.on(fileLimit, unheeded)
  signals.on('exit', onExit)
  return () => {
    signals.off(fileLimit, unheeded)
    signals.off('exit', onExit)
    for (const [signal, listener] of bySignal) signals.off(signal, listener)
    for (const name of failures) signals.off(name, onError)
    for (const [name, listeners] of aside) for (const listener of listeners) signals.on(name, listener)
  }
}

/** How long after asking to be stopped we take it that nobody stops us (a group of processes without a shell above it cannot be stopped). */
const stopPatience = 200

/**
 * How long after going on the terminal is taken: a shell that ends a stopped program sends the signal for that beside the one to go on, and
 * whoever takes the terminal behind the shell's back is stopped again, before it has seen the other.
 */
const goingOn = 20

/** Ctrl-Z and what belongs to it. */
export interface JobControl {
  /** Lets go of the terminal, stops the program as the terminal's own Ctrl-Z would, and takes it again when the program goes on. */
  readonly suspend: () => void
  readonly close: () => void
}

/** `letGo` and `takeUp` may come in any number; `takeUp` also comes when the program goes on after a stop that it could not see. */
export function controlJob(signals: Signals, letGo: () => void, takeUp: () => void): JobControl {
  let timer: ReturnType<typeof setTimeout> | undefined
  const takeAgain = (): void => {
    letGo()
    takeUp()
    // The window may have another size by now; nobody told a stopped program.
    signals.kill(signals.pid, 'SIGWINCH')
  }
  const resume = (): void => {
    clearTimeout(timer)
    signals.off('SIGTSTP', suspend)
    signals.on('SIGTSTP', suspend)
    timer = setTimeout(takeAgain, goingOn)
  }
  const suspend = (): void => {
    letGo()
    clearTimeout(timer)
    signals.off('SIGTSTP', suspend)
    timer = setTimeout(resume, stopPatience)
    // The whole group, as the terminal does it: npm and the shell that it starts us with stop too.
    signals.kill(0, 'SIGTSTP')
  }
  signals.on('SIGTSTP', suspend)
  signals.on('SIGCONT', resume)
  return {
    suspend,
    close: () => {
      clearTimeout(timer)
      signals.off('SIGTSTP', suspend)
      signals.off('SIGCONT', resume)
    },
  }
}
