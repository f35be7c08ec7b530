import {describe, expect, it} from 'vitest'
import {commandTable} from '../../src/app/commands/table.ts'
import {modeOf, type State} from '../../src/app/state.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import type {Runtime} from '../../src/app/runtime.ts'
import {undecidedSession} from '../helpers/undecided.ts'
import {articleOf, drawn, readerOn, sessionOver} from '../helpers/session.ts'

/** Command, text with selection and tags as drawn, keys (the command's last), text as drawn after. */
const inText: readonly (readonly [id: string, before: string, keys: string, after: string])[] = [
  ['tag.speaker', '‹吕毅›致辞', 's', '{speaker:‹吕毅›}致辞'],
  ['tag.speaker.second', '{outcome:‹吕毅›}致辞', 'S', '{outcome:{speaker:‹吕毅›}}致辞'],
  ['tag.institution', '‹东海大学›宣布', 'i', '{institution:‹东海大学›}宣布'],
  ['tag.institution.second', '{outcome:‹东海大学›}宣布', 'I', '{institution:{outcome:‹东海大学›}}宣布'],
  ['tag.outcome', '‹通过验收›了', 'o', '{outcome:‹通过验收›}了'],
  ['tag.outcome.second', '{speaker:‹验收›}了', 'O', '{outcome:{speaker:‹验收›}}了'],
  ['edge.start.left', '在东{institution:‹海大学›}里', '[', '在{institution:‹东海大学›}里'],
  ['edge.end.right', '{institution:‹东海大›}学里', ']', '{institution:‹东海大学›}里'],
  ['edge.start.right', '{institution:‹在东海大学›}里', '{', '在{institution:‹东海大学›}里'],
  ['edge.end.left', '{institution:‹东海大学里›}', '}', '{institution:‹东海大学›}里'],
  ['tag.delete', '{speaker:‹吕毅›}致辞', 'x', '‹吕毅›致辞'],
  ['tag.next', '‹他›和{speaker:吕毅}', 'Tab', '他和{speaker:‹吕毅›}'],
  ['tag.previous', '{speaker:吕毅}和‹他›', 'Shift-Tab', '{speaker:‹吕毅›}和他'],
  ['tag.repeat', '‹他›和你', 's l l .', '{speaker:他}和{speaker:‹你›}'],
  ['propagate.article', '{speaker:‹吕毅›}说，吕毅笑', '*', '{speaker:‹吕毅›}说，{speaker:吕毅}笑'],
  ['propagate.corpus', '{speaker:‹吕毅›}说，吕毅笑', 'g *', '{speaker:‹吕毅›}说，{speaker:吕毅}笑'],
  ['walk.accept', '{institution:‹东海大学›}，东海大学医院', '* y', '{institution:‹东海大学›}，{institution:东海大学}医院'],
  ['walk.refuse', '{institution:‹东海大学›}，东海大学医院', '* n', '{institution:‹东海大学›}，东海大学医院'],
  ['walk.rest', '{institution:‹东海大学›}，东海大学医院，东海大学医院', '* a', '{institution:‹东海大学›}，{institution:东海大学}医院，{institution:东海大学}医院'],
  ['walk.back', '{institution:‹东海大学›}，东海大学医院，东海大学医院', '* y u', '{institution:东海大学}，‹东海大学›医院，东海大学医院'],
  ['walk.stop', '{institution:‹东海大学›}，东海大学医院', '* q', '{institution:‹东海大学›}，东海大学医院'],
  ['busy.stop', `{speaker:‹吕毅›}说${'，吕毅笑'.repeat(100)}`, '* Esc', `{speaker:‹吕毅›}说${'，吕毅笑'.repeat(100)}`],
  ['suggest.accept', '{speaker:‹吕毅›}说，吕毅笑', 'Tab Enter', '{speaker:吕毅}说，{speaker:‹吕毅›}笑'],
  ['suggest.reject', '{speaker:‹吕毅›}说，吕毅笑', 'Tab r', '{speaker:吕毅}说，‹吕毅›笑'],
  ['history.undo', '‹吕毅›致辞', 's u', '‹吕毅›致辞'],
  ['history.redo', '‹吕毅›致辞', 's u U', '{speaker:‹吕毅›}致辞'],
  ['select.word.end', '‹医院›领导', 'e', '‹医院领导›'],
  ['select.extend', '‹吕›毅', 'v l', '‹吕毅›'],
  ['select.swap', '在‹吕›毅', 'v l a h', '‹在吕毅›'],
  ['select.leave', '‹吕›毅笑', 'v Esc l', '吕‹毅›笑'],
  ['select.grow', '‹东›海大学宣布', '+', '‹东海›大学宣布'],
  ['select.shrink', '‹东›海大学宣布', '+ -', '‹东›海大学宣布'],
  ['select.quote', '说“好‹极›了”吧', 'm q', '说“‹好极了›”吧'],
  ['select.sentence', '来。去‹了›吧。好', 'm s', '来。‹去了吧。›好'],
  ['select.paragraph', '来。去‹了›吧。好\n另段', 'm p', '‹来。去了吧。好›\n另段'],
  ['select.bracket', '他（现‹任›院长）说', 'm b', '他（‹现任院长›）说'],
  ['select.entity', '昨天东海‹大›学宣布', 'm e', '昨天‹东海大学›宣布'],
  ['move.left', '吕‹毅›', 'h', '‹吕›毅'],
  ['move.right', '‹吕›毅', 'l', '吕‹毅›'],
  ['move.down', '‹吕›毅\n致辞', 'j', '吕毅\n‹致›辞'],
  ['move.up', '吕毅\n‹致›辞', 'k', '‹吕›毅\n致辞'],
  ['move.word.next', '‹医院›领导', 'w', '医院‹领导›'],
  ['move.word.previous', '医院‹领导›', 'b', '‹医院›领导'],
  ['move.sentence.next', '‹来。›去。', ')', '来。‹去。›'],
  ['move.sentence.previous', '来。‹去。›', '(', '‹来。›去。'],
  ['move.paragraph.next', '‹来。›\n去。', 'L', '来。\n‹去。›'],
  ['move.paragraph.previous', '来。\n‹去。›', 'H', '‹来。›\n去。'],
  ['move.row.start', '吕毅‹笑›', '0', '‹吕›毅笑'],
  ['move.row.end', '‹吕›毅笑', '$', '吕毅‹笑›'],
  ['move.start', '吕毅\n‹笑›', 'g g', '‹吕›毅\n笑'],
  ['move.end', '‹吕›毅\n笑', 'G', '吕毅\n‹笑›'],
  ['jump.to', '‹他›说东海大学好', 'f 东', '他说‹东海大学›好'],
  ['jump.next', '‹他›说东风，东风', 'f 东 Esc ;', '他说‹东风›，东风'],
  ['jump.previous', '东风，‹他›说', 'f 东 Esc ,', '‹东风›，他说'],
  ['jump.leave', '‹他›说东风，东风', 'f 东 Esc', '‹他›说东风，东风'],
  ['mark.set', '‹他›说东风', 'M a $ \' a', '‹他›说东风'],
  ['mark.go', '‹他›说东风', 'M a $ \' a', '‹他›说东风'],
  ['find.next', '‹他›说东风，东风', '/ 东 风 Enter n', '他说东风，‹东风›'],
  ['find.previous', '‹他›说东风，东风', '/ 东 风 Enter n N', '他说‹东风›，东风'],
  ['find.submit', '‹他›说东风', '/ 东 风 Enter', '他说‹东风›'],
  ['find.hidden', '‹他›说\u200b东风', 'g h', '他说‹\u200b›东风'],
  ['find.cancel', '‹他›说东风', '/ 东 风 Esc', '‹他›说东风'],
]

const seven = Array.from({length: 7}, (_, number) => articleOf(Array.from({length: 60}, (_line, line) => `第${line + 1}段，第${number + 1}篇。`).join('\n'), `${number + 1}.txt`))

const at = ({reader, library}: State): string => reader?.article ?? library.at ?? ''

const line = ({corpus, reader}: State): number => corpus.byId.get(reader!.article)!.source.slice(0, reader!.selection.from).split('\n').length

const rows = ({library}: State): number => library.found.listing.length

const value = ({library}: State): string | undefined => library.panel?.value

const choice = ({exporting}: State): string => JSON.stringify([...(exporting?.choice ?? [])])

/** Command, keys in a library of seven articles of 60 paragraphs, what to look at, what it is then. */
const inLibrary: readonly (readonly [id: string, keys: string, look: (state: State) => unknown, expected: unknown])[] = [
  ['suggest.switch', 'Enter g s', state => state.suggesting, false],
  ['note.edit', 'Enter s c', state => state.typing, 'note'],
  ['note.save', 'Enter s c 好 Enter', state => state.annotations.get('1.txt')?.[0]?.note, '好'],
  ['note.leave', 'Enter s c 好 Esc', state => [state.typing, state.annotations.get('1.txt')?.[0]?.note], [undefined, undefined]],
  ['page.next', 'Enter Space', state => line(state) > 8, true],
  ['page.previous', 'Enter Space PgUp', line, 1],
  ['page.half.next', 'Enter Ctrl-d', state => line(state) > 4, true],
  ['page.half.previous', 'Enter Ctrl-d Ctrl-u', line, 1],
  ['move.percent', 'Enter 5 0 %', state => Math.abs(line(state) - 30) <= 1, true],
  ['find.open', 'Enter /', state => state.typing, 'find'],
  ['library.open', 'Enter', state => [state.screen, at(state)], ['reader', '1.txt']],
  ['library.open.right', 'l', state => [state.screen, at(state)], ['reader', '1.txt']],
  ['library.search', '/', state => state.typing, 'query'],
  ['library.search.leave', '/ 第 Esc', state => [state.typing, state.library.input.text], [undefined, '第']],
  ['library.search.clear', '/ 第 Esc Esc', state => state.library.input.text, ''],
  ['library.read', 'R', state => state.notice?.words.en, 'all articles are read'],
  ['library.down', 'Down', at, '2.txt'],
  ['library.up', 'Down Down Up', at, '2.txt'],
  ['library.page.down', 'PgDn', at, '7.txt'],
  ['library.page.up', 'PgDn PgUp', at, '1.txt'],
  ['library.next', 'j', at, '2.txt'],
  ['library.previous', 'j j k', at, '2.txt'],
  ['library.first', 'j j g g', at, '1.txt'],
  ['library.last', 'G', at, '7.txt'],
  ['article.next', 'Enter >', at, '2.txt'],
  ['article.previous', 'Enter > > <', at, '2.txt'],
  ['work.done', 'D', state => [...state.done], ['1.txt']],
  ['work.next', 'j D k g n', at, '3.txt'],
  ['work.previous', 'D j j g N', at, '2.txt'],
  ['work.unfinished', 'D F', rows, 6],
  ['library.filter', 'f', value, 'unseen'],
  ['library.order', 'o', state => state.library.order, 'date'],
  ['filters.toggle', 'D f Space', rows, 6],
  ['filters.clear', 'D f Space c', rows, 7],
  ['filters.leave', 'D f Space Esc', state => [value(state), rows(state)], [undefined, 6]],
  ['filters.down', 'f j', value, 'begun'],
  ['filters.up', 'f j k', value, 'unseen'],
  ['filters.page.down', 'f PgDn', value, ''],
  ['filters.page.up', 'f PgDn PgUp', value, 'usual'],
  ['filters.group.next', 'f l', value, 'speaker'],
  ['filters.group.previous', 'f l h', value, 'unseen'],
  ['filters.first', 'f g g', value, 'usual'],
  ['filters.last', 'f G', value, ''],
  ['view.card', 'K', state => state.overlay?.kind, 'card'],
  ['view.wider', 'Enter z - z - z +', state => state.measure, 33],
  ['view.narrower', 'Enter z -', state => state.measure, 33],
  ['view.usual', 'Enter z - z 0', state => state.measure, 40],
  ['view.next', 'Enter t', state => state.reader?.view, 'source'],
  ['view.pane', 'Enter T', state => state.overlay?.kind, 'tags'],
  ['palette.open', ':', state => state.typing, 'palette'],
  ['palette.run', ': v i e w . c a r d Enter', state => state.overlay?.kind, 'card'],
  ['palette.down', ': Down', state => state.palette?.at, 1],
  ['palette.up', ': Down Down Up', state => state.palette?.at, 1],
  ['palette.page.down', ': PgDn', state => state.palette!.at > 5, true],
  ['palette.page.up', ': PgDn PgUp', state => state.palette?.at, 0],
  ['palette.leave', ': Esc', state => [state.typing, state.palette], [undefined, undefined]],
  ['app.log', 'g l', state => state.overlay?.kind, 'log'],
  ['app.help', '?', state => state.overlay?.kind, 'keys'],
  ['app.back', 'Enter q', state => state.screen, 'library'],
  ['overlay.close', '? Esc', state => state.overlay, undefined],
  ['overlay.down', '? j', state => state.overlay?.at, 1],
  ['overlay.up', '? j j k', state => state.overlay?.at, 1],
  ['overlay.page.down', '? Space', state => state.overlay!.at > 5, true],
  ['overlay.page.up', '? Space PgUp', state => state.overlay?.at, 0],
  ['export.open', 'E', state => state.exporting?.at, 0],
  ['export.down', 'E j', state => state.exporting?.at, 1],
  ['export.up', 'E j j k', state => state.exporting?.at, 1],
  ['export.next', 'E l', choice, '[["format","spacy"]]'],
  ['export.previous', 'E l l h', choice, '[["format","spacy"]]'],
  ['export.run', 'E Enter', state => state.exporting?.running, true],
  ['export.leave', 'E Esc', state => state.exporting?.at, undefined],
]

/** What ends the session: nothing is to be seen in the state. */
const ending: readonly (readonly [id: string, keys: string])[] = [['app.quit', 'q'], ['app.quit.anywhere', 'Ctrl-c']]

/** What needs another library. */
const elsewhere: readonly (readonly [id: string, keys: string])[] = [['app.problems', '!']]

/** Command, keys in a library with one of each kind of what is undecided, what to look at, what it is then. */
const inTray: readonly (readonly [id: string, keys: string, look: (state: State) => unknown, expected: unknown])[] = [
  ['tray.open', 'g r', state => [state.tray.item, state.screen], ['conflict c', 'reader']],
  ['tray.accept', 'g r Enter', state => state.annotations.get('1.txt')?.map(({id, rev}) => `${id} ${rev}`), ['m 1', 'c 3']],
  ['tray.next', 'g r l', state => state.tray.choice, 1],
  ['tray.previous', 'g r l h', state => state.tray.choice, 0],
  ['tray.down', 'g r j', state => state.tray.item, 'aside r'],
  ['tray.up', 'g r j j k', state => state.tray.item, 'aside r'],
  ['tray.drop', 'g r j j x', state => state.asides.get('1.txt')?.map(({id}) => id.slice(0, 1)), ['r', 'c']],
  ['tray.attach', 'Enter w g r j j a', state => state.annotations.get('1.txt')?.map(({id}) => id), ['o', 'm', 'c']],
  ['tray.go', 'g r j l o', state => [modeOf(state), state.reader?.selection], ['reader', {from: 16, to: 18}]],
  ['tray.leave', 'g r Esc', state => [modeOf(state), state.screen], ['library', 'library']],
]

const table = commandTable(defaultSchema)

/** Presses all but the command's own key, sees that the next one is its own, and presses it. */
function pressing(session: Runtime, id: string, keys: string): void {
  const command = table.find(candidate => candidate.id === id)!
  const pressed = keys.split(' ')
  const starts = new Set([...pressed.keys()].filter(number => command.keys.some(sequence => pressed.slice(number).join(' ').startsWith(sequence))))
  let fits = false
  for (const [number, key] of pressed.entries()) {
    if (starts.has(number) && command.modes.includes(modeOf(session.state()))) fits = true
    session.press(key)
  }
  if (!fits) throw new Error(`${keys} does not press ${id}, which has ${command.keys.join(', ')} in ${command.modes.join(', ')}`)
}

describe('before, keys, after of every command', () => {
  it.each(inText)('K93: %s on %s: %s', async (id, before, keys, after) => {
    const {session} = readerOn(before)
    expect(drawn(session.state())).toBe(before)
    pressing(session, id, keys)
    await session.settled()
    expect(drawn(session.state())).toBe(after)
  })

  it.each(inLibrary)('K93: %s: %s', async (id, keys, look, expected) => {
    const {session} = sessionOver(seven)
    pressing(session, id, keys)
    if (id !== 'export.run') await session.settled()
    expect(look(session.state())).toEqual(expected)
  })

  it.each(ending)('K93: %s: %s', async (id, keys) => {
    const {session} = sessionOver(seven)
    pressing(session, id, keys)
    await session.ended
  })

  it.each(elsewhere)('K93: %s: %s', (id, keys) => {
    const {session} = sessionOver(seven, {problems: [{code: 'x', message: {zh: '读不了', en: 'unreadable'}}]})
    pressing(session, id, keys)
    expect(session.state().overlay?.kind).toBe('problems')
  })

  it.each(inTray)('K93: %s: %s', async (id, keys, look, expected) => {
    const {session} = undecidedSession()
    pressing(session, id, keys)
    await session.settled()
    expect(look(session.state())).toEqual(expected)
  })

  it('K93: none is left out', () => {
    const tested = new Set([...inText, ...inLibrary, ...inTray, ...ending, ...elsewhere].map(([id]) => id))
    expect(table.map(({id}) => id).filter(id => !tested.has(id))).toEqual([])
  })
})
