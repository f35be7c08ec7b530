import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'
import {onceIdle, prepareWhenIdle, workBetweenKeys} from '../../src/cli/idle.ts'
import {articleOf, sessionOver} from '../helpers/session.ts'

const initial = sessionOver([articleOf('东海大学，宣布。')]).session.state()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function toy(pieces: number, screen: 'library' | 'reader' = 'reader') {
  const listeners = new Set<() => void>()
  let made = 0
  let last = 0
  const stop = prepareWhenIdle(
    {
      prepare: () => ++made < pieces,
      state: () => ({...initial, screen}),
      subscribe: listener => (listeners.add(listener), () => listeners.delete(listener)),
    },
    () => void last++,
  )
  const key = (): void => listeners.forEach(listener => listener())
  return {stop, key, made: () => made, last: () => last, listeners}
}

describe('preparing while idle', () => {
  it('L14: makes all pieces, with pauses between them, and then rests until the next key', () => {
    const {made, key} = toy(3)
    expect(made()).toBe(0)
    vi.advanceTimersByTime(1000)
    expect(made()).toBe(3)
    vi.advanceTimersByTime(1000)
    expect(made()).toBe(3)
    key()
    vi.advanceTimersByTime(1000)
    expect(made()).toBe(4)
  })

  it('L23: what is to be loaded in one piece comes last, once, and not before an article is open', () => {
    const {last, key} = toy(3)
    vi.advanceTimersByTime(120 + 5)
    expect(last()).toBe(0)
    vi.advanceTimersByTime(1000)
    expect(last()).toBe(1)
    key()
    vi.advanceTimersByTime(1000)
    expect(last()).toBe(1)
    const list = toy(3, 'library')
    vi.advanceTimersByTime(1000)
    expect(list.last()).toBe(0)
  })

  it('L14: makes none while keys come', () => {
    const {made, key} = toy(3)
    for (let time = 0; time < 50; time++) {
      vi.advanceTimersByTime(100)
      key()
    }
    expect(made()).toBe(0)
  })

  it('L14: stops when it is told to', () => {
    const {made, stop, listeners} = toy(3)
    stop()
    vi.advanceTimersByTime(1000)
    expect(made()).toBe(0)
    expect(listeners.size).toBe(0)
  })
})

function busy(pieces: number, first = 0) {
  const listeners = new Set<() => void>()
  let made = 0
  let shown = 0
  const stop = workBetweenKeys({
    work: () => (made < pieces && ++made < pieces ? (made === first ? 'first' : 'more') : 'all'),
    show: () => void shown++,
    subscribe: listener => (listeners.add(listener), () => listeners.delete(listener)),
  })
  const key = (): void => listeners.forEach(listener => listener())
  return {stop, key, counts: () => ({made, shown}), listeners}
}

describe('working between keys', () => {
  it('K123: goes on from a key until all is done, shows that, and rests', () => {
    const {key, counts} = busy(5)
    vi.runAllTimers()
    expect(counts()).toEqual({made: 0, shown: 0})
    key()
    key()
    vi.runAllTimers()
    expect(counts().made).toBe(5)
    expect(counts().shown).toBeGreaterThanOrEqual(1)
  })

  it('K123: shows at once what came first, and then no more than ten screens a second', () => {
    const {key, counts} = busy(50, 2)
    key()
    for (let made = 1; made < 50; made++) {
      vi.advanceTimersToNextTimer()
      expect(counts()).toEqual({made, shown: made < 2 ? 0 : 1})
    }
    vi.advanceTimersToNextTimer()
    expect(counts()).toEqual({made: 50, shown: 2})
  })

  it('K123: stops when it is told to', () => {
    const {key, stop, counts, listeners} = busy(5)
    key()
    stop()
    vi.runAllTimers()
    expect([counts().made, listeners.size]).toEqual([0, 0])
  })
})

function once() {
  const listeners = new Set<() => void>()
  const done = vi.fn<() => void>()
  const stop = onceIdle({subscribe: listener => (listeners.add(listener), () => listeners.delete(listener))}, done)
  return {stop, done, listeners, key: () => listeners.forEach(listener => listener())}
}

describe('what is done in the first longer pause', () => {
  it('T65: is done a second behind the last change, once', () => {
    const {done, key, listeners} = once()
    for (let time = 0; time < 5; time++) {
      vi.advanceTimersByTime(900)
      key()
    }
    expect(done).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1000)
    expect([done.mock.calls.length, listeners.size]).toEqual([1, 0])
    vi.advanceTimersByTime(5000)
    expect(done).toHaveBeenCalledTimes(1)
  })

  it('T65: is not done when the session has ended before', () => {
    const {done, stop, listeners} = once()
    stop()
    vi.advanceTimersByTime(5000)
    expect([done.mock.calls.length, listeners.size]).toEqual([0, 0])
  })
})
