import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const path = join(import.meta.dirname, '..', '..', 'docs', 'reliability.md')

const place = /(<!-- figures -->\n)[\s\S]*?(<!-- \/figures -->)/

/** Puts a table between the marks of docs/reliability.md. Throws when they are not there. */
export function writeFigures(about: string, table: string): void {
  const text = readFileSync(path, 'utf8')
  if (!place.test(text)) throw new Error(`${path} has no <!-- figures --> … <!-- /figures -->`)
  writeFileSync(path, text.replace(place, (_all, open: string, close: string) => `${open}${about}\n\n${table}\n${close}`))
}
