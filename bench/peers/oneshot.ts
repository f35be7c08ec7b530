import {runChild} from '../child.ts'
import {tools, versionOf} from '../tools.ts'
import type {Corpus} from '../workbench.ts'

const nothingFound = [0, 1]
const lines = (text: string): number => (text === '' ? 0 : text.trimEnd().split('\n').length)

/** Articles found, and milliseconds from the start of the process to its end. */
export interface Found {
  readonly ms: number
  readonly found: number
}

/** ripgrep for words as they stand, over the files of the corpus: which of them have it. */
export async function ripgrepFiles(corpus: Corpus, words: string): Promise<Found> {
  versionOf(tools.ripgrep)
  const {ms, output} = await runChild('rg', ['--no-config', '--files-with-matches', '--fixed-strings', words, corpus.files], {codes: nothingFound})
  return {ms, found: lines(output)}
}

/** The same over one file with an article a line, which spares it opening files: which lines have it. */
export async function ripgrepLines(corpus: Corpus, words: string): Promise<Found> {
  versionOf(tools.ripgrep)
  const {ms, output} = await runChild('rg', ['--no-config', '--count', '--fixed-strings', words, corpus.lines], {codes: nothingFound})
  return {ms, found: Number(output)}
}

/** `fzf --filter` over the same lines: every line that has these characters in this order, best first. */
export async function fzf(corpus: Corpus, words: string): Promise<Found> {
  versionOf(tools.fzf)
  const {ms, output} = await runChild('fzf', ['--filter', words], {input: corpus.lines, codes: nothingFound, env: {FZF_DEFAULT_OPTS: ''}})
  return {ms, found: lines(output)}
}
