import {describe, expect, it} from 'vitest'
import {Output} from '../../src/views/output.ts'

function opened() {
  const written: string[] = []
  const target = {columns: 100, rows: 0, write: (text: string) => void written.push(text)}
  return {output: new Output(target), written, target}
}

const turn = (): Promise<void> => Promise.resolve()

describe('output', () => {
  it('T10: what is written in one turn goes out as one', async () => {
    const {output, written} = opened()
    output.open()
    output.write('a')
    output.write('b')
    await turn()
    output.write('c')
    await turn()
    expect(written).toEqual(['\u001b[0m\u001b[H\u001b[2Jab', 'c'])
  })

  it('T10: the first frame after every opening begins on a blank screen', async () => {
    const {output, written} = opened()
    output.open()
    output.write('a')
    await turn()
    output.close()
    output.open()
    output.write('b')
    await turn()
    expect(written.map(text => text.endsWith('J' + text.at(-1)))).toEqual([true, true])
  })

  it('T24: a frame that is not Ink\'s is shown on a blank screen, and the next one goes over it unless it is told to blank', async () => {
    const {output, written} = opened()
    output.show('too early')
    output.open()
    output.show('first')
    output.show('second')
    output.write('same')
    await turn()
    output.blank()
    output.show('third')
    output.blank()
    output.write('other')
    await turn()
    // The first frame may have shown a cursor; Ink's, which comes next, knows of its own.
    const [over, anew, hidden] = ['\u001b[0m\u001b[H', '\u001b[0m\u001b[H\u001b[2J', '\u001b[?25l']
    expect(written).toEqual([`${anew}first`, `${hidden}${over}second`, `${hidden}${over}same`, `${anew}third`, `${hidden}${anew}other`])
  })

  it('T2: nothing gets out before and after, nor what was under way', async () => {
    const {output, written} = opened()
    output.write('before')
    await turn()
    output.open()
    output.write('under way')
    output.close()
    output.write('after')
    await turn()
    expect(written).toEqual([])
  })

  it('has the size of the terminal, 80 × 24 where that is not known', () => {
    const {output, target} = opened()
    expect([output.columns, output.rows]).toEqual([100, 24])
    target.columns = 0
    expect(output.columns).toBe(80)
  })
})
