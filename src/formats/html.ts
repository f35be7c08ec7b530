import {unsafeIn} from '../core/safe.ts'
import type {Format} from './format.ts'
import {pageEnd, pageStart, paragraph, shownLabels, type Story, storyEnd, storyOf, storyStart} from './html-page.ts'

/**
 * One page to be read by people: the text with its spans marked, nested and crossing ones too, the legend, counts by label and article,
 * and the ways between the articles; words in 中文 and English. It needs no other file, no script and no network, and its policy forbids
 * them. Nothing of an article, a label or a note becomes a tag, an attribute or a link.
 *
 * Source: HTML (WHATWG); the policy is Content Security Policy, level 3. Unit: a unit is a paragraph of the page. Of an article that is
 * written only title, status and counts are kept.
 * Cannot hold: offsets, ids and authors of spans. Controls and hidden characters are visible signs.
 */
export const html: Format = {
  id: 'html',
  title: {zh: '网页（给人阅读、打印）', en: 'web page (to be read and printed)'},
  extension: 'html',
  offsets: {unit: 'none', end: 'open'},
  layers: 'all',
  defaultUnit: 'paragraph',
  schemes: false,
  notes: 'any',
  blankEdges: 'kept',
  wellFormed: true,
  standIns: text => unsafeIn(text).filter(({char}) => char !== '\n').length,
  standInWords: {zh: '在 html 中显示为符号的不可见字符', en: 'hidden characters that html shows as signs'},
  *encode(units, context) {
    const labels = shownLabels(context)
    const stories: Story[] = []
    let id: string | undefined
    yield pageStart(labels)
    for (const unit of units) {
      let story = stories.at(-1)
      if (story && unit.article.id === id) yield paragraph(story, unit, labels)
      else {
        if (story) yield storyEnd(story, false)
        story = storyOf(unit, stories.length + 1)
        stories.push(story)
        id = unit.article.id
        yield storyStart(story, unit, labels)
      }
      for (const {annotation: {label}} of unit.spans) story.counts.set(label, (story.counts.get(label) ?? 0) + 1)
    }
    if (stories.length > 0) yield storyEnd(stories.at(-1)!, true)
    yield pageEnd(stories, labels)
  },
  companions: () => [],
}
