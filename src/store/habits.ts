import {join} from 'node:path'
import * as v from 'valibot'
import type {Result} from '../core/result.ts'
import {measures} from '../core/config.ts'
import {nodeFileSystem, readIfThere, type FileSystem} from './fs.ts'
import {parse} from './reading.ts'
import {writeWhole} from './whole.ts'

/** What the reader remembers of a user, whatever is being read. */
export interface Habits {
  /** Width of the text in 汉字, where it was changed from the usual one. */
  readonly measure?: number
  /** True once something was tagged: the first steps need not be shown any more. */
  readonly tagged: boolean
}

const habitsFile = v.object({
  format: v.literal('pizhu-habits'),
  version: v.literal(1),
  measure: v.exactOptional(v.pipe(v.number(), v.safeInteger(), v.minValue(measures.least), v.maxValue(measures.most))),
  tagged: v.boolean(),
})

/** The habits in the user's state folder. Whatever is wrong with the file, it is as good as none: they are a comfort. */
export async function loadHabits(dir: string, fs: FileSystem = nodeFileSystem): Promise<Habits> {
  const bytes = await readIfThere(fs, join(dir, 'habits.json')).catch(() => undefined)
  const file = v.safeParse(habitsFile, bytes && parse(Buffer.from(bytes).toString('utf8')))
  if (!file.success) return {tagged: false}
  const {measure, tagged} = file.output
  return {...(measure !== undefined && {measure}), tagged}
}

/** Replaces the habits on file. */
export async function saveHabits(dir: string, habits: Habits, fs: FileSystem = nodeFileSystem): Promise<Result<void>> {
  return await writeWhole(join(dir, 'habits.json'), `${JSON.stringify({format: 'pizhu-habits', version: 1, ...habits})}\n`, {fs})
}
