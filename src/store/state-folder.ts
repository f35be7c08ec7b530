import {posix, win32} from 'node:path'

export interface StateSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly platform: NodeJS.Platform
  /** The user's home folder. */
  readonly home: string
}

/**
 * Where reading positions live: `$PIZHU_STATE`, else what the system has for it: `$XDG_STATE_HOME/pizhu` or `~/.local/state/pizhu`
 * (XDG Base Directory 0.8; a relative value counts as unset), `~/Library/Application Support/pizhu`, `%LOCALAPPDATA%\pizhu`.
 */
export function stateFolder({env, platform, home}: StateSurroundings): string {
  if (env['PIZHU_STATE']) return env['PIZHU_STATE']
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'pizhu')
  const xdg = env['XDG_STATE_HOME']
  if (xdg && posix.isAbsolute(xdg)) return posix.join(xdg, 'pizhu')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'pizhu')
  return posix.join(home, '.local', 'state', 'pizhu')
}
