import {join} from 'node:path'
import {keptScreen} from '../store/kept-screen.ts'
import {cacheFolder} from '../store/catalogue/place.ts'
import {canDraw} from '../views/capability.ts'
import {Front} from '../views/front.ts'
import type {Host} from './io.ts'

/** What a first screen may depend on: where things are kept, the language, the colours, who the user is. */
const telling = /^(?:PIZHU_|XDG_|LC_)|^(?:TERM|COLORTERM|NO_COLOR|FORCE_COLOR|WT_SESSION|LANG|HOME|USER|APPDATA|LOCALAPPDATA)$/

/** All that a first screen depends on beside files, as one text. */
export function startOf({argv, cwd, env, build, user, home, terminal}: Host): string {
  const {columns, rows} = terminal.stdout
  const told = Object.entries(env).filter(([name]) => telling.test(name)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([build?.name, argv, cwd, told, user, home, columns, rows])
}

/** Where first screens are kept. */
export const screensFolder = (host: Host): string => join(cacheFolder(host), 'screens')

/**
 * Shows what the last session left for a start like this one, if that is still what the program will show: reading the articles takes
 * several times as long. Undefined when it left nothing; nothing was shown then.
 */
export function showKept(host: Host): Front | undefined {
  const {build, env, stdinIsTTY, stdout, terminal} = host
  if (build === undefined || !canDraw(env, stdinIsTTY, stdout.isTTY)) return undefined
  const kept = keptScreen(screensFolder(host), startOf(host))
  if (!kept) return undefined
  const {stdin, stdout: screen, signals} = terminal
  const front = new Front({stdin, stdout: screen, signals, mouse: kept.mouse})
  front.show(kept)
  return front
}
