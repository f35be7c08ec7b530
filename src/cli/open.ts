import {setImmediate} from 'node:timers/promises'
import {canDraw} from '../views/capability.ts'
import type {Run} from './subcommand.ts'

/** `pizhu [ARTICLES…]`: the reader on a terminal, else the library as plain text. Loads of the two only what is needed. */
export const openArticles: Run = async (args, io) => {
  // It takes long to load: keys that came meanwhile are seen first.
  if (io.terminal.front) await setImmediate()
  if (!io.json && canDraw(io.env, io.stdinIsTTY, io.stdout.isTTY)) return (await import('./reader.ts')).openReader(args, io)
  return (await import('./overview.ts')).printOverview(args, io)
}
