import {describe, expect, it} from 'vitest'
import {bind} from '../../src/app/bindings.ts'
import {commandTable, keymapOf} from '../../src/app/commands/table.ts'
import {keyFault, keyNames} from '../../src/app/key-names.ts'
import {named} from '../../src/app/named.ts'
import {screenText} from '../../src/app/screen/screen.ts'
import {noConfig, type Config, type KeyedSchema} from '../../src/core/config.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import type {Colour} from '../../src/core/schema.ts'
import {cellWidth} from '../../src/core/width.ts'
import {keysOf} from '../../src/app/key.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'

const configOf = (keys: Record<string, string[]>, colours: Record<string, Colour> = {}): Config => ({
  ...noConfig,
  keys: new Map(Object.entries(keys)),
  colours: new Map(Object.entries(colours)),
})

const bound = (config: Config) => {
  const made = bind(defaultSchema, config)
  if (!made.ok) throw new Error(made.problem.message.en)
  return made.value
}

const refusal = (keys: Record<string, string[]>) => {
  const made = bind(defaultSchema, configOf(keys))
  return made.ok ? {zh: '', en: ''} : made.problem.message
}

const sessionWith = (keys: Record<string, string[]>, colours: Record<string, Colour> = {}) => {
  const {session} = sessionOver([articleOf('国务院发言人吕毅表示，今天')], {schema: bound(configOf(keys, colours)).schema})
  press(session, ['Enter'])
  return session
}

const keysOnly = (schema: KeyedSchema = defaultSchema) => commandTable(schema).map(({id, keys}) => [id, keys])

describe('a user’s keys', () => {
  it('K66: without any, every command has its own', () => {
    expect(keysOnly(bound(noConfig).schema)).toEqual(keysOnly())
  })

  it('K66: stand for those of the program, which then mean nothing', () => {
    const session = sessionWith({'move.word.next': ['y'], 'history.undo': ['z u', 'Ctrl-x']})
    press(session, ['y', 's'])
    expect([...session.state().annotations.values()].flat()).toHaveLength(1)
    press(session, ['Ctrl-x', 'z', 'u', 'w'])
    expect(session.state().notice!.words.zh).toMatch(/^w 没有用处/)
  })

  it('K66: of a label are shown in the gutter, and Shift follows', () => {
    const {schema} = bound(configOf({'tag.speaker': ['y']}))
    expect(schema.labels[0]!.key).toBe('y')
    expect(commandTable(schema).filter(({id}) => id.startsWith('tag.speaker')).map(({keys}) => keys)).toEqual([['y'], ['Y']])
    const session = sessionWith({'tag.speaker': ['y']})
    press(session, ['w', 'y'])
    expect(screenText(session.screen(), cellWidth)).toMatch(/1 y {3}国务院/)
  })

  it('K66: let two commands change places', () => {
    const {schema} = bound(configOf({'move.down': ['k'], 'move.up': ['j']}))
    expect(keymapOf(schema).ok).toBe(true)
  })

  it('K66: are what footer, help, palette and notices name', () => {
    const session = sessionWith({'app.help': ['&'], 'select.extend': ['Ctrl-y'], 'find.open': ['Ctrl-s'], 'app.back': ['^']})
    expect(screenText(session.screen(), cellWidth)).toContain('& 按键  ^ 列表')
    press(session, ['a'])
    expect(session.state().notice!.words).toEqual({zh: '先按 Ctrl-y 进入扩选', en: 'press Ctrl-y first to extend'})
    press(session, ['n'])
    expect(session.state().notice!.words.zh).toBe('先按 Ctrl-s 查找')
    press(session, ['?'])
    expect(session.state().notice!.words.zh).toBe('? 没有用处 · & 看按键')
    press(session, ['Esc'])
    expect(session.state().notice!.words.zh).toBe('按 ^ 回文章列表')
    press(session, [':', ...'select.swap'])
    expect(screenText(session.screen(), cellWidth)).toContain('先按 Ctrl-y 进入扩选')
  })

  it('K66: colours go with the labels', () => {
    const session = sessionWith({}, {speaker: 'purple'})
    press(session, ['w', 's', 'h'])
    expect(session.screen().body.flat().filter(run => run.label !== undefined).map(run => run.label)).toContain('purple')
  })

  it.each<[string, Record<string, string[]>, RegExp]>([
    ['a command that there is not', {'move.wrod.next': ['w']}, /no command "move\.wrod\.next"; did you mean "move\.word\.next"/],
    ['two commands on one key', {'move.word.next': ['j']}, /key j in mode reader .*(move\.down.*move\.word\.next|move\.word\.next.*move\.down).*another key/],
    ['a label and a command on one key', {'tag.speaker': ['h']}, /key h .*(tag\.speaker.*move\.left|move\.left.*tag\.speaker)/],
    ['two labels on one key', {'tag.speaker': ['i']}, /"speaker", "institution" share the key "i"/],
    ['a capital that another label means', {'tag.speaker': ['I']}, /share the key "i"/],
    ['the head of a sequence', {'move.word.next': ['g']}, /key g .*(move\.start|move\.word\.next)/],
    ['a sequence through another key', {'move.word.next': ['j j']}, /key j j? ?.*(move\.down|move\.word\.next)/],
    ['a digit', {'move.word.next': ['7']}, /key "7" of move\.word\.next: digits are counts/],
    ['a label on a digit', {'tag.speaker': ['7']}, /digit/],
    ['no name of a key', {'move.word.next': ['ctrl-w']}, /ctrl-w is neither one character nor the name of a key; did you mean Ctrl-w/],
    ['a slip in a name', {'page.next': ['PageDown']}, /PageDown is neither/],
    ['what a terminal sends for another key', {'move.word.next': ['Ctrl-i']}, /Ctrl-i is Tab in a terminal/],
    ['what suspends', {'move.word.next': ['Ctrl-z']}, /Ctrl-z suspends/],
    ['nothing', {'move.word.next': ['']}, /is empty/],
    ['two blanks', {'move.word.next': ['g  w']}, /is empty/],
    ['a control character', {'move.word.next': ['\u0007']}, /is neither/],
    ['a character in a prompt', {'find.submit': ['y']}, /key "y" of find\.submit: could then not be typed/],
    ['a blank in a prompt', {'palette.leave': ['Space']}, /could then not be typed/],
  ])('K67: refuses %s', (_, keys, message) => {
    expect(refusal(keys).en).toMatch(message)
    expect(refusal(keys).zh).toMatch(/[一-鿿]/)
  })

  it('K67: names everything that is wrong at once', () => {
    const message = refusal({'a.b': ['x'], 'move.left': ['3'], 'move.right': ['nope']}).en
    expect(message.split('; ').length).toBeGreaterThanOrEqual(3)
  })

  it('K67: what is meant for labels of another schema is left aside and told', () => {
    const {schema, unused} = bound(configOf({'tag.person': ['y']}, {place: 'red', speakr: 'cyan'}))
    expect(keymapOf(schema).ok).toBe(true)
    expect(unused.map(({message}) => message.en)).toEqual([
      expect.stringMatching(/"tag\.person" is no label/),
      expect.stringMatching(/"place" is no label/),
      expect.stringMatching(/"speakr".*did you mean "speaker"/),
    ])
  })

  it('K67: names from the file are names and nothing else', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) expect(refusal({[name]: ['x']}).en).toContain(`no command "${name}"`)
  })
})

describe('names of keys', () => {
  it('K67: every key that a session can get is one, and so is every key of the table', () => {
    for (const key of keyNames) expect(keyFault(key), key).toBeUndefined()
    const controls = Array.from({length: 26}, (_, at) => keysOf(String.fromCharCode(at + 1), {})[0]!)
    for (const key of controls) if (key !== 'Ctrl-z') expect(keyFault(key), key).toBeUndefined()
    for (const {keys} of commandTable(defaultSchema)) for (const key of keys.flatMap(sequence => sequence.split(' '))) expect(keyFault(key), key).toBeUndefined()
  })
})

describe('words that name keys', () => {
  it('K66: an id that no command has stays as it is', () => {
    expect(named(defaultSchema, {zh: '「⟦x.y⟧」⟦app.help⟧', en: '⟦'})).toEqual({zh: '「⟦x.y⟧」?', en: '⟦'})
  })
})
