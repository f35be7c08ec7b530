import type {Problem} from '../core/result.ts'
import {relative} from 'node:path'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {styled} from './paper.ts'

/** What a failure looks like to a machine: `{"error": {"code", "message", "path"?, "line"?}}`. */
export function errorJson(problem: Problem, io: Io): string {
  const {code, message, path, line} = problem
  return jsonLine({error: {code, message: io.say(message), ...(path !== undefined && {path}), ...(line !== undefined && {line})}})
}

/** Tells a failure on stderr: one line of JSON with `--json`, else `pizhu: place: message`. */
export function report(problem: Problem, io: Io): void {
  if (io.json) {
    io.stderr.write(`${errorJson(problem, io)}\n`)
    return
  }
  const message = io.say(problem.message)
  const place = placeOf(problem, io)
  const named = place === undefined || message.includes(place) || (problem.path !== undefined && message.includes(problem.path))
  const prefix = named ? '' : `${place}: `
  io.err.line(styled('bad', 'pizhu:'), ' ', styled('bold', prefix), message)
}

/** Where a problem is, as the user knows it: a path from the current folder, with the line. */
export function placeOf({path, line}: Problem, io: Io): string | undefined {
  if (path === undefined) return undefined
  const within = relative(io.cwd, path)
  const shown = path.startsWith('/') && !within.startsWith('..') && within !== '' ? within : path
  return line === undefined ? shown : `${shown}:${line}`
}
