import type {Habits} from '../app/habits.ts'
import {loadHabits, saveHabits} from '../store/habits.ts'
import {stateFolder} from '../store/state-folder.ts'
import type {Io} from './io.ts'

/** What is remembered of a user, kept in their state folder. */
export interface HabitKeeper {
  readonly known: Habits
  readonly save: (habits: Habits) => void
  /** Resolves when what was kept last is on the disk, or could not be put there, which is no failure. */
  readonly settled: () => Promise<unknown>
}

export async function keepHabits(io: Io): Promise<HabitKeeper> {
  const dir = stateFolder(io)
  const {measure, tagged} = await loadHabits(dir)
  let writing: Promise<unknown> = Promise.resolve()
  return {
    known: {measure, tagged},
    save({measure: wanted, tagged: ever}) {
      writing = writing.then(() => saveHabits(dir, {...(wanted !== undefined && {measure: wanted}), tagged: ever}))
    },
    settled: () => writing,
  }
}
