/** Links, headings and commands in Markdown, as far as our own documents need them. */

export interface Link {
  /** 1-based. */
  readonly line: number
  /** As written: `docs/keys.md#reader`, `#words`, `https://…`. */
  readonly to: string
}

/** The lines with everything inside code fences blanked, so that line numbers stay. */
function proseLines(markdown: string): string[] {
  let fence = ''
  return markdown.split('\n').map(line => {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1] ?? ''
    if (fence === '' && mark === '') return line
    if (fence === '') fence = mark
    else if (mark.startsWith(fence)) fence = ''
    return ''
  })
}

/** Targets of links and images, in Markdown and in the HTML that GitHub allows. */
export function linksIn(markdown: string): Link[] {
  return proseLines(markdown).flatMap((line, at) => {
    const prose = line.replaceAll(/`[^`]*`/g, '')
    const found = [...prose.matchAll(/\]\(<?([^()\s>]+)>?(?: "[^"]*")?\)/g), ...prose.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g)]
    return found.map(match => ({line: at + 1, to: match[1] ?? ''}))
  })
}

/** The anchors that GitHub gives to headings: lower case, blanks to hyphens, punctuation gone, repeats numbered. */
export function anchorsIn(markdown: string): Set<string> {
  const anchors = new Set<string>()
  for (const line of proseLines(markdown)) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1]
    if (heading === undefined) continue
    const words = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim()
    const slug = words.toLowerCase().replaceAll(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-')
    let anchor = slug
    for (let count = 1; anchors.has(anchor); count++) anchor = `${slug}-${count}`
    anchors.add(anchor)
  }
  for (const match of markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(match[1] ?? '')
  return anchors
}

/** Names of the npm scripts that a document tells its reader to run, with their lines. */
export function npmScriptsIn(markdown: string): {readonly line: number; readonly script: string}[] {
  return markdown.split('\n').flatMap((line, at) =>
    Array.from(line.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g), match => ({line: at + 1, script: match[1] ?? match[2] ?? ''})),
  )
}
