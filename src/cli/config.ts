import {resolve} from 'node:path'
import {bind} from '../app/bindings.ts'
import {keymapOf} from '../app/commands/table.ts'
import type {KeyedSchema} from '../core/config.ts'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import {configPath, loadConfig} from '../store/config.ts'
import type {Io} from './io.ts'
import {annotationsFolder} from './places.ts'
import type {Args} from './subcommand.ts'

/** A schema as this user works with it. */
export interface Settings {
  readonly schema: KeyedSchema
  /** Width of the text in 汉字, when they have said one. */
  readonly measure: number | undefined
  readonly suggestions: boolean
  /** What the configuration says of labels that this schema lacks. */
  readonly unused: readonly Problem[]
}

/**
 * The user's configuration put to a schema. Fails when the file cannot be used, or when two commands want one key: with the path of the
 * configuration, or of the schema where that alone is at fault.
 */
export async function settingsFor(schema: Schema, args: Args, io: Io): Promise<Result<Settings>> {
  const path = resolve(io.cwd, configPath(io))
  const config = await loadConfig(path, Boolean(io.env['PIZHU_CONFIG']))
  if (!config.ok) return config
  const bound = bind(schema, config.value)
  if (bound.ok) {
    const unused = bound.value.unused.map(problem => ({...problem, path}))
    const {measure, suggestions} = config.value
    return ok({schema: bound.value.schema, measure, suggestions, unused})
  }
  const own = !keymapOf(schema).ok
  return failed({...bound.problem, path: own ? `${annotationsFolder(args, io)}/schema.json` : path})
}
