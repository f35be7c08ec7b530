import {EventEmitter} from 'node:events'
import {setTimeout as pause} from 'node:timers/promises'
import {describe, expect, it} from 'vitest'
import {Keyboard} from '../../../src/views/input/keyboard.ts'

/** A keyboard on a stream that the test writes to, with what it handed out. */
function listening(onPress: (key: string) => void = () => undefined) {
  const source = new EventEmitter()
  const keys: string[] = []
  const failures: unknown[] = []
  const keyboard = new Keyboard(source, error => void failures.push(error))
  const stop = keyboard.listen({
    press: key => {
      keys.push(key)
      onPress(key)
    },
    paste: text => void keys.push(`「${text}」`),
    point: () => undefined,
  })
  keyboard.start()
  return {source, keys, failures, keyboard, stop, type: (text: string | Buffer) => source.emit('data', text)}
}

function spin(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

/** Waits until nothing has been handed out for a while. */
async function idle(keys: readonly string[]): Promise<void> {
  for (let before = -1; before !== keys.length; ) {
    before = keys.length
    await pause(120)
  }
}

describe('keyboard', () => {
  it('T5: hands keys out at once, in order', () => {
    const {type, keys} = listening()
    type('j')
    type('醫k')
    type('\u001b[200~a b\u001b[201~')
    expect(keys).toEqual(['j', '醫', 'k', '「a b」'])
  })

  it('T5: puts characters together that are split between two reads', () => {
    const {type, keys} = listening()
    const bytes = Buffer.from('醫𠮷')
    for (const byte of bytes) type(Buffer.from([byte]))
    expect(keys).toEqual(['醫', '𠮷'])
  })

  it('T6: a lone Esc comes by itself after its delay', async () => {
    const {type, keys} = listening()
    type('\u001b')
    expect(keys).toEqual([])
    await idle(keys)
    expect(keys).toEqual(['Esc'])
  })

  it('T5: loses none of a flood, and lets others have their turn meanwhile', async () => {
    const {type, keys} = listening(() => spin(0.01))
    let turns = 0
    const timer = setInterval(() => turns++)
    type('x'.repeat(20_000))
    expect(keys.length).toBeLessThan(20_000)
    await idle(keys)
    clearInterval(timer)
    expect(keys).toHaveLength(20_000)
    expect(turns).toBeGreaterThan(0)
  })

  it('T9: Ctrl-C comes in its turn behind a few keys, and overtakes many', async () => {
    const few = listening()
    few.type('jj\u0003k')
    expect(few.keys).toEqual(['j', 'j', 'Ctrl-c', 'k'])

    const many = listening(() => spin(1))
    many.type('j'.repeat(5000))
    many.type('\u0003l')
    await idle(many.keys)
    expect(many.keys.slice(-2)).toEqual(['Ctrl-c', 'l'])
    expect(many.keys.length).toBeLessThan(1000)
  })

  it('T4: hands out nothing while stopped, and keeps what waits', async () => {
    const typing = listening(key => {
      if (key === 's') typing.keyboard.stop()
    })
    typing.type('asb')
    typing.type('lost to the shell')
    expect(typing.keys).toEqual(['a', 's'])
    typing.keyboard.start()
    await idle(typing.keys)
    expect(typing.keys).toEqual(['a', 's', 'b'])
  })

  it('T2: what a key throws is reported, not thrown', () => {
    const typing = listening(key => {
      if (key === 'A') throw new Error('wrong')
    })
    expect(() => typing.type('xAy')).not.toThrow()
    expect(typing.failures).toEqual([new Error('wrong')])
    expect(typing.keys).toEqual(['x', 'A'])
  })

  it('hands nothing to a receiver that has left', () => {
    const {type, keys, stop} = listening()
    stop()
    type('j')
    expect(keys).toEqual([])
  })
})
