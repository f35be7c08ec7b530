import type {Colour} from '../core/schema.ts'

/** The colours that the reader shows, as CSS writes them: at least 3 : 1 on black and on white. */
export const colours: Readonly<Record<Colour, `#${string}`>> = {
  blue: '#1478bd',
  green: '#00946b',
  orange: '#b97a00',
  purple: '#b3619a',
  red: '#d2521a',
  cyan: '#1f9bb8',
  yellow: '#948b00',
  grey: '#808080',
}
