import type {Article, ArticleId} from '../core/article.ts'

/** An article whose id is not yet told apart from the others'. */
export interface Unplaced {
  readonly article: Article
  /** Name of the folder it was found under. */
  readonly root: string
}

/** The articles with ids that are theirs alone, as `ownIds` gives them. */
export function withIds(found: readonly Unplaced[]): Article[] {
  const ids = ownIds(found.map(({article: {id}, root}) => ({id, root})))
  return found.map(({article}, at) => (ids[at] === article.id ? article : {...article, id: ids[at]!}))
}

/**
 * Ids that are each article's alone. Articles of one id from several roots get the root's name in front; what is still equal gets #2, #3 …
 * behind, in loading order. An id that is alone is never touched.
 */
export function ownIds(found: ReadonlyArray<{readonly id: ArticleId; readonly root: string}>): ArticleId[] {
  const roots = new Map<string, Set<string>>()
  for (const {id, root} of found) roots.set(id, (roots.get(id) ?? new Set<string>()).add(root))
  const taken = new Set(found.map(({id}) => id).filter(id => roots.get(id)!.size === 1))
  const next = new Map<string, number>()
  return found.map(({id: named, root}) => {
    const alone = roots.get(named)!.size === 1
    const id = alone ? named : `${root}/${named}`
    const unique = alone && !next.has(id) ? id : free(id, taken, next)
    next.set(id, next.get(id) ?? 2)
    taken.add(unique)
    return unique
  })
}

/** The id itself or the first numbered one that nobody has; `next` remembers where counting stopped, or many equal ids would take for ever. */
function free(id: string, taken: ReadonlySet<string>, next: Map<string, number>): string {
  let candidate = id
  let number = next.get(id) ?? 2
  while (taken.has(candidate)) candidate = `${id}#${number++}`
  next.set(id, number)
  return candidate
}
