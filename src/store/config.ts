import {posix, win32} from 'node:path'
import * as v from 'valibot'
import {measures, noConfig, type Config} from '../core/config.ts'
import {nearest} from '../core/nearest.ts'
import {failed, ok, type Problem, type Result, type Words} from '../core/result.ts'
import type {Colour} from '../core/schema.ts'
import {errorCode, nodeFileSystem, readIfThere, type FileSystem} from './fs.ts'
import {diskProblem} from './problems.ts'
import {complaint} from './record-check.ts'
import type {StateSurroundings} from './state-folder.ts'

/**
 * Where a user's configuration is: `$PIZHU_CONFIG`, else `$XDG_CONFIG_HOME/pizhu/config.json` or `~/.config/pizhu/config.json`
 * (XDG Base Directory 0.8; a relative value counts as unset), on Windows `%APPDATA%\pizhu\config.json`.
 */
export function configPath({env, platform, home}: StateSurroundings): string {
  if (env['PIZHU_CONFIG']) return env['PIZHU_CONFIG']
  if (platform === 'win32') return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'pizhu', 'config.json')
  const xdg = env['XDG_CONFIG_HOME']
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.config'), 'pizhu', 'config.json')
}

const fields = ['keys', 'colours', 'measure', 'suggestions'] as const

const colours: readonly Colour[] = ['blue', 'green', 'orange', 'purple', 'red', 'cyan', 'yellow', 'grey']

/** An object's own fields in their order, whatever their names: what a file calls them never meets a prototype. */
const entries = v.pipe(
  v.custom<object>(value => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object'),
  v.transform(value => Object.entries(value) as [string, unknown][]),
)

const keysOfOne = v.pipe(
  v.union([v.string(), v.array(v.string())], 'expected a key or a list of keys'),
  v.transform(keys => [...new Set(typeof keys === 'string' ? [keys] : keys)]),
  v.minLength(1, 'expected at least one key'),
)

const configFile = v.object({
  keys: v.optional(v.pipe(entries, v.array(v.tuple([v.string(), keysOfOne]))), {}),
  colours: v.optional(v.pipe(entries, v.array(v.tuple([v.string(), v.picklist(colours)]))), {}),
  measure: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(measures.least), v.maxValue(measures.most))),
  suggestions: v.optional(v.boolean(), true),
})

/**
 * A user's configuration:
 *
 *     {"keys": {"move.word.next": ["w", "g w"]}, "colours": {"speaker": "purple"}, "measure": 40, "suggestions": false}
 *
 * Every field may be left out; without a file nothing is configured, but a file that is `named` must be there. What has another shape, or
 * a field of another name, is refused with file, place and remedy. What commands and labels there are is for others to check.
 */
export async function loadConfig(path: string, named = false, fs: FileSystem = nodeFileSystem): Promise<Result<Config>> {
  let bytes: Uint8Array | undefined
  try {
    bytes = named ? await fs.read(path) : await readIfThere(fs, path)
  } catch (error) {
    // No file can stand under a name that is too long.
    if (!named && errorCode(error) === 'ENAMETOOLONG') return ok(noConfig)
    return failed(diskProblem({code: 'config.unreadable', what: {zh: '读取配置', en: 'reading the configuration'}, path}, error))
  }
  return bytes ? readConfig(bytes, path) : ok(noConfig)
}

function readConfig(bytes: Uint8Array, path: string): Result<Config> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return failed(refusal('config.not-json', path, {zh: `不是 UTF-8 的 JSON（${why}），请改正`, en: `not JSON in UTF-8 (${why}); correct it`}))
  }
  const stray = strangeField(value)
  if (stray) return failed(refusal('config.invalid', path, stray))
  const parsed = v.safeParse(configFile, value)
  if (!parsed.success) {
    const why = `${nameAt(value, parsed.issues[0])}${complaint(parsed.issues)}`
    return failed(refusal('config.invalid', path, {zh: `格式不对：${why}；请改正这一项`, en: `wrong shape: ${why}; correct this field`}))
  }
  const {keys, colours: looks, measure, suggestions} = parsed.output
  return ok({keys: new Map(keys), colours: new Map(looks), measure, suggestions})
}

function strangeField(value: unknown): Words | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const stray = Object.keys(value).find(name => !fields.some(field => field === name))
  if (stray === undefined) return undefined
  const near = nearest(stray, fields)
  return {
    zh: `没有“${stray}”这一项${near ? `，是否想写“${near}”？` : ''}可用：${fields.join('、')}`,
    en: `there is no field "${stray}"${near ? `; did you mean "${near}"?` : ','} one of: ${fields.join(', ')}`,
  }
}

/** Which command or label an issue is about: its name says more than its number. */
function nameAt(value: unknown, issue: v.BaseIssue<unknown>): string {
  const [field, index] = [issue.path?.[0]?.key, issue.path?.[1]?.key]
  if (typeof field !== 'string' || typeof index !== 'number' || typeof value !== 'object' || value === null) return ''
  const inner: unknown = Object.entries(value).find(([name]) => name === field)?.[1]
  const name = typeof inner === 'object' && inner !== null ? Object.keys(inner)[index] : undefined
  return name === undefined ? '' : `"${name}": `
}

const refusal = (code: string, path: string, message: Words): Problem => ({
  code,
  path,
  message: {zh: `配置 ${path}：${message.zh}`, en: `configuration ${path}: ${message.en}`},
})
