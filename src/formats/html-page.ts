import type {LabelId, Status} from '../core/annotation.ts'
import {type Article, displayTitle} from '../core/article.ts'
import {nextGrapheme} from '../core/graphemes.ts'
import type {Words} from '../core/result.ts'
import type {ExportUnit, WriteContext} from './format.ts'
import {style, styleHash} from './html-style.ts'
import {content, type Look, markedText, sample} from './html-text.ts'

/** A label as the page shows it. */
export interface Shown {
  readonly look: Look
  readonly name: Words
  readonly definition: Words | undefined
}

/** Labels that the schema lacks are grey, with the first letter of their id. */
export function shownLabels({schema, labels}: WriteContext): ReadonlyMap<LabelId, Shown> {
  const known = new Map(schema.labels.map(label => [label.id, label]))
  return new Map(labels.map((id, at) => {
    const label = known.get(id)
    const letter = label?.key ?? id.slice(0, nextGrapheme(id, 0))
    const look = {classes: `l${at} ${label?.colour ?? 'grey'} u${at % 4}`, letter}
    return [id, {look, name: label?.name ?? {zh: id, en: id}, definition: label?.definition}]
  }))
}

/** What the page remembers of an article once it is written. */
export interface Story {
  /** Counts from 1; names the anchors. */
  readonly number: number
  readonly title: string
  readonly status: Status
  readonly counts: Map<LabelId, number>
}

const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`

/** The page up to its first article: its policy before anything else, the legend. */
export function pageStart(labels: ReadonlyMap<LabelId, Shown>): string {
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>批注 · pizhu</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>批注 <span lang="en">Annotations</span></h1>
<ul>
${[...labels].map(([id, shown]) => `<li>${legend(id, shown)}</li>\n`).join('')}</ul>
</header>
<main>
`
}

function legend(id: LabelId, {look, name, definition}: Shown): string {
  const names = `${sample(look, name.zh)} <span lang="en">${content(name.en)}</span> <small>${content(id)}</small>`
  if (!definition) return names
  return `<details><summary>${names}</summary><p>${content(definition.zh)}</p><p lang="en">${content(definition.en)}</p></details>`
}

export const storyOf = ({article, status}: ExportUnit, number: number): Story => ({number, title: displayTitle(article), status, counts: new Map()})

/** An article up to its text. The first unit is the heading when it is the title. */
export function storyStart(story: Story, {article, index, text, ...unit}: ExportUnit, labels: ReadonlyMap<LabelId, Shown>): string {
  const headed = index === 0 && text === article.title?.value
  const heading = headed ? marked({...unit, article, index, text}, labels) : content(story.title)
  const start = `<article id="a${story.number}">\n<h2>${heading}</h2>\n<p class="about">${about(article, story.status)}</p>\n`
  return headed ? start + notes(unit) : start + paragraph(story, {...unit, article, index, text}, labels)
}

export function paragraph(story: Story, unit: ExportUnit, labels: ReadonlyMap<LabelId, Shown>): string {
  return `<p class="text" id="a${story.number}-${unit.index}">${marked(unit, labels)}</p>\n${notes(unit)}`
}

const marked = ({text, spans}: ExportUnit, labels: ReadonlyMap<LabelId, Shown>): string =>
  markedText(text, spans, ({annotation: {label}}) => labels.get(label)!.look)

function notes({spans}: Pick<ExportUnit, 'spans'>): string {
  const lines = spans.flatMap(({text, annotation: {note}}) => (note === undefined ? [] : [`<li><q>${content(text)}</q> ${content(note)}</li>\n`]))
  return lines.length > 0 ? `<ul class="notes">\n${lines.join('')}</ul>\n` : ''
}

const about = ({id, date, publisher}: Article, status: Status): string =>
  [content(id), ...[date, publisher].flatMap(field => (field ? [content(field.value)] : [])), bilingual(statuses[status])].join(' · ')

const statuses: Readonly<Record<Status, Words>> = {
  unseen: {zh: '未读', en: 'unseen'},
  begun: {zh: '已开始', en: 'begun'},
  done: {zh: '已完成', en: 'done'},
}

const bilingual = ({zh, en}: Words): string => `${zh} <span lang="en">${en}</span>`

const link = (to: string, words: Words): string => `<a href="#${to}">${bilingual(words)}</a>`

/** The end of an article, with the ways to the others. */
export function storyEnd({number}: Story, last: boolean): string {
  const ways = [
    ...(number > 1 ? [link(`a${number - 1}`, {zh: '上一篇', en: 'previous'})] : []),
    link('contents', {zh: '目录', en: 'contents'}),
    ...(last ? [] : [link(`a${number + 1}`, {zh: '下一篇', en: 'next'})]),
  ]
  return `<nav>${ways.join(' · ')}</nav>\n</article>\n`
}

/** The counts by label and article, which are known last; the style shows them first. */
export function pageEnd(stories: readonly Story[], labels: ReadonlyMap<LabelId, Shown>): string {
  const total = (id: LabelId): number => stories.reduce((sum, {counts}) => sum + (counts.get(id) ?? 0), 0)
  const rows = [...labels].map(([id, {look, name}]) => `<tr><td>${sample(look, name.zh)} <span lang="en">${content(name.en)}</span></td><td>${total(id)}</td></tr>\n`)
  return `</main>
<aside id="contents">
<h3>标签 <span lang="en">Labels</span></h3>
<table>
${rows.join('')}</table>
<h3>文章 <span lang="en">Articles</span> ${stories.length}</h3>
<ol>
${stories.map(story => `<li>${entry(story, labels)}</li>\n`).join('')}</ol>
</aside>
</body>
</html>
`
}

function entry({number, title, status, counts}: Story, labels: ReadonlyMap<LabelId, Shown>): string {
  const found = [...labels].flatMap(([id, {look}]) => (counts.has(id) ? [`${content(look.letter)} ${counts.get(id)}`] : []))
  return `<a href="#a${number}">${number}. ${content(title)}</a> <small>${[statuses[status].zh, ...found].join(' · ')}</small>`
}
