import type {Words} from '../core/result.ts'
import {fit} from '../core/width.ts'
import {control} from '../views/control.ts'
import type {Io} from './io.ts'

/** What a long command is at. */
export type Stage = 'check' | 'read' | 'compare' | 'write' | 'match'

const stages: Readonly<Record<Stage, Words>> = {
  check: {zh: '核对文件', en: 'checking files'},
  read: {zh: '读取文章', en: 'reading articles'},
  compare: {zh: '查找近似的文章', en: 'looking for near-duplicates'},
  write: {zh: '导出文章', en: 'exporting articles'},
  match: {zh: '查找记录的文章', en: 'finding the articles of the records'},
}

/** How far a command is, in one line that is written over again and again, and gone in the end. */
export interface Progress {
  /** `done` of `of` are done; a stage that was not named before begins with it. */
  readonly at: (stage: Stage, done: number, of: number) => void
  /** Takes the line away: call it before anything else is printed. */
  readonly end: () => void
}

/** A command that is done by then shows no line, in ms. */
const patience = 300
const every = 100

const nothing: Progress = {at: () => undefined, end: () => undefined}

/** The line on stderr, when that is a terminal that people look at, and `alone`: nothing else goes to it meanwhile. Else nothing is written. */
export function progressOn({stderr, json, env, now, say}: Pick<Io, 'stderr' | 'json' | 'env' | 'now' | 'say'>, alone = true): Progress {
  if (!alone || !stderr.isTTY || json || env['TERM'] === 'dumb') return nothing
  const began = now().getTime()
  let drawn: number | undefined
  let current: {readonly stage: Stage; readonly since: number} | undefined
  return {
    at(stage, done, of) {
      const time = now().getTime()
      if (current?.stage !== stage) current = {stage, since: time}
      if (time - began < patience || (drawn !== undefined && time - drawn < every)) return
      drawn = time
      const words = say(progressWords(stage, done, of, time - current.since))
      stderr.control(control(`\u001b[G${fit(words, Math.max(1, stderr.columns - 1))}\u001b[K`))
    },
    end() {
      if (drawn !== undefined) stderr.control(control('\u001b[G\u001b[K'))
      drawn = undefined
    },
  }
}

/** `elapsed`: ms since the stage began. Rate and time left are told from the first second on. */
export function progressWords(stage: Stage, done: number, of: number, elapsed: number): Words {
  const rate = elapsed >= 1000 ? (done / elapsed) * 1000 : 0
  const count = {zh: `${stages[stage].zh} ${grouped(done)}/${grouped(of)}`, en: `${stages[stage].en} ${grouped(done)}/${grouped(of)}`}
  if (rate === 0) return count
  const left = leftWords((of - done) / rate)
  return {
    zh: `${count.zh} · 每秒 ${grouped(rate)} · 还要 ${left.zh}`,
    en: `${count.en} · ${grouped(rate)}/s · ${left.en} left`,
  }
}

const leftWords = (seconds: number): Words =>
  seconds < 90 ? {zh: `${Math.ceil(seconds)} 秒`, en: `${Math.ceil(seconds)} s`} : {zh: `${Math.round(seconds / 60)} 分钟`, en: `${Math.round(seconds / 60)} min`}

const grouped = (number: number): string => Math.max(number < 1 && number > 0 ? 1 : 0, Math.round(number)).toString().replace(/\B(?=(?:\d{3})+$)/g, ',')
