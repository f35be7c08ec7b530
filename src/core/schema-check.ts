import {graphemes} from './graphemes.ts'
import type {Words} from './result.ts'
import type {Label, Schema} from './schema.ts'

/** A rule of schemas that one breaks. `labels` are the ids at fault, in the schema's order. */
export interface SchemaFault {
  readonly code: 'schema.empty' | 'schema.id-collision' | 'schema.key-collision' | 'schema.bad-key' | 'schema.bad-id'
  readonly labels: readonly string[]
  readonly message: Words
}

const hasBlankOrControl = (text: string): boolean => /[\s\p{C}]/u.test(text)

/**
 * What is wrong with a schema of the right shape; empty when it can be used.
 * There is at least one label. Ids are unique and hold no blanks or control characters. Keys are one visible grapheme, no digit, and unique,
 * and a capital counts as its small letter, since Shift with a key has a meaning of its own.
 */
export function checkSchema(schema: Schema): readonly SchemaFault[] {
  if (schema.labels.length === 0) {
    return [{code: 'schema.empty', labels: [], message: {zh: '没有标签，至少要有一个', en: 'there are no labels; at least one is needed'}}]
  }
  return [
    ...schema.labels.flatMap(label => [...badId(label), ...badKey(label)]),
    ...collisions(schema.labels, label => label.id).map(
      ([id, labels]): SchemaFault => ({
        code: 'schema.id-collision',
        labels: labels.map(label => label.id),
        message: {
          zh: `${labels.length} 个标签（${labels.map(label => label.name.zh).join('、')}）的 id 都是“${id}”，请改成不同的`,
          en: `${labels.length} labels (${labels.map(label => label.name.en).join(', ')}) share the id "${id}"; give each its own`,
        },
      }),
    ),
    ...collisions(schema.labels, label => label.key.toLowerCase()).map(
      ([key, labels]): SchemaFault => ({
        code: 'schema.key-collision',
        labels: labels.map(label => label.id),
        message: {
          zh: `标签 ${labels.map(label => `“${label.id}”`).join('、')} 的按键都是“${key}”，请改成不同的`,
          en: `the labels ${labels.map(label => `"${label.id}"`).join(', ')} share the key "${key}"; give each its own`,
        },
      }),
    ),
  ]
}

function badId(label: Label): SchemaFault[] {
  if (label.id !== '' && !hasBlankOrControl(label.id)) return []
  return [{
    code: 'schema.bad-id',
    labels: [label.id],
    message: {
      zh: `标签 id “${label.id}”为空或含有空白、控制字符`,
      en: `the label id "${label.id}" is empty or holds blanks or control characters`,
    },
  }]
}

function badKey(label: Label): SchemaFault[] {
  const fault = (zh: string, en: string): SchemaFault[] => [{
    code: 'schema.bad-key',
    labels: [label.id],
    message: {zh: `标签“${label.id}”的按键“${label.key}”${zh}`, en: `the key "${label.key}" of the label "${label.id}" ${en}`},
  }]
  if (hasBlankOrControl(label.key) || graphemes(label.key).length !== 1) return fault('不是一个看得见的字符', 'is not one visible character')
  return /[0-9]/.test(label.key) ? fault('是数字，数字是次数，请换一个', 'is a digit; digits are counts, take another key') : []
}

function collisions(labels: readonly Label[], keyOf: (label: Label) => string): [string, readonly Label[]][] {
  const groups = new Map<string, Label[]>()
  for (const label of labels) {
    const group = groups.get(keyOf(label))
    if (group) group.push(label)
    else groups.set(keyOf(label), [label])
  }
  return [...groups].filter(([, group]) => group.length > 1)
}
