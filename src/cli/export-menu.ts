import {viewTitles} from '../app/commands/app.ts'
import type {ExportChoice, ExportField, ExportMenu} from '../app/exporting.ts'
import {ok, type Result, type Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import {viewNames, type ViewName} from '../core/view.ts'
import {schemes, unitKinds, type Format, type Scheme, type UnitKind} from '../formats/format.ts'
import {formats} from '../formats/formats.ts'
import {settle, type Settled} from '../formats/options.ts'
import {parseSplit} from '../formats/split.ts'

const units: Readonly<Record<UnitKind, Words>> = {
  document: {zh: '全文', en: 'document'},
  paragraph: {zh: '段', en: 'paragraph'},
  sentence: {zh: '句', en: 'sentence'},
}

const same = (word: string): Words => ({zh: word, en: word})

/** The split that is offered, as on the command line without a seed of one's own. */
const usualSplit = '8:1:1'

const parts: Words = {zh: `${usualSplit} 训练:验证:测试`, en: `${usualSplit} train:validation:test`}

/** What can be chosen, in the order of the dialog, and where an export of it goes: `place` names its folder. */
export const exportMenu = (schema: Schema, place: (settled: Settled) => string): ExportMenu => choice => {
  const settled = settledOf(choice, schema)
  return {fields: fieldsOf(choice), target: settled.ok ? ok(place(settled.value)) : settled}
}

/** The export that a choice means, or what does not go together in it. */
export function settledOf(choice: ExportChoice, schema: Schema): Result<Settled> {
  const stated = choice.get('split') ?? 'none'
  const split = stated === 'none' ? undefined : parseSplit(stated, 0)
  if (split && !split.ok) return split
  // The fields offer these values and no others.
  return settle({
    format: formatOf(choice).id,
    status: (choice.get('status') ?? 'any') as 'done' | 'any',
    ...(choice.has('view') && {view: choice.get('view') as ViewName}),
    ...(choice.has('unit') && {unit: choice.get('unit') as UnitKind}),
    // A scheme that the format has no use for must not name the folder.
    ...(choice.has('scheme') && formatOf(choice).schemes && {scheme: choice.get('scheme') as Scheme}),
    ...(formatOf(choice).relations && choice.get('relations') === 'yes' && {relations: true}),
    ...(split && {split: split.value}),
  }, schema)
}

const formatOf = (choice: ExportChoice): Format => formats.find(({id}) => id === choice.get('format')) ?? formats[0]!

function fieldsOf(choice: ExportChoice): ExportField[] {
  const format = formatOf(choice)
  const field = (id: string, zh: string, en: string, usual: string, options: readonly (readonly [string, Words])[]): ExportField => ({
    id,
    title: {zh, en},
    options: options.map(([value, title]) => ({value, title})),
    value: choice.get(id) ?? usual,
  })
  const scheme = field('scheme', '标记', 'Scheme', 'bio', schemes.map(name => [name, same(name)]))
  const relations = field('relations', '关系', 'Relations', 'no', [['no', {zh: '没有', en: 'none'}], ['yes', {zh: '留出位置', en: 'with a place for them'}]])
  const others = formats.filter(({schemes}) => schemes).map(({id}) => id)
  return [
    field('format', '格式', 'Format', format.id, formats.map(({id, title}) => [id, {zh: `${id} · ${title.zh}`, en: `${id} · ${title.en}`}])),
    format.schemes ? scheme : {...scheme, idle: {zh: `只有 ${others.join('、')} 用`, en: `for ${others.join(', ')} only`}},
    field('view', '文本', 'Text', 'clean', viewNames.map(name => [name, viewTitles[name]])),
    field('unit', '单位', 'Unit', format.defaultUnit, unitKinds.map(kind => [kind, units[kind]])),
    field('status', '文章', 'Articles', 'any', [['any', {zh: '全部', en: 'all'}], ['done', {zh: '已完成的', en: 'done'}]]),
    field('split', '划分', 'Split', 'none', [['none', {zh: '不分', en: 'none'}], [usualSplit, parts]]),
    ...(format.relations ? [relations] : []),
  ]
}
