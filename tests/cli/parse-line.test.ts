import {describe, expect, it} from 'vitest'
import {firstWord, parse, peek} from '../../src/cli/args.ts'
import {everywhere} from '../../src/cli/options.ts'
import {open, subcommands} from '../../src/cli/table.ts'

const command = (name: string) => subcommands.find(each => each.name === name)!
const allOptions = [...everywhere, ...subcommands.flatMap(each => each.options)]

function problemOf(name: string, ...argv: string[]) {
  const parsed = parse(argv, name === '' ? open : command(name), everywhere)
  if (parsed.ok) throw new Error(`no problem in ${argv.join(' ')}`)
  return parsed.problem
}

function argsOf(name: string, ...argv: string[]) {
  const parsed = parse(argv, command(name), everywhere)
  if (!parsed.ok) throw new Error(parsed.problem.message.en)
  return parsed.value
}

describe('a command line', () => {
  it('reads words, values, numbers and flags wherever they stand', () => {
    const args = argsOf('tag', '--label', 'speaker', '000', '--start=3', '--end', '5', '--json')
    expect(args.words).toEqual(['000'])
    expect(args.text('label')).toBe('speaker')
    expect([args.number('start'), args.number('end'), args.number('nth')]).toEqual([3, 5, undefined])
    expect([args.flag('json'), args.flag('all')]).toEqual([true, false])
  })

  it('takes everything behind -- as words, and the last of an option that is given twice', () => {
    expect(argsOf('list', '--', '--json', '-x').words).toEqual(['--json', '-x'])
    expect(argsOf('search', 'q', '--limit', '3', '--limit', '4').number('limit')).toBe(4)
  })

  it('takes a dash alone as a value, and a value with a dash in front behind =', () => {
    expect(argsOf('export', '--out', '-').text('out')).toBe('-')
    expect(argsOf('tag', 'a', '--label', 's', '--quote=-x').text('quote')).toBe('-x')
  })

  it.each([
    ['list', ['--stauts', 'done'], 'usage.unknown-option', /--stauts.*--status\?.*pizhu list --help/],
    ['list', ['-x'], 'usage.unknown-option', /-x/],
    ['list', ['--no-json'], 'usage.unknown-option', /--no-json/],
    ['list', ['--status'], 'usage.missing-value', /--status/],
    ['tag', ['a', '--label', 's', '--start', '--end', '5'], 'usage.missing-value', /--start/],
    ['list', ['--json=yes'], 'usage.unexpected-value', /--json.*"yes"/],
    ['list', ['--status', 'finished'], 'usage.bad-choice', /finished.*unseen, begun, done/],
    ['search', ['q', '--limit', '0'], 'usage.bad-number', /--limit.*at least 1.*"0"/],
    ['search', ['q', '--limit', '1e3'], 'usage.bad-number', /1e3/],
    ['tag', ['a', '--label', 's', '--start', '-1', '--end', '2'], 'usage.bad-number', /--start.*"-1"/],
    ['tag', ['a', '--label', 's', '--start', '99999999999999999999'], 'usage.bad-number', /--start/],
    ['search', [], 'usage.missing-argument', /QUERY/],
    ['search', ['  '], 'usage.missing-argument', /QUERY/],
    ['keys', ['extra'], 'usage.extra-argument', /"extra"/],
    ['tag', ['000'], 'usage.missing-option', /--label/],
    ['untag', ['000'], 'usage.missing-option', /--id/],
    ['', ['--frobnicate'], 'usage.unknown-option', /pizhu --help/],
  ])('C2: %s %j is refused with %s, which says where to look', (name, argv, code, message) => {
    const problem = problemOf(name, ...argv)
    expect(problem.code).toBe(code)
    expect(problem.message.en).toMatch(message)
    expect(problem.message.en).toContain('--help')
    expect(problem.message.zh).toContain('--help')
  })

  it('asks for nothing else where help or the version is asked for', () => {
    expect(parse(['--help'], command('tag'), everywhere).ok).toBe(true)
    expect(parse(['--version'], command('tag'), everywhere).ok).toBe(true)
  })

  it('finds the first word behind options with values', () => {
    expect(firstWord(['--lang', 'en', '--json', 'list', 'x'], allOptions)).toEqual({word: 'list', index: 3, literal: false})
    expect(firstWord(['--', 'list'], allOptions)).toEqual({word: 'list', index: 1, literal: true})
    expect(firstWord(['--json'], allOptions)).toBeUndefined()
  })

  it('knows language and form of an error before the line is found right', () => {
    expect(peek(['--wrong', '--lang', 'en', '--json'], allOptions).get('lang')).toBe('en')
    expect(peek(['--wrong', '--json'], allOptions).get('json')).toBe(true)
    expect(peek(['--', '--json'], allOptions).get('json')).toBeUndefined()
  })
})
