import {spawnSync} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {root} from '../../scripts/root.ts'

it('F68: says that nothing was proven without Python, and fails unless told otherwise', () => {
  const cache = mkdtempSync(join(tmpdir(), 'no-python-'))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', join(root, 'tests/consumers/run.ts'), ...args], {
      cwd: root,
      encoding: 'utf8',
      env: {...process.env, PYTHON: join(cache, 'python'), XDG_CACHE_HOME: cache},
    })
  try {
    const failed = run()
    expect(failed.stdout).toContain('SKIPPED: no consumer has read an export')
    expect(failed.stdout).toContain('is not there')
    expect(failed.status).toBe(1)
    expect(run('--skip-if-missing').status).toBe(0)
  } finally {
    rmSync(cache, {recursive: true, force: true})
  }
})
