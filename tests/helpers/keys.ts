/**
 * Keys as a terminal sends them (xterm's encoding).
 *
 * A word that begins with a capital and has at least two characters names a key: `Enter`, `Shift-Tab`, `Ctrl-c`, `Alt-x`, `PgDn`.
 * Everything else is text and is sent as it stands: `j`, `gg`, `吕毅`, `K`, `+`.
 */

const simple = new Map([
  ['Enter', '\r'],
  ['Esc', '\u001b'],
  ['Tab', '\t'],
  ['Shift-Tab', '\u001b[Z'],
  ['Space', ' '],
  ['Backspace', '\u007f'],
])

/** Final byte of keys that DECCKM switches between `CSI` and `SS3`. */
const cursorKeys = new Map([
  ['Up', 'A'],
  ['Down', 'B'],
  ['Right', 'C'],
  ['Left', 'D'],
  ['Home', 'H'],
  ['End', 'F'],
])

const numbered = new Map([
  ['Insert', 2],
  ['Delete', 3],
  ['PgUp', 5],
  ['PgDn', 6],
  ['F5', 15],
  ['F6', 17],
  ['F7', 18],
  ['F8', 19],
  ['F9', 20],
  ['F10', 21],
  ['F11', 23],
  ['F12', 24],
])

const functionKeys = new Map([
  ['F1', 'P'],
  ['F2', 'Q'],
  ['F3', 'R'],
  ['F4', 'S'],
])

const modifiers = new Map([
  ['Shift', 1],
  ['Alt', 2],
  ['Ctrl', 4],
])

/** The bytes of one key or text; `applicationCursor` is the terminal's DECCKM. Throws on a key name that is not known. */
export function keyBytes(key: string, applicationCursor = false): string {
  if (!/^[A-Z][A-Za-z0-9]/.test(key)) return key
  const plain = simple.get(key)
  if (plain !== undefined) return plain
  const parts = /^((?:Shift-|Alt-|Ctrl-)*)(.+)$/s.exec(key)
  const name = parts?.[2] ?? ''
  const bits = (parts?.[1] ?? '').split('-').reduce((sum, modifier) => sum | (modifiers.get(modifier) ?? 0), 0)
  const bytes = named(name, bits, applicationCursor) ?? modified(name, bits)
  if (bytes === undefined) throw new Error(`no key is called ${JSON.stringify(key)}; known: ${known().join(' ')}`)
  return bytes
}

function named(name: string, bits: number, applicationCursor: boolean): string | undefined {
  const code = bits + 1
  const cursor = cursorKeys.get(name)
  if (cursor) return bits > 0 ? `\u001b[1;${code}${cursor}` : `\u001b${applicationCursor ? 'O' : '['}${cursor}`
  const number = numbered.get(name)
  if (number) return bits > 0 ? `\u001b[${number};${code}~` : `\u001b[${number}~`
  const final = functionKeys.get(name)
  if (final) return bits > 0 ? `\u001b[1;${code}${final}` : `\u001bO${final}`
  return undefined
}

/** Ctrl folds into the C0 controls, Alt puts an escape in front; Shift of a text key is the text itself and has no name. */
function modified(name: string, bits: number): string | undefined {
  const key = simple.get(name) ?? (name.length === 1 ? name : undefined)
  if (key === undefined || bits === 0 || (bits & 1) > 0) return undefined
  const control = (bits & 4) > 0 ? controlByte(key) : key
  return control === undefined ? undefined : (bits & 2) > 0 ? `\u001b${control}` : control
}

function controlByte(key: string): string | undefined {
  if (key === ' ') return '\u0000'
  if (key === '\u007f') return '\b'
  const code = key.toUpperCase().charCodeAt(0)
  return code >= 0x3f && code <= 0x5f ? String.fromCharCode((code ^ 0x40) & 0x7f) : undefined
}

function known(): string[] {
  return [...simple.keys(), ...cursorKeys.keys(), ...numbered.keys(), ...functionKeys.keys(), 'Ctrl-a', 'Alt-a']
}
