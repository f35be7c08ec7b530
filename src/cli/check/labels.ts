import type {Finding} from '../../core/finding.ts'
import type {Schema} from '../../core/schema.ts'
import type {Ground} from './ground.ts'

/** Labels that somebody used and that the schema lacks, one finding for a label and an annotator. */
export function labelFindings({works}: Ground, {labels}: Schema): Finding[] {
  const known = new Set(labels.map(({id}) => id))
  return works.flatMap(({annotator, path, records}) => {
    const strangers = new Map<string, number>()
    for (const {label} of records) if (!known.has(label)) strangers.set(label, (strangers.get(label) ?? 0) + 1)
    return [...strangers].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([label, count]): Finding => ({
      area: 'schema',
      severity: 'warning',
      annotator,
      label,
      problem: {
        code: 'label.missing',
        path,
        message: {
          zh: `标签表里没有“${label}”，${annotator} 用了 ${count} 次；请把它加进 schema.json，或改这些标注`,
          en: `the schema lacks the label "${label}", which ${annotator} used ${count} ${count === 1 ? 'time' : 'times'}; add it to schema.json, or relabel`,
        },
      },
    }))
  })
}
