import type {Words} from '../core/result.ts'
import type {Schema} from '../core/schema.ts'
import type {Format} from './format.ts'
import {type Loss, reasons} from './loss.ts'
import type {Manifest} from './manifest.ts'

/** What a user should know before training on an export; empty when there is nothing to say. */
export function warnings(manifest: Manifest, schema: Schema, format: Format): readonly Words[] {
  return [
    ...untagged(manifest),
    ...unread(manifest),
    ...strangers(manifest, schema),
    ...emptyParts(manifest),
    ...lossWords(manifest.dropped, {zh: '未导出', en: 'not exported'}),
    ...lossWords(manifest.changed, {zh: '导出时有改动', en: 'changed on the way'}),
    ...standIns(manifest, format),
    ...wide(manifest, format),
  ]
}

function untagged({counts}: Manifest): Words[] {
  const spans = counts.some(({labels}) => [...labels.values()].some(count => count > 0))
  return spans ? [] : [{zh: '导出中没有任何标注', en: 'the export holds no span at all'}]
}

function unread({articles}: Manifest): Words[] {
  const count = articles.filter(({status}) => status === 'unseen').length
  if (count === 0) return []
  return [{
    zh: `${count} 篇还没有标注也没有标为完成的文章作为无标注文本导出；只要已完成的，用 --status done`,
    en: `${amount(count, 'article')} with no tag and not marked done went out as text without spans; --status done leaves such articles out`,
  }]
}

function strangers({counts}: Manifest, schema: Schema): Words[] {
  const known = new Set(schema.labels.map(({id}) => id))
  const names = [...new Set(counts.flatMap(({labels}) => [...labels.keys()]))].filter(label => !known.has(label))
  if (names.length === 0) return []
  return [{
    zh: `标签表里没有这些标签：${names.join('、')}；它们的标注照样导出`,
    en: `the schema lacks these labels, whose spans were exported all the same: ${names.join(', ')}`,
  }]
}

/** A part without articles, or without a label that the others have: stable splits come as they come. */
function emptyParts({counts, options: {split, seed}}: Manifest): Words[] {
  if (split === undefined) return []
  const wanted = new Set(counts.flatMap(({labels}) => [...labels].filter(([, count]) => count > 0).map(([label]) => label)))
  return counts.flatMap(({part, articles, labels}): Words[] => {
    if (articles === 0) {
      return [{
        zh: `划分 ${split}（种子 ${seed}）没有给 ${part} 分到文章；换一个 --seed 或增加文章`,
        en: `the split ${split} with seed ${seed} left ${part} without articles; try another --seed or more articles`,
      }]
    }
    const missing = [...wanted].filter(label => (labels.get(label) ?? 0) === 0)
    if (missing.length === 0) return []
    return [{zh: `${part} 中没有标签：${missing.join('、')}`, en: `${part} holds no span labelled ${missing.join(', ')}`}]
  })
}

function lossWords(losses: readonly Loss[], what: Words): Words[] {
  const counts = new Map<string, number>()
  for (const {reason} of losses) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => {
    const words = new Map<string, Words>(Object.entries(reasons)).get(reason) ?? {zh: reason, en: reason}
    return {
      zh: `${count} 处标注${what.zh}：${words.zh}（见 manifest.json）`,
      en: `${amount(count, 'span')} ${what.en}: ${words.en} (see manifest.json)`,
    }
  })
}

function standIns({articles}: Manifest, {standInWords}: Format): Words[] {
  const count = articles.reduce((sum, article) => sum + (article.standIns ?? 0), 0)
  return count === 0 || !standInWords ? [] : [{zh: `${standInWords.zh}：${count} 个`, en: `${standInWords.en}: ${count}`}]
}

function wide({articles}: Manifest, {id, widest}: Format): Words[] {
  const count = articles.reduce((sum, article) => sum + (article.wide ?? 0), 0)
  if (count === 0) return []
  return [{
    zh: `${count} 处标注超过 ${widest} 个字，${id} 默认不学；训练时请调大 max_width`,
    en: `${amount(count, 'span')} longer than ${widest} characters, which ${id} does not learn by default; train with a greater max_width`,
  }]
}

const amount = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
