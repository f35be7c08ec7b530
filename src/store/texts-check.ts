import {basename, dirname, join, resolve} from 'node:path'
import type {Finding} from '../core/finding.ts'
import {ok, type Problem, type Result, type Words} from '../core/result.ts'
import {readIfThere, removeIfThere, type FileSystem} from './fs.ts'
import {lineProblem} from './notices.ts'
import {diskProblem} from './problems.ts'
import {keepText, readText, textsFolder, type VersionText} from './texts.ts'
import {writeWhole} from './whole.ts'

const version = /^([0-9a-f]{64})\.txt$/u
const left = /^\.[0-9a-f]{64}\.txt\.[0-9a-f]{16}\.tmp$/u

const finding = (code: string, path: string, message: Words): Finding =>
  ({area: 'store', severity: 'warning', mends: true, problem: lineProblem(code, path, undefined, message)})

/** Kept texts that are not what was written, and temporary files beside them. Writes nothing; what cannot be read at all is a finding too. */
export async function examineTexts(fs: FileSystem, dir: string): Promise<Finding[]> {
  const folder = textsFolder(resolve(dir))
  const found: Finding[] = []
  try {
    if ((await fs.lstat(folder))?.kind !== 'folder') return []
    for (const name of [...(await fs.list(folder))].toSorted()) {
      const sha256 = version.exec(name)?.[1]
      if (sha256 !== undefined && (await readText(fs, resolve(dir), sha256)).kind === 'damaged') {
        found.push(finding('store.text-damaged', join(folder, name), {
          zh: '保存的文章旧版已损坏，不再使用；--fix 会另存它，文章若还是这一版就重新写出',
          en: 'the kept text of a version is damaged and counts as none; --fix sets it aside, and writes it anew where the article is still that version',
        }))
      } else if (left.test(name)) {
        found.push(finding('store.temporary', join(folder, name), {
          zh: '中断的写入留下的临时文件，没有用处；--fix 会删去',
          en: 'a temporary file that a killed writer left behind; it is of no use, and --fix removes it',
        }))
      }
    }
  } catch (error) {
    const problem = diskProblem({code: 'store.unreadable', what: {zh: '读取保存的文章', en: 'reading the kept texts'}, path: folder}, error)
    found.push({area: 'store', severity: 'error', problem})
  }
  return found
}

/**
 * Sets damaged texts aside as `.damaged-<n>.txt`, writes those anew that `articles` have, and removes temporary files. Nobody may be writing
 * meanwhile. Answers what was done, and why the rest was not.
 */
export async function repairTexts(
  fs: FileSystem,
  dir: string,
  found: readonly Finding[],
  articles: readonly VersionText[],
): Promise<{readonly done: readonly Problem[]; readonly failures: readonly Problem[]}> {
  const done: Problem[] = []
  const failures: Problem[] = []
  for (const {mends, problem: {code, path}} of found) {
    if (!mends || path === undefined) continue
    try {
      if (code === 'store.temporary') {
        await removeIfThere(fs, path)
        done.push(lineProblem(code, path, undefined, {zh: '临时文件已删去', en: 'the temporary file was removed'}))
      } else {
        const renewal = await renewed(fs, resolve(dir), path, articles)
        if (renewal.ok) done.push(renewal.value)
        else failures.push(renewal.problem)
      }
    } catch (error) {
      failures.push(diskProblem({code: 'store.repair-failed', what: {zh: '修复', en: 'the repair'}, path}, error))
    }
  }
  return {done, failures}
}

/** What became of a damaged text. */
async function renewed(fs: FileSystem, dir: string, path: string, articles: readonly VersionText[]): Promise<Result<Problem>> {
  const sha256 = basename(path, '.txt')
  const aside = await freeName(fs, path)
  const article = articles.find(article => article.sha256 === sha256)
  if ((await fs.lstat(path))?.kind !== 'file') await fs.rename(path, aside)
  else {
    // The bytes are safe under their new name before anything happens to the old one.
    const kept = await writeWhole(aside, (await readIfThere(fs, path)) ?? new Uint8Array(), {fs})
    if (!kept.ok) return kept
    if (!article) await removeIfThere(fs, path)
  }
  const written = article ? await keepText(fs, dir, article) : undefined
  if (written?.ok === false) return written
  await fs.syncFolder(dirname(path))
  return ok(lineProblem('store.text-damaged', path, undefined, written
    ? {zh: `已重新写出；原文件保存为 ${basename(aside)}`, en: `written anew; what was there is kept as ${basename(aside)}`}
    : {zh: `已另存为 ${basename(aside)}`, en: `set aside as ${basename(aside)}`}))
}

async function freeName(fs: FileSystem, path: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = path.replace(/\.txt$/u, `.damaged-${number}.txt`)
    if ((await fs.lstat(name)) === undefined) return name
  }
}
