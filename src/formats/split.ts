import type {Article, ArticleId} from '../core/article.ts'
import {failed, ok, type Result} from '../core/result.ts'
import {simplify} from '../core/script.ts'
import type {View} from '../core/view.ts'
import {hash32, mix32} from './hash.ts'
import {groupAlike, sketchOf} from './likeness.ts'

/** How a corpus is divided: the shares of the parts, and what makes one division differ from another. */
export interface Split {
  readonly shares: readonly number[]
  readonly seed: number
}

export interface Division {
  /** The part of each article. */
  readonly parts: ReadonlyMap<ArticleId, string>
  /** Ids of near-duplicates, which went to one part together; groups of two and more. */
  readonly alike: readonly (readonly ArticleId[])[]
}

const partNames: ReadonlyMap<number, readonly string[]> = new Map([
  [2, ['train', 'test']],
  [3, ['train', 'validation', 'test']],
])

/** The names of the parts: train and test, or train, validation and test. */
export function splitParts(split: Split): readonly string[] {
  const names = partNames.get(split.shares.length)
  if (!names) throw new RangeError(`a split has 2 or 3 parts, not ${split.shares.length}`)
  return names
}

/**
 * Reads `8:1:1` (train, validation, test) or `8:2` (train, test): decimal numbers, none negative, at least one of them more than 0.
 * `seed` is an integer.
 */
export function parseSplit(text: string, seed: number): Result<Split> {
  const shares = text.split(':').map(part => (/^\d{1,9}(\.\d{1,9})?$/.test(part) ? Number(part) : NaN))
  const sound = partNames.has(shares.length) && shares.every(share => share >= 0) && shares.some(share => share > 0)
  if (!sound) {
    return failed({
      code: 'export.split-unreadable',
      message: {
        zh: `看不懂划分“${text}”。写成 训练:验证:测试（8:1:1）或 训练:测试（8:2）`,
        en: `cannot read the split "${text}". Write train:validation:test (8:1:1) or train:test (8:2)`,
      },
    })
  }
  if (!Number.isSafeInteger(seed)) {
    return failed({
      code: 'export.seed-unreadable',
      message: {zh: `种子必须是整数，而不是“${seed}”`, en: `the seed must be an integer, not "${seed}"`},
    })
  }
  return ok({shares, seed})
}

/**
 * Divides articles into parts, by article, never by chance: an article's part follows from its text and the seed alone, so the
 * division is the same on every machine, whatever the order, and new articles move none of the old. Exact shares and balanced labels
 * cannot be had beside that; they come with numbers.
 *
 * Near-duplicates go to one part, also across scripts, widths and pinyin noise: they are grouped, and a group's part follows from the
 * least hash of all its shingles (MinHash), which a further near-duplicate seldom changes. Only then can a new article move old ones,
 * as when it ties two groups together: a text on both sides of a split does more harm than an article that moved.
 */
export function divide(articles: readonly Article[], split: Split, cleanView: (article: Article) => View): Division {
  const sorted = articles.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const sketches = sorted.map(article => sketchOf(folded(cleanView(article))))
  const groups = new Map<number, {key: number; ids: ArticleId[]}>()
  for (const [index, first] of groupAlike(sketches).entries()) {
    const {id, sha256} = sorted[index]!
    const key = sketches[index]?.least ?? hash32(sha256)
    const group = groups.get(first)
    if (!group) groups.set(first, {key, ids: [id]})
    else {
      group.key = Math.min(group.key, key)
      group.ids.push(id)
    }
  }
  const parts = new Map<ArticleId, string>()
  for (const {key, ids} of groups.values()) {
    const part = partOf(key, split)
    for (const id of ids) parts.set(id, part)
  }
  return {parts, alike: [...groups.values()].map(group => group.ids).filter(ids => ids.length > 1)}
}

function partOf(key: number, split: Split): string {
  const names = splitParts(split)
  const total = split.shares.reduce((sum, share) => sum + share, 0)
  const place = (mix32(key ^ hash32(String(split.seed))) / 2 ** 32) * total
  let reached = 0
  for (const [at, share] of split.shares.entries()) {
    reached += share
    if (place < reached) return names[at]!
  }
  return names[split.shares.findLastIndex(share => share > 0)]!
}

/** The story in one script, width and case, letters and digits only: what makes two copies of it alike. */
function folded({text, blocks}: View): string {
  const story = blocks
    .filter(({kind}) => kind !== 'boilerplate' && kind !== 'field')
    .map(({span}) => text.slice(span.from, span.to))
    .join('\n')
  return simplify(story).text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
