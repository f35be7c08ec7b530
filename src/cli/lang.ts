import type {Lang} from '../core/result.ts'

/** `--lang` if it names a language, else the locale: LC_ALL, LC_MESSAGES, LANG, the first that is set; one that begins with `zh` is 中文. */
export function langOf(asked: string | true | undefined, env: Readonly<Record<string, string | undefined>>): Lang {
  if (asked === 'zh' || asked === 'en') return asked
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return /^zh/i.test(locale) ? 'zh' : 'en'
}
