import type {Annotation, LabelId, Refusal} from './annotation.ts'
import type {BlockKind} from './article.ts'
import {isGraphemeEdge} from './graphemes.ts'
import {contains, inView, overlaps, sameSpan, viewSpan, type Span, type ViewSpan} from './offset.ts'
import {simplify} from './script.ts'
import {foldText, isWholeFold, type Folded} from './search/fold.ts'
import {occurrences} from './search/occurrences.ts'
import {toSourceSpan, type View} from './view.ts'
import {inOne, type Slices} from './slices.ts'
import {isWord, wordAt} from './words.ts'

/** Why a place where the string stands is not tagged without a question. */
export type Doubt =
  /** It is a part of a longer string that is tagged somewhere. */
  | {readonly kind: 'known'; readonly within: string}
  /** It is a part of what reads like a longer name, or crosses one. */
  | {readonly kind: 'name'; readonly within: string}
  /** One of its edges lies inside a word. */
  | {readonly kind: 'word'; readonly within: string}
  /** It overlaps a tag. */
  | {readonly kind: 'tag'; readonly annotation: Annotation}
  /** Case, accents or a variant character differ. */
  | {readonly kind: 'spelling'}

export interface Doubtful {
  readonly span: Span
  readonly doubt: Doubt
}

/** Where a string stands in one article, untagged: source spans on cluster edges, in reading order, disjoint. */
export interface Propagation {
  readonly certain: readonly Span[]
  readonly doubtful: readonly Doubtful[]
  /** Places that were refused before. */
  readonly refused: number
  /** Places in boilerplate and field lines that were left out. */
  readonly left: number
}

/** What is to be tagged wherever it stands. Made by `wantedOf`. */
export interface Wanted {
  readonly text: string
  readonly folded: string
  readonly label: LabelId
  /** Longer strings that hold it, folded, the longest first, with the place where it stands in them. */
  readonly holders: readonly {readonly folded: string; readonly text: string; readonly at: number}[]
  /** Boilerplate and field lines count too. */
  readonly everywhere: boolean
}

/** One article as far as propagation looks at it. `clean` is its clean view, `folded` that view's text folded. */
export interface Ground {
  readonly source: string
  readonly clean: View
  readonly folded: Folded
  /** In reading order. */
  readonly annotations: readonly Annotation[]
  readonly refusals: readonly Refusal[]
  /** What reads like a name in `[from, to)` of the clean text, or sticks out of it. */
  readonly names: (text: string, from: number, to: number) => readonly ViewSpan[]
}

/** `known`: strings that are tagged anywhere, as the clean views have them. Undefined when the string has nothing to look for. */
export function wantedOf(text: string, label: LabelId, known: Iterable<string>, everywhere = false): Wanted | undefined {
  const folded = foldText(text).text
  if (folded.trim() === '') return undefined
  const holders: {folded: string; text: string; at: number}[] = []
  const seen = new Set<string>()
  for (const longer of known) {
    const whole = foldText(longer).text
    if (whole.length <= folded.length || seen.has(whole)) continue
    seen.add(whole)
    for (const at of occurrences(whole, folded)) holders.push({folded: whole, text: longer, at})
  }
  return {text, folded, label, holders: holders.toSorted((a, b) => b.folded.length - a.folded.length), everywhere}
}

/** Blocks that are no story. */
export const furniture: ReadonlySet<BlockKind> = new Set(['boilerplate', 'field'])

/**
 * Sorts the places of a string in one article: those to be tagged at once, and those to be asked about. Places that have the tag, or that lie
 * in a longer tag of the same label, are in neither list: the longest match wins. Equal is what differs in script and width only. Linear in
 * the text, but for the tags that overlap one place.
 */
export const propagate = (wanted: Wanted, ground: Ground): Propagation => inOne(propagateInSlices(wanted, ground))

/** What a slice may take, counted in places that are looked at, and what a place takes of it that need not be. */
const slice = 32
const passing = 1 / 32

/** As `propagate`. */
export function* propagateInSlices(wanted: Wanted, ground: Ground): Slices<Propagation> {
  const certain: Span[] = []
  const doubtful: Doubtful[] = []
  let refused = 0
  let left = 0
  let spent = 0
  for (const {span, hit, tags, why} of placesIn(wanted, ground)) {
    spent += why === 'open' ? 1 : passing
    if (why === 'refused') refused++
    else if (why === 'furniture') left++
    else if (why === 'open') {
      const doubt = doubtOf(wanted, ground, hit, tags)
      if (doubt) doubtful.push({span, doubt})
      else certain.push(span)
    }
    if (spent < slice) continue
    spent = 0
    yield hit.at / ground.folded.text.length
  }
  return {certain, doubtful, refused, left}
}

/**
 * How many places `propagate` would tag or ask about, counted as far as `most`. Which of the two is left open, as to look for doubts costs a
 * hundred times as much.
 */
export function countPlaces(wanted: Wanted, ground: Omit<Ground, 'names'>, most = Infinity): number {
  let count = 0
  for (const {why} of placesIn(wanted, ground)) {
    if (why === 'open') count++
    if (count >= most) break
  }
  return count
}

/** A place where the string stands. */
interface Found {
  readonly span: Span
  readonly hit: Hit
  /** The tags that overlap it. */
  readonly tags: readonly Annotation[]
  readonly why: 'open' | 'tagged' | 'refused' | 'furniture'
}

function* placesIn(wanted: Wanted, ground: Omit<Ground, 'names'>): Generator<Found, void> {
  const {clean, source, refusals} = ground
  const tagsAt = sweep(ground.annotations)
  const kindAt = kinds(clean)
  const refusedSpans = new Set(refusals.filter(({label}) => label === wanted.label).map(({span}) => `${span.from}-${span.to}`))
  const whyOf = (span: Span, hit: Hit, tags: readonly Annotation[]): Found['why'] => {
    if (tags.some(tag => tag.label === wanted.label && contains(tag.span, span))) return 'tagged'
    if (refusedSpans.has(`${span.from}-${span.to}`)) return 'refused'
    return !wanted.everywhere && furniture.has(kindAt(hit.span.from)) ? 'furniture' : 'open'
  }
  for (const hit of hitsIn(wanted, ground)) {
    const span = toSourceSpan(source, clean, hit.span)
    const tags = tagsAt(span)
    yield {span, hit, tags, why: whyOf(span, hit, tags)}
  }
}

interface Hit {
  readonly span: ViewSpan
  /** Where it begins in the folded text. */
  readonly at: number
}

/** Places of the whole string, cut nowhere inside of a cluster or of a character that folds to several. */
function* hitsIn({folded: word}: Wanted, {clean: {text}, folded}: Pick<Ground, 'clean' | 'folded'>): Generator<Hit, void> {
  let end = 0
  for (const at of occurrences(folded.text, word)) {
    if (at < end) continue
    const from = folded.from(at)
    const to = folded.to(at + word.length - 1)
    if (!isGraphemeEdge(text, from) || !isGraphemeEdge(text, to) || !isWholeFold(folded, at, at + word.length)) continue
    end = at + word.length
    yield {span: viewSpan(from, to), at}
  }
}

function doubtOf(wanted: Wanted, ground: Ground, {span, at}: Hit, tags: readonly Annotation[]): Doubt | undefined {
  const [tag] = tags
  if (tag) return {kind: 'tag', annotation: tag}
  const holder = wanted.holders.find(longer => at >= longer.at && ground.folded.text.startsWith(longer.folded, at - longer.at))
  if (holder) return {kind: 'known', within: holder.text}
  return doubtOfText(wanted.text, ground.clean.text, span, ground.names)
}

/** What the text around a place says against its being the string `wanted`: a longer name, another spelling, a word that it cuts. */
export function doubtOfText(wanted: string, text: string, span: ViewSpan, names: Ground['names']): Doubt | undefined {
  const around = names(text, span.from, span.to).filter(name => overlaps(name, span))
  const name = around.find(longer => !contains(span, longer))
  if (name) return {kind: 'name', within: text.slice(name.from, name.to)}
  if (!sameLetters(text.slice(span.from, span.to), wanted)) return {kind: 'spelling'}
  return around.some(whole => sameSpan(whole, span)) ? undefined : cutWord(text, span)
}

function cutWord(text: string, {from, to}: ViewSpan): Doubt | undefined {
  for (const [edge, inside] of [[from, from], [to, to - 1]] as const) {
    const word = wordAt(text, inView(inside))
    const cut = word.from < edge && edge < word.to
    if (cut && isWord(text.slice(word.from, word.to))) return {kind: 'word', within: text.slice(word.from, word.to)}
  }
  return undefined
}

/** True when two strings that fold alike differ in script and width only. */
const sameLetters = (a: string, b: string): boolean => a === b || letters(a) === letters(b)

const letters = (text: string): string => simplify(text.normalize('NFKC')).text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')

/** The tags that overlap a span; spans must be asked about from left to right and be disjoint. */
export function sweep(annotations: readonly Annotation[]): (span: Span) => readonly Annotation[] {
  let next = 0
  let open: Annotation[] = []
  return span => {
    for (let tag = annotations[next]; tag && tag.span.from < span.to; tag = annotations[++next]) open.push(tag)
    open = open.filter(tag => tag.span.to > span.from)
    return open.filter(tag => overlaps(tag.span, span))
  }
}

/** The kind of block that holds an offset; offsets must be asked about from left to right, the first at or behind `from`. */
export function kinds({blocks}: View, from = 0): (offset: number) => BlockKind {
  let at = 0
  for (let high = blocks.length - 1; at < high; ) {
    const middle = (at + high) >> 1
    if (blocks[middle]!.span.to <= from) at = middle + 1
    else high = middle
  }
  return offset => {
    while (at < blocks.length - 1 && blocks[at]!.span.to <= offset) at++
    return blocks[at]?.kind ?? 'paragraph'
  }
}
