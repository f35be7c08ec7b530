/**
 * One line of JSONL, with its line feed. Characters that some reader takes for a line end (NEL, U+2028, U+2029: Python's `splitlines`)
 * or a terminal for a command (DEL, C1) are written as escapes; JSON's own rule covers the rest, lone surrogates too.
 */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, escape) + '\n'
}

function escape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
