import {describe, expect, it} from 'vitest'
import {startRuntime, type Runtime} from '../../src/app/runtime.ts'
import {modeOf} from '../../src/app/state.ts'
import {failed} from '../../src/core/result.ts'
import {formats} from '../../src/formats/formats.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'

const stepsTo = (format: string): string[] => Array.from({length: formats.findIndex(({id}) => id === format)}, () => 'l')

const rows = (session: Runtime): string[] => session.screen().overlay!.rows.map(row => row.map(run => run.text).join('').trimEnd())

const open = () => sessionOver([articleOf('国务院发言人表示')])

describe('the export dialog', () => {
  it.each([[[]], [['Enter']]])('K71: opens over library and reader (after %j), names the folder, and leaves without exporting', async keys => {
    const {session, world} = open()
    press(session, [...keys, 'E'])
    expect(rows(session)).toContain('   写到 annotations/exports/jsonl')
    press(session, [...stepsTo('conll'), 'Esc'])
    await session.settled()
    expect(session.screen().overlay).toBeUndefined()
    expect(world.exported).toEqual([])
    press(session, ['E'])
    expect(rows(session)).toContain('   写到 annotations/exports/conll')
  })

  it('K71: fields and options go round, both ways, and by a count', () => {
    const {session} = open()
    press(session, ['E', 'k'])
    expect(rows(session).find(row => row.startsWith(' ▸'))).toContain('划分')
    press(session, ['j', 'h'])
    expect(rows(session).find(row => row.startsWith(' ▸'))).toContain(formats.at(-1)!.id)
    press(session, ['Space'])
    expect(rows(session)[0]).toMatch(/格式.*jsonl/)
    press(session, ['3', 'j', '2', 'l'])
    expect(rows(session).find(row => row.startsWith(' ▸'))).toMatch(/单位.*● 句/)
  })

  it('K71: a field that the format has no use for is dim, says why, and neither changes nor counts', () => {
    const {session} = open()
    press(session, ['E', ...stepsTo('conll'), 'j', 'l'])
    expect(rows(session)).toContain('   写到 annotations/exports/conll-bioes')
    press(session, ['k', 'h', 'j'])
    const idle = session.screen().overlay!.rows[1]!
    expect(idle.map(run => run.text).join('')).toContain('只有 conll、hf 用')
    expect(idle.filter(run => run.text.trim() !== '' && !run.text.includes('▸')).every(({tone}) => tone === 'dim')).toBe(true)
    expect(rows(session)).toContain('   写到 annotations/exports/label-studio')
    press(session, ['h'])
    expect(session.state().notice!.words.zh).toBe('只有 conll、hf 用')
    expect(rows(session).at(-1)).toBe('   只有 conll、hf 用')
    expect(rows(session)[1]).toContain('● bioes')
  })

  it('K71: shows the field under the cursor where there is little room', () => {
    const {session} = open()
    session.resize(24, 6)
    press(session, ['E', 'j', 'j', 'j', 'l'])
    expect(rows(session)[0]).toMatch(/^ ▸ 单位 {2}段$/)
  })

  it('K72: asks for what was chosen, once at a time, and says what came of it', async () => {
    const {session, world} = open()
    press(session, ['E', 'l', 'k', 'l', 'Enter', 'E'])
    expect(session.state().notice!.words.zh).toBe('正在导出…')
    expect(modeOf(session.state())).toBe('library')
    press(session, ['Enter', 'l'])
    expect(modeOf(session.state())).toBe('reader')
    await session.settled()
    expect(world.exported).toEqual([{format: 'spacy', split: '8:1:1'}])
    expect(session.state().notice).toEqual({words: {zh: '已导出', en: 'exported'}, tone: 'good'})
    press(session, ['E', 'Enter'])
    await session.settled()
    expect(world.exported).toHaveLength(2)
  })

  it('K72: waits for what is being saved', async () => {
    const {session, world} = open()
    press(session, ['Enter', 's', 'E', 'Enter'])
    expect([world.committed.length, world.exported.length]).toEqual([1, 0])
    expect(session.state().saving.waiting).toBe(1)
    await session.settled()
    expect(session.state().saving.waiting).toBe(0)
    expect(world.exported).toHaveLength(1)
  })

  it('K72: tries again what the disk refused, and exports nothing while it does', async () => {
    const {session, world} = open()
    world.failing = true
    press(session, ['Enter', 's'])
    await session.settled()
    press(session, ['E', 'Enter'])
    await session.settled()
    expect(world.exported).toEqual([])
    expect(session.state().notice).toEqual({words: {zh: '没有导出，因为还有没存上的：磁盘已满', en: 'not exported, as not everything is saved: disk full'}, tone: 'bad'})
    world.failing = false
    press(session, ['E', 'Enter'])
    await session.settled()
    expect(session.state().saving.failed).toBe(0)
    expect(world.exported).toHaveLength(1)
  })

  it('K73: a refusal is told, kept among the messages, and changes nothing', async () => {
    const {session, shell} = open()
    const problem = {code: 'export.place-taken', message: {zh: '里有不是导出写下的文件', en: 'holds files that no export wrote'}}
    const refusing = startRuntime(session.state(), {...shell, export: async () => failed(problem)})
    press(refusing, ['E', 'Enter'])
    await refusing.settled()
    expect(refusing.state().notice).toEqual({words: problem.message, tone: 'bad'})
    expect(refusing.state().log.at(-1)).toBe(refusing.state().notice)
    expect(refusing.state().annotations).toBe(session.state().annotations)
  })
})
