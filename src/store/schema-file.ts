import {join} from 'node:path'
import * as v from 'valibot'
import {defaultSchema} from '../core/default-schema.ts'
import {failed, ok, type Problem, type Result, type Words} from '../core/result.ts'
import {checkSchema} from '../core/schema-check.ts'
import type {Schema} from '../core/schema.ts'
import {nodeFileSystem, readIfThere, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {complaint} from './record-check.ts'

const schemaVersion = 1

const words = v.object({zh: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty())})

const schemaFile = v.object({
  format: v.literal('pizhu-schema'),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  overlap: v.optional(v.picklist(['keep', 'longest', 'priority']), 'keep'),
  labels: v.array(v.object({
    id: v.string(),
    name: words,
    key: v.string(),
    colour: v.picklist(['blue', 'green', 'orange', 'purple', 'red', 'cyan', 'yellow', 'grey']),
    definition: v.optional(v.object({zh: v.string(), en: v.string()}), {zh: '', en: ''}),
    examples: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/\S/u, 'an example is blank')))),
  })),
})

/**
 * The labels of an annotations folder, from its `schema.json`:
 *
 *     {"format": "pizhu-schema", "version": 1, "overlap": "keep", "labels": [{"id", "name": {"zh", "en"}, "key", "colour", "definition", "examples"}]}
 *
 * A folder without one has the default schema. A file that breaks a rule is refused, with every label at fault by name; `checkSchema` has
 * the rules. Fields that this version does not know are ignored.
 */
export async function loadSchema(dir: string, fs: FileSystem = nodeFileSystem): Promise<Result<Schema>> {
  const path = join(dir, 'schema.json')
  let bytes: Uint8Array | undefined
  try {
    bytes = await readIfThere(fs, path)
  } catch (error) {
    return failed(diskProblem({code: 'schema.unreadable', what: {zh: '读取标签表', en: 'reading the schema'}, path}, error))
  }
  return bytes ? readSchema(bytes, path) : ok(defaultSchema)
}

function readSchema(bytes: Uint8Array, path: string): Result<Schema> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(refusal('schema.not-json', path, {zh: `不是 UTF-8 的 JSON（${why}），请改正`, en: `not JSON in UTF-8 (${why}); correct it`}))
  }
  const parsed = v.safeParse(schemaFile, value)
  if (!parsed.success) {
    const why = `${labelAt(value, parsed.issues[0])}${complaint(parsed.issues)}`
    return failed(refusal('schema.invalid', path, {zh: `格式不对：${why}；请改正这一项`, en: `wrong shape: ${why}; correct this field`}))
  }
  const {version, overlap, labels} = parsed.output
  if (version > schemaVersion) {
    return failed(refusal('schema.newer', path, {
      zh: `由更新的版本写成（格式 ${version}，本程序只认 ${schemaVersion}），请升级 pizhu`,
      en: `written by a newer version (format ${version}, this program knows ${schemaVersion}); update pizhu`,
    }))
  }
  const schema: Schema = {overlap, labels}
  const faults = checkSchema(schema)
  const [first] = faults
  if (!first) return ok(schema)
  return failed(refusal(first.code, path, {
    zh: faults.map(fault => fault.message.zh).join('；'),
    en: faults.map(fault => fault.message.en).join('; '),
  }))
}

/** Which label an issue is about: its id says more than its number. */
function labelAt(value: unknown, issue: v.BaseIssue<unknown>): string {
  const index = issue.path?.[1]?.key
  if (issue.path?.[0]?.key !== 'labels' || typeof index !== 'number') return ''
  const parsed = v.safeParse(v.object({labels: v.array(v.unknown())}), value)
  const label = v.safeParse(v.object({id: v.string()}), parsed.success ? parsed.output.labels[index] : undefined)
  return label.success ? `"${label.output.id}": ` : ''
}

const refusal = (code: string, path: string, message: Words): Problem => ({
  code,
  path,
  message: {zh: `标签表 ${path}：${message.zh}`, en: `schema ${path}: ${message.en}`},
})
