import {contextLength} from '../core/anchor.ts'
import {codePointsOf, type CodePoints} from '../core/codepoints.ts'
import type {Format, UnitSpan, WriteContext} from './format.ts'
import {jsonText, quoted} from './json-line.ts'
import {joinUnits} from './joined.ts'

/**
 * W3C Web Annotations: for each article its text in a `.txt`, and in a `.jsonld` of the same name an annotation collection whose items
 * point into it by position and by quote.
 *
 * Source: Web Annotation Data Model (W3C Recommendation, 23 February 2017): AnnotationCollection, TextPositionSelector (code points,
 * half-open), TextQuoteSelector (32 code points of context here), motivations `tagging` and `commenting`. IRIs are relative to the
 * file. What the text was made of stands in `dcterms:source`, with the article's id and the hash of its bytes.
 * Units of an article are joined by a line feed. Overlaps, ids, notes, authors and times are kept.
 */
export const w3c: Format = {
  id: 'w3c',
  title: {zh: 'W3C Web Annotation（一篇一对 .txt 与 .jsonld）', en: 'W3C Web Annotation (.txt and .jsonld for each article)'},
  extension: 'txt',
  offsets: {unit: 'codepoint', end: 'open'},
  layers: 'all',
  defaultUnit: 'document',
  schemes: false,
  notes: 'any',
  blankEdges: 'kept',
  wellFormed: true,
  standIns: () => 0,
  per: 'article',
  encode: units => [joinUnits(units).text],
  beside: [{extension: 'jsonld', encode: collection}],
  companions: () => [],
}

function* collection(units: Parameters<typeof joinUnits>[0], {stem}: WriteContext): Generator<string> {
  const list = [...units]
  const {text, spans} = joinUnits(list)
  const source = `${encodeURIComponent(stem ?? 'text')}.txt`
  const article = list[0]?.article
  const origin = article && {'dcterms:identifier': article.id, 'dcterms:source': `urn:sha256:${article.sha256}`}
  const head = {
    '@context': ['http://www.w3.org/ns/anno.jsonld'],
    id: '',
    type: 'AnnotationCollection',
    label: article?.title?.value ?? article?.id ?? stem,
    total: spans.length,
    'dcterms:source': {id: source, type: 'Text', format: 'text/plain', language: 'zh', ...origin},
  }
  yield `${jsonText(head).slice(0, -1)},"first":{"id":"#items","type":"AnnotationPage","startIndex":0,"items":[`
  const points = codePointsOf(text)
  const quotedSource = quoted(source)
  let before = '\n'
  for (const span of spans) {
    yield before + item(span, points, text, quotedSource)
    before = ',\n'
  }
  yield '\n]}}\n'
}

/** An annotation, written out as it is: JSON.stringify of all its objects takes several times as long. */
function item({annotation: {id, label, note, by, at}, start, end, text}: UnitSpan, points: CodePoints, whole: string, source: string): string {
  const commenting = note === undefined ? '' : `,{"type":"TextualBody","purpose":"commenting","value":${quoted(note)}}`
  const prefix = whole.slice(points.toUnits(Math.max(0, start - contextLength)), points.toUnits(start))
  const suffix = whole.slice(points.toUnits(end), points.toUnits(Math.min(end + contextLength, points.length)))
  return `{"id":${quoted(`#${encoded(id)}`)},"type":"Annotation","motivation":"tagging","created":${quoted(at)},` +
    `"creator":{"type":"Person","name":${quoted(by)}},"body":[{"type":"TextualBody","purpose":"tagging","value":${quoted(label)}}${commenting}],` +
    `"target":{"source":${source},"selector":[{"type":"TextPositionSelector","start":${start},"end":${end}},` +
    `{"type":"TextQuoteSelector","exact":${quoted(text)},"prefix":${quoted(prefix)},"suffix":${quoted(suffix)}}]}}`
}

/** Most ids are as they may stand in an IRI. */
const encoded = (id: string): string => (/^[\w.-]*$/.test(id) ? id : encodeURIComponent(id))
