import type {Doubt} from '../../core/propagate.ts'
import type {Words} from '../../core/result.ts'
import {safe} from '../../core/safe.ts'
import {fit} from '../../core/width.ts'
import type {State, Walk} from '../state.ts'
import {labelName, quoteOf} from '../tagging.ts'
import {run, say, spread} from './rows.ts'
import type {Row} from './screen.ts'
import {noticeOr, savedMark} from './status.ts'
import {colourOf} from './brushes.ts'

/** Longest quote in a question, in cells. */
const longest = 30

/** The status line of a walk: which of how many places, what is asked, and why. */
export function reviewStatus(state: State, walk: Walk, cells: number): Row {
  const stop = walk.stops[walk.at]!
  const name = labelName(state, walk.label)
  const word = (words: Words) => say(state.lang, words)
  const count = `${walk.at + 1}/${walk.stops.length}`
  const question = (): Row => [
    run(word({zh: '标为', en: 'tag '})),
    run(word(name), 'badge', {label: colourOf(state.schema, walk.label)}),
    run(word({zh: '？', en: '? '})),
    run(word(reason(state, stop.doubt, quoteOf(state, stop.span, longest))), 'dim'),
  ]
  return spread(
    [run(word({zh: ` 存疑 ${count} `, en: ` in doubt ${count} `}), 'accent', {selected: true}), run(' '), ...noticeOr(state, question)],
    [...savedMark(state), run(' ')],
    cells,
  )
}

function reason(state: State, doubt: Doubt, quote: string): Words {
  switch (doubt.kind) {
    case 'known': {
      const within = fit(safe(doubt.within), longest)
      return {zh: `在已标过的「${within}」里`, en: `inside "${within}", tagged elsewhere`}
    }
    case 'name': {
      const within = fit(safe(doubt.within), longest)
      return {zh: `像是「${within}」的一部分`, en: `looks like a part of "${within}"`}
    }
    case 'word': {
      const within = fit(safe(doubt.within), longest)
      return {zh: `切开了词「${within}」`, en: `cuts the word "${within}"`}
    }
    case 'tag': {
      const name = labelName(state, doubt.annotation.label)
      const other = quoteOf(state, doubt.annotation.span, longest)
      return {zh: `与${name.zh}「${other}」重叠`, en: `overlaps ${name.en} "${other}"`}
    }
    case 'spelling':
      return {zh: `写法不同：「${quote}」`, en: `written differently: "${quote}"`}
  }
}
