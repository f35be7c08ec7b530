import {describe, expect, it} from 'vitest'
import {langOf} from '../../src/cli/lang.ts'

describe('the language of messages', () => {
  it.each([
    [undefined, {LANG: 'zh_CN.UTF-8'}, 'zh'],
    [undefined, {LANG: 'en_GB.UTF-8'}, 'en'],
    [undefined, {LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US'}, 'en'],
    [undefined, {LANG: 'en_US', LC_MESSAGES: 'en_US', LC_ALL: 'zh_TW'}, 'zh'],
    [undefined, {LANG: 'zh_CN', LC_ALL: ''}, 'zh'],
    [undefined, {LC_ALL: 'C'}, 'en'],
    [undefined, {}, 'en'],
    ['zh', {LANG: 'en_US'}, 'zh'],
    ['en', {LC_ALL: 'zh_CN'}, 'en'],
    ['fr', {LANG: 'zh_CN'}, 'zh'],
    [true, {LANG: 'zh_CN'}, 'zh'],
  ] as const)('C3: --lang %s, %j: %s', (asked, env, lang) => {
    expect(langOf(asked, env)).toBe(lang)
  })
})
