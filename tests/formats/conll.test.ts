import {describe, expect, it} from 'vitest'
import type {Scheme, UnitKind} from '../../src/formats/format.ts'
import {exported, marked, readConll, sample} from './sample.ts'

const conll = (text: string, scheme: Scheme = 'bio', unit: UnitKind = 'sentence') =>
  exported([marked(text)], {format: 'conll', scheme, unit}).files.get('all.conll')!

/** The tags of each line, `O` as a dot, a space between units. */
const tags = (text: string) => text.trim().replace(/^\S+\t(?:O|(\w)-\w+)$\n?/gm, (_, part: string | undefined) => part ?? '.').replace(/\n/g, ' ')

describe('conll', () => {
  it('F15: writes the sample in BIO', () => {
    expect(conll(sample)).toBe(
      '清\tB-institution\n华\tI-institution\n大\tI-institution\n学\tI-institution\n副\tO\n校\tO\n长\tO\n王\tB-speaker\n小\tI-speaker\n明\tI-speaker\n' +
        '表\tO\n示\tO\n，\tO\n医\tB-outcome\n工\tI-outcome\n结\tI-outcome\n合\tI-outcome\n项\tI-outcome\n目\tI-outcome\n已\tI-outcome\n通\tI-outcome\n' +
        '过\tI-outcome\n验\tI-outcome\n收\tI-outcome\n。\tO\n\n',
    )
  })

  it('F15: writes the sample in BIOES', () => {
    expect(tags(conll(sample, 'bioes'))).toBe('BIIE...BIE...BIIIIIIIIIE.')
  })

  it('F15: marks a span of one token B in BIO and S in BIOES, and neighbours apart', () => {
    expect(tags(conll('{speaker:王}{speaker:李}{speaker:明白}', 'bio'))).toBe('BBBI')
    expect(tags(conll('{speaker:王}{speaker:李}{speaker:明白}', 'bioes'))).toBe('SSBE')
  })

  it('F14: ends each unit with a blank line', () => {
    expect(conll('一。二。\n{speaker:三}')).toBe('一\tO\n。\tO\n\n二\tO\n。\tO\n\n三\tB-speaker\n\n')
  })

  it('F14: writes a code point a line, also of what is one cluster on the screen', () => {
    expect(conll('{speaker:𠮷👩‍👦e\u0301}', 'bioes')).toBe(
      '𠮷\tB-speaker\n👩\tI-speaker\n\u200d\tI-speaker\n👦\tI-speaker\ne\tI-speaker\n\u0301\tE-speaker\n\n',
    )
  })

  it('F14: has no empty first column: blanks and controls are written as ▁ and counted', () => {
    const {files, manifest, warnings} = exported([marked('甲 乙\u3000\t\u00a0\u2028\ufeff\u0000丙')], {format: 'conll'})
    expect(readConll(files.get('all.conll')!)[0]!.tokens.join('')).toBe('甲▁乙▁▁▁▁▁▁丙')
    expect(manifest.articles[0]!.standIns).toBe(7)
    expect(warnings).toContain('blank characters that stand as "▁" in conll: 7')
  })

  it('F14: writes the line feed inside a unit as ▁, so that the nth line is the nth code point', () => {
    expect(readConll(conll('一\n{outcome:二\n三}'))).toEqual([
      {tokens: ['一'], spans: []},
      {tokens: ['二', '▁', '三'], spans: [{start: 0, end: 3, label: 'outcome'}]},
    ])
    expect(readConll(conll('一\n二', 'bio', 'document'))[0]!.tokens.join('')).toBe('一▁二')
  })

  it('F9: keeps the longest where spans overlap, and lists the others as dropped', () => {
    const {files, manifest} = exported([marked('{speaker:甲}{institution:北大{speaker:医院}}{outcome:揭{speaker:牌}成}')], {format: 'conll'})
    expect(readConll(files.get('all.conll')!)[0]!.spans.map(span => span.label)).toEqual(['speaker', 'institution', 'outcome'])
    expect(manifest.dropped.map(({text, reason, by}) => [text, reason, by])).toEqual([
      ['医院', 'overlap', 'a.txt-2'],
      ['牌', 'overlap', 'a.txt-4'],
    ])
  })

  it('F14: percent-encodes blanks in a label that no schema would allow', () => {
    const entry = marked('{speaker:王}')
    const annotations = entry.annotations.map(one => Object.assign({}, one, {label: 'a b\t100%'}))
    expect(exported([{...entry, annotations}], {format: 'conll'}).files.get('all.conll')).toBe('王\tB-a%20b%09100%25\n\n')
  })
})
