import {snapToGraphemes} from '../graphemes.ts'
import {contains, inView, sameSpan, type ViewSpan} from '../offset.ts'
import {sentenceAt} from '../sentences.ts'
import {groupsAround} from './groups.ts'
import type {Known} from './known.ts'
import {lineAt} from './ladder.ts'
import {nameAt} from './landing.ts'

export type ObjectKind = 'quote' | 'sentence' | 'paragraph' | 'bracket' | 'entity'

/**
 * The object of a kind around `span`; undefined where there is none. Quotes are “ ” ‘ ’ 《 》 「 」 and their like, brackets （ ） 【 】 and theirs:
 * first what is inside, then with its marks, then the next one out, each larger than `span`. On grapheme edges, never over a line end.
 */
export function objectAt(kind: ObjectKind, text: string, span: ViewSpan, known: Known): ViewSpan | undefined {
  const found = candidates(kind, text, span, known).find(({from, to}) => from < to)
  return found && snapToGraphemes(text, found)
}

function candidates(kind: ObjectKind, text: string, span: ViewSpan, known: Known): ViewSpan[] {
  switch (kind) {
    case 'quote':
    case 'bracket':
      return groupsAround(text, span.from)
        .filter(group => group.kind === kind)
        .flatMap(({from, to}) => [bounds(from + 1, to - 1), bounds(from, to)])
        .filter(found => contains(found, span) && !sameSpan(found, span))
    case 'sentence':
      return [sentenceAt(text, span.from)]
    case 'paragraph':
      return [lineAt(text, span.from)]
    case 'entity': {
      const name = nameAt(text, span.from, known)
      return name ? [name] : []
    }
  }
}

const bounds = (from: number, to: number): ViewSpan => ({from: inView(from), to: inView(to)})
