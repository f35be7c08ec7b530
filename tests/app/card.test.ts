import {describe, expect, it} from 'vitest'
import {ownExamples} from '../../src/app/card.ts'
import {cardRows} from '../../src/app/screen/card.ts'
import type {Row} from '../../src/app/screen/screen.ts'
import {rowWidth} from '../../src/app/screen/rows.ts'
import {defaultSchema} from '../../src/core/default-schema.ts'
import {goldAnnotations, seedArticles} from '../helpers/corpus.ts'
import {press, readerOn, sessionOver} from '../helpers/session.ts'

const text = (rows: readonly Row[]): string => rows.map(row => row.map(run => run.text).join('').trimEnd()).join('\n')

const cardOn = (marked: string, keys: readonly string[] = ['K']) => {
  const {session} = readerOn(marked)
  press(session, keys)
  return text(session.screen().overlay!.rows)
}

describe('the label card', () => {
  it('K63: is about the label under the cursor', () => {
    const card = cardOn('国务院{speaker:发‹言›人}表示')
    expect(card).toContain('发言人  Speaker · speaker')
    expect(card).toContain(defaultSchema.labels[0]!.definition.zh.slice(0, 12))
    expect(card).not.toContain('Institution')
  })

  it('K63: is about every label exactly on the selection', () => {
    const card = cardOn('国务院{outcome:{speaker:‹发言人›}}表示')
    expect(card).toContain('Speaker · speaker')
    expect(card).toContain('Outcome · outcome')
    expect(card).not.toContain('Institution')
  })

  it('K63: without one it has all labels, in the library too', () => {
    const {session} = sessionOver(seedArticles, {columns: 100, rows: 70})
    press(session, ['K'])
    for (const label of defaultSchema.labels) expect(text(session.screen().overlay!.rows)).toContain(`${label.name.en} · ${label.id}`)
    press(session, ['K'])
    expect(session.state().overlay).toBeUndefined()
  })

  it('K63: has the examples of the schema, tagged as they are to be', () => {
    const {session} = readerOn('国务院{speaker:发‹言›人}表示')
    const rows = cardRows(session.state(), 80)
    const tagged = rows.flat().filter(run => run.label === 'blue').map(run => run.text)
    expect(tagged).toContain('吕毅')
    expect(text(rows)).toContain('吕毅教授致辞')
    expect(text(rows)).not.toContain('[')
  })

  it('K63: has what was tagged most in all articles, with counts', () => {
    const {session} = sessionOver(seedArticles, {annotations: goldAnnotations})
    const own = ownExamples(session.state(), 'institution')
    expect(own[0]).toEqual({text: '西安交通大学', count: goldAnnotations.filter(({label, span, article}) =>
      label === 'institution' && seedArticles.find(({id}) => id === article)!.source.slice(span.from, span.to) === '西安交通大学').length})
    expect(own.map(({count}) => count)).toEqual(own.map(({count}) => count).toSorted((a, b) => b - a))
    expect(own.reduce((sum, {count}) => sum + count, 0)).toBe(goldAnnotations.filter(({label}) => label === 'institution').length)
    press(session, ['K'])
    expect(text(cardRows(session.state(), 80))).toContain(`西安交通大学 ${own[0]!.count}`)
  })

  it.each([10, 24, 40, 72, 92])('K63: no row is wider than %i cells', cells => {
    const {session} = sessionOver(seedArticles, {annotations: goldAnnotations})
    for (const row of cardRows(session.state(), cells)) expect(rowWidth(row)).toBeLessThanOrEqual(cells)
  })

  it('K63: speaks the language of the screen', () => {
    const {session} = sessionOver(seedArticles, {lang: 'en', columns: 100, rows: 70})
    press(session, ['K'])
    expect(text(session.screen().overlay!.rows)).toContain('Speaker  发言人 · speaker')
    expect(text(session.screen().overlay!.rows)).toContain('A person who is a source in this article')
  })
})
