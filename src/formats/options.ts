import {failed, ok, type Result} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import type {ViewName} from '../core/view.ts'
import type {Format, Scheme, UnitKind} from './format.ts'
import {findFormat, formats} from './formats.ts'
import type {Policy} from './overlap.ts'
import type {Split} from './split.ts'

/** What a user may ask of an export. What is left out gets the default that `settle` states. */
export interface ExportOptions {
  readonly format: string
  readonly view?: ViewName
  readonly unit?: UnitKind
  /** Export navigation, copyright and field lines too. */
  readonly boilerplate?: boolean
  readonly overlap?: Schema['overlap']
  readonly scheme?: Scheme
  /** The form with a place for relations. */
  readonly relations?: boolean
  readonly split?: Split
  /** `done`: only articles that were marked done. */
  readonly status?: 'done' | 'any'
}

/** What an export does: every choice made. */
export interface Settled {
  readonly format: Format
  readonly view: ViewName
  readonly unit: UnitKind
  readonly boilerplate: boolean
  readonly overlap: Schema['overlap']
  readonly layerPolicy: Policy
  readonly scheme: Scheme
  readonly relations: boolean
  readonly split: Split | undefined
  readonly status: 'done' | 'any'
}

/**
 * The defaults: the clean view, the format's own unit, no boilerplate, `bio`, no split, articles of any status. Overlaps are kept
 * where the format can hold them; where it cannot, the schema's policy decides, and `longest` when the schema says `keep`. To ask for
 * `keep` of a format of one layer, and for relations of a format without, is an error.
 */
export function settle(options: ExportOptions, schema: Schema): Result<Settled> {
  const found = findFormat(options.format)
  if (!found.ok) return found
  const format = found.value
  if (options.overlap === 'keep' && format.layers === 'one') {
    return failed({
      code: 'export.one-layer',
      message: {
        zh: `${format.id} 的每个字只能有一个标签，不能保留重叠。请用 --overlap longest 或 --overlap priority`,
        en: `${format.id} holds one label a character and cannot keep overlaps. Use --overlap longest or --overlap priority`,
      },
    })
  }
  if (options.relations && !format.relations) {
    const able = formats.filter(({relations}) => relations).map(({id}) => id).join(', ')
    return failed({
      code: 'export.no-relations',
      message: {
        zh: `${format.id} 没有关系形式，--relations 只与 ${able} 同用`,
        en: `${format.id} has no form with relations; --relations goes with ${able} only`,
      },
    })
  }
  const stated = options.overlap ?? 'keep'
  const byDefault = schema.overlap === 'keep' ? 'longest' : schema.overlap
  const layerPolicy = stated === 'keep' ? byDefault : stated
  return ok({
    format,
    view: options.view ?? 'clean',
    unit: options.unit ?? format.defaultUnit,
    boilerplate: options.boilerplate ?? false,
    overlap: format.layers === 'one' ? layerPolicy : stated,
    layerPolicy,
    scheme: options.scheme ?? 'bio',
    relations: options.relations ?? false,
    split: options.split,
    status: options.status ?? 'any',
  })
}

/**
 * A folder name that tells exports apart: the format, then each choice that is not the default, as in `conll-bioes-simplified-split`.
 */
export function exportFolder({format, scheme, relations, view, unit, boilerplate, split}: Settled): string {
  const parts = [
    format.id,
    scheme !== 'bio' && scheme,
    relations && 'relations',
    view !== 'clean' && view,
    unit !== format.defaultUnit && unit,
    boilerplate && 'boilerplate',
    split && 'split',
  ]
  return parts.filter(part => typeof part === 'string').join('-')
}
