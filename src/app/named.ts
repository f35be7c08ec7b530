import type {KeyedSchema} from '../core/config.ts'
import type {Lang, Words} from '../core/result.ts'
import {commandTable} from './commands/table.ts'

const shown: ReadonlyMap<string, Words> = new Map([
  ['Space', {zh: '空格', en: 'Space'}],
  ['Enter', {zh: '⏎', en: '⏎'}],
  ['Left', {zh: '←', en: '←'}],
  ['Right', {zh: '→', en: '→'}],
  ['Up', {zh: '↑', en: '↑'}],
  ['Down', {zh: '↓', en: '↓'}],
])

/** A key or sequence as it is read on a keyboard. */
export function keyName(keys: string, lang: Lang): string {
  return keys
    .split(' ')
    .map(key => shown.get(key)?.[lang] ?? key)
    .join('')
}

/**
 * Words with the keys that a user has: `⟦find.open⟧` stands for the first key of that command, so that what tells people what to press
 * stays true when keys are changed. An id that no command has stays as it is.
 */
export function named(schema: KeyedSchema, words: Words): Words {
  if (!words.zh.includes('⟦') && !words.en.includes('⟦')) return words
  const fill = (lang: Lang): string =>
    words[lang].replace(/⟦([\w.-]+)⟧/g, (mark, id: string) => {
      const key = commandTable(schema).find(command => command.id === id)?.keys[0]
      return key === undefined ? mark : keyName(key, lang)
    })
  return {zh: fill('zh'), en: fill('en')}
}
