import {resolve} from 'node:path'
import {foldLayout} from '../core/align/fold.ts'
import type {Article, ArticleId} from '../core/article.ts'
import type {AnnotationRecord, ArticleRecord, RefusalRecord} from '../core/record.ts'
import type {Problem} from '../core/result.ts'
import {likeness, sketchOf, type Sketch} from '../formats/likeness.ts'
import {nodeFileSystem} from '../store/fs.ts'
import type {KeptText} from '../store/texts.ts'

/** Articles whose file was renamed or moved: the id in their records, and the opened article that is the same text. */
export type Homes = ReadonlyMap<ArticleId, Article>

/** What one annotator has on disk. */
export interface Held {
  readonly records: readonly AnnotationRecord[]
  readonly refusals: readonly RefusalRecord[]
  readonly articles: readonly ArticleRecord[]
}

/** An id that no opened article has. */
interface Lost {
  readonly file: string
  /** Versions that its records were made on; that of the article's own record first. */
  readonly versions: Set<string>
}

/** From this likeness on a text is an edited copy of another; news on one event stay well below it. */
const alike = 0.8

/** Ids that are looked for by likeness; whoever opens a few articles of many has lost none of the others. */
const mostCompared = 500

/**
 * Finds articles again whose id is gone, by their text: an opened article of the same version, else one that is nearly the same as a version
 * that was kept. Only where there is no doubt: the file of old is not there any more, or is the very file that was opened; the article
 * has nothing of its own in these records; and no second article and no second lost id comes into question.
 */
export async function findHomes(articles: readonly Article[], held: Held, text: (sha256: string) => Promise<KeptText>, cwd: string): Promise<Homes> {
  const lost = await lostOf(articles, held, cwd)
  if (lost.size === 0) return new Map()
  const own = new Set([...held.records, ...held.refusals].map(({article}) => article))
  for (const {id, status} of held.articles) if (status === 'done') own.add(id)
  const free = articles.filter(({id}) => !own.has(id))
  const byVersion = versionsOf(free)
  const same = pairs([...lost].flatMap(([id, {versions}]) => [...versions].flatMap(version => byVersion.get(version) ?? []).map(article => ({id, article}))))
  const taken = new Set([...same.values()].map(({id}) => id))
  const rest = [...lost].filter(([id]) => !same.has(id))
  const near = rest.length > mostCompared || free.length > mostLooked ? new Map() : await nearlySame(rest, free.filter(({id}) => !taken.has(id)), text)
  return new Map([...same, ...near])
}

function versionsOf(articles: readonly Article[]): ReadonlyMap<string, readonly Article[]> {
  const versions = new Map<string, Article[]>()
  for (const article of articles) {
    const {sha256} = article
    const list = versions.get(sha256)
    if (list) list.push(article)
    else versions.set(sha256, [article])
  }
  return versions
}

async function lostOf(articles: readonly Article[], {records, refusals, articles: known}: Held, cwd: string): Promise<Map<ArticleId, Lost>> {
  const open = new Set(articles.map(({id}) => id))
  const lost = new Map<ArticleId, Lost>()
  const tagged = new Set([...records, ...refusals].map(({article}) => article))
  for (const {id, file, sha256, status} of known) {
    if (!open.has(id) && (tagged.has(id) || status === 'done')) lost.set(id, {file, versions: new Set([sha256])})
  }
  for (const {article, sha256} of [...records, ...refusals]) {
    if (open.has(article)) continue
    const entry = lost.get(article) ?? {file: article, versions: new Set<string>()}
    entry.versions.add(sha256)
    lost.set(article, entry)
  }
  if (lost.size === 0) return lost
  const opened = new Set(articles.map(({file}) => fileOf(file, cwd)))
  for (const [id, {file}] of lost) {
    const path = fileOf(file, cwd)
    if (!opened.has(path) && (await nodeFileSystem.stat(path).catch(() => undefined))) lost.delete(id)
  }
  return lost
}

/** A record of a file stands under `file.jsonl#3`. */
const fileOf = (file: string, cwd: string): string => resolve(cwd, file.replace(/#\d+$/u, ''))

/** Articles whose texts are compared with what is lost: more take too long. */
const mostLooked = 5000

interface Pair {
  readonly id: ArticleId
  readonly article: Article
}

/** The pairs of which neither side is in another pair. */
function pairs(found: readonly Pair[]): Map<ArticleId, Article> {
  const ids = counted(found.map(({id}) => id))
  const homes = counted(found.map(({article}) => article.id))
  return new Map(found.filter(({id, article}) => ids.get(id) === 1 && homes.get(article.id) === 1).map(({id, article}) => [id, article]))
}

function counted(ids: readonly ArticleId[]): ReadonlyMap<ArticleId, number> {
  const counts = new Map<ArticleId, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

async function nearlySame(lost: ReadonlyArray<readonly [ArticleId, Lost]>, free: readonly Article[], text: (sha256: string) => Promise<KeptText>): Promise<Map<ArticleId, Article>> {
  const sketches = new Map<Article, Sketch | undefined>()
  const found: Pair[] = []
  for (const [id, {versions}] of lost) {
    const [version = ''] = versions
    const kept = await text(version)
    const sketch = kept.kind === 'kept' ? sketchOf(foldLayout(kept.source).text) : undefined
    if (!sketch) continue
    for (const article of free) {
      const other = sketches.get(article) ?? sketchOf(foldLayout(article.source).text)
      sketches.set(article, other)
      if (other && likeness(sketch, other) >= alike) found.push({id, article})
    }
  }
  return pairs(found)
}

/** A record of a renamed article as it is under the new id; one revision on, as it differs from what others have. */
export function atHome<T extends AnnotationRecord | RefusalRecord>(record: T, homes: Homes): T {
  const home = homes.get(record.article)
  if (!home) return record
  return {...record, article: home.id, ...(typeof record['rev'] === 'number' && {rev: record['rev'] + 1})}
}

/** What is told of each article that was found under another name. */
export function renamedProblems(homes: Homes, {records}: Held): Problem[] {
  return [...homes].map(([id, {id: now, file}]) => {
    const count = records.filter(({article}) => article === id).length
    return {
      code: 'article.renamed',
      path: file,
      message: {
        zh: `按正文认出：这就是原来的 ${id}，那里的 ${count} 个标注显示在这里；下次在这篇文章里保存时记到 ${now} 名下`,
        en: `recognised by its text as what was ${id}: its ${count} ${count === 1 ? 'tag is' : 'tags are'} shown here, and saved as ${now} with the next tag in it`,
      },
    }
  })
}
