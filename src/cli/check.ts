import {codePointsOf, type CodePoints} from '../core/codepoints.ts'
import type {Article, ArticleId} from '../core/article.ts'
import {defaultSchema} from '../core/default-schema.ts'
import type {Finding} from '../core/finding.ts'
import {ok, type Problem, type Result} from '../core/result.ts'
import {everyoneIn} from '../store/annotators.ts'
import {examineStore, type Examined} from '../store/examine.ts'
import {nodeFileSystem} from '../store/fs.ts'
import {repairStore} from '../store/repair.ts'
import {loadSchema} from '../store/schema-file.ts'
import {readText, type KeptText} from '../store/texts.ts'
import {examineTexts, repairTexts} from '../store/texts-check.ts'
import {anchorFindings} from './check/anchors.ts'
import {missingFindings, unreadFindings} from './check/articles.ts'
import {consistencyFindings} from './check/consistency.ts'
import type {Ground, Work} from './check/ground.ts'
import {checkJson} from './check/json.ts'
import {labelFindings} from './check/labels.ts'
import {overlapFindings} from './check/overlaps.ts'
import {countsOf, printCheck} from './check/print.ts'
import {EarlierTexts} from './earlier-texts.ts'
import {atHome, findHomes} from './homes.ts'
import type {Io} from './io.ts'
import {jsonLine} from './json.ts'
import {loadNamed, placed, type Loaded} from './library.ts'
import {annotationsFolder} from './places.ts'
import type {Run} from './subcommand.ts'

/**
 * `pizhu check`: what is wrong with the annotations of everyone in the folder, and with the articles; with `--fix`, puts right what needs
 * nobody's decision. Without it no byte changes. Exit code 1 when there is an error or a warning, 0 when there are hints alone.
 */
export const check: Run = async (args, io) => {
  const loaded = await loadNamed(args.words, args, io)
  if (!loaded.ok) return loaded
  const dir = annotationsFolder(args, io)
  const stores = await examineAll(dir, args.flag('fix'), io)
  if (!stores.ok) return stores
  const {examined, failures} = stores.value
  const held = examined.some(store => store.held !== undefined)
  const texts = await keptTexts(dir, args.flag('fix') && !held, loaded.value.articles)
  const ground = await groundOf(loaded.value, examined, dir, io.cwd)
  const schema = await loadSchema(dir)
  const findings: Finding[] = [
    ...failures,
    ...examined.flatMap(store => store.findings),
    ...texts.findings.map(finding => (held ? {...finding, mends: false} : finding)),
    ...(schema.ok ? labelFindings(ground, schema.value) : [{area: 'schema', severity: 'error', problem: schema.problem} as const]),
    ...unreadFindings(loaded.value.problems),
    ...(await missingFindings(ground, io.cwd, nodeFileSystem)),
    ...anchorFindings(ground),
    ...overlapFindings(ground, schema.ok ? schema.value : defaultSchema),
    ...consistencyFindings(ground),
  ]
  const tags = examined.reduce((sum, {records}) => sum + records.length, 0)
  const repairs = [...stores.value.repairs, ...texts.done]
  const report = {findings, repairs, articles: loaded.value.articles.length, annotators: examined.length, tags}
  if (io.json) io.stdout.write(`${jsonLine(checkJson(report, io))}\n`)
  else printCheck(report, io)
  const {errors, warnings} = countsOf(findings)
  return ok(errors + warnings > 0 ? 1 : 0)
}

interface Stores {
  readonly examined: readonly Examined[]
  readonly repairs: readonly Problem[]
  /** Files that could not be looked at, or not be repaired. */
  readonly failures: readonly Finding[]
}

/** Everyone's files; with `fix`, as a repair left them. */
async function examineAll(dir: string, fix: boolean, io: Io): Promise<Result<Stores>> {
  const names = await everyoneIn(dir)
  if (!names.ok) return names
  const examined: Examined[] = []
  const repairs: Problem[] = []
  const failures: Finding[] = []
  const fail = (annotator: string, problem: Problem): void => void failures.push({area: 'store', severity: 'error', annotator, problem})
  for (const name of names.value) {
    const before = await examineStore(nodeFileSystem, dir, name)
    if (!before.ok) {
      fail(name, before.problem)
      continue
    }
    const repaired = fix ? await repairStore(nodeFileSystem, dir, before.value, io.now) : undefined
    if (repaired?.ok === false) fail(name, repaired.problem)
    else if (repaired?.value.failure) fail(name, repaired.value.failure)
    for (const done of repaired?.ok ? repaired.value.done : []) repairs.push(done)
    examined.push(repaired?.ok ? repaired.value.after : before.value)
  }
  return ok({examined, repairs, failures})
}

/** The kept texts as they are, or as a repair left them. */
async function keptTexts(dir: string, fix: boolean, articles: readonly Article[]) {
  const found = await examineTexts(nodeFileSystem, dir)
  if (!fix || found.length === 0) return {findings: found, done: []}
  const {done, failures} = await repairTexts(nodeFileSystem, dir, found, articles)
  const failed = failures.map((problem): Finding => ({area: 'store', severity: 'error', problem}))
  return {findings: [...failed, ...(await examineTexts(nodeFileSystem, dir))], done}
}

async function groundOf({articles, byId}: Loaded, examined: readonly Examined[], dir: string, cwd: string): Promise<Ground> {
  const points = new Map<ArticleId, CodePoints>()
  const codePoints = (article: Article): CodePoints => {
    const known = points.get(article.id) ?? codePointsOf(article.source)
    points.set(article.id, known)
    return known
  }
  const text = (sha256: string): Promise<KeptText> => readText(nodeFileSystem, dir, sha256)
  const earlier = new EarlierTexts(id => byId.get(id), text)
  const found: Examined[] = []
  for (const store of examined) {
    const homes = await findHomes(articles, store, text, cwd)
    const home = {...store, records: store.records.map(record => atHome(record, homes)), refusals: store.refusals.map(record => atHome(record, homes))}
    found.push({...home, articles: store.articles.filter(({id}) => !homes.has(id))})
    await earlier.load([...home.records, ...home.refusals])
  }
  const works = found.map(({annotator, paths, records, articles: marks, refusals}): Work => ({
    annotator,
    path: paths.snapshot,
    records,
    marks,
    refusals,
    ...placed({byId}, records, {codePoints, earlier}),
  }))
  return {articles: byId, codePoints, earlier, works}
}
