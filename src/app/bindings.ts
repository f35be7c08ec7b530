import type {Config, KeyedSchema} from '../core/config.ts'
import {graphemes} from '../core/graphemes.ts'
import {nearest} from '../core/nearest.ts'
import {failed, ok, type Problem, type Result, type Words} from '../core/result.ts'
import {checkSchema} from '../core/schema-check.ts'
import type {Label, Schema} from '../core/schema.ts'
import type {Command} from './command.ts'
import {commandTable, keymapOf} from './commands/table.ts'
import {keyFault, typesText} from './key-names.ts'
import type {Mode} from './state.ts'

/** A schema with a user's keys and colours, ready for a session. */
export interface Bound {
  readonly schema: KeyedSchema
  /** What the configuration says of labels that this schema does not have: meant for another one, or slips. */
  readonly unused: readonly Problem[]
}

/**
 * Puts a user's keys and colours to the labels and commands of a schema. Refused, with everything that is wrong named: ids of commands
 * that there are not, keys that no terminal sends or that would count or type instead, and two commands on one key. A key of a label's
 * command also becomes the label's key, which the gutter shows.
 */
export function bind(schema: Schema, config: Config): Result<Bound> {
  const own = commandTable(schema)
  const known = new Map(own.map(command => [command.id, command]))
  const labels = schema.labels.map(label => withConfig(label, config))
  const unused: Problem[] = []
  const faults: Words[] = []
  for (const [id, keys] of config.keys) {
    const command = known.get(id)
    if (command) faults.push(...keys.flatMap(sequence => sequenceFaults(command, sequence)))
    else if (id.startsWith('tag.')) unused.push(unusedProblem(id, nearest(id, [...known.keys()])))
    else faults.push(unknownCommand(id, nearest(id, [...known.keys()])))
  }
  for (const id of config.colours.keys()) {
    if (!schema.labels.some(label => label.id === id)) unused.push(unusedProblem(id, nearest(id, schema.labels.map(label => label.id))))
  }
  const bound: KeyedSchema = {...schema, labels, keys: config.keys}
  faults.push(...checkSchema(bound).map(fault => fault.message))
  if (faults.length > 0) return failed(problemOf('config.keys', faults))
  const keymap = keymapOf(bound)
  return keymap.ok ? ok({schema: bound, unused}) : keymap
}

function withConfig(label: Label, {keys, colours}: Config): Label {
  const [key] = keys.get(`tag.${label.id}`) ?? []
  return {...label, colour: colours.get(label.id) ?? label.colour, key: key !== undefined && graphemes(key).length === 1 ? key : label.key}
}

/** Where a character is a command and not something typed. */
const commandModes: ReadonlySet<Mode> = new Set<Mode>(['library', 'filters', 'reader', 'overlay', 'export', 'walk', 'tray', 'busy'])

function sequenceFaults({id, modes}: Command, sequence: string): Words[] {
  const keys = sequence.split(' ')
  const [first = ''] = keys
  const said = (why: Words): Words => ({zh: `${id} 的按键“${sequence}”：${why.zh}`, en: `key "${sequence}" of ${id}: ${why.en}`})
  if (keys.includes('')) return [said({zh: '是空的；几个键之间只空一格', en: 'is empty; keys of a sequence have one blank between them'})]
  const faults = keys.flatMap(key => {
    const why = keyFault(key)
    return why ? [said({zh: `${key} ${why.zh}`, en: `${key} ${why.en}`})] : []
  })
  if (faults.length > 0) return faults
  if (/^[1-9]$/.test(first)) return [said({zh: '数字是次数，不能开头', en: 'digits are counts and cannot begin one'})]
  if (modes.some(mode => !commandModes.has(mode)) && typesText(first)) {
    return [said({zh: '在输入行里会打不出这个字，请用 Ctrl- 或带名字的键', en: 'could then not be typed into the prompt; take a Ctrl- or named key'})]
  }
  return []
}

const unknownCommand = (id: string, near: string | undefined): Words => ({
  zh: `没有命令“${id}”${near ? `，是否想写“${near}”？` : ''}（\`pizhu keys --json\` 列出全部）`,
  en: `there is no command "${id}"${near ? `; did you mean "${near}"?` : ''} (\`pizhu keys --json\` lists them)`,
})

const unusedProblem = (id: string, near: string | undefined): Problem => ({
  code: 'config.unused',
  message: {
    zh: `“${id}”不是这份标签表的标签，没有用上${near ? `；是否想写“${near}”？` : ''}`,
    en: `"${id}" is no label of this schema and was not used${near ? `; did you mean "${near}"?` : ''}`,
  },
})

const problemOf = (code: string, faults: readonly Words[]): Problem => ({
  code,
  message: {zh: faults.map(({zh}) => zh).join('；'), en: faults.map(({en}) => en).join('; ')},
})
