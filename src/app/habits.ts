import type {State} from './state.ts'

/** What is remembered of a user from one session to the next, whatever is read. */
export interface Habits {
  /** Width of the text in 汉字; undefined while it is the usual one. */
  readonly measure: number | undefined
  /** True once something was tagged. */
  readonly tagged: boolean
}

export const habitsOf = ({measure, usualMeasure, novice}: State): Habits => ({
  measure: measure === usualMeasure ? undefined : measure,
  tagged: !novice,
})

export const sameHabits = (a: State, b: State): boolean => a.measure === b.measure && a.novice === b.novice
