import type {Annotation, LabelId, Refusal} from '../../core/annotation.ts'
import type {Article, ArticleId} from '../../core/article.ts'
import type {Finding, FoundPlace} from '../../core/finding.ts'
import {isGraphemeEdge} from '../../core/graphemes.ts'
import {contains, sameSpan, viewSpan, type Span} from '../../core/offset.ts'
import {PhraseTree} from '../../core/phrase-tree.ts'
import {placeRefusal} from '../../core/refusal.ts'
import {foldText} from '../../core/search/fold.ts'
import {makeView, toSourceSpan, toViewSpan, type View} from '../../core/view.ts'
import {excerpt} from '../excerpt.ts'
import {locate, mostPlaces, placeIn, type Ground, type Work} from './ground.ts'

/** Longer strings are sentences: that one stands elsewhere untagged says little, and looking for it costs much. */
const longest = 40

/** What was tagged somewhere, whatever the script and width, by everybody. */
interface Phrase {
  /** As first seen. */
  readonly text: string
  /** By span, `annotator article from`: the labels there. */
  readonly spots: Map<string, Spot>
}

interface Spot {
  readonly labels: Set<LabelId>
  readonly article: Article
  readonly span: Span
}

/**
 * Strings that are tagged otherwise in one place than in another, and strings that are tagged here and not there. Hints all: a word may mean
 * two things. What is not tagged counts only in articles that the annotator has begun, outside of furniture, where it was not refused.
 */
export function consistencyFindings(ground: Ground): Finding[] {
  const views = new Map<ArticleId, View>()
  const viewOf = (article: Article): View => {
    const view = views.get(article.id) ?? makeView(article, 'clean')
    views.set(article.id, view)
    return view
  }
  const phrases = new Map<string, Phrase>()
  for (const work of ground.works) gather(phrases, work, ground, viewOf)
  return [
    ...[...phrases.values()].flatMap(phrase => labelFinding(phrase, ground)),
    ...ground.works.flatMap(work => untaggedFindings(work, ground, viewOf)),
  ]
}

const shownText = (view: View, {source}: Article, span: Span): string => {
  const seen = toViewSpan(view, span)
  return seen ? view.text.slice(seen.from, seen.to) : source.slice(span.from, span.to)
}

function gather(phrases: Map<string, Phrase>, {annotator, annotations}: Work, {articles}: Ground, viewOf: (article: Article) => View): void {
  for (const [id, list] of annotations) {
    const article = articles.get(id)!
    for (const {span, label} of list) {
      const text = shownText(viewOf(article), article, span)
      const folded = foldText(text).text
      const phrase = phrases.get(folded) ?? {text, spots: new Map<string, Spot>()}
      phrases.set(folded, phrase)
      const key = JSON.stringify([annotator, id, span.from, span.to])
      const spot = phrase.spots.get(key) ?? {labels: new Set<LabelId>(), article, span}
      spot.labels.add(label)
      phrase.spots.set(key, spot)
    }
  }
}

/** A string whose places do not all have the same labels; the places of the rarer ones come first. */
function labelFinding({text, spots}: Phrase, ground: Ground): Finding[] {
  const groups = new Map<string, Spot[]>()
  for (const spot of spots.values()) {
    const labels = [...spot.labels].toSorted().join(' + ')
    const group = groups.get(labels)
    if (group) group.push(spot)
    else groups.set(labels, [spot])
  }
  if (groups.size < 2) return []
  const rarestFirst = [...groups].toSorted(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
  const [first] = rarestFirst[0]![1]
  const counts = rarestFirst.toReversed().map(([labels, list]) => `${labels} ${list.length}`).join(' · ')
  return [{
    area: 'consistency',
    severity: 'hint',
    article: first!.article.id,
    text,
    places: rarestFirst.flatMap(([, list]) => list).slice(0, mostPlaces).map(({article, span}) => placeIn(article, span, ground)),
    problem: {
      code: 'consistency.labels',
      ...locate(first!.article, first!.span.from),
      message: {zh: `“${excerpt(text)}”标得不一样：${counts}`, en: `“${excerpt(text)}” is not always tagged alike: ${counts}`},
    },
  }]
}

interface Sought {
  readonly text: string
  readonly label: LabelId
  tagged: number
  readonly free: {readonly article: Article; readonly span: Span}[]
}

/** What one annotator tagged with a label, and where in the begun articles the same string stands without it. */
function untaggedFindings(work: Work, ground: Ground, viewOf: (article: Article) => View): Finding[] {
  const done = new Set(work.marks.filter(({status}) => status === 'done').map(({id}) => id))
  const begun = [...ground.articles.values()].filter(({id}) => work.annotations.has(id) || done.has(id))
  const tree = new PhraseTree<Map<LabelId, Sought>>()
  const known = new Map<string, Map<LabelId, Sought>>()
  for (const article of begun) {
    for (const {label, span} of work.annotations.get(article.id) ?? []) {
      const text = shownText(viewOf(article), article, span)
      const folded = foldText(text).text
      if (folded.length > longest || Array.from(folded.trim()).length < 2) continue
      const labels = known.get(folded) ?? new Map<LabelId, Sought>()
      known.set(folded, labels)
      tree.set(folded, labels)
      const sought = labels.get(label) ?? {text, label, tagged: 0, free: []}
      labels.set(label, sought)
      sought.tagged++
    }
  }
  const refusals = refusalsIn(work, ground)
  if (known.size > 0) for (const article of begun) search(article, viewOf(article), tree, work.annotations.get(article.id) ?? [], refusals.get(article.id) ?? [])
  return [...known.values()].flatMap(labels => [...labels.values()])
    .filter(({free}) => free.length > 0)
    .toSorted((a, b) => b.free.length - a.free.length || (a.text < b.text ? -1 : 1))
    .map(sought => untaggedFinding(sought, work, ground))
}

function refusalsIn({refusals}: Work, {articles, codePoints, earlier}: Ground): Map<ArticleId, Refusal[]> {
  const found = new Map<ArticleId, Refusal[]>()
  for (const record of refusals) {
    const article = articles.get(record.article)
    const refusal = article && placeRefusal(record, article, codePoints(article), earlier.of(record))
    if (!refusal) continue
    const list = found.get(article.id)
    if (list) list.push(refusal)
    else found.set(article.id, [refusal])
  }
  return found
}

/** Notes each place of a phrase that no tag of its label covers. */
function search(article: Article, view: View, tree: PhraseTree<Map<LabelId, Sought>>, annotations: readonly Annotation[], refusals: readonly Refusal[]): void {
  const folded = foldText(view.text)
  let block = 0
  let next = 0
  let open: Annotation[] = []
  const refused = new Set(refusals.map(({span, label}) => `${span.from} ${span.to} ${label}`))
  for (const hit of tree.find(folded.text)) {
    const from = folded.from(hit.from)
    const to = folded.to(hit.to - 1)
    if (from >= to || !isGraphemeEdge(view.text, from) || !isGraphemeEdge(view.text, to)) continue
    while (block < view.blocks.length - 1 && view.blocks[block]!.span.to <= from) block++
    const kind = view.blocks[block]?.kind
    if (kind === 'boilerplate' || kind === 'field') continue
    const span = toSourceSpan(article.source, view, viewSpan(from, to))
    for (let tag = annotations[next]; tag && tag.span.from < span.to; tag = annotations[++next]) open.push(tag)
    open = open.filter(tag => tag.span.to > span.from)
    const here = open.filter(tag => contains(tag.span, span) || sameSpan(tag.span, span))
    for (const sought of hit.value.values()) {
      // A place that has another label of the same string is told as such.
      const tagged = here.some(tag => tag.label === sought.label || sameSpan(tag.span, span))
      if (!tagged && !refused.has(`${span.from} ${span.to} ${sought.label}`)) sought.free.push({article, span})
    }
  }
}

function untaggedFinding({text, label, tagged, free}: Sought, {annotator}: Work, ground: Ground): Finding {
  const [first] = free
  const articles = new Set(free.map(({article}) => article.id)).size
  const places: FoundPlace[] = free.slice(0, mostPlaces).map(({article, span}) => placeIn(article, span, ground))
  return {
    area: 'consistency',
    severity: 'hint',
    annotator,
    article: first!.article.id,
    label,
    text,
    places,
    problem: {
      code: 'consistency.untagged',
      ...locate(first!.article, first!.span.from),
      message: {
        zh: `“${excerpt(text)}”（${label}，${annotator}）标了 ${tagged} 处，另有 ${free.length} 处（${articles} 篇）没有标`,
        en: `“${excerpt(text)}” (${label}, ${annotator}) is tagged ${tagged} ${tagged === 1 ? 'time' : 'times'} and left untagged ${free.length} ` +
          `${free.length === 1 ? 'time' : 'times'} in ${articles} ${articles === 1 ? 'article' : 'articles'}`,
      },
    },
  }
}
