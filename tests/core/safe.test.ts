import {describe, expect, it} from 'vitest'
import {graphemes} from '../../src/core/graphemes.ts'
import {safe, unsafeIn} from '../../src/core/safe.ts'
import {cellWidth, graphemeWidth} from '../../src/core/width.ts'
import {random} from '../helpers/random.ts'

/** Every code point there is; a surrogate stands alone. */
const all = Array.from({length: 0x110000}, (_, code) => String.fromCodePoint(code))

/**
 * What must never come out, said without a look at `safe`: controls, surrogates, line and paragraph separators, what formats, reorders or
 * hides. Joiners and variation selectors are judged by where they stand.
 */
const never = /^[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]$|^(?![\u200c\u200d])\p{Cf}$|^[\u{e0000}-\u{e007f}]$|^[\ufff9-\ufffb\ufffe\uffff]$|^\u034f$|^[\u115f\u1160\u3164\uffa0]$|^[\u17b4\u17b5]$/u

const forbidden = new Set(all.filter(char => never.test(char)))
const selector = /^[\ufe00-\ufe0f]$|^[\u180b-\u180d]$|^\u180f$|^[\u{e0100}-\u{e01ef}]$/u
const joiner = /^[\u200c\u200d]$/u

/** What is wrong with a text that is to be shown. */
function faultIn(text: string): string | undefined {
  let before = ''
  for (const char of text) {
    if (forbidden.has(char)) return `U+${char.codePointAt(0)!.toString(16)}`
    const invisible = selector.test(char)
    if (invisible && (before === '' || /^[\sa-z]$/i.test(before) || selector.test(before) || joiner.test(before))) return 'a selector that selects nothing'
    if (joiner.test(char) && (before === '' || /^[\s\p{Script=Han}\p{Script=Latin}\p{P}]$/u.test(before) || joiner.test(before))) return 'a joiner that joins nothing'
    before = char
  }
  return undefined
}

const nasty = Array.from(
  '\u0000\u0007\t\n\r\u001b\u007f\u0080\u0085\u009b\u009d\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202e\u2060\u2066\u2069\u2800\u3164\ufe00\ufe0e\ufe0f\ufeff\uffa0\ufff9\ufffb\ufffd\uffff' +
    '\u{1d173}\u{e0001}\u{e0041}\u{e007f}\u{e0100}\u{e01ef}\u0301\u064b\u094d\u20e3医工𠮷，。“a]0;1[mم\u0915ᠠ1#👩👨❤🏽🇨🇳',
)

describe('safe', () => {
  it('T26: no code point that could command, reorder or hide comes out of any text, and as many come out as went in (1,000,000 texts, seed 20261122)', () => {
    const next = random(20261122)
    const charOf = (): string => (next() < 0.85 ? nasty[Math.floor(next() * nasty.length)]! : String.fromCharCode(next() * 0x10000))
    const wrong: string[] = []
    for (let round = 0; round < 1_000_000 && wrong.length < 5; round++) {
      let text = ''
      for (let length = 1 + Math.floor(next() * 6); length > 0; length--) text += charOf()
      const out = safe(text)
      const fault = faultIn(out) ?? (Array.from(out).length === Array.from(text).length ? undefined : 'another length') ?? (safe(out) === out ? undefined : 'not the same again')
      if (fault) wrong.push(`${JSON.stringify(text)} → ${JSON.stringify(out)}: ${fault}`)
    }
    expect(wrong).toEqual([])
  })

  it('T26: every code point by itself: shown as it is, or as one glyph that takes a cell', () => {
    const wrong = all.filter(char => {
      const out = safe(char)
      return out === char ? faultIn(char) !== undefined : faultIn(out) !== undefined || Array.from(out).length !== 1 || graphemeWidth(char) < 1
    })
    expect(wrong.map(char => char.codePointAt(0)!.toString(16))).toEqual([])
  })

  it('T27: what articles are made of stays as it is', () => {
    const texts = [
      '西安交通大学党委常委、副校长吕毅表示：“医工结合——‘从0到1’……”', '\u3000\u3000全角空格\u00a0\u2003与', 'CAR-T·3.5％ ①②③ № ℃ ㎡ ￥', '辻󠄀 葛󠄁 ，︀',
      '👨‍👩‍👧 👍🏽 🏳️‍🌈 1️⃣ ❤︎ ▶️ 🇨🇳', 'می‌خواهم नहीं क्‍ष ශ්‍රී', 'ᠠ᠋', 'e\u0301', '𠮷𪚥', '\ue000\u2800',
    ]
    expect(texts.map(safe)).toEqual(texts)
  })

  it.each([
    ['C0 and DEL', '\u0000\u001b]0;x\u0007\t\n\u007f', '␀␛]0;x␇␉␊␡'],
    ['C1', '\u0085\u009b2J', '��2J'],
    ['a name with a joiner, a zero-width space and a selector in it', '吕\u200d毅\u200b吕\ufe0f毅', '吕�毅�吕�毅'],
    ['more than one selector', '👍\ufe0f\ufe0f\u{e0100}', '👍\ufe0f��'],
    ['a joiner at an end', '👩\u200d', '👩�'],
    ['tags behind a flag', '🏴\u{e0067}\u{e007f}', '🏴��'],
    ['half a pair', '\ud83d!\ude00', '�!�'],
  ])('T26: %s', (_, text, out) => {
    expect(safe(text)).toBe(out)
  })

  it('T27: parts of a text on grapheme edges are mapped as in the whole (seed 20261122)', () => {
    const next = random(20261122)
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({length: 12}, () => nasty[Math.floor(next() * nasty.length)]!).join('')
      expect(graphemes(text).map(safe).join('')).toBe(safe(text))
      expect(cellWidth(text)).toBeGreaterThanOrEqual(0)
    }
  })

  it('T26: what is hidden in a text is found where it stands', () => {
    expect(unsafeIn('a\u200b吕\u200d毅👩\u200d👩\u{e0041}\n')).toEqual([
      {at: 1, char: '\u200b'}, {at: 3, char: '\u200d'}, {at: 10, char: '\u{e0041}'}, {at: 12, char: '\n'},
    ])
  })
})
