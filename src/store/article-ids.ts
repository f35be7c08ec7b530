import type {Article} from '../core/article.ts'

/** An article whose id is not yet told apart from the others'. */
export interface Unplaced {
  readonly article: Article
  /** Name of the folder it was found under. */
  readonly root: string
}

/**
 * The articles with ids that are theirs alone. Articles of one id from several roots get the root's name in front; what is still equal
 * gets #2, #3 … behind, in loading order. An id that is alone is never touched.
 */
export function withIds(found: readonly Unplaced[]): Article[] {
  const roots = new Map<string, Set<string>>()
  for (const {article, root} of found) roots.set(article.id, (roots.get(article.id) ?? new Set<string>()).add(root))
  const taken = new Set(found.map(({article}) => article.id).filter(id => roots.get(id)!.size === 1))
  const next = new Map<string, number>()
  return found.map(({article, root}) => {
    const alone = roots.get(article.id)!.size === 1
    const id = alone ? article.id : `${root}/${article.id}`
    const unique = alone && !next.has(id) ? id : free(id, taken, next)
    next.set(id, next.get(id) ?? 2)
    taken.add(unique)
    return unique === article.id ? article : {...article, id: unique}
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
