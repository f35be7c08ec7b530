import {describe, expect, it} from 'vitest'
import {formats} from '../../src/formats/formats.ts'
import {findReader, readers} from '../../src/formats/readers.ts'
import {exported, marked} from './sample.ts'

const entries = [
  marked('{speaker:王小明}表示，好。', {id: 'tagged.txt', status: 'done'}),
  marked('这里没有要标的。', {id: 'empty.txt', status: 'done'}),
  marked('{speaker:李建国}说还没看完。', {id: 'begun.txt'}),
  marked('没有看过。', {id: 'unseen.txt', status: 'unseen'}),
]

describe('only what was read', () => {
  it.each(formats.map(({id}) => id))('F80: %s with status done has the articles with nothing to tag as negatives, and the manifest says so', format => {
    const {files, manifest} = exported(entries, {format, status: 'done'})
    expect(manifest.articles.map(({id, status, units, spans}) => [id, status, units > 0, spans])).toEqual([['tagged.txt', 'done', true, 1], ['empty.txt', 'done', true, 0]])
    expect(manifest.leftOut).toEqual([{id: 'begun.txt', status: 'begun'}, {id: 'unseen.txt', status: 'unseen'}])
    const all = [...files.values()].join('\n')
    // Of a table the line without a label is what is there of a text.
    const there = format === 'tsv' ? /^empty\.txt\t{4}done\t0\t{7}$/m : format === 'conll' ? /^有\tO$/m : format === 'hf' || format === 'gliner' ? /"没","有","要"/ : /这里没有要标的/
    expect(all).toMatch(there)
    expect(all).not.toMatch(/李建国|李\tB-|"李","建"|begun|没有看过|unseen\.txt/)
  })

  it.each(readers.filter(({beside}) => !beside).map(({id}) => id))('F80: %s reads back the text with nothing in it as a record without spans', format => {
    const {files} = exported(entries, {format, status: 'done'})
    const reader = findReader(format)
    if (!reader.ok) throw new Error(format)
    const {records, problems} = reader.value.read([...files].find(([name]) => name.startsWith('all.'))![1], 'all')
    expect([problems, records.map(({spans}) => spans.length)]).toEqual([[], [1, 0]])
  })
})
