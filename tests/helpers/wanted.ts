/** What a screen must show: a piece of text, a pattern over the rows joined by line feeds, or a question about the rows. */
export type Wanted = string | RegExp | ((screen: readonly string[]) => boolean)

export function shows(screen: readonly string[], wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(screen)
  return typeof wanted === 'string' ? screen.some(row => row.includes(wanted)) : wanted.test(screen.join('\n'))
}

/** For messages. */
export const describeWanted = (wanted: Wanted): string => (typeof wanted === 'string' ? JSON.stringify(wanted) : String(wanted))
