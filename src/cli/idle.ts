import type {Runtime} from '../app/runtime.ts'
import type {Store} from '../store/store.ts'

/** How long nothing must have been saved before the journal is folded into the lowdb file. */
const quiet = 3000

/** Folds the journal when it has grown and the person pauses, never on a keypress. A failure loses nothing and comes up again at close. */
export class CheckpointWhenIdle {
  readonly #store: Store
  #timer: NodeJS.Timeout | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** Something was saved: the quiet time begins anew. */
  touch(): void {
    this.stop()
    this.#timer = setTimeout(() => {
      if (this.#store.due) void this.#store.checkpoint()
    }, quiet)
    this.#timer.unref()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }
}

/** How long no key must have come before the next ones are prepared for, and the pause between two pieces in which one may come, in ms. */
const still = 120
const pause = 5

/**
 * Prepares for the next keys while none comes; when all is prepared in the first article that is opened, `last` is done, once. Begins at
 * once; ends with the function that is returned.
 */
export function prepareWhenIdle(session: Pick<Runtime, 'subscribe' | 'prepare' | 'state'>, last: () => void): () => void {
  let prepared: 'nothing' | 'some' | 'all' = 'nothing'
  let next: NodeJS.Timeout | undefined
  const go = (): void => {
    if (session.prepare()) {
      if (prepared === 'nothing') prepared = 'some'
      next = setTimeout(go, pause).unref()
    } else if (prepared === 'some' && session.state().screen === 'reader') {
      prepared = 'all'
      last()
    }
  }
  const calm = setTimeout(go, still).unref()
  const unsubscribe = session.subscribe(() => {
    clearTimeout(next)
    calm.refresh()
  })
  return () => {
    unsubscribe()
    clearTimeout(next)
    clearTimeout(calm)
  }
}

/** How long nothing must have happened before something is done that no key waits for, in ms. */
const rest = 1000

/** Does something in the first longer pause, once. Ends with the function that is returned. */
export function onceIdle(session: Pick<Runtime, 'subscribe'>, act: () => void): () => void {
  const done = (): void => {
    unsubscribe()
    act()
  }
  const timer = setTimeout(done, rest).unref()
  const unsubscribe = session.subscribe(() => void timer.refresh())
  return () => {
    unsubscribe()
    clearTimeout(timer)
  }
}

/** For how long one key may compute, one piece of what goes on between keys, and how often what came of it is shown, in ms: a key that comes while a frame is drawn waits for it. */
const patience = 6
const slice = 2
const shownEvery = 250

type Clock = () => number

const usualClock: Clock = () => performance.now()

const lateAfter = (ms: number, clock: Clock): (() => boolean) => {
  const end = clock() + ms
  return () => clock() >= end
}

/** How long a key may take before what it began goes on between the next ones. */
export const keyPatience = (clock = usualClock): (() => boolean) => lateAfter(patience, clock)

/** Goes on with what keys have begun as soon as none waits, and shows the first of it at once, the rest now and then. Ends with the function that is returned. */
export function workBetweenKeys(session: Pick<Runtime, 'subscribe' | 'work' | 'show'>, clock = usualClock): () => void {
  let next: NodeJS.Immediate | undefined
  let shown = 0
  const go = (): void => {
    const come = session.work(lateAfter(slice, clock))
    next = come === 'all' ? undefined : setImmediate(go)
    if (come !== 'more' || clock() - shown >= shownEvery) session.show()
  }
  const unsubscribe = session.subscribe(() => {
    shown = clock()
    next ??= setImmediate(go)
  })
  return () => {
    unsubscribe()
    clearImmediate(next)
  }
}
