import type {Lang, Words} from '../core/result.ts'
import {safe} from '../core/safe.ts'
import type {Env} from './capability.ts'

/** Signals that end a session. All that would otherwise kill the program with the terminal still in our hands and that can be caught. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGABRT', 'SIGALRM', 'SIGUSR2', 'SIGXCPU', 'SIGVTALRM'] as const

export type EndingSignal = (typeof endingSignals)[number]

/** How a terminal session came to its end; `gone`: the terminal was closed. */
export type Ending =
  | {readonly how: 'quit'}
  | {readonly how: 'gone'}
  | {readonly how: 'signal'; readonly signal: EndingSignal}
  | {readonly how: 'bug'; readonly error: unknown}

const numbers: Readonly<Record<EndingSignal, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGUSR2: 12,
  SIGALRM: 14,
  SIGTERM: 15,
  SIGXCPU: 24,
  SIGVTALRM: 26,
}

/** 0 for a quit, 70 for a bug of ours, 128 + its number for a signal as shells have it; a closed terminal counts as SIGHUP. */
export function exitCode(ending: Ending): number {
  if (ending.how === 'signal') return 128 + numbers[ending.signal]
  return ending.how === 'quit' ? 0 : ending.how === 'gone' ? 128 + numbers.SIGHUP : 70
}

/** What is said on stderr once the terminal is itself again: nothing after a quit. Safe to print, with a line feed at its end. */
export function lastWords(ending: Ending, lang: Lang, env: Env): string {
  const words = wordsFor(ending)
  if (!words) return ''
  const lines = [`pizhu: ${words[lang]}`]
  if (ending.how === 'bug' && env['PIZHU_DEBUG'] && ending.error instanceof Error) lines.push(...(ending.error.stack ?? '').split('\n'))
  return lines.map(line => `${safe(line)}\n`).join('')
}

function wordsFor(ending: Ending): Words | undefined {
  if (ending.how === 'quit') return undefined
  if (ending.how === 'gone') return {zh: '终端已关闭，会话结束', en: 'the terminal was closed, the session has ended'}
  if (ending.how === 'signal') return {zh: `收到 ${ending.signal}，会话结束`, en: `ended by ${ending.signal}`}
  const message = ending.error instanceof Error ? ending.error.message : String(ending.error)
  return {
    zh: `程序内部出错：${message}（设 PIZHU_DEBUG=1 再运行可看到调用栈）`,
    en: `internal error: ${message} (run with PIZHU_DEBUG=1 to see the stack)`,
  }
}
