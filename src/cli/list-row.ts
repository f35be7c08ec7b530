import {displayTitle, type Article} from '../core/article.ts'
import {hiddenIn, hiddenJson} from '../core/hidden.ts'
import type {Problem} from '../core/result.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'

/** An article as `list --json` shows it. `length` is in code points, `hidden` counts by code point; what the article does not state is null. `unplaced`: tags without a place. */
export function rowOf(article: Article, library: Library): Record<string, unknown> {
  return {
    id: article.id,
    file: article.file,
    title: displayTitle(article),
    subtitle: article.subtitle?.value ?? null,
    date: article.date?.value ?? null,
    source: article.publisher?.value ?? null,
    author: article.author?.value ?? null,
    editor: article.editor?.value ?? null,
    views: article.views ? Number(article.views.value) : null,
    script: article.script,
    status: library.statusOf(article.id),
    length: library.codePoints(article).length,
    hidden: hiddenJson(hiddenIn(article.source)),
    counts: Object.fromEntries(library.counts(article.id)),
    unplaced: library.unplaced.get(article.id)?.length ?? 0,
  }
}

/** A file that could not be read, in the same shape: all that is known is where it is and what is wrong. */
export function rowOfProblem({code, message, path, line}: Problem, io: Io): Record<string, unknown> {
  const file = path === undefined ? null : line === undefined ? path : `${path}#${line}`
  return {
    id: file,
    file: path ?? null,
    title: null,
    subtitle: null,
    date: null,
    source: null,
    author: null,
    editor: null,
    views: null,
    script: null,
    status: null,
    length: null,
    hidden: {},
    counts: {},
    unplaced: 0,
    problem: {code, message: io.say(message)},
  }
}
