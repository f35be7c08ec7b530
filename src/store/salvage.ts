import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import type {Problem} from '../core/result.ts'
import {lineProblem} from './notices.ts'
import {bare, newer, parse, type SnapshotReading} from './reading.ts'
import {checkAnnotation, checkArticle, checkRefusal} from './record-check.ts'
import {annotationLine, articleLine, refusalLine} from './record-line.ts'
import {snapshotVersion} from './snapshot.ts'

const marker = /^(?:<{7}|\|{7}|={7}|>{7})(?: |$)/u
const structure = /^(?:[{}[\]]|\],|null\]?|"(?:format|version|unit|annotator|articles|refusals|annotations)": .*|)$/u

/**
 * Saves what it can of a snapshot that is no JSON as a whole: every line that is a valid record by itself.
 * `sound` is false when the bytes were not UTF-8; then no line with a replaced character is believed. Linear, and never throws.
 */
export function salvage(text: string, sound: boolean, path: string, annotator: string): SnapshotReading {
  const annotations: AnnotationRecord[] = []
  const articles: ArticleRecord[] = []
  const refusals: RefusalRecord[] = []
  const markers: Problem[] = []
  const broken: Problem[] = []
  let version = 0
  let closed = false
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trimEnd()
    const value = line.startsWith('{') && (sound || !line.includes('\ufffd')) ? parse(bare(line)) : undefined
    const annotation = checkAnnotation(value)
    const refusal = checkRefusal(value)
    const article = checkArticle(value)
    if (annotation.ok && writable(() => annotationLine(annotation.value))) annotations.push(annotation.value)
    else if (refusal.ok && writable(() => refusalLine(refusal.value))) refusals.push(refusal.value)
    else if (article.ok && writable(() => articleLine(article.value))) articles.push(article.value)
    else if (marker.test(line)) markers.push(conflictMarker(path, index + 1))
    else if (!structure.test(bare(line))) broken.push(brokenLine(path, index + 1))
    version = Math.max(version, Number(/^"version": (\d{1,9}),?$/u.exec(line)?.[1] ?? 0))
    closed = line === '}' || (closed && line === '')
  }
  const snapshot = {annotator, articles, annotations, refusals, odd: {articles: [], annotations: [], refusals: []}, extra: new Map<string, unknown>()}
  if (version > snapshotVersion) return newer(path, version, snapshot)
  if (markers.length > 0 && broken.length === 0 && closed) return {state: 'marked', snapshot, notices: markers}
  const summary = lineProblem('store.damaged', path, undefined, {
    zh: `文件已损坏，不是完整的 JSON；逐行找回 ${annotations.length} 条标注，下次保存前原文件另存为 .damaged-*.json`,
    en: `the file is damaged, not whole JSON; ${annotations.length} annotations were saved line by line, and the file will be kept as ` +
      '.damaged-*.json before the next save',
  })
  return {state: 'damaged', snapshot, notices: [summary, ...markers, ...broken]}
}

function writable(line: () => string): boolean {
  try {
    line()
    return true
  } catch {
    return false
  }
}

function conflictMarker(path: string, line: number): Problem {
  return lineProblem('store.conflict-marker', path, line, {
    zh: '有 git 的冲突标记；两边的记录都已读入，下次保存时去掉标记',
    en: "a conflict marker of git; the records of both sides were read, and the next save takes the marker out",
  })
}

function brokenLine(path: string, line: number): Problem {
  return lineProblem('store.damaged-line', path, line, {zh: '这一行读不懂', en: 'this line cannot be read'})
}
