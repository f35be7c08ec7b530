import {describe, expect, it} from 'vitest'
import {bind} from '../../src/app/bindings.ts'
import {firstMoves} from '../../src/app/first-moves.ts'
import {listPosition} from '../../src/app/library.ts'
import {startRuntime} from '../../src/app/runtime.ts'
import {noConfig} from '../../src/core/config.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {lightArticles} from '../helpers/many.ts'
import {press, sessionOver} from '../helpers/session.ts'

const stamp = {at: '2026-01-01T00:00:00.000Z', id: 'a'}

describe('the first moves in a list', () => {
  it.each([[1, 1], [3, 3], [20, 8]] as const)('T67: of %i articles are the states that keys come to, %i at most', (count, kept) => {
    const {session, shell} = sessionOver(lightArticles(count), {columns: 80, rows: 24})
    const {states, down, up} = firstMoves(session.state(), stamp, 8)
    expect(states.map(listPosition)).toEqual(Array.from({length: kept}, (_, row) => row))
    expect([down, up]).toEqual(count === 1 ? [[], []] : [['j', 'Down'], ['k', 'Up']])
    for (const [row, state] of states.entries()) {
      const other = startRuntime(session.state(), shell)
      press(other, Array.from({length: row}, () => 'Down'))
      expect(startRuntime(state, shell).screen()).toEqual(other.screen())
    }
  })

  it('T67: are by the keys that the user has', () => {
    const schema = bind(defaultSchema, {...noConfig, keys: new Map([['library.next', ['Tab']], ['library.previous', ['j']]])})
    if (!schema.ok) throw new Error(schema.problem.message.en)
    const {session} = sessionOver(lightArticles(3), {columns: 80, rows: 24, schema: schema.value.schema})
    const {states, down, up} = firstMoves(session.state(), stamp, 8)
    expect([states.length, down, up]).toEqual([3, ['Down'], ['j', 'Up']])
  })
})
