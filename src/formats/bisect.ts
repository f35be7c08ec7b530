/** How many of the indices 0 … `length` − 1 satisfy `test`, which must hold for a prefix of them. Logarithmic. */
export function countWhile(length: number, test: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(middle)) low = middle + 1
    else high = middle
  }
  return low
}
