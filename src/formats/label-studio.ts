import {codePointsOf} from '../core/codepoints.ts'
import type {Label} from '../core/schema.ts'
import {colours} from './colours.ts'
import type {ExportUnit, Format, WriteContext} from './format.ts'
import {unitId} from './format.ts'
import {jsonArray, jsonText} from './json-line.ts'
import {origin} from './jsonl.ts'

/**
 * Label Studio tasks, one JSON array a file, one task a line, and the labelling configuration that they fit, in `labeling-config.xml`.
 *
 * Source: Label Studio's documentation of its task format, of the results of `Labels` over `Text`, and of these tags.
 * Unit: UTF-16 units of `data.text`, half-open: its editor counts as JavaScript does. `value.text` is what stands there.
 * What Label Studio does not know of a record stands in `data`, which it keeps and exports again; the config shows `data.text` alone.
 * Cannot hold: authors of spans. A note stands in `meta.text`, where its own notes stand.
 */
export const labelStudio: Format = {
  id: 'label-studio',
  title: {zh: 'Label Studio 任务（附标注界面配置）', en: 'Label Studio tasks (with the labelling config)'},
  extension: 'json',
  offsets: {unit: 'utf16', end: 'open'},
  layers: 'all',
  defaultUnit: 'document',
  schemes: false,
  notes: 'any',
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  encode: units => jsonArray(units, unit => jsonText(task(unit))),
  companions: context => [{name: 'labeling-config.xml', text: config(context)}],
}

function task(unit: ExportUnit) {
  const points = codePointsOf(unit.text)
  const result = unit.spans.map(({annotation: {id, label, note}, start, end, text}) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: {start: points.toUnits(start), end: points.toUnits(end), text, labels: [label]},
    ...(note === undefined ? {} : {meta: {text: [note]}}),
  }))
  return {data: {text: unit.text, id: unitId(unit), article: unit.article.id, ...origin(unit)}, annotations: [{result}]}
}

function config({schema, labels}: WriteContext): string {
  const known = new Map(schema.labels.map(label => [label.id, label]))
  const lines = labels.map(id => `    <Label value="${xml(id)}"${looks(known.get(id))}/>\n`)
  return `<View>\n  <Labels name="label" toName="text">\n${lines.join('')}  </Labels>\n  <Text name="text" value="$text"/>\n</View>\n`
}

const looks = (label: Label | undefined): string => (label ? ` background="${colours[label.colour]}" hint="${xml(label.name.zh)}"` : '')

/** A text as an attribute of XML 1.0, which has no place for most controls. */
function xml(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd').replace(/[&<>"\t\n\r]/g, char => `&#${char.charCodeAt(0)};`)
}
