import {posix, resolve, win32} from 'node:path'
import {hashedName} from '../hashed-name.ts'
import type {StateSurroundings} from '../state-folder.ts'

/**
 * Where catalogues live: `$PIZHU_CACHE`, else what the system has for caches: `$XDG_CACHE_HOME/pizhu` or `~/.cache/pizhu` (XDG Base
 * Directory 0.8; a relative value counts as unset), `~/Library/Caches/pizhu`, `%LOCALAPPDATA%\pizhu\cache`.
 */
export function cacheFolder({env, platform, home}: StateSurroundings): string {
  if (env['PIZHU_CACHE']) return env['PIZHU_CACHE']
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'pizhu', 'cache')
  const xdg = env['XDG_CACHE_HOME']
  if (xdg && posix.isAbsolute(xdg)) return posix.join(xdg, 'pizhu')
  return platform === 'darwin' ? posix.join(home, 'Library', 'Caches', 'pizhu') : posix.join(home, '.cache', 'pizhu')
}

/** What a library is filed under: what was named, how it is to be read, and by which program. A hash, so that a name tells nobody what was read. */
export function catalogueKey(cwd: string, paths: readonly string[], how: Readonly<Record<string, string | undefined>>): string {
  const named = paths.map(path => [path, resolve(cwd, path)])
  return hashedName(JSON.stringify([named, how]), 32)
}
