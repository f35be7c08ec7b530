import {resolve} from 'node:path'
import type {ArticleId} from '../../core/article.ts'
import type {Finding, Severity} from '../../core/finding.ts'
import type {Problem} from '../../core/result.ts'
import type {FileSystem} from '../../store/fs.ts'
import {locate, type Ground, type Work} from './ground.ts'

/** Articles that cannot be read. */
export const unreadFindings = (problems: readonly Problem[]): Finding[] =>
  problems.map(problem => ({area: 'articles', severity: 'error', problem}))

/**
 * Articles that somebody tagged and that are not among those opened: a hint where the file is there, a warning where it is gone or, opened,
 * holds no such article. `cwd` is
 * what the files in the store are relative to.
 */
export async function missingFindings({works, articles}: Ground, cwd: string, fs: FileSystem): Promise<Finding[]> {
  const found: Finding[] = []
  const opened = new Set([...articles.values()].map(article => resolve(cwd, locate(article).path ?? '')))
  for (const work of works) {
    for (const [article, {file, count}] of absent(work, articles)) {
      // A record of a file stands under `file.jsonl#3`.
      const path = resolve(cwd, file.replace(/#\d+$/u, ''))
      const there = !opened.has(path) && (await fs.stat(path).catch(() => undefined)) !== undefined
      found.push(missing(there || count === 0 ? 'hint' : 'warning', article, file, count, work))
    }
  }
  return found
}

/** Of each article that was not opened: the file as the store knows it, and how many tags it has. */
function absent({records, marks}: Work, articles: Ground['articles']): Map<ArticleId, {file: string; count: number}> {
  const files = new Map(marks.map(({id, file}) => [id, file]))
  const found = new Map<ArticleId, {file: string; count: number}>()
  for (const {article, count} of [...marks.map(({id}) => ({article: id, count: 0})), ...records.map(({article}) => ({article, count: 1}))]) {
    if (articles.has(article)) continue
    const entry = found.get(article) ?? {file: files.get(article) ?? article, count: 0}
    entry.count += count
    found.set(article, entry)
  }
  return found
}

function missing(severity: Severity, article: ArticleId, file: string, count: number, {annotator, path}: Work): Finding {
  const gone = severity === 'warning'
  const tags = `${count} ${count === 1 ? 'tag' : 'tags'}`
  return {
    area: 'articles',
    severity,
    annotator,
    article,
    problem: {
      code: gone ? 'article.missing' : 'article.not-opened',
      path,
      message: gone
        ? {
            zh: `文章 ${file} 不见了，${annotator} 在其中有 ${count} 个标注；请把文件放回原处，或打开它所在的文件夹`,
            en: `the article ${file} is missing, and ${annotator} has ${tags} in it; put the file back, or open the folder where it is now`,
          }
        : {
            zh: `文章 ${file} 没有打开，其中 ${annotator} 的 ${count} 个标注没有检查`,
            en: `the article ${file} was not opened, and ${tags} of ${annotator} in it were not checked`,
          },
    },
  }
}
