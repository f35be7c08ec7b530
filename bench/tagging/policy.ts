import type {Key} from '../../src/app/key.ts'

/** Which keys an annotator thinks of. Jumps, growing, extending, edges and labels belong to every policy. */
export interface Policy {
  readonly name: string
  /** Moves that are made once. */
  readonly singles: readonly (readonly Key[])[]
  /** Moves that may be made several times over. */
  readonly chains: readonly Key[]
  /** How often a move is repeated at most. */
  readonly repeats: number
  /** Whether a move is repeated by a count, each digit of which is a key, or by pressing it again. */
  readonly counted: boolean
  /** The most graphemes that an edge is moved by with a count; beyond, its key is pressed again and again. */
  readonly edgeCount: number
}

const objects: readonly (readonly Key[])[] = ['q', 's', 'p', 'b', 'e'].map(kind => ['m', kind])
const motions: readonly (readonly Key[])[] = ['H', '(', '0', '$', ';', ',', 'n', 'N', 'Tab', 'Shift-Tab'].map(key => [key])

/** Goes to every span with `f`, wherever the cursor is, and corrects from there. What the eye counts at a glance is four. */
export const jumper: Policy = {name: 'jumps', singles: [['v']], chains: ['e', '+', '-'], repeats: 4, counted: false, edgeCount: 4}

/** Takes any move that leads there, and never counts words, rows or sentences. */
export const reader: Policy = {
  name: 'any move',
  singles: [...motions, ...objects, ['v']],
  chains: ['w', 'b', 'e', '+', '-', ')', 'j', 'k', 'l', 'h', 'L'],
  repeats: 4,
  counted: false,
  edgeCount: 4,
}

/** Counts too, up to nine. */
export const counter: Policy = {...reader, name: 'any move, counted', repeats: 9, counted: true, edgeCount: 99}
