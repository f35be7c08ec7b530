import * as v from 'valibot'
import {textFile} from './brat-read.ts'
import type {ImportReader, ImportSpan} from './import.ts'
import {jsonValues} from './json-read.ts'
import {type Placing, placing, placingUnseen} from './place.ts'
import {type Fault, isFault, Reading} from './reading.ts'
import {recordFault, spanFault, stated} from './shape.ts'
import {w3c} from './w3c.ts'

const iri = v.union([v.string(), v.pipe(v.object({id: v.string()}), v.transform(({id}) => id))])
const oneOrMore = v.pipe(v.unknown(), v.transform(value => (value === undefined ? [] : Array.isArray(value) ? (value as unknown[]) : [value])))

const bodyShape = v.union([
  v.pipe(v.string(), v.transform(value => ({value, purpose: 'tagging'}))),
  v.object({value: v.string(), purpose: v.optional(v.string(), 'tagging')}),
])

const annotationShape = v.object({
  id: v.optional(v.string()),
  created: v.optional(v.string()),
  creator: v.optional(v.union([v.string(), v.looseObject({name: v.optional(v.string())})])),
  bodyValue: v.optional(v.string()),
  body: v.optional(oneOrMore),
  target: v.object({source: iri, selector: oneOrMore}),
})

const positionShape = v.object({type: v.literal('TextPositionSelector'), start: v.unknown(), end: v.unknown()})
const quoteShape = v.object({
  type: v.literal('TextQuoteSelector'),
  exact: v.string(),
  prefix: v.optional(v.string(), ''),
  suffix: v.optional(v.string(), ''),
})

const holderShape = v.looseObject({items: v.optional(v.array(v.unknown())), first: v.optional(v.unknown()), 'dcterms:source': v.optional(v.unknown())})
const originShape = v.object({
  id: v.optional(v.string()),
  'dcterms:identifier': v.optional(v.string()),
  'dcterms:source': v.optional(v.string()),
})

/**
 * Reads Web Annotations: one, a list, a page or a collection with its first page inside. Each needs a text position (code points,
 * half-open) and a body that tags; comments are notes. A record for each source; with the `.txt` beside, it is the text of the source
 * that it is named as, or of the only one, and quotes are compared with it. Other records have no text, and each span its quote.
 */
export const w3cReader: ImportReader = {
  id: w3c.id,
  title: w3c.title,
  extensions: ['jsonld', 'json'],
  beside: textFile,
  read(file, name, text) {
    const reading = new Reading(name)
    const found = new Map<string, {line: number; raw: Raw[]}>()
    let origin: Origin = {}
    for (const value of jsonValues(file)) {
      if ('fault' in value) reading.refuse(value.line, value.fault)
      else origin = gather(value.value, value.line, found, reading) ?? origin
    }
    if (found.size === 0 && text !== undefined && origin.source !== undefined) found.set(origin.source, {line: 1, raw: []})
    const own = ownSource([...found.keys()], name)
    for (const [source, {line, raw}] of found) {
      const seen = source === own ? text : undefined
      const at = seen === undefined ? placingUnseen : placing(seen, 'codepoint')
      const spans = raw.flatMap(one => placed(one, at, reading))
      const about = source === (origin.source ?? source) ? stated({article: origin.article ?? source, sha256: origin.sha256}) : {article: source}
      reading.record({line, ...stated({text: seen}), spans, ...about, meta: {source}})
    }
    return reading.result()
  },
}

type Raw = {readonly line: number; readonly annotation: v.InferOutput<typeof annotationShape>}

interface Origin {
  readonly source?: string
  readonly article?: string
  readonly sha256?: string
}

/** The annotations of a value by their source, and what a collection says of its text. */
function gather(value: unknown, line: number, found: Map<string, {line: number; raw: Raw[]}>, reading: Reading): Origin | undefined {
  const holder = v.safeParse(holderShape, value)
  const page = holder.success ? v.safeParse(holderShape, holder.output.first ?? value) : holder
  const items = page.success ? page.output.items : undefined
  for (const one of items ?? [value]) {
    const parsed = v.safeParse(annotationShape, one)
    if (!parsed.success) {
      reading.refuse(line, recordFault(parsed.issues, '{"body": {"value"}, "target": {"source", "selector": [{"type": "TextPositionSelector", "start", "end"}]}}'))
      continue
    }
    const {source} = parsed.output.target
    const group = found.get(source) ?? {line, raw: []}
    group.raw.push({line, annotation: parsed.output})
    found.set(source, group)
  }
  const origin = v.safeParse(originShape, holder.success ? holder.output['dcterms:source'] : undefined)
  if (!origin.success) return undefined
  const {id, 'dcterms:identifier': article, 'dcterms:source': hash} = origin.output
  return stated({source: id, article, sha256: hash?.replace(/^urn:sha256:/, '')})
}

/** The source that the text beside is: the one of its name, else the only one. */
function ownSource(sources: readonly string[], name: string): string | undefined {
  const wanted = fileName(textFile(name))
  return sources.find(source => decoded(fileName(source)) === wanted) ?? (sources.length === 1 ? sources[0] : undefined)
}

const fileName = (path: string): string => path.slice(path.search(/[^/\\]*$/))

function decoded(iri: string): string {
  try {
    return decodeURIComponent(iri)
  } catch {
    return iri
  }
}

function placed({line, annotation}: Raw, at: Placing, reading: Reading): ImportSpan[] {
  const {id, created, creator, target, bodyValue, body = []} = annotation
  const position = target.selector.map(one => v.safeParse(positionShape, one)).find(({success}) => success)?.output as {start: unknown; end: unknown} | undefined
  const quote = target.selector.map(one => v.safeParse(quoteShape, one)).flatMap(one => (one.success ? [one.output] : []))[0]
  const bodies: {value: string; purpose: string}[] = bodyValue === undefined ? [] : [{value: bodyValue, purpose: 'tagging'}]
  for (const one of body) {
    const parsed = v.safeParse(bodyShape, one)
    if (parsed.success) bodies.push(parsed.output)
    else reading.refuse(line, spanFault(parsed.issues))
  }
  const place = position ? at(position.start, position.end, quote?.exact) : noPosition
  const labels = bodies.filter(({value, purpose}) => value !== '' && (purpose === 'tagging' || purpose === 'classifying'))
  const notes = bodies.filter(({purpose}) => purpose === 'commenting' || purpose === 'describing').map(({value}) => value)
  if (isFault(place) || labels.length === 0) {
    reading.refuse(line, isFault(place) ? place : noLabel)
    return []
  }
  const more = stated({
    id: id !== undefined && labels.length === 1 ? decoded(id.replace(/^#/, '')) : undefined,
    note: notes.length > 0 ? notes.join('\n') : undefined,
    at: created,
    by: typeof creator === 'string' ? creator : creator?.name,
    quote: quote && {exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix},
  })
  return labels.map(({value}) => ({...place, label: value, line, ...more}))
}

const noPosition: Fault = {
  code: 'import.no-position',
  message: {
    zh: '标注没有 TextPositionSelector，不知道在哪里，没有导入',
    en: 'the annotation has no TextPositionSelector to tell its place; it was not imported',
  },
}

const noLabel: Fault = {
  code: 'import.no-label',
  message: {zh: '标注的 body 里没有标签，没有导入', en: 'the annotation has no body that tags; it was not imported'},
}
