import {parseArgs} from 'node:util'
import {failed, ok, type Problem, type Result} from '../core/result.ts'
import type {Args, Option, Subcommand} from './subcommand.ts'
import {badChoice, badNumber, extraArgument, missingArgument, missingOption, missingValue, unexpectedValue, unknownOption} from './usage.ts'

/** Node's own reading of a command line; nothing is judged yet. */
type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

/** So much is read of a group of short options (`-abc`): Node takes quadratic time for it, and the first one that is unknown ends it. */
const longestGroup = 64

function readable(argv: readonly string[]): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length
  return argv.map((word, at) => (at < end && /^-[^-]/.test(word) ? word.slice(0, longestGroup) : word))
}

function tokensOf(argv: readonly string[], options: readonly Option[]): Token[] {
  const config = Object.fromEntries(
    options.map(({name, short, kind}) => [name, {type: kind === 'flag' ? 'boolean' as const : 'string' as const, ...(short && {short})}]),
  )
  return parseArgs({args: readable(argv), options: config, strict: false, allowPositionals: true, tokens: true}).tokens ?? []
}

export interface FirstWord {
  readonly word: string
  readonly index: number
  /** It stands behind `--` and so names no subcommand. */
  readonly literal: boolean
}

/** The first word that is no option nor an option's value. */
export function firstWord(argv: readonly string[], options: readonly Option[]): FirstWord | undefined {
  let literal = false
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'option-terminator') literal = true
    if (token.kind === 'positional') return {word: token.value, index: token.index, literal}
  }
  return undefined
}

/** The values of options by name, whatever else is wrong with the line: for what decides how an error is told (`--lang`, `--json`). */
export function peek(argv: readonly string[], options: readonly Option[]): ReadonlyMap<string, string | true> {
  const found = new Map<string, string | true>()
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'option') found.set(token.name, token.value ?? true)
  }
  return found
}

/** Reads `argv` (without the subcommand's name) by the options of `command` and those that work everywhere. Of an option given twice the last counts. */
export function parse(argv: readonly string[], command: Subcommand, everywhere: readonly Option[]): Result<Args> {
  const options = [...command.options, ...everywhere]
  const known = new Map(options.map(option => [option.name, option]))
  const given = new Map<string, string>()
  const words: string[] = []
  for (const token of tokensOf(argv, options)) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.get(token.name)
    if (!option) return failed(unknownOption(token.rawName, command, options))
    const problem = check(option, token, command)
    if (problem) return failed(problem)
    given.set(option.name, token.value ?? '')
  }
  if (given.has('help') || given.has('version')) return ok(argsOf(words, given))
  const problem = missing(words, given, command)
  return problem ? failed(problem) : ok(argsOf(words, given))
}

function check(option: Option, token: Token & {kind: 'option'}, command: Subcommand): Problem | undefined {
  const {value} = token
  if (option.kind === 'flag') return value === undefined ? undefined : unexpectedValue(option, value, command)
  const negative = option.kind === 'number' && /^-\d/.test(value ?? '')
  // `--start --end 5` forgot a value; one that really begins with a dash is written `--quote=-x`. A dash alone is a value: stdout.
  const forgotten = value !== '-' && value?.startsWith('-') && !token.inlineValue && !negative
  if (value === undefined || forgotten) return missingValue(option, command)
  if (option.kind === 'choice' && !option.choices!.includes(value)) return badChoice(option, value, command)
  const whole = /^\d{1,15}$/.test(value) && Number(value) >= (option.least ?? 0)
  if (option.kind === 'number' && !whole) return badNumber(option, value, command)
  return undefined
}

function missing(words: readonly string[], given: ReadonlyMap<string, string>, command: Subcommand): Problem | undefined {
  const {positionals} = command
  const wanted = positionals.filter(positional => positional.required)
  if (words.length < wanted.length) return missingArgument(wanted[words.length]!, command)
  if (words.length > positionals.length && !positionals.at(-1)?.many) return extraArgument(words[positionals.length]!, command)
  const empty = wanted.findIndex((_, at) => words[at]!.trim() === '')
  if (empty >= 0) return missingArgument(wanted[empty]!, command)
  const absent = command.required?.find(name => !given.has(name))
  return absent === undefined ? undefined : missingOption(command.options.find(option => option.name === absent)!, command)
}

function argsOf(words: readonly string[], given: ReadonlyMap<string, string>): Args {
  return {
    words,
    flag: name => given.has(name),
    text: name => given.get(name),
    number: name => (given.has(name) ? Number(given.get(name)) : undefined),
  }
}
