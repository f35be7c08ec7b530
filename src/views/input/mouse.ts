import type {Pointer} from '../../app/pointer.ts'

/**
 * What a report of the mouse says (xterm's SGR form, mode 1006: `CSI < button ; column ; row M`, or `m` when a button went up; cells from 1).
 * In the button number 4, 8 and 16 are Shift, Alt and Ctrl, 32 is motion, 64 the wheel. Undefined for other sequences, for other buttons
 * than the first, and for a wheel that goes sideways.
 */
export function pointerOf(sequence: string): Pointer | undefined {
  const parts = /^\u001b\[<(\d{1,4});(\d{1,5});(\d{1,5})([Mm])$/.exec(sequence)
  if (!parts) return undefined
  const [code, column, row] = [Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]) - 1]
  if (column < 0 || row < 0) return undefined
  const button = code & 3
  if (code & 64) return button > 1 || parts[4] === 'm' ? undefined : {kind: 'wheel', by: button === 0 ? -1 : 1, column, row}
  if (button !== 0 || code > 127) return undefined
  const kind = parts[4] === 'm' ? 'release' : code & 32 ? 'drag' : 'press'
  return {kind, column, row}
}
