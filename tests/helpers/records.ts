import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {AnnotationRecord, ArticleRecord, Operation} from '../../src/core/record.ts'
import {openStore, type Store, type StoreOptions} from '../../src/store/store.ts'

export const at = '2025-06-30T08:00:00.000Z'

/** A valid record; its quote is as long as its span. */
export function recordOf(id: string, fields: Partial<AnnotationRecord> = {}): AnnotationRecord {
  const {start = 0, end = start + 2} = fields
  const record: AnnotationRecord = {
    id,
    article: 'a.txt',
    sha256: '0'.repeat(64),
    label: 'speaker',
    start,
    end,
    exact: '𠮷'.repeat(end - start),
    prefix: '校长',
    suffix: '表示',
    by: 'alice',
    at,
    rev: 1,
    via: 'hand',
  }
  return {...record, ...fields}
}

export function articleOf(id: string, status: 'begun' | 'done' = 'begun'): ArticleRecord {
  return {id, file: id, sha256: '0'.repeat(64), status}
}

export const put = (id: string, fields: Partial<AnnotationRecord> = {}): Operation => ({put: recordOf(id, fields)})

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'pizhu-store-'))

/** Opens the store of alice; throws where a test expects it to open. */
export async function opened(dir: string, options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({dir, annotator: 'alice', now: () => new Date(at), ...options})
  if (!store.ok) throw new Error(store.problem.message.en)
  return store.value
}

export const idsOf = (store: Store): string[] => store.records().map(record => record.id).toSorted()

export const codesOf = (store: Store): string[] => store.notices.map(notice => notice.code)
