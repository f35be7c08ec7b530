import {readdirSync} from 'node:fs'

/** File names of the five articles, in order. */
export const seedNames: readonly string[] = readdirSync('seeds').filter(name => name.endsWith('.txt')).toSorted()
