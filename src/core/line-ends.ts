/** True for a unit that ends a line, as the parser reads pages: LF, VT, FF, CR, NEL and the two Unicode separators; of CR LF both units do. */
export const isLineEnd = (unit: number): boolean => (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
