import {format} from 'node:util'

/** What says things on its own: Node warns of what is deprecated, and libraries write to the console. */
export interface Chatter {
  readonly warner: Pick<NodeJS.Process, 'on' | 'removeAllListeners'>
  readonly voice: Pick<Console, (typeof spoken)[number]>
}

const spoken = ['debug', 'dir', 'error', 'info', 'log', 'trace', 'warn'] as const

/** The oldest are dropped. */
const most = 100

/**
 * From now on nothing but the program itself writes to its streams: a warning would go over the screen, and may quote a file's name as
 * it is. Returns the way to what was held back so far, oldest first, as it was said.
 */
export function holdAsides({warner, voice}: Chatter): () => readonly string[] {
  const held: string[] = []
  const hold = (text: string): void => {
    held.push(text)
    if (held.length > most) held.shift()
  }
  warner.removeAllListeners('warning')
  warner.on('warning', ({name, message}) => hold(`${name}: ${message}`))
  for (const name of spoken) voice[name] = (...values: unknown[]) => hold(format(...values))
  return () => held
}
