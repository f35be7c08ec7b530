import type {ArticleId} from '../core/article.ts'
import type {ArticleRecord, Operation} from '../core/record.ts'
import type {Store} from '../store/store.ts'
import {atHome, type Homes} from './homes.ts'
import {fileOf} from './origins.ts'

/**
 * A store that shows the records of renamed articles under their new ids. Looking changes nothing: with the first commit on such an
 * article all of its records are saved under the new id, in the same act.
 */
export function homedStore(store: Store, homes: Homes): Store {
  const articleOf = (operation: Operation): ArticleId | undefined => {
    if ('put' in operation) return operation.put.article
    if ('beside' in operation) return operation.beside.article
    if ('article' in operation) return operation.article.id
    if ('refuse' in operation) return operation.refuse.article
    const held = 'del' in operation
      ? store.records().find(({id}) => id === operation.del)?.article
      : store.refusals().find(({id}) => id === operation.unrefuse)?.article
    return held === undefined ? undefined : homes.get(held)?.id ?? held
  }
  const articles = (): readonly ArticleRecord[] => {
    const known = new Set(store.articles().map(({id}) => id))
    return store.articles().flatMap(record => {
      const home = homes.get(record.id)
      if (!home) return [record]
      return known.has(home.id) ? [] : [{...record, id: home.id, file: fileOf(home.id, home.file)}]
    })
  }
  const moves = (operations: readonly Operation[]): Operation[] => {
    const touched = new Set(operations.map(articleOf))
    const moving = [...homes].filter(([, {id}]) => touched.has(id)).map(([id]) => id)
    if (moving.length === 0) return []
    const old = new Set(moving)
    const ids = new Set(moving.map(id => homes.get(id)!.id))
    const known = new Set(store.articles().map(({id}) => id))
    return [
      ...articles().filter(({id}) => ids.has(id) && !known.has(id)).map((article): Operation => ({article})),
      ...store.records().filter(({article}) => old.has(article)).map((record): Operation => ({put: atHome(record, homes)})),
      ...store.rivals().filter(({article}) => old.has(article)).map((record): Operation => ({beside: atHome(record, homes)})),
      ...store.refusals().filter(({article}) => old.has(article)).map((record): Operation => ({refuse: atHome(record, homes)})),
    ]
  }
  return {
    annotator: store.annotator,
    access: store.access,
    notices: store.notices,
    news: () => store.news(),
    records: () => store.records().map(record => atHome(record, homes)),
    rivals: () => store.rivals().map(record => atHome(record, homes)),
    refusals: () => store.refusals().map(record => atHome(record, homes)),
    articles,
    text: store.text,
    commit: (operations, texts) => store.commit([...moves(operations), ...operations], texts),
    get pending() {
      return store.pending
    },
    get due() {
      return store.due
    },
    get generation() {
      return store.generation
    },
    refresh: () => store.refresh(),
    checkpoint: () => store.checkpoint(),
    fold: () => store.fold(),
    close: () => store.close(),
  }
}
