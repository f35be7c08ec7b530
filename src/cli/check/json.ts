import type {Finding} from '../../core/finding.ts'
import type {Problem} from '../../core/result.ts'
import type {Io} from '../io.ts'
import {countsOf, type CheckReport} from './print.ts'

/** `check --json`: one object; `ok` is what exit code 0 says. Offsets of places are code points of the source. */
export function checkJson({findings, repairs, articles, annotators, tags}: CheckReport, io: Io): unknown {
  const counts = countsOf(findings)
  return {
    ok: counts.errors + counts.warnings === 0,
    counts: {articles, annotators, annotations: tags, ...counts},
    findings: findings.map(finding => findingJson(finding, io)),
    repairs: repairs.map(problem => problemJson(problem, io)),
  }
}

function findingJson({area, severity, problem, mends = false, annotator, article, id, label, text, places}: Finding, io: Io): unknown {
  return {
    severity,
    area,
    ...problemJson(problem, io),
    ...(annotator !== undefined && {annotator}),
    ...(article !== undefined && {article}),
    ...(id !== undefined && {id}),
    ...(label !== undefined && {label}),
    ...(text !== undefined && {text}),
    ...(places && {places}),
    fixable: mends,
  }
}

const problemJson = ({code, message, path, line}: Problem, io: Io): object => ({
  code,
  message: io.say(message),
  ...(path !== undefined && {path}),
  ...(line !== undefined && {line}),
})
