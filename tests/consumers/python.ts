import {execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'

/** The installer of the packages; far faster than the one that comes with Python, which is needed to get it. */
const uv = 'uv==0.13.9'

/** A Python with the pinned packages, or why there is none. */
export type Environment = {readonly python: string} | {readonly missing: string}

/**
 * The virtual environment for `requirements`, in the user's cache folder under the hash of that file: made when it is not there, whole or
 * not at all. Needs Python 3.11 or newer with venv, and the package registry the first time.
 */
export function environment(requirements: string): Environment {
  const hash = createHash('sha256').update(uv).update(readFileSync(requirements)).digest('hex').slice(0, 16)
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'pizhu-consumers')
  const folder = join(cache, hash)
  const python = join(folder, 'bin', 'python')
  const whole = join(folder, 'whole')
  if (existsSync(whole)) return {python}
  const base = process.env.PYTHON ?? 'python3'
  try {
    execFileSync(base, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'], {stdio: 'ignore'})
  } catch {
    return {missing: `${base} is not there, or is older than 3.11, or has no venv (Debian: apt-get install python3-venv)`}
  }
  rmSync(folder, {recursive: true, force: true})
  mkdirSync(cache, {recursive: true})
  try {
    run(base, ['-m', 'venv', folder])
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', uv])
    run(join(folder, 'bin', 'uv'), ['pip', 'install', '--quiet', '--python', python, '--no-deps', '-r', requirements])
  } catch (error) {
    return {missing: `the packages cannot be installed: ${error instanceof Error ? error.message : String(error)}`}
  }
  writeFileSync(whole, '')
  return {python}
}

function run(file: string, args: readonly string[]): void {
  execFileSync(file, args, {stdio: ['ignore', 'ignore', 'inherit']})
}
