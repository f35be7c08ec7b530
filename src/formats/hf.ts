import {CodeUnits} from './code-units.ts'
import type {Format, WriteContext} from './format.ts'
import {unitId} from './format.ts'
import {quoted} from './json-line.ts'
import {putToken} from './json-tokens.ts'
import {tagging, tagNames} from './tags.ts'

/**
 * A folder that `datasets.load_dataset` opens: `data/{train,validation,test}.jsonl`, and in `README.md` the dataset card with the
 * features. `ner_tags` are numbers of the class list there: `O` first, then the labels in the schema's order, each with its parts, then
 * labels that the schema lacks, by name.
 *
 * Source: Hugging Face's documentation of dataset cards (`configs`, `dataset_info`) and of `ClassLabel`; columns named as in the
 * `conll2003` data set. Without a split everything is `train`.
 * Unit: a token is one code point, so that `''.join(tokens)` is the text; blanks are tokens too.
 * Cannot hold: overlaps (one layer), ids, notes and authors of spans.
 */
export const hf: Format = {
  id: 'hf',
  title: {zh: 'Hugging Face datasets（附数据集卡）', en: 'Hugging Face datasets (with the dataset card)'},
  extension: 'jsonl',
  offsets: {unit: 'token', end: 'open'},
  layers: 'one',
  defaultUnit: 'sentence',
  schemes: true,
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  stem: part => `data/${splitOf(part)}`,
  *encode(units, context) {
    const numbers = tagNames(context).map((_, number) => String(number))
    const tagsOf = tagging(context)
    const rows = new CodeUnits()
    for (const unit of units) {
      const {text, layer, article} = unit
      rows.text(`{"id":${quoted(unitId(unit))},"article":${quoted(article.id)},"tokens":[`)
      let length = 0
      for (let at = 0; at < text.length; length++) {
        if (at > 0) rows.unit(comma)
        at = putToken(rows, text, at)
      }
      rows.text('],"ner_tags":[')
      const tags = tagsOf(length, layer)
      for (let token = 0; token < length; token++) {
        if (token > 0) rows.unit(comma)
        rows.text(numbers[tags[token]!]!)
      }
      rows.text(']}\n')
      if (rows.isFull) yield rows.take()
    }
    yield rows.take()
  },
  companions: context => [{name: 'README.md', text: card(context)}],
}

const comma = 0x2c

const splitOf = (part: string): string => (part === 'all' ? 'train' : part)

function card(context: WriteContext): string {
  const files = context.parts.map(splitOf).map(split => `  - split: ${split}\n    path: data/${split}.jsonl\n`)
  const names = tagNames(context).map((name, number) => `          '${number}': ${quoted(name)}\n`)
  const labels = context.schema.labels.map(({id, name, definition}) => `- \`${id}\` ${name.zh} / ${name.en}: ${oneLine(definition.en)}\n`)
  return `---
language:
- zh
task_categories:
- token-classification
configs:
- config_name: default
  data_files:
${files.join('')}dataset_info:
  config_name: default
  features:
  - name: id
    dtype: string
  - name: article
    dtype: string
  - name: tokens
    sequence: string
  - name: ner_tags
    sequence:
      class_label:
        names:
${names.join('')}---

# Tagged Chinese news

One token is one Unicode code point, so that \`"".join(tokens)\` is the text. \`ner_tags\` follow the ${context.scheme.toUpperCase()} scheme.
Where the texts come from and what was left out stands in \`manifest.json\`.

\`\`\`python
from datasets import load_dataset

data = load_dataset("path/to/this/folder")
\`\`\`

## Labels

${labels.join('')}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
