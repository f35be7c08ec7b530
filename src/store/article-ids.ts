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
  const given = new Set<string>()
  return found.map(({article, root}) => {
    const alone = roots.get(article.id)!.size === 1
    const id = alone ? article.id : `${root}/${article.id}`
    const unique = free(id, candidate => given.has(candidate) || (candidate !== article.id && taken.has(candidate)))
    given.add(unique)
    return unique === article.id ? article : {...article, id: unique}
  })
}

function free(id: string, isTaken: (id: string) => boolean): string {
  let candidate = id
  for (let number = 2; isTaken(candidate); number++) candidate = `${id}#${number}`
  return candidate
}
