import {EventEmitter} from 'node:events'
import {describe, expect, it} from 'vitest'
import {Front} from '../../src/views/front.ts'

const enter = '\u001b[?1049h\u001b[?25l\u001b[?2004h\u001b[?7l'
const leave = '\u001b[0m\u001b[?2026l\u001b[?7h\u001b[?2004l\u001b[?1049l\u001b[?25h'
const blank = '\u001b[0m\u001b[H\u001b[2J'
const hidden = '\u001b[?25l'
const home = `${hidden}\u001b[0m\u001b[H`

const frames = {
  frames: ['first', 'second', 'third'],
  keys: [{j: 1, '\u001b[B': 1}, {j: 2, '\u001b[B': 2, k: 0, '\u001b[A': 0}, {k: 1, '\u001b[A': 1}],
}

/** A front on a terminal of 80 × 24 that is written down, and the process around it. */
function fronted() {
  const log: string[] = []
  const killed: string[] = []
  const signals = Object.assign(new EventEmitter(), {pid: 7, kill: (pid: number, signal: string) => void killed.push(`${pid} ${signal}`)})
  const stdin = Object.assign(new EventEmitter(), {setRawMode: (raw: boolean) => void log.push(raw ? 'raw' : 'cooked'), ref() {}, unref() {}, pause() {}, resume() {}})
  const stdout = {columns: 80, rows: 24, write: (text: string) => void log.push(text), on() {}, off() {}}
  return {front: new Front({stdin, stdout, signals}), log, killed, signals, stdin, stdout}
}

describe('a terminal that is taken before the program is there', () => {
  it('T66: shows the frame; whoever takes it over need not send that frame again', () => {
    const {front, log, signals, stdin} = fronted()
    front.show(frames)
    expect(log).toEqual(['raw', enter, `${blank}first`])
    const {output, tty, typed} = front.handOver()
    tty.take()
    output.show('first')
    expect([typed.length, log.length]).toEqual([0, 3])
    output.show('second')
    expect(log.slice(3)).toEqual([`${home}second`])
    expect([signals.eventNames(), stdin.eventNames()]).toEqual([[], []])
    front.giveBack()
    expect(log).toHaveLength(4)
  })

  it('T67: follows keys as far as there are frames, and hands over all of them', () => {
    const {front, log, stdin} = fronted()
    front.show(frames)
    stdin.emit('data', Buffer.from('j'))
    stdin.emit('data', Buffer.from('\u001b[B\u001b[A\u001b[B'))
    expect(log.slice(3)).toEqual([`${home}second`, `${home}third`])
    stdin.emit('data', Buffer.from('kk'))
    stdin.emit('data', Buffer.from('k'))
    stdin.emit('data', Buffer.from('j'))
    expect(log.slice(5)).toEqual([`${home}first`])
    expect(front.handOver().typed.toString()).toBe('j\u001b[B\u001b[A\u001b[Bkkkj')
  })

  it('T67: behind the first key that does something else, keys wait', () => {
    const {front, log, stdin} = fronted()
    front.show(frames)
    stdin.emit('data', Buffer.from('j/jj'))
    stdin.emit('data', Buffer.from('j'))
    expect(log.slice(3)).toEqual([`${home}second`])
    expect(front.handOver().typed.toString()).toBe('j/jjj')
  })

  it('T66: a window that has another size by then begins on a blank screen', () => {
    const {front, log, stdout} = fronted()
    front.show(frames)
    stdout.rows = 30
    const {output} = front.handOver()
    output.show('first')
    expect(log.at(-1)).toBe(`${hidden}${blank}first`)
  })

  it('T66: a signal gives the terminal back and then does what it does to every program', () => {
    const {front, log, killed, signals} = fronted()
    front.show(frames)
    signals.emit('SIGTERM')
    expect(log.slice(3)).toEqual([leave, 'cooked'])
    expect([killed, signals.eventNames()]).toEqual([['7 SIGTERM'], []])
  })

  it('T66: so does every other end, and nothing is given back that was not taken', () => {
    const {front, log, signals} = fronted()
    front.giveBack()
    expect(log).toEqual([])
    front.show(frames)
    signals.emit('exit')
    front.giveBack()
    expect(log.slice(3)).toEqual([leave, 'cooked'])
  })
})
