import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {openProgram, workFolder} from '../helpers/program.ts'

interface Stored {
  readonly exact: string
  readonly via: string
}

async function stored(folder: string, list: 'annotations' | 'refusals'): Promise<Stored[]> {
  const file = JSON.parse(await readFile(join(folder, 'annotations/reader.json'), 'utf8')) as Record<string, (Stored | null)[]>
  return (file[list] ?? []).filter(record => record !== null)
}

describe('propagation in a terminal', () => {
  it('K50 K51 K52: one key tags the sure places, a walk asks about the rest, and what was refused is not asked again after a restart', {timeout: 60_000}, async () => {
    const folder = await workFolder()
    const first = await openProgram(folder, ['seeds/001_a419eb5b4857f95b.txt'], {columns: 100, rows: 30})
    await first.waitFor('1 篇')
    await first.press('Enter', '/')
    first.type('西安交通大学')
    await first.press('Enter')
    await first.waitFor(/第 1\/\d+ 处/)
    await first.press('i')
    await first.waitFor('全部标注')
    await first.press('*')
    await first.waitFor(/存疑 1\/\d+/)
    await first.waitFor('西安交通大学第一附属医院')
    await first.press('n')
    await first.waitFor(/存疑 2\/\d+/)
    await first.press('y')
    await first.waitFor(/存疑 3\/\d+/)
    await first.press('q')
    await first.waitFor(/拒绝 1 处 · \d+ 处存疑/)
    await first.press('q', 'q')
    expect(await first.waitForExit()).toMatchObject({code: 0})
    const tagged = await stored(folder, 'annotations')
    expect(new Set(tagged.map(({exact}) => exact))).toEqual(new Set(['西安交通大学']))
    expect(new Set(tagged.map(({via}) => via))).toEqual(new Set(['hand', 'propagated']))
    expect(await stored(folder, 'refusals')).toHaveLength(1)

    const again = await openProgram(folder, ['seeds/001_a419eb5b4857f95b.txt'], {columns: 100, rows: 30})
    await again.waitFor('1 篇')
    await again.press('Enter', 'g', 'g', 'Tab', '*')
    await again.waitFor(/存疑 1\/\d+/)
    await again.press('q')
    await again.waitFor('1 处早先拒绝')
    // The act of the earlier session, with its answers and its refusal.
    await again.press('u')
    await again.waitFor('已存 ✓ 1')
    await again.press('q', 'q')
    expect(await again.waitForExit()).toMatchObject({code: 0})
    expect(await stored(folder, 'refusals')).toEqual([])
    expect(await stored(folder, 'annotations')).toHaveLength(1)
  })
})
