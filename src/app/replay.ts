import type {Key} from './key.ts'
import type {Runtime} from './runtime.ts'

/**
 * Presses keys one by one, each when everything that the ones before it asked of the shell has been answered: what a key does never
 * hangs on how quick the disk was. Keys behind the end of the session are not pressed. Resolves with how many were.
 */
export async function pressAll(session: Runtime, keys: Iterable<Key>): Promise<number> {
  let over = false
  void session.ended.then(() => (over = true))
  let pressed = 0
  for (const key of keys) {
    session.press(key)
    pressed++
    await session.settled()
    if (over) break
  }
  return pressed
}
