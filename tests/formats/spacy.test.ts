import {describe, expect, it} from 'vitest'
import {exported, marked, records, sample, type SpacyRecord} from './sample.ts'

const spacy = (text: string) => exported([marked(text)], {format: 'spacy'})

describe('spacy', () => {
  it('F12: writes the sample', () => {
    const {files} = spacy(sample)
    const spans = '[{"start":0,"end":4,"label":"institution"},{"start":7,"end":10,"label":"speaker"},{"start":13,"end":24,"label":"outcome"}]'
    expect(files.get('all.jsonl')).toBe(
      `{"text":"清华大学副校长王小明表示，医工结合项目已通过验收。","spans":${spans},"ents":${spans},` +
        `"meta":{"id":"a.txt","article":"a.txt","file":"a.txt","sha256":"${'ab'.repeat(32)}","status":"begun","view":"clean","unit":"document","index":0}}\n`,
    )
  })

  it('F12: keeps overlaps in spans, resolves ents, and lists what ents lack as changed', () => {
    const {files, manifest} = spacy('{institution:北大{speaker:医院}}{speaker:王{outcome:明}}')
    const [record] = records<SpacyRecord>(files.get('all.jsonl')!)
    expect(record!.spans).toHaveLength(4)
    expect(record!.ents).toEqual([
      {start: 0, end: 4, label: 'institution'},
      {start: 4, end: 6, label: 'speaker'},
    ])
    expect(manifest.changed.map(({text, reason, by}) => [text, reason, by])).toEqual([
      ['医院', 'overlap-layer', 'a.txt-1'],
      ['明', 'overlap-layer', 'a.txt-3'],
    ])
    expect(manifest.dropped).toEqual([])
  })

  it('F12: cuts blanks off the edges, since spaCy refuses them, and says so', () => {
    const {files, manifest} = spacy('起{speaker: \u3000王 明\u00a0}{outcome:\u3000\t}止')
    const [record] = records<SpacyRecord>(files.get('all.jsonl')!)
    expect(record!.spans).toEqual([{start: 3, end: 6, label: 'speaker'}])
    expect(manifest.changed).toMatchObject([{label: 'speaker', start: 1, end: 7, reason: 'blank-edges', became: '王 明'}])
    expect(manifest.dropped).toMatchObject([{label: 'outcome', text: '\u3000\t', reason: 'blank'}])
  })

  it('F13: brings the script that makes DocBin', () => {
    const script = spacy(sample).files.get('to_docbin.py')!
    expect(script).toContain('spacy.blank("zh")')
    expect(script).toContain('alignment_mode="strict"')
    expect(script).toContain('doc.spans["sc"]')
  })

  it('F17: replaces half a surrogate pair, which Python cannot encode, and says so', () => {
    const {files, manifest} = spacy('甲{speaker:\ud83d乙}')
    expect(records<SpacyRecord>(files.get('all.jsonl')!)[0]).toMatchObject({text: '甲\ufffd乙', spans: [{start: 1, end: 3}]})
    expect(manifest.changed).toMatchObject([{reason: 'ill-formed', became: '\ufffd乙'}])
  })
})
