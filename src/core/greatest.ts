/** The greatest of the numbers, `least` when none is greater. A spread into `Math.max` overflows the stack from about 120,000 numbers on. */
export function greatest(least: number, numbers: Iterable<number>): number {
  let most = least
  for (const number of numbers) if (number > most) most = number
  return most
}
