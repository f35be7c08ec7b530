import type {Problem, Words} from '../core/result.ts'
import {nearest} from '../core/nearest.ts'
import type {Option, Positional, Subcommand} from './subcommand.ts'

/** Mistakes on the command line. Their codes begin with `usage.`: main gives exit code 2 for them. */
function usage(code: string, message: Words, where: string): Problem {
  return {
    code: `usage.${code}`,
    message: {zh: `${ended(message.zh, '。')}用法见 \`${where}\``, en: `${ended(message.en, '.')} See \`${where}\``},
  }
}

const ended = (sentence: string, stop: string): string => (/[?？]$/.test(sentence) ? sentence : sentence + stop)

/** Where the help of a subcommand is; opening articles has no name of its own. */
const helpOf = (command: Subcommand): string => (command.name === '' ? 'pizhu --help' : `pizhu ${command.name} --help`)

export const isUsage = (problem: Problem): boolean => problem.code.startsWith('usage.')

export function unknownCommand(word: string, names: readonly string[]): Problem {
  const near = nearest(word, names)
  return usage(
    'unknown-command',
    {
      zh: `“${word}”不是子命令，也不是存在的文件或文件夹${near ? `；是否想用“${near}”？` : ''}`,
      en: `"${word}" is neither a subcommand nor an existing file or folder${near ? `; did you mean "${near}"?` : ''}`,
    },
    'pizhu --help',
  )
}

export function unknownOption(raw: string, command: Subcommand, options: readonly Option[]): Problem {
  const near = nearest(raw.replace(/^--?/, ''), options.map(option => option.name))
  return usage(
    'unknown-option',
    {
      zh: `没有选项 ${raw}${near ? `；是否想用 --${near}？` : ''}`,
      en: `unknown option ${raw}${near ? `; did you mean --${near}?` : ''}`,
    },
    helpOf(command),
  )
}

export function missingValue(option: Option, command: Subcommand): Problem {
  return usage(
    'missing-value',
    {
      zh: `选项 --${option.name} 缺少值（以 - 开头的值写作 --${option.name}=值）`,
      en: `option --${option.name} needs a value (write one that begins with a dash as --${option.name}=VALUE)`,
    },
    helpOf(command),
  )
}

export function unexpectedValue(option: Option, value: string, command: Subcommand): Problem {
  return usage(
    'unexpected-value',
    {zh: `选项 --${option.name} 不带值，却给了“${value}”`, en: `option --${option.name} takes no value, but got "${value}"`},
    helpOf(command),
  )
}

export function badChoice(option: Option, value: string, command: Subcommand): Problem {
  const choices = option.choices ?? []
  const near = nearest(value, choices)
  return usage(
    'bad-choice',
    {
      zh: `--${option.name} 不能是“${value}”${near ? `；是否想用“${near}”？` : ''}可用：${choices.join('、')}`,
      en: `--${option.name} cannot be "${value}"${near ? `; did you mean "${near}"?` : ','} one of: ${choices.join(', ')}`,
    },
    helpOf(command),
  )
}

export function badNumber(option: Option, value: string, command: Subcommand): Problem {
  const least = option.least ?? 0
  return usage(
    'bad-number',
    {
      zh: `--${option.name} 要一个不小于 ${least} 的整数，却是“${value}”`,
      en: `--${option.name} must be a whole number of at least ${least}, but is "${value}"`,
    },
    helpOf(command),
  )
}

export function missingArgument(positional: Positional, command: Subcommand): Problem {
  return usage('missing-argument', {zh: `缺少参数 ${positional.name}`, en: `${positional.name} is missing`}, helpOf(command))
}

export function extraArgument(word: string, command: Subcommand): Problem {
  return usage('extra-argument', {zh: `多出参数“${word}”`, en: `unexpected argument "${word}"`}, helpOf(command))
}

export function missingOption(option: Option, command: Subcommand): Problem {
  const choices = option.choices ? {zh: `，可用：${option.choices.join('、')}`, en: `, one of: ${option.choices.join(', ')}`} : {zh: '', en: ''}
  return usage(
    'missing-option',
    {zh: `缺少选项 --${option.name}${choices.zh}`, en: `option --${option.name} is missing${choices.en}`},
    helpOf(command),
  )
}

/** Options that do not go together, or a range that says neither where nor what. */
export function conflict(message: Words, command: string): Problem {
  return usage('conflict', message, `pizhu ${command} --help`)
}

/** A value that only the part that uses it could judge, as a mistake on the line; `command` is empty for an option that works everywhere. */
export function badValue(problem: Problem, command: string): Problem {
  return usage(problem.code, problem.message, command === '' ? 'pizhu --help' : `pizhu ${command} --help`)
}
