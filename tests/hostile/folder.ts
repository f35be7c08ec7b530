import {lstatSync, readdirSync, readFileSync} from 'node:fs'
import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'

/** A folder of the test's own with `corpus/`, `annotations/` and `state/` in it, all empty. Gone when the test ends. */
export async function hostileFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pizhu-hostile-'))
  onTestFinished(() => rm(folder, {recursive: true, force: true}))
  for (const name of ['corpus', 'annotations', 'state']) await mkdir(join(folder, name))
  return folder
}

/** What stands in a folder: names, and the bytes of its plain files. */
export function contentOf(folder: string): readonly (readonly [name: string, content: string])[] {
  return readdirSync(folder)
    .toSorted()
    .map(name => {
      const path = join(folder, name)
      return [name, lstatSync(path).isFile() ? readFileSync(path).toString('base64') : 'no plain file']
    })
}
