import {graphemes} from '../core/graphemes.ts'
import {nearest} from '../core/nearest.ts'
import type {Words} from '../core/result.ts'

const shiftable = ['Left', 'Right', 'Up', 'Down', 'Home', 'End', 'PgUp', 'PgDn', 'Delete', 'Tab']

/** What stands for another key in every terminal, and what the program keeps for itself. */
const taken = new Map<string, Words>([
  ['Ctrl-i', {zh: '终端里就是 Tab', en: 'is Tab in a terminal'}],
  ['Ctrl-m', {zh: '终端里就是 Enter', en: 'is Enter in a terminal'}],
  ['Ctrl-j', {zh: '终端里就是 Enter', en: 'is Enter in a terminal'}],
  ['Ctrl-z', {zh: '用来挂起程序', en: 'suspends the program'}],
])

const letters = Array.from('abcdefghijklmnopqrstuvwxyz', letter => `Ctrl-${letter}`)

/** The keys that have a name; every other key is one visible character. */
export const keyNames: readonly string[] = [
  'Space', 'Enter', 'Esc', 'Backspace', ...shiftable, ...shiftable.map(name => `Shift-${name}`), ...letters.filter(name => !taken.has(name)),
]

const named = new Set(keyNames)

/** True for a key that types a character where there is a prompt. */
export const typesText = (key: string): boolean => key === 'Space' || graphemes(key).length === 1

/** Why a terminal cannot send a key of that name; undefined when it can. */
export function keyFault(key: string): Words | undefined {
  if (named.has(key)) return undefined
  const why = taken.get(key)
  if (why) return why
  if (graphemes(key).length === 1 && !/[\s\p{C}]/u.test(key)) return undefined
  const near = keyNames.find(name => name.toLowerCase() === key.toLowerCase()) ?? nearest(key, keyNames)
  return {
    zh: `不是一个字符，也不是键名${near ? `，是否想写 ${near}？` : ''}`,
    en: `is neither one character nor the name of a key${near ? `; did you mean ${near}?` : ''}`,
  }
}
