import {describe, expect, it} from 'vitest'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {formats} from '../../src/formats/formats.ts'
import {settle, type ExportOptions} from '../../src/formats/options.ts'
import {findReader} from '../../src/formats/readers.ts'
import {stems} from '../../src/formats/stem.ts'
import {exported, marked, records, sample} from './sample.ts'

const file = (name: string, text: string, options: Omit<ExportOptions, 'format'> = {}) => {
  const format = /^[^/]+/.exec(name)![0]
  const {files, manifest, warnings} = exported([marked(text)], {format, unit: 'document', ...options})
  return {text: files.get(name.slice(format.length + 1))!, manifest, warnings}
}

const origin = {file: 'a.txt', sha256: 'ab'.repeat(32), status: 'begun', view: 'clean', unit: 'document', index: 0}
const text = '清华大学副校长王小明表示，医工结合项目已通过验收。'
/** Astral characters, and blanks at the edges and inside. */
const hostile = '𠮷{speaker:👩‍👩‍👧‍👦 野}家{institution:\u3000醫院 }。'

describe('prodigy', () => {
  it('F34: writes the sample', () => {
    const [task] = records<Record<string, unknown>>(file('prodigy/all.jsonl', sample).text)
    expect(task).toEqual({
      text,
      tokens: Array.from(text, (char, id) => ({text: char, start: id, end: id + 1, id, ws: false})),
      spans: [
        {start: 0, end: 4, token_start: 0, token_end: 3, label: 'institution'},
        {start: 7, end: 10, token_start: 7, token_end: 9, label: 'speaker'},
        {start: 13, end: 24, token_start: 13, token_end: 23, label: 'outcome'},
      ],
      meta: {id: 'a.txt', article: 'a.txt', ...origin},
      _input_hash: expect.any(Number),
      _task_hash: expect.any(Number),
      answer: 'accept',
    })
  })

  it('F34: the hash of the input is of the text, that of the task of the spans too; 32 bits with a sign', () => {
    const [one, other] = [sample, text].map(source => {
      const {_input_hash: input, _task_hash: task} = records<Record<string, number>>(file('prodigy/all.jsonl', source).text)[0]!
      return {input: input!, task: task!}
    }) as [Hashes, Hashes]
    expect(one.input).toBe(other.input)
    expect(one.task).not.toBe(other.task)
    for (const hash of [one.input, one.task]) expect(hash).toBe(hash | 0)
  })
})

interface Hashes {
  readonly input: number
  readonly task: number
}

describe('doccano', () => {
  it('F35: writes the sample in both forms', () => {
    const rest = {id: 'a.txt', text, article: 'a.txt', ...origin, Comments: []}
    expect(records(file('doccano/all.jsonl', sample).text)).toEqual([
      {...rest, label: [[0, 4, 'institution'], [7, 10, 'speaker'], [13, 24, 'outcome']]},
    ])
    expect(records(file('doccano/all.jsonl', sample, {relations: true}).text)).toEqual([
      {
        ...rest,
        entities: [
          {id: 0, label: 'institution', start_offset: 0, end_offset: 4},
          {id: 1, label: 'speaker', start_offset: 7, end_offset: 10},
          {id: 2, label: 'outcome', start_offset: 13, end_offset: 24},
        ],
        relations: [],
      },
    ])
  })

  it('F35: counts UTF-16 units', () => {
    const [record] = records<{text: string; label: [number, number, string][]}>(file('doccano/all.jsonl', hostile).text)
    expect(record!.label.map(([start, end]) => record!.text.slice(start, end))).toEqual(['👩‍👩‍👧‍👦 野', '\u3000醫院 '])
  })

  it('F35: no other format has a form for relations', () => {
    for (const {id} of formats) expect(settle({format: id, relations: true}, defaultSchema).ok).toBe(id === 'doccano')
  })
})

describe('label-studio', () => {
  it('F36: writes the sample', () => {
    const result = (id: string, start: number, end: number, label: string) => ({
      id,
      from_name: 'label',
      to_name: 'text',
      type: 'labels',
      value: {start, end, text: text.slice(start, end), labels: [label]},
    })
    expect(JSON.parse(file('label-studio/all.json', sample).text)).toEqual([
      {
        data: {text, id: 'a.txt', article: 'a.txt', ...origin},
        annotations: [{result: [result('a.txt-0', 0, 4, 'institution'), result('a.txt-1', 7, 10, 'speaker'), result('a.txt-2', 13, 24, 'outcome')]}],
      },
    ])
  })

  it('F36: one array whatever there is, one task a line', () => {
    expect(JSON.parse(file('label-studio/all.json', '').text)).toEqual([])
    const {text: two} = file('label-studio/all.json', '甲\n乙', {unit: 'paragraph'})
    expect([JSON.parse(two).length, two.split('\n').length]).toEqual([2, 5])
  })

  it('F36: the config has every label, escaped', () => {
    const label = {...defaultSchema.labels[0]!, id: 'a"<&>\'b', name: {zh: '甲"乙', en: 'x'}}
    const {files} = exported([marked('{stranger:甲}')], {format: 'label-studio'}, {...defaultSchema, labels: [label]})
    expect(files.get('labeling-config.xml')).toBe(
      '<View>\n  <Labels name="label" toName="text">\n' +
        '    <Label value="a&#34;&#60;&#38;&#62;\'b" background="#1478bd" hint="甲&#34;乙"/>\n    <Label value="stranger"/>\n' +
        '  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n',
    )
  })
})

describe('cluener', () => {
  it('F37: writes the sample', () => {
    expect(file('cluener/all.json', sample).text).toBe(
      `{"text":"${text}","label":{"institution":{"清华大学":[[0,3]]},"speaker":{"王小明":[[7,9]]},"outcome":{"医工结合项目已通过验收":[[13,23]]}}}\n`,
    )
  })

  it('F37: lists every place of a surface, whatever it is called', () => {
    expect(file('cluener/all.json', '{__proto__:__proto__}{__proto__:__proto__}𠮷').text).toBe(
      '{"text":"__proto____proto__𠮷","label":{"__proto__":{"__proto__":[[0,8],[9,17]]}}}\n',
    )
  })
})

describe('hf', () => {
  it('F38: writes the sample, and the card names the numbers', () => {
    const [row] = records<Record<string, unknown>>(file('hf/data/train.jsonl', sample).text)
    const tags = [3, 4, 4, 4, 0, 0, 0, 1, 2, 2, 0, 0, 0, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 0]
    expect(row).toEqual({id: 'a.txt', article: 'a.txt', tokens: Array.from(text), ner_tags: tags})
    const card = file('hf/README.md', '{speaker:甲}{stranger:乙}').text
    const names = ['O', 'B-speaker', 'I-speaker', 'B-institution', 'I-institution', 'B-outcome', 'I-outcome', 'B-stranger', 'I-stranger']
    expect([...card.matchAll(/^ +'(\d+)': "(.*)"$/gm)].map(([, number, name]) => [Number(number), name])).toEqual(names.map((name, at) => [at, name]))
    expect(card).toContain('  data_files:\n  - split: train\n    path: data/train.jsonl\n')
  })

  it('F38: each part is a split, and BIOES has its own numbers', () => {
    const {files} = exported([marked(sample)], {format: 'hf', scheme: 'bioes', split: {shares: [1, 0, 1], seed: 1}})
    expect([...files.keys()]).toEqual(['data/train.jsonl', 'data/test.jsonl', 'README.md'])
    expect(files.get('README.md')).toContain('- split: train\n    path: data/train.jsonl\n  - split: test\n    path: data/test.jsonl\n')
    expect(files.get('README.md')).toContain('\'4\': "S-speaker"')
    const [row] = records<{ner_tags: number[]}>(files.get('data/train.jsonl')! + files.get('data/test.jsonl')!)
    expect(row!.ner_tags.slice(0, 4)).toEqual([5, 6, 6, 7])
  })
})

describe('gliner', () => {
  it('F39: writes the sample', () => {
    expect(JSON.parse(file('gliner/all.json', sample).text)).toEqual([
      {
        tokenized_text: Array.from(text),
        ner: [[0, 3, 'institution'], [7, 9, 'speaker'], [13, 23, 'outcome']],
        ner_labels: ['speaker', 'institution', 'outcome'],
      },
    ])
  })

  it('F39: does without blanks, and says so', () => {
    const {text: data, warnings, manifest} = file('gliner/all.json', hostile)
    const [{tokenized_text: tokens, ner}] = JSON.parse(data)
    expect(tokens.join('')).toBe('𠮷👩‍👩‍👧‍👦野家醫院。')
    expect(ner.map(([start, end]: [number, number]) => tokens.slice(start, end + 1).join(''))).toEqual(['👩‍👩‍👧‍👦野', '醫院'])
    expect(warnings).toContain('blank characters that gliner does without: 3')
    expect(manifest.changed).toMatchObject([{reason: 'blank-edges', became: '醫院'}])
  })

  it('F39: warns of what is longer than 12', () => {
    const [fits, long] = [12, 13].map(length => file('gliner/all.json', `{outcome:${'成'.repeat(length)}}`).warnings.filter(words => words.includes('max_width')))
    expect([fits, long]).toEqual([
      [], ['1 span longer than 12 characters, which gliner does not learn by default; train with a greater max_width'],
    ])
  })
})

function answer(source: string) {
  const [{messages}] = records<{messages: {role: string; content: string}[]}>(file('chat/all.jsonl', source).text) as [{messages: {role: string; content: string}[]}]
  expect(messages.map(({role}) => role)).toEqual(['system', 'user', 'assistant'])
  expect(messages[0]!.content).toContain('institution：机构。')
  return [messages[1]!.content, JSON.parse(messages[2]!.content)]
}

describe('brat', () => {
  it('F42: writes the sample, and what the labels are called', () => {
    const {files} = exported([marked(sample)], {format: 'brat'})
    expect([...files.keys()]).toEqual(['a.txt', 'a.ann', 'annotation.conf', 'visual.conf'])
    expect(files.get('a.txt')).toBe(text)
    expect(files.get('a.ann')).toBe('T1\tinstitution 0 4\t清华大学\nT2\tspeaker 7 10\t王小明\nT3\toutcome 13 24\t医工结合项目已通过验收\n')
    expect(files.get('annotation.conf')).toBe('[entities]\nspeaker\ninstitution\noutcome\n\n[relations]\n\n[events]\n\n[attributes]\n')
    expect(files.get('visual.conf')).toContain('speaker | 发言人\n')
  })

  it('F42: no annotation holds a line end, and carriage returns are gone', () => {
    const entry = marked('𠮷{outcome:甲\n乙\u2028丙}\n丁', {gap: '\r\n'})
    const {files, warnings} = exported([entry], {format: 'brat', view: 'source', boilerplate: true})
    expect(files.get('a.txt')).toBe('𠮷甲\n乙\u2028丙\n丁')
    expect(files.get('a.ann')).toBe('T1\toutcome 1 2;3 4;5 6\t甲 乙 丙\n')
    expect(warnings).toContain('carriage returns that brat does without or has as line feeds: 2')
  })

  it.each(['发言人', 'a b', '_u53d1_', '_u5发', '发u5_', 'A-1_x', '𠮷'])('F42: the label %j is a type of ASCII letters, and reads back', label => {
    const unit = marked('{speaker:甲}')
    const {files} = exported([{...unit, annotations: unit.annotations.map(one => ({...one, label}))}], {format: 'brat'})
    expect(files.get('a.ann')).toMatch(/^T1\t[A-Za-z0-9_-]+ 0 1\t甲\n$/)
    const reader = findReader('brat')
    expect(reader.ok && reader.value.read(files.get('a.ann')!, 'a.ann', files.get('a.txt')!).records[0]!.spans).toMatchObject([{label}])
  })

  it('F42: a note stands behind its annotation', () => {
    const unit = marked('{speaker:甲}')
    const {files} = exported([{...unit, annotations: unit.annotations.map(one => ({...one, note: '存疑'}))}], {format: 'brat'})
    expect(files.get('a.ann')).toBe('T1\tspeaker 0 1\t甲\n#1\tAnnotatorNotes T1\t存疑\n')
  })
})

describe('w3c', () => {
  it('F43: writes the sample', () => {
    const {files} = exported([marked(sample)], {format: 'w3c'})
    expect([...files.keys()]).toEqual(['a.txt', 'a.jsonld'])
    const collection = JSON.parse(files.get('a.jsonld')!)
    expect(collection).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld'],
      type: 'AnnotationCollection',
      total: 3,
      'dcterms:source': {id: 'a.txt', type: 'Text', 'dcterms:identifier': 'a.txt', 'dcterms:source': `urn:sha256:${'ab'.repeat(32)}`},
      first: {type: 'AnnotationPage', startIndex: 0},
    })
    expect(collection.first.items[1]).toEqual({
      id: '#a.txt-1',
      type: 'Annotation',
      motivation: 'tagging',
      created: '2024-06-25T08:00:00.000Z',
      creator: {type: 'Person', name: 'li'},
      body: [{type: 'TextualBody', purpose: 'tagging', value: 'speaker'}],
      target: {
        source: 'a.txt',
        selector: [
          {type: 'TextPositionSelector', start: 7, end: 10},
          {type: 'TextQuoteSelector', exact: '王小明', prefix: '清华大学副校长', suffix: '表示，医工结合项目已通过验收。'},
        ],
      },
    })
  })
})

describe('files of articles', () => {
  it('F47: are named after the article, safely, each name once', () => {
    const ids = ['seeds/000 x.txt', 'a.txt', 'A.md', '../../etc/passwd', 'con.txt', '.hidden', '', 'x\u0000y', '新闻'.repeat(60), 'a.txt.txt', '...', 'e\u0301']
    const names = stems(ids)
    expect(new Set(names.map(name => name.toLowerCase())).size).toBe(ids.length)
    for (const name of names) {
      expect(name).toMatch(/^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_.-]*$/u)
      expect(Buffer.byteLength(`${name}.jsonld`)).toBeLessThan(255)
      expect(name).not.toMatch(/^con(\.|$)|\.$/i)
    }
    expect(names[1]).toBe('a')
    expect(stems(ids)).toEqual(names)
  })

  it('F47: a split puts them in a folder a part', () => {
    const articles = Array.from({length: 12}, (_, at) => marked(`第${at}篇{speaker:王小明}${'文'.repeat(at)}`, {id: `${at}.txt`}))
    const {files, manifest} = exported(articles, {format: 'brat', split: {shares: [1, 1], seed: 1}})
    for (const {id, part} of manifest.articles) expect(files.get(`${part!}/${id}`)).toContain('王小明')
    expect(files.size).toBe(26)
  })
})

describe('chat', () => {
  it('F40: writes the sample, and a list for every label', () => {
    expect(answer(sample)).toEqual([text, {speaker: ['王小明'], institution: ['清华大学'], outcome: ['医工结合项目已通过验收']}])
    expect(answer('无{speaker:王}、{speaker:王}')).toEqual(['无王、王', {speaker: ['王', '王'], institution: [], outcome: []}])
  })
})

const rows = (source: string) => file('tsv/all.tsv', source, {unit: 'paragraph'}).text.slice(1).split('\n').slice(1, -1).map(line => line.split('\t').slice(6, 10))

describe('tsv', () => {
  it('F41: writes the sample', () => {
    expect(file('tsv/all.tsv', sample).text).toBe(
      '\ufeffarticle\ttitle\tdate\tpublisher\tstatus\tunit\tlabel\ttext\tstart\tend\tnote\tby\tat\n' +
        'a.txt\t\t\t\tbegun\t0\tinstitution\t清华大学\t0\t4\t\tli\t2024-06-25T08:00:00.000Z\n' +
        'a.txt\t\t\t\tbegun\t0\tspeaker\t王小明\t7\t10\t\tli\t2024-06-25T08:00:00.000Z\n' +
        'a.txt\t\t\t\tbegun\t0\toutcome\t医工结合项目已通过验收\t13\t24\t\tli\t2024-06-25T08:00:00.000Z\n',
    )
  })

  it('F41: a unit without spans has a line', () => {
    expect(rows('{speaker:甲}\n乙')).toEqual([['speaker', '甲', '0', '1'], ['', '', '', '']])
  })

  it.each(['=1+1', '+1', '-1', '@A1', '＝1', ' =1', '\t=1', '\r=1', '"=HYPERLINK("x")"', '" "@A1', '"', '"甲'])('F41: %j is no formula, and opens no quotation', source => {
    const [[, cell]] = rows(`x{speaker:${source}}`) as [string[]]
    expect(cell).toMatch(/^'/)
  })

  it('F41: no cell holds a tab or a line end', () => {
    expect(rows('{speaker:甲\t乙\n丙\u2028丁}')).toEqual([['speaker', '甲 乙 丙 丁', '0', '7']])
  })
})

describe('notes', () => {
  it('F44: a note that a format has no place for is listed', () => {
    const entry = marked(sample)
    const annotations = entry.annotations.map((one, at) => ({...one, note: ['one line', 'two\nlines'][at]!})).slice(0, 2)
    const lost = (format: string) =>
      exported([{...entry, annotations}], {format}).manifest.changed.flatMap(({reason, note}) => (reason === 'note' ? [note] : []))
    for (const {id, notes} of formats) expect([id, lost(id)]).toEqual([id, notes === 'any' ? [] : notes === 'line' ? ['two\nlines'] : ['one line', 'two\nlines']])
    expect(exported([{...entry, annotations}], {format: 'jsonl'}).files.get('all.jsonl')).toContain('two\\nlines')
    expect(exported([{...entry, annotations}], {format: 'label-studio'}).files.get('all.json')).toContain('"meta":{"text":["two\\nlines"]}')
    expect(exported([{...entry, annotations}], {format: 'tsv'}).files.get('all.tsv')).toContain('\tone line\t')
  })
})
