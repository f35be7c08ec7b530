import type {Operation} from '../core/record.ts'
import type {Problem, Result} from '../core/result.ts'
import type {Slices} from '../core/slices.ts'
import {checkAnnotation, checkArticle, checkRefusal} from './record-check.ts'

/** Operations that are looked at in a slice. */
const slice = 500

/** The first of an act's operations that holds no valid record; undefined when there is none. */
export function* invalid(operations: readonly Operation[]): Slices<Problem | undefined> {
  for (const [at, operation] of operations.entries()) {
    if (at > 0 && at % slice === 0) yield at / operations.length
    const checked = checkOperation(operation)
    if (checked === undefined || checked.ok) continue
    return {
      code: 'store.bad-record',
      message: {zh: `记录无效，没有保存：${checked.problem}`, en: `not a valid record, and not saved: ${checked.problem}`},
    }
  }
  return undefined
}

/** Of an operation that holds a record. */
function checkOperation(operation: Operation): Result<unknown, string> | undefined {
  if ('put' in operation) return checkAnnotation(operation.put)
  if ('beside' in operation) return checkAnnotation(operation.beside)
  if ('article' in operation) return checkArticle(operation.article)
  return 'refuse' in operation ? checkRefusal(operation.refuse) : undefined
}
