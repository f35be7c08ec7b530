import {EventEmitter} from 'node:events'
import {describe, expect, it} from 'vitest'
import {Front} from '../../src/views/front.ts'

const enter = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?7l'
const leave = '\u001b[0m\u001b[?2026l\u001b[?7h\u001b[?2004l\u001b[?1049l\u001b[?25h'
const blank = '\u001b[0m\u001b[H\u001b[2J'
const home = '\u001b[0m\u001b[H'

/** A front on a terminal of 80 × 24 that is written down, and the process around it. */
function fronted() {
  const log: string[] = []
  const killed: string[] = []
  const signals = Object.assign(new EventEmitter(), {pid: 7, kill: (pid: number, signal: string) => void killed.push(`${pid} ${signal}`)})
  const stdin = {setRawMode: (raw: boolean) => void log.push(raw ? 'raw' : 'cooked'), ref() {}, unref() {}, pause() {}, resume: () => void log.push('reads')}
  const stdout = {columns: 80, rows: 24, write: (text: string) => void log.push(text), on() {}, off() {}}
  return {front: new Front({stdin, stdout, signals}), log, killed, signals, stdout}
}

describe('a terminal that is taken before the program is there', () => {
  it('T66: shows the frame and leaves keys in the terminal; whoever takes it over need not send that frame again', () => {
    const {front, log, signals} = fronted()
    front.show('first')
    expect(log).toEqual(['raw', enter, `${blank}first`])
    const {output, tty} = front.handOver()
    tty.take()
    output.show('first')
    expect(log.slice(3)).toEqual(['reads'])
    output.show('second')
    expect(log.slice(4)).toEqual([`${home}second`])
    expect(signals.eventNames()).toEqual([])
    front.giveBack()
    expect(log).toHaveLength(5)
  })

  it('T66: a window that has another size by then begins on a blank screen', () => {
    const {front, log, stdout} = fronted()
    front.show('first')
    stdout.rows = 30
    const {output} = front.handOver()
    output.show('first')
    expect(log.at(-1)).toBe(`${blank}first`)
  })

  it('T66: a signal gives the terminal back and then does what it does to every program', () => {
    const {front, log, killed, signals} = fronted()
    front.show('first')
    signals.emit('SIGTERM')
    expect(log.slice(3)).toEqual([leave, 'cooked'])
    expect([killed, signals.eventNames()]).toEqual([['7 SIGTERM'], []])
  })

  it('T66: so does every other end, and nothing is given back that was not taken', () => {
    const {front, log, signals} = fronted()
    front.giveBack()
    expect(log).toEqual([])
    front.show('first')
    signals.emit('exit')
    front.giveBack()
    expect(log.slice(3)).toEqual([leave, 'cooked'])
  })
})
