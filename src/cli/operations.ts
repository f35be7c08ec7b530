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
  const known = new Map(library.store.articles().map(record => [record.id, record]))
  const articleOf = (id: ArticleId) => {
    const article = library.byId.get(id)
    if (!article) throw new Error(`a change of ${id}, which is none of the ${library.byId.size} articles`)
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

/** The texts that the records of an act were made on, each once. */
function textsOf(operations: readonly Operation[], {byId}: Library): VersionText[] {
  const texts = new Map<string, VersionText>()
  for (const operation of operations) {
    const made = 'put' in operation ? operation.put : 'refuse' in operation ? operation.refuse : undefined
    const article = made && byId.get(made.article)
    if (article && !texts.has(made.sha256)) {
      const {source, sha256} = article
      if (sha256 === made.sha256) texts.set(sha256, {sha256, source})
    }
  }
  return [...texts.values()]
}
