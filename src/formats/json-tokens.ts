import {type CodeUnits, endOfPoint} from './code-units.ts'
import {quoted} from './json-line.ts'

/** Whether the code point that begins with this unit needs no escape in a JSON string. */
export function isPlainUnit(code: number): boolean {
  return code >= 0xa0 ? code !== 0x2028 && code !== 0x2029 : code >= 0x20 && code < 0x7f && code !== 0x22 && code !== 0x5c
}

/** Writes the code point at `at` of a well-formed text as a JSON string, and answers its end. */
export function putToken(out: CodeUnits, text: string, at: number): number {
  const to = endOfPoint(text, at)
  if (isPlainUnit(text.charCodeAt(at))) {
    out.unit(0x22)
    for (let unit = at; unit < to; unit++) out.unit(text.charCodeAt(unit))
    out.unit(0x22)
  } else out.text(quoted(text.slice(at, to)))
  return to
}
