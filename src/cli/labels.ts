import {ok} from '../core/result.ts'
import {loadSchema} from '../store/schema-file.ts'
import {jsonList} from './json.ts'
import {annotationsFolder} from './places.ts'
import {styled} from './paper.ts'
import type {Run} from './subcommand.ts'

/** `pizhu labels`: the schema, in its order. */
export const labels: Run = async (args, io) => {
  const schema = await loadSchema(annotationsFolder(args, io))
  if (!schema.ok) return schema
  const list = schema.value.labels
  if (io.json) {
    io.stdout.write(`${jsonList(list.map(({id, name, key, colour, definition}) => ({id, name, key, colour, definition})))}\n`)
    return ok(0)
  }
  for (const label of list) {
    io.out.line(styled(label.colour, label.id), '  ', styled('bold', io.say(label.name)), '  ', styled('dim', `[${label.key}]`))
    io.out.line('    ', io.say(label.definition))
    if (label.examples) io.out.line('    ', styled('dim', io.say({zh: '例：', en: 'Examples: '})), label.examples.join('   '))
  }
  return ok(0)
}
