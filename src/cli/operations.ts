import type {ArticleId} from '../core/article.ts'
import type {Change} from '../core/change.ts'
import type {ArticleRecord, Operation} from '../core/record.ts'
import type {Result} from '../core/result.ts'
import type {VersionText} from '../store/texts.ts'
import type {Library} from './library.ts'
import {fileOf, recordOf, refusalRecordOf} from './origins.ts'

/**
 * What the store has to do for one act. An article's own record comes with its first annotation or done mark, and again when its text has
 * become another version. Throws when the change is of an article that the library does not have.
 */
export function operationsOf({put, drop, marks, refuse = [], unrefuse = [], lay = [], take = []}: Change, library: Library): Operation[] {
  const articles = new Map(library.articles.map(article => [article.id, article]))
  const known = new Map(library.store.articles().map(record => [record.id, record]))
  const articleOf = (id: ArticleId) => {
    const article = articles.get(id)
    if (!article) throw new Error(`a change of ${id}, which is none of the ${articles.size} articles`)
    return article
  }
  const records = new Map<ArticleId, ArticleRecord>()
  const touch = (id: ArticleId, status: 'begun' | 'done'): void => {
    const {file, sha256} = articleOf(id)
    const record = records.get(id) ?? known.get(id)
    if (record?.sha256 === sha256 && record.status === status) return
    records.set(id, {...record, id, file: record?.file ?? fileOf(id, file), sha256, status})
  }
  for (const {article} of put) touch(article, (records.get(article) ?? known.get(article))?.status ?? 'begun')
  for (const {article, done} of marks) touch(article, done ? 'done' : 'begun')
  const written = [...put.map(annotation => recordOf(annotation, library)), ...lay.filter(({rival}) => !rival).map(({record}) => record)]
  const kept = new Set(written.map(({id}) => id))
  const gone = new Set([...drop, ...take.filter(({rival}) => !rival)].map(({id}) => id).filter(id => !kept.has(id)))
  return [
    ...Array.from(records.values(), (article): Operation => ({article})),
    ...Array.from(gone, (id): Operation => ({del: id})),
    ...written.map((record): Operation => ({put: record})),
    ...lay.filter(({rival}) => rival).map(({record}): Operation => ({beside: record})),
    ...unrefuse.map(({id}): Operation => ({unrefuse: id})),
    ...refuse.map((refusal): Operation => ({refuse: refusalRecordOf(refusal, library)})),
  ]
}

/** Saves one act with the texts that its records were made on. */
export const commitTo = async (library: Library, operations: readonly Operation[]): Promise<Result<void>> =>
  await library.store.commit(operations, textsOf(operations, library))

function textsOf(operations: readonly Operation[], {articles}: Library): VersionText[] {
  const made = new Set(operations.flatMap(operation => ('put' in operation ? operation.put.sha256 : 'refuse' in operation ? operation.refuse.sha256 : [])))
  return made.size === 0 ? [] : articles.filter(({sha256}) => made.has(sha256)).map(({sha256, source}) => ({sha256, source}))
}
