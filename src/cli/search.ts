import {displayTitle, type Article} from '../core/article.ts'
import {cleanQuote} from '../app/known.ts'
import {codePointsOf} from '../core/codepoints.ts'
import {ok, type Result} from '../core/result.ts'
import {noFacts} from '../core/search/filter.ts'
import {loadPinyin, withPinyin, type Facts, type SearchHit} from '../core/search/index.ts'
import {readQuery} from '../core/search/language.ts'
import {indexLibrary} from './index-articles.ts'
import type {ExitCode, Io} from './io.ts'
import {jsonList} from './json.ts'
import {loadNamed, withLibrary, type Library, type Loaded} from './library.ts'
import {styled, type Piece} from './paper.ts'
import {report} from './report.ts'
import type {Args, Run} from './subcommand.ts'

const defaultLimit = 20

/**
 * `pizhu search`: the articles that hold the query and meet its conditions, best first; exit code 1 when there is none. The annotations are
 * opened only when a condition asks for them.
 */
export const search: Run = async (args, io) => {
  const [query = '', ...named] = args.words
  const loaded = await loadNamed(named, args, io)
  if (!loaded.ok) return loaded
  if (readQuery(query).filters.every(({filter}) => filter.what === 'date')) return find(query, loaded.value, factsWithout(loaded.value), args, io)
  return withLibrary(loaded, args, io, 'read', library => find(query, library.loaded, factsOf(library), args, io))
}

async function find(query: string, loaded: Loaded, facts: Facts, args: Args, io: Io): Promise<Result<ExitCode>> {
  const {articles, byId, problems} = loaded
  for (const problem of problems) report(problem, io)
  const index = indexLibrary(loaded)
  const ready = hasLetters(query) ? withPinyin(index, await loadPinyin()) : index
  const hits = ready.search(query, {limit: args.number('limit') ?? defaultLimit, facts})
  if (io.json) io.stdout.write(`${jsonList(hits.map(hit => hitJson(hit, byId.get(hit.article)!)))}\n`)
  else for (const hit of hits) printHit(hit, byId.get(hit.article)!, io)
  if (hits.length === 0 && !io.json) {
    io.err.line(io.say({zh: `${articles.length} 篇文章中没有找到“${query}”`, en: `nothing like "${query}" in ${articles.length} articles`}))
  }
  return ok(hits.length === 0 || problems.length > 0 ? 1 : 0)
}

const factsWithout = ({byId}: Loaded): Facts => ({...noFacts, date: id => byId.get(id)?.date?.value})

function factsOf({loaded, schema, annotations, statusOf}: Library): Facts {
  const names = new Map(schema.labels.map(({id, name}) => [id, [id, name.zh, name.en]]))
  return {
    ...factsWithout(loaded),
    status: statusOf,
    tags: id => (annotations.get(id) ?? []).map(({label, span}) => ({
      names: names.get(label) ?? [label],
      get quote() {
        return cleanQuote(loaded.byId.get(id)!, span)
      },
    })),
  }
}

/** Latin letters may be pinyin; the table of readings is loaded only for them. */
const hasLetters = (query: string): boolean => /[a-z]/i.test(query.normalize('NFKD'))

function hitJson(hit: SearchHit, article: Article): unknown {
  const inSource = codePointsOf(article.source)
  const inSnippet = codePointsOf(hit.snippet)
  return {
    article: hit.article,
    title: displayTitle(article),
    score: hit.score,
    matches: hit.matches.map(({from, to}) => ({start: inSource.fromUnits(from), end: inSource.fromUnits(to)})),
    snippet: hit.snippet,
    snippetMatches: hit.snippetMatches.map(({from, to}) => ({start: inSnippet.fromUnits(from), end: inSnippet.fromUnits(to)})),
    fuzzy: hit.fuzzy,
  }
}

function printHit(hit: SearchHit, article: Article, io: Io): void {
  const count = hit.matches.length
  const found = hit.fuzzy
    ? {zh: `相近 ${count} 处`, en: `${count} similar`}
    : {zh: `${count} 处`, en: count === 1 ? '1 match' : `${count} matches`}
  io.out.line(...marked(displayTitle(article), hit.titleMatches, io), '  ', styled('dim', `${io.say(found)}  ${hit.article}`))
  if (hit.snippet !== '') io.out.line('    ', ...marked(hit.snippet, hit.snippetMatches, io))
}

/** What matched, by colour where there is any, else in 【】. */
function marked(text: string, matches: readonly {readonly from: number; readonly to: number}[], io: Io): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const {from, to} of matches) {
    const match = text.slice(from, to)
    pieces.push(text.slice(at, from), io.out.coloured ? styled('hit', match) : `【${match}】`)
    at = to
  }
  return [...pieces, text.slice(at)]
}
