import type {Words} from '../../core/result.ts'
import {grouped} from '../figures.ts'
import type {Indexing} from '../indexing.ts'
import {named} from '../named.ts'
import type {State} from '../state.ts'
import {run, say} from './rows.ts'
import type {Run} from './screen.ts'

/** How far the reading of a large library is, and the key that ends it; nothing once it is whole. */
export function indexingRuns(state: State): Run[] {
  const {indexing} = state
  const words = indexing && indexingWords(indexing)
  if (!words) return []
  return [run(say(state.lang, named(state.schema, words)), indexing.kind === 'failed' ? 'bad' : 'accent'), run(' · ', 'dim')]
}

function indexingWords({kind, count, total, rate, left, canGoOn}: Indexing): Words | undefined {
  const far = total === undefined ? grouped(count) : `${grouped(count)}/${grouped(total)}`
  switch (kind) {
    case 'whole':
      return undefined
    case 'stopped':
      return canGoOn ? {zh: `停在 ${far} 篇 · ⟦library.read⟧ 接着读入`, en: `stopped at ${far} · ⟦library.read⟧ reads on`} : {zh: `停在 ${far} 篇，重新打开接着读入`, en: `stopped at ${far}; opening again goes on`}
    case 'failed':
      return canGoOn ? {zh: `读入中断在 ${far} 篇 · ⟦library.read⟧ 再试`, en: `reading broke off at ${far} · ⟦library.read⟧ tries again`} : {zh: `读入中断在 ${far} 篇，重新打开再试`, en: `reading broke off at ${far}; opening again tries again`}
    case 'checking':
    case 'reading': {
      const what = kind === 'reading' ? {zh: '读入', en: 'reading'} : {zh: '核对', en: 'checking'}
      const fast = rate === undefined ? {zh: '', en: ''} : {zh: ` · 每秒 ${grouped(Math.round(rate))} 篇`, en: ` · ${grouped(Math.round(rate))}/s`}
      const time = left === undefined ? {zh: '', en: ''} : timeLeft(Math.ceil(left))
      return {zh: `${what.zh} ${far} 篇${fast.zh}${time.zh} · ⟦library.search.clear⟧ 停`, en: `${what.en} ${far}${fast.en}${time.en} · ⟦library.search.clear⟧ stops`}
    }
  }
}

function timeLeft(seconds: number): Words {
  if (seconds < 60) return {zh: ` · 还要 ${seconds} 秒`, en: ` · ${seconds} s left`}
  const minutes = Math.round(seconds / 60)
  return {zh: ` · 还要 ${minutes} 分钟`, en: ` · ${minutes} min left`}
}
