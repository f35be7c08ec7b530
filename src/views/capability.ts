/** What is known of a terminal from the environment; names as in the environment. */
export type Env = Readonly<Record<string, string | undefined>>

/** How many colours may be sent: none at all, the 16 of the user's own palette, 256, or any. */
export type Depth = 'none' | '16' | '256' | 'true'

const forced: readonly Depth[] = ['none', '16', '256', 'true']

/** Terminals that show any colour whether or not `COLORTERM` came along (it gets lost over ssh). */
const trueColourTerms = /kitty|alacritty|foot|ghostty|wezterm|-direct$/
const monochromeTerms = /^(?:dumb|unknown|vt\d|lpr|cons\d+r|adm|hp)|-m(?:ono)?$/

/**
 * The colours that a terminal can take. `FORCE_COLOR` (0–3) decides alone; then `NO_COLOR`, when it is not empty, means none
 * (no-color.org); then `COLORTERM` and `TERM`.
 */
export function colourDepth(env: Env): Depth {
  const force = env['FORCE_COLOR']
  if (force === 'false') return 'none'
  if (force !== undefined && /^[0-3]$/.test(force)) return forced[Number(force)]!
  if (env['NO_COLOR']) return 'none'
  const term = env['TERM'] ?? ''
  if (monochromeTerms.test(term)) return 'none'
  if (/^(?:truecolor|24bit)$/i.test(env['COLORTERM'] ?? '') || trueColourTerms.test(term) || env['WT_SESSION']) return 'true'
  return /256/.test(term) ? '256' : '16'
}

/** True when a program may draw: both ends are a terminal, and one that can place its cursor (`TERM=dumb` cannot). */
export function canDraw(env: Env, stdinIsTTY: boolean, stdoutIsTTY: boolean): boolean {
  return stdinIsTTY && stdoutIsTTY && env['TERM'] !== 'dumb'
}
