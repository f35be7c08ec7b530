/** One key each, the easiest first: the home row, then what the fingers reach from there. */
const small = 'fjdkslaghrueiwovncmtybpqxz'

/** With Shift; those that look like their small form are left out. */
const capital = 'FJDKLAGHRENMTYBPQ'

/** How many places can have hints at all. */
export const mostHints = capital.length + small.length * small.length

/**
 * Keys for `count` places, the easiest first; none is the beginning of another, and the first of them are one key. Places beyond
 * `mostHints` get none.
 */
export function hintKeys(count: number): string[] {
  const wanted = Math.min(count, mostHints)
  // A letter that begins longer hints is no hint itself.
  const heads = Math.max(0, Math.ceil((wanted - small.length - capital.length) / (small.length - 1)))
  const single = small.slice(0, small.length - heads)
  const double = Array.from(small.slice(single.length)).flatMap(head => Array.from(small, tail => head + tail))
  return [...single, ...capital, ...double].slice(0, wanted)
}
