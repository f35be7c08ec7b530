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

/** The first of many problems of one kind, and how many more there are. */
export function capped(problems: readonly Problem[]): Problem[] {
  const last = problems[most]
  if (last === undefined) return [...problems]
  const more = problems.length - most
  const path = last.path ?? ''
  return [
    ...problems.slice(0, most),
    {code: last.code, path, message: {zh: `${path}：另有 ${more} 处同类问题`, en: `${path}: ${more} more problems of this kind`}},
  ]
}
