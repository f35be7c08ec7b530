import {mkdirSync, writeFileSync} from 'node:fs'
import type {Case} from './case.ts'

/** Writes the files of cases below a folder, which is there. */
export function writeCorpus(folder: string, cases: readonly Case[]): void {
  for (const {file, put} of cases) {
    const path = pathOf(folder, file)
    const cut = path.lastIndexOf('/')
    mkdirSync(path.subarray(0, cut), {recursive: true})
    // Text where it is text: most ways to make a file know no other names.
    const named = Buffer.isBuffer(file) ? path : path.toString('utf8')
    if (typeof put === 'function') put(named)
    else writeFileSync(named, put)
  }
}

const pathOf = (folder: string, file: string | Buffer): Buffer => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(file)])
