import type {ExportUnit, Format, WriteContext} from './format.ts'
import {jsonObject, jsonText, quoted} from './json-line.ts'

/**
 * JSON lines of conversations for instruction tuning: `{"messages": [system, user, assistant]}`. The system message asks for the labels
 * with their definitions, the user's is the text, the assistant's a JSON object with a list of strings for each label, in reading order,
 * every mention; a label that does not occur has `[]`.
 *
 * Source: OpenAI's documentation of fine-tuning data (chat format), which most trainers take.
 * Unit: none; spans are strings. Cannot hold: places (which of two equal strings is meant), ids, notes, authors, and where a record
 * comes from: units stand in the order of the manifest.
 */
export const chat: Format = {
  id: 'chat',
  title: {zh: '指令微调对话（messages）', en: 'conversations for instruction tuning (messages)'},
  extension: 'jsonl',
  offsets: {unit: 'none', end: 'open'},
  layers: 'all',
  defaultUnit: 'paragraph',
  schemes: false,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  *encode(units, context) {
    const system = `{"messages":[${jsonText({role: 'system', content: task(context)})},{"role":"user","content":`
    for (const unit of units) {
      yield `${system}${quoted(unit.text)}},{"role":"assistant","content":${jsonText(answer(unit, context))}}]}\n`
    }
  },
  companions: () => [],
}

function task({schema, labels}: WriteContext): string {
  const known = new Map(schema.labels.map(label => [label.id, label]))
  const lines = labels.map(id => {
    const label = known.get(id)
    return label ? `${id}：${label.name.zh}。${label.definition.zh}` : `${id}：${id}`
  })
  return (
    '从中文新闻文本中逐字抽取下列各类片段。只回答一个 JSON 对象：键是类别，值是片段的数组，按出现顺序，重复出现的每次都列；没有的类别给空数组。\n' +
    lines.join('\n')
  )
}

function answer({spans}: ExportUnit, {labels}: WriteContext): string {
  const found = new Map(labels.map(label => [label, [] as string[]]))
  for (const {annotation: {label}, text} of spans) found.get(label)!.push(text)
  return jsonObject(found, strings => JSON.stringify(strings))
}
