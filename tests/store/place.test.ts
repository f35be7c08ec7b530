import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {loadPlaces, placeKey, savePlace, savePlaces, type Place} from '../../src/store/place.ts'
import {stateFolder} from '../../src/store/state-folder.ts'
import {temporaryFolder} from '../helpers/records.ts'

const placeAt = (offset: number, minute = 0): Place => ({view: 'clean', offset, seen: new Date(Date.UTC(2025, 5, 30, 8, minute)).toISOString()})

describe('places', () => {
  it('D21: are found again, in a folder that is made for them', async () => {
    const dir = join(temporaryFolder(), 'state', 'pizhu')
    expect(await savePlace(dir, 'k', {...placeAt(12), view: 'traditional'})).toEqual({ok: true, value: undefined})
    await savePlace(dir, '__proto__', placeAt(3))
    expect(await loadPlaces(dir)).toEqual(new Map([['__proto__', placeAt(3)], ['k', {...placeAt(12), view: 'traditional'}]]))
  })

  it('D21: of two under one key the newer stays, whichever session writes last', async () => {
    const dir = temporaryFolder()
    await savePlace(dir, 'k', placeAt(5, 10))
    await savePlaces(dir, new Map([['k', placeAt(1, 9)], ['l', placeAt(2, 9)]]))
    expect(await loadPlaces(dir)).toEqual(new Map([['k', placeAt(5, 10)], ['l', placeAt(2, 9)]]))
  })

  it('D21: only the newest two thousand are kept', async () => {
    const dir = temporaryFolder()
    await savePlaces(dir, new Map(Array.from({length: 2100}, (_, n) => [`k${n}`, placeAt(n, n)])))
    const places = await loadPlaces(dir)
    expect([places.size, places.has('k99'), places.has('k100')]).toEqual([2000, false, true])
  })

  it('D21: are told apart by corpus, article and version, and tell no names', async () => {
    const keys = [placeKey('/a', 'b', 'c'), placeKey('/a', 'b', 'd'), placeKey('/a', 'x', 'c'), placeKey('/x', 'b', 'c'), placeKey('/a","b', '', 'c')]
    expect(new Set(keys).size).toBe(5)
    const dir = temporaryFolder()
    await savePlace(dir, placeKey('/home/秘密', '文章.txt', 'c'), placeAt(1))
    expect(readFileSync(join(dir, 'places.json'), 'utf8')).not.toMatch(/秘密|文章/u)
  })

  it.each(['', '{', '[]', 'null', '{"format":"pizhu-places","version":9,"places":[]}', '{"format":"pizhu-places","version":1,"places":[1,{"key":"k"}]}',
    '{"format":"pizhu-places","version":1,"places":[{"key":"k","view":"clean","offset":-1,"seen":""}]}'])('D21: a damaged file is as good as none: %j', async text => {
    const dir = temporaryFolder()
    writeFileSync(join(dir, 'places.json'), text)
    expect(await loadPlaces(dir)).toEqual(new Map())
    expect((await savePlace(dir, 'k', placeAt(1))).ok).toBe(true)
    expect(await loadPlaces(dir)).toEqual(new Map([['k', placeAt(1)]]))
  })

  it('D21: a folder in the way is never fatal', async () => {
    const dir = temporaryFolder()
    mkdirSync(join(dir, 'places.json'))
    expect(await loadPlaces(dir)).toEqual(new Map())
    expect(await savePlace(dir, 'k', placeAt(1))).toMatchObject({ok: false, problem: {code: 'file.unwritable'}})
  })
})

describe('the state folder', () => {
  const home = '/home/u'

  it.each([
    [{PIZHU_STATE: '/x'}, 'linux', '/x'],
    [{}, 'linux', '/home/u/.local/state/pizhu'],
    [{XDG_STATE_HOME: '/s'}, 'linux', '/s/pizhu'],
    [{XDG_STATE_HOME: 'relative'}, 'linux', '/home/u/.local/state/pizhu'],
    [{XDG_STATE_HOME: ''}, 'linux', '/home/u/.local/state/pizhu'],
    [{}, 'darwin', '/home/u/Library/Application Support/pizhu'],
    [{LOCALAPPDATA: 'C:\\L'}, 'win32', 'C:\\L\\pizhu'],
  ] as const)('D21: with %j on %s is %s', (env, platform, expected) => {
    expect(stateFolder({env, platform, home})).toBe(expected)
  })
})
