import {describe, expect, it} from 'vitest'
import {bind} from '../../src/app/bindings.ts'
import {firstKeys} from '../../src/app/first-keys.ts'
import {listPosition} from '../../src/app/library.ts'
import {startRuntime} from '../../src/app/runtime.ts'
import {noConfig} from '../../src/core/config.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {lightArticles} from '../helpers/many.ts'
import {articleOf, press, sessionOver} from '../helpers/session.ts'

const stamp = {at: '2026-01-01T00:00:00.000Z', id: 'a'}

describe('what the first keys of a session come to', () => {
  it.each([[1, 1], [3, 3], [20, 8]] as const)('T67: in a list of %i articles: %i rows at most, an article, help, search line and palette', (count, rows) => {
    const {session, shell} = sessionOver(lightArticles(count), {columns: 80, rows: 24})
    const reached = firstKeys(session.state(), stamp, 8)
    // Whatever way leads to a state, it is the one that the keys come to in a session.
    for (const [number, {state, keys}] of reached.entries()) {
      for (const [key, to] of keys) {
        const other = startRuntime(state, shell)
        press(other, [key])
        expect(other.screen(), `${number} ${key}`).toEqual(startRuntime(reached[to]!.state, shell).screen())
      }
    }
    expect(reached.slice(0, rows).map(({state}) => listPosition(state))).toEqual(Array.from({length: rows}, (_, row) => row))
    const first = [...reached[0]!.keys].map(([key, to]) => `${key} ${to}`)
    expect(first.filter(key => /^(?:j|Down|Tab) /.test(key))).toEqual(count === 1 ? [] : ['j 1', 'Down 1', 'Tab 1'])
    expect(first.filter(key => /^(?:G|End|PgDn) /.test(key))).toEqual(count === 3 ? ['G 2', 'End 2', 'PgDn 2'] : [])
    expect(reached.slice(rows).map(({state}) => state.overlay?.kind ?? state.typing ?? state.screen)).toEqual(['reader', 'reader', 'reader', 'reader', 'keys', 'query', 'palette', 'card'])
    expect(first.slice(-8).join()).toBe(['Enter', 'l', 'Right', 'Space', '?', '/', ':', 'K'].map((key, at) => `${key} ${rows + at}`).join())
  })

  it('T67: but for a long article, which takes its time to open', () => {
    const {session} = sessionOver([articleOf('一'.repeat(20_000)), ...lightArticles(1)], {columns: 80, rows: 24})
    const [first] = firstKeys(session.state(), stamp, 8)
    expect([...first!.keys.keys()]).toEqual(['j', 'Down', 'Tab', 'G', 'End', 'PgDn', '?', '/', ':', 'K'])
  })

  it('T67: by the keys that the user has', () => {
    const schema = bind(defaultSchema, {...noConfig, keys: new Map([['library.next', ['Tab']], ['library.previous', ['j']]])})
    if (!schema.ok) throw new Error(schema.problem.message.en)
    const {session} = sessionOver(lightArticles(3), {columns: 80, rows: 24, schema: schema.value.schema})
    const reached = firstKeys(session.state(), stamp, 8)
    const led = (key: string): (number | undefined)[] => reached.slice(0, 3).map(({keys}) => keys.get(key))
    expect(led('Tab')).toEqual([1, 2, undefined])
    expect(led('j')).toEqual([undefined, 0, 1])
    expect(led('k')).toEqual([undefined, undefined, undefined])
  })
})
