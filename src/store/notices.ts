import type {Problem, Words} from '../core/result.ts'

/** Told one by one; the rest are counted. */
const most = 20

/** A problem of one line of a file, in the form of all of them. */
export function lineProblem(code: string, path: string, line: number | undefined, message: Words): Problem {
  const place = line === undefined ? {zh: '', en: ''} : {zh: `第 ${line} 行：`, en: `line ${line}: `}
  return {
    code,
    path,
    ...(line === undefined ? {} : {line}),
    message: {zh: `${path}：${place.zh}${message.zh}`, en: `${path}: ${place.en}${message.en}`},
  }
}

/** The first of many problems of one kind in one file, in their order, and at the end how many more of each there are. */
export function capped(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, {readonly first: Problem; count: number}>()
  const told = problems.filter(problem => {
    const kind = JSON.stringify([problem.code, problem.path])
    const seen = counts.get(kind) ?? {first: problem, count: 0}
    counts.set(kind, seen)
    return ++seen.count <= most
  })
  const rest = [...counts.values()].filter(({count}) => count > most).map(({first: {code, path = ''}, count}): Problem => ({
    code,
    path,
    message: {zh: `${path}：另有 ${count - most} 处同类问题`, en: `${path}: ${count - most} more problems of this kind`},
  }))
  return [...told, ...rest]
}
