import type {Article} from '../core/article.ts'
import {hiddenInAll, hiddenWords, type HiddenInAll} from '../core/hidden.ts'
import {ok, type Result} from '../core/result.ts'
import {annotatorsIn} from '../store/annotators.ts'
import {openStore} from '../store/store.ts'
import {atHome, findHomes} from './homes.ts'
import type {ExitCode, Io} from './io.ts'
import {jsonLine} from './json.ts'
import {loadNamed, placed, withLibrary, type Library} from './library.ts'
import {annotationsFolder} from './places.ts'
import {styled} from './paper.ts'
import {report} from './report.ts'
import {printStats} from './stats-text.ts'
import type {Args, Run} from './subcommand.ts'
import {tally, type Work} from './tally.ts'

/** `pizhu stats`: what everyone with a file in the annotations folder has tagged; `progress` is that of the present annotator. */
export const stats: Run = async (args, io) =>
  withLibrary(await loadNamed(args.words, args, io), args, io, 'read', async library => {
    for (const problem of library.unread) report(problem, io)
    const works = await everyone(library, args, io)
    if (!works.ok) return works
    const hidden = hiddenInAll(sourcesOf(library.articles))
    const result = tally(library, works.value, hidden)
    if (io.json) io.stdout.write(`${jsonLine(result)}\n`)
    else {
      printStats(result, library.schema, io)
      printHidden(hidden, io)
    }
    const code: ExitCode = library.unread.length > 0 || result.unplaced > 0 ? 1 : 0
    return ok(code)
  })

/** One after the other: of a large library no more are held than there is room for. */
function* sourcesOf(articles: readonly Article[]): Generator<string> {
  for (const {source} of articles) yield source
}

/** One line on what the articles hide, when they hide anything. */
function printHidden(hidden: HiddenInAll, io: Io): void {
  if (hidden.texts === 0) return
  const all = hiddenWords(hidden)
  io.out.line(styled('bad', io.say({
    zh: `${hidden.texts} 篇里有不可见的字符：${all.zh}`,
    en: `hidden characters in ${hidden.texts} ${hidden.texts === 1 ? 'article' : 'articles'}: ${all.en}`,
  })))
}

/** Everyone's annotations in the articles of the library. */
async function everyone(library: Library, args: Args, io: Io): Promise<Result<readonly Work[]>> {
  const dir = annotationsFolder(args, io)
  const names = await annotatorsIn(dir)
  if (!names.ok) return names
  const works: Work[] = []
  for (const name of names.value) {
    if (name === library.store.annotator) {
      works.push({name, records: library.store.records(), marks: library.store.articles(), ...library})
      continue
    }
    const store = await openStore({dir, annotator: name, now: io.now, readOnly: true})
    if (!store.ok) return store
    for (const notice of store.value.notices) report(notice, io)
    const held = {records: store.value.records(), refusals: store.value.refusals(), articles: store.value.articles()}
    const homes = await findHomes(library.articles, held, store.value.text, io.cwd)
    const records = held.records.map(record => atHome(record, homes))
    await library.earlier.load(records)
    works.push({name, records, marks: store.value.articles(), ...placed(library, records, library)})
    await store.value.close()
  }
  return ok(works)
}
