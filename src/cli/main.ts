import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Problem} from '../core/result.ts'
import {firstWord, parse, peek} from './args.ts'
import {printCommandHelp, printHelp} from './help.ts'
import type {Host, Io} from './io.ts'
import {langOf} from './lang.ts'
import {everywhere} from './options.ts'
import {paperOn, rawPaperOn, wantsColour, type ColourChoice} from './paper.ts'
import {report} from './report.ts'
import type {Option, Subcommand} from './subcommand.ts'
import {open, subcommands} from './table.ts'
import {isUsage, unknownCommand} from './usage.ts'

/** Every option there is, for reading a line before it is known which subcommand it is for. */
const allOptions: readonly Option[] = [...everywhere, ...open.options, ...subcommands.flatMap(command => command.options)]

/**
 * Runs one command line. Resolves with the exit code: 0 done, 1 done with problems or nothing found, 2 a mistake on the line.
 * Rejects only when there is a bug; the caller tells it and exits with 70.
 */
export async function main(host: Host): Promise<number> {
  const io = ioOf(host)
  const fail = (problem: Problem): number => {
    report(problem, io)
    return isUsage(problem) ? 2 : 1
  }
  const chosen = choose(host)
  if ('problem' in chosen) return fail(chosen.problem)
  const args = parse(chosen.argv, chosen.command, everywhere)
  if (!args.ok) return fail(args.problem)
  if (args.value.flag('help') || chosen.help) {
    if (chosen.command === open) printHelp(io)
    else printCommandHelp(chosen.command, io)
    return 0
  }
  if (args.value.flag('version')) {
    io.out.line(`pizhu ${host.version}`)
    return 0
  }
  const run = await chosen.command.load()
  const done = await run(args.value, io)
  return done.ok ? done.value : fail(done.problem)
}

interface Chosen {
  readonly command: Subcommand
  /** The line without the subcommand's name. */
  readonly argv: readonly string[]
  readonly help: boolean
}

/** A first word that is a subcommand's name is that subcommand, even where a file has that name (`./list` opens the file). */
function choose(host: Host): Chosen | {readonly problem: Problem} {
  const {argv} = host
  const first = firstWord(argv, allOptions)
  if (!first) return {command: open, argv, help: false}
  const rest = argv.toSpliced(first.index, 1)
  const command = first.literal ? undefined : subcommands.find(({name}) => name === first.word)
  if (command) return {command, argv: rest, help: false}
  if (first.word === 'help' && !first.literal) return helpFor(rest)
  if (existsSync(resolve(host.cwd, first.word)) || /[/\\.]/.test(first.word)) return {command: open, argv, help: false}
  return {problem: unknownCommand(first.word, subcommands.map(({name}) => name))}
}

/** `pizhu help`, `pizhu help export`: as `--help`. */
function helpFor(argv: readonly string[]): Chosen | {readonly problem: Problem} {
  const topic = firstWord(argv, allOptions)
  if (!topic) return {command: open, argv, help: true}
  const command = subcommands.find(({name}) => name === topic.word)
  if (!command) return {problem: unknownCommand(topic.word, subcommands.map(({name}) => name))}
  return {command, argv: [...argv.toSpliced(topic.index, 1), '--help'], help: true}
}

function ioOf(host: Host): Io {
  const given = peek(host.argv, allOptions)
  const lang = langOf(given.get('lang'), host.env)
  const asked = given.get('color')
  const choice: ColourChoice = asked === 'always' || asked === 'never' ? asked : 'auto'
  return {
    ...host,
    lang,
    json: given.has('json'),
    out: given.has('raw') ? rawPaperOn(host.stdout) : paperOn(host.stdout, wantsColour(choice, host.env, host.stdout.isTTY)),
    err: paperOn(host.stderr, wantsColour(choice, host.env, host.stderr.isTTY)),
    say: words => words[lang],
  }
}
