// Fails when a document points to a file, a heading or an npm script that is not there, or when a picture belongs to no scene.
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {anchorsIn, linksIn, npmScriptsIn} from './links.ts'
import {root} from './root.ts'
import {scenes} from './scenes.ts'

/** Documents at the top, in docs/ and beside the articles. */
function documents(): string[] {
  const top = readdirSync(root).filter(name => name.endsWith('.md'))
  const below = ['docs', 'seeds', 'annotations', 'bench'].flatMap(folder =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
          .filter(name => name.endsWith('.md'))
          .map(name => join(folder, name))
      : [],
  )
  return [...top, ...below].toSorted()
}

const {scripts} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {scripts: Record<string, string>}
const known = new Set(Object.keys(scripts))
const read = (path: string): string => readFileSync(path, 'utf8')

function wrongLinks(document: string): string[] {
  const markdown = read(join(root, document))
  return linksIn(markdown).flatMap(({line, to}) => {
    if (/^[a-z]+:/.test(to)) return []
    const [path = '', anchor] = to.split('#')
    const target = path === '' ? join(root, document) : join(root, dirname(document), decodeURI(path))
    if (relative(root, target).startsWith('..') || !existsSync(target)) return [`${document}:${line} points to ${to}, which is not there`]
    if (anchor === undefined || !target.endsWith('.md')) return []
    return anchorsIn(read(target)).has(decodeURI(anchor)) ? [] : [`${document}:${line} points to ${to}, but there is no such heading`]
  })
}

function wrongScripts(document: string): string[] {
  return npmScriptsIn(read(join(root, document)))
    .filter(({script}) => !known.has(script))
    .map(({line, script}) => `${document}:${line} says npm run ${script}, which package.json does not have`)
}

function strayPictures(): string[] {
  const folder = join(root, 'docs', 'screens')
  const names = new Set(scenes.map(scene => `${scene.name}.svg`))
  const pictures = existsSync(folder) ? readdirSync(folder) : []
  return pictures.filter(name => !names.has(name)).map(name => `docs/screens/${name} is the picture of no scene in scripts/scenes.ts`)
}

const all = documents()
const wrong = [...all.flatMap(wrongLinks), ...all.flatMap(wrongScripts), ...strayPictures()]
for (const message of wrong) process.stderr.write(`${message}\n`)
if (wrong.length > 0) process.exitCode = 1
else process.stdout.write(`${all.length} documents: links, headings, scripts and pictures are there\n`)
