import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {Decoder, type Input, pasteLimit} from '../../../src/views/input/decoder.ts'

/** What comes of reads that follow each other at once, in short: keys as they are called, pastes in 「」. */
function read(...chunks: readonly string[]): string[] {
  const decoder = new Decoder()
  return chunks.flatMap((chunk, at) => short(decoder.push(chunk, at)))
}

const short = (inputs: readonly Input[]): string[] =>
  inputs.map(input => ('key' in input ? input.key : 'paste' in input ? `「${input.paste}」` : `${input.pointer.kind} ${input.pointer.column},${input.pointer.row}`))

describe('keys', () => {
  it('T5: one read may hold many keys', () => {
    expect(read('jjj')).toEqual(['j', 'j', 'j'])
    expect(read('國務院發言')).toEqual(['國', '務', '院', '發', '言'])
    expect(read('jj\u0003')).toEqual(['j', 'j', 'Ctrl-c'])
    expect(read('a \r\t\u007f𠮷👨‍👩‍👧')).toEqual(['a', 'Space', 'Enter', 'Tab', 'Backspace', '𠮷', '👨‍👩‍👧'])
    expect(read('j\u001b[Ak\u001b[6~')).toEqual(['j', 'Up', 'k', 'PgDn'])
  })

  it.each([
    ['\u001b[A', 'Up'],
    ['\u001bOB', 'Down'],
    ['\u001b[C', 'Right'],
    ['\u001b[1;2D', 'Shift-Left'],
    ['\u001b[a', 'Shift-Up'],
    ['\u001bO2C', 'Shift-Right'],
    ['\u001b[1;5C', 'Right'],
    ['\u001b[H', 'Home'],
    ['\u001bOF', 'End'],
    ['\u001b[1~', 'Home'],
    ['\u001b[4~', 'End'],
    ['\u001b[7~', 'Home'],
    ['\u001b[8~', 'End'],
    ['\u001b[3~', 'Delete'],
    ['\u001b[5~', 'PgUp'],
    ['\u001b[6;2~', 'Shift-PgDn'],
    ['\u001b[5$', 'Shift-PgUp'],
    ['\u001b[Z', 'Shift-Tab'],
    ['\u001bOM', 'Enter'],
  ])('T5: %j is %s', (bytes, key) => {
    expect(read(bytes)).toEqual([key])
    expect(read(`x${bytes}y`)).toEqual(['x', key, 'y'])
  })

  it('T5: however a stream is split into reads, the keys are the same (seed 7)', () => {
    const part = fc.constantFrom('j', '醫工', '\u001b[A', '\u001b[1;2D', '\u001bOB', '\u001b[6~', '\u001b[<0;10;10M', '\u001b[I', '\u001b]11;rgb:00/00/00\u001b\\', '\u001bP>|xterm(1)\u001b\\', '\u001b[200~貼[A\u001b上\u001b[201~', '\u001b[?1;2c', '\u0003', ' ')
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 12}), fc.array(fc.nat(200), {maxLength: 20}), (parts, cuts) => {
        const stream = parts.join('')
        const at = [...new Set([0, ...cuts.map(cut => cut % (stream.length + 1)), stream.length])].toSorted((a, b) => a - b)
        const chunks = at.slice(1).map((end, index) => stream.slice(at[index], end))
        expect(read(...chunks)).toEqual(read(stream))
      }),
      {seed: 7, numRuns: 500},
    )
  })
})

describe('Esc', () => {
  it('T6: alone it is a key once nothing has followed for a while', () => {
    const decoder = new Decoder()
    expect(decoder.push('\u001b', 0)).toEqual([])
    expect(decoder.patience).toBe(50)
    expect(short(decoder.flush(50))).toEqual(['Esc'])
    expect(decoder.patience).toBeUndefined()
  })

  it('T6: with a character behind it in one read it is two keys', () => {
    expect(read('\u001bj')).toEqual(['Esc', 'j'])
    expect(read('\u001b]s')).toEqual(['Esc', ']', 's'])
    expect(read('\u001b醫')).toEqual(['Esc', '醫'])
    expect(read('\u001b\u001b[A')).toEqual(['Esc', 'Up'])
    expect(read('\u001b\r')).toEqual(['Esc', 'Enter'])
  })

  it('T6: with what could begin a sequence behind it, and no more, it is one key', () => {
    for (const head of ['\u001b[', '\u001bO', '\u001b]', '\u001bP']) {
      const decoder = new Decoder()
      expect(decoder.push(head, 0)).toEqual([])
      expect(short(decoder.flush(decoder.patience!)), head).toEqual(['Esc'])
    }
  })

  it('T6: the tail of a sequence that stalled behind its Esc is still a sequence', () => {
    for (const [tail, keys] of [['[A', ['Up']], ['[<0;3;4M', []], ['[I', []], ['OB', ['Down']], ['[5~', ['PgUp']], ['[?1;2c', []]] as const) {
      const decoder = new Decoder()
      decoder.push('\u001b', 0)
      decoder.flush(50)
      expect(short(decoder.push(tail, 400)), tail).toEqual(keys)
    }
  })

  it('T42: so is a control string that stalled behind its Esc, and what follows it is typed', () => {
    for (const tail of [']11;rgb:1e1e/1e1e/1e1e\u001b\\', ']10;rgb:ffff/ffff/ffff\u0007', 'P>|XTerm(390)\u001b\\', '_Gi=31;OK\u001b\\', '[8;24;80t']) {
      const decoder = new Decoder()
      decoder.push('\u001b', 0)
      decoder.flush(50)
      expect(short(decoder.push(`${tail}j`, 400)), tail).toEqual(['j'])
    }
  })

  it('T6: what a person types behind Esc is not taken for a tail', () => {
    const decoder = new Decoder()
    decoder.push('\u001b', 0)
    decoder.flush(50)
    expect(short(decoder.push('[', 100))).toEqual(['['])
    expect(short(decoder.push('A', 150))).toEqual(['A'])
    decoder.push('\u001b', 1000)
    decoder.flush(1050)
    expect(short(decoder.push('[A', 9000))).toEqual(['[', 'A'])
  })
})

describe('what is no key', () => {
  it.each([
    ['mouse, SGR', '\u001b[<0;10;20M\u001b[<0;10;20m\u001b[<64;1;1M'],
    ['mouse, X10', '\u001b[M !!'],
    ['mouse, urxvt', '\u001b[32;10;20M'],
    ['focus', '\u001b[I\u001b[O'],
    ['device attributes', '\u001b[?62;4;6;22c\u001b[>41;354;0c\u001bP!|00000000\u001b\\'],
    ['cursor position', '\u001b[12;40R'],
    ['mode report', '\u001b[?2026;2$y'],
    ['keyboard report', '\u001b[?1u'],
    ['key as a code', '\u001b[106;5u'],
    ['window report', '\u001b[8;24;80t'],
    ['colour, ended by ST and by BEL', '\u001b]11;rgb:1111/2222/3333\u001b\\\u001b]4;1;rgb:00/00/00\u0007'],
    ['title', '\u001b]lsome title\u001b\\'],
    ['clipboard', '\u001b]52;c;c2VjcmV0\u001b\\'],
    ['version', '\u001bP>|XTerm(390)\u001b\\'],
    ['capability', '\u001bP1+r544e=787465726d\u001b\\'],
    ['picture', '\u001b_Gi=1;OK\u001b\\'],
    ['function keys', '\u001bOP\u001b[15~\u001b[24;5~\u001b[[A\u001b[2~'],
    ['bare end of a paste', '\u001b[201~'],
    ['C1', '\u0085\u009b'],
  ])('T7: %s gives nothing', (_, bytes) => {
    expect(read(`j${bytes}k`)).toEqual(['j', 'k'])
  })

  it('T7: a sequence that never ends is nothing, nor one without measure', () => {
    const decoder = new Decoder()
    expect(decoder.push('\u001b[1;', 0)).toEqual([])
    expect(decoder.flush(decoder.patience!)).toEqual([])
    expect(short(decoder.push('j', 600))).toEqual(['j'])
    expect(read(`\u001b[${'1;'.repeat(500)}`, 'j')).toEqual(['j'])
    decoder.push('\u001b]11;rgb:', 1000)
    decoder.flush(1000 + decoder.patience!)
    expect(short(decoder.push('k', 2000))).toEqual(['k'])
  })

  it('T7: a broken sequence is dropped, and what breaks it is read', () => {
    expect(read('\u001b[1;\u0003')).toEqual(['Ctrl-c'])
    expect(read('\u001b[1\u001b[A')).toEqual(['Up'])
    expect(read('\u001b]11;rgb\u0003j')).toEqual(['Ctrl-c', 'j'])
  })
})

describe('pastes', () => {
  it('T8: are one text, whatever is in them', () => {
    expect(read('a\u001b[200~吕毅\r\n\u001b[A\u0003x\u001b[201~b')).toEqual(['a', '「吕毅\r\n\u001b[A\u0003x」', 'b'])
    expect(read('\u001b[200~', 'ab', 'cd\u001b[20', '1~')).toEqual(['「abcd」'])
    expect(read('\u001b[200~\u001b[201~')).toEqual(['「」'])
  })

  it('T8: are capped, and the rest is swallowed', () => {
    const chunks = Array.from({length: 40}, () => 'x'.repeat(10_000))
    const [paste, key] = read('\u001b[200~', ...chunks, '\u001b[201~j')
    expect(paste).toBe(`「${'x'.repeat(pasteLimit)}」`)
    expect(key).toBe('j')
  })

  it('T8: never end by themselves, but Ctrl-C alone after a silence gets out of one that lost its end', () => {
    const decoder = new Decoder()
    expect(decoder.push('\u001b[200~rm', 0)).toEqual([])
    expect(decoder.patience).toBeUndefined()
    expect(decoder.push('\u0003', 100)).toEqual([])
    expect(short(decoder.push('\u0003', 5000))).toEqual(['Ctrl-c'])
    expect(short(decoder.push('j', 5001))).toEqual(['j'])
  })
})
