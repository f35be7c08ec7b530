import {groups} from '../app/commands/groups.ts'
import {commandTable} from '../app/commands/table.ts'
import {ok} from '../core/result.ts'
import {cellWidth} from '../core/width.ts'
import {loadSchema} from '../store/schema-file.ts'
import {settingsFor} from './config.ts'
import {jsonList} from './json.ts'
import {styled} from './paper.ts'
import {annotationsFolder} from './places.ts'
import {report} from './report.ts'
import type {Run} from './subcommand.ts'

/**
 * `pizhu keys`: the command table, with the label keys of the schema and the keys of the user's configuration. A file that cannot be used,
 * and two commands that want one key, are a failure; what the configuration says of other labels is told on stderr.
 */
export const keys: Run = async (args, io) => {
  const dir = annotationsFolder(args, io)
  const schema = await loadSchema(dir)
  if (!schema.ok) return schema
  const settings = await settingsFor(schema.value, args, io)
  if (!settings.ok) return settings
  for (const problem of settings.value.unused) report(problem, io)
  const table = commandTable(settings.value.schema)
  if (io.json) {
    const rows = table.map(({id, keys, modes, group, title, hint}) => ({id, keys, modes, group, title, ...(hint && {hint})}))
    io.stdout.write(`${jsonList(rows)}\n`)
    return ok(0)
  }
  const width = Math.max(...table.map(command => cellWidth(shown(command.keys))))
  for (const {id, title} of groups) {
    const commands = table.filter(command => command.group === id)
    if (commands.length === 0) continue
    io.out.line(styled('bold', io.say(title)))
    for (const command of commands) {
      const names = shown(command.keys)
      io.out.line('  ', names, ' '.repeat(width - cellWidth(names)), '  ', io.say(command.title), '  ', styled('dim', command.modes.join(' ')))
    }
  }
  return ok(0)
}

/** As a person types them: `g g` is `gg`; names of keys stay apart. */
function shown(keys: readonly string[]): string {
  return keys.map(sequence => (/^\S( \S)*$/u.test(sequence) ? sequence.replaceAll(' ', '') : sequence)).join('  ')
}
