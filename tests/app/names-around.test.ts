import {describe, expect, it} from 'vitest'
import {namesAround} from '../../src/app/names-around.ts'

/** The names at the ends of the first `word` in `text`. */
function around(text: string, word: string): string[] {
  const at = text.indexOf(word)
  return namesAround(text, at, at + word.length).map(({from, to}) => text.slice(from, to))
}

describe('the names around a place', () => {
  it('K51: are those that it is a part of, wherever the sentence stands', () => {
    expect(around('昨天。在滨海大学第一附属医院举行。', '滨海大学')).toContain('滨海大学第一附属医院')
    expect(around(`${'前文很长，'.repeat(200)}在滨海大学第一附属医院举行${'，后文也长'.repeat(200)}`, '滨海大学')).toContain('滨海大学第一附属医院')
  })

  it('K51: end with the sentence and with the text', () => {
    expect(around('滨海大学。第一附属医院', '滨海大学')).toEqual([])
    expect(namesAround('来到滨海大学', 2, 6)).toEqual([{from: 2, to: 6}, {from: 2, to: 6}])
    expect(around('滨海大学', '滨海大学')).toEqual([])
  })

  it('K51: are not looked for where marks stand on both sides', () => {
    expect(around('主办，滨海大学、滨海医院', '滨海大学')).toEqual([])
  })
})
