import {safe} from '../../core/safe.ts'
import type {State} from '../state.ts'
import {run, say, wrapped} from './rows.ts'
import type {Row} from './screen.ts'

/** Cells by which the further rows of a message stand to the right of its first. */
const indent = 2

/** What the session has said so far, oldest first, each message whole and in its tone. */
export function logRows({log, lang}: State, cells: number): Row[] {
  if (log.length === 0) return [[run(` ${say(lang, {zh: '还没有消息', en: 'no messages yet'})}`, 'dim')]]
  return log.flatMap(({words, tone}) => {
    const rows = wrapped(safe(say(lang, words)), cells - 1 - indent, tone)
    return rows.map((row, at) => (at === 0 ? row : [run(' '.repeat(indent)), ...row]))
  })
}
