import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Io} from './io.ts'
import type {Args} from './subcommand.ts'

/** The folder of the annotations: `--annotations`, else `annotations/` in the current folder. */
export const annotationsFolder = (args: Args, io: Io): string => resolve(io.cwd, args.text('annotations') ?? 'annotations')

/** Who annotates: `--as`, else $PIZHU_AS, else the OS user, whose name nobody chose to be a file's name: what cannot stand in one becomes `-`. */
export function annotatorName(args: Args, io: Io): string {
  const stated = args.text('as') ?? io.env['PIZHU_AS']
  if (stated) return stated
  const name = io.user.replace(/[^\p{L}\p{N}_@-]+/gu, '-').replace(/^-/, '')
  return name === '' ? 'me' : name
}

/** What to open: the named files and folders, else `seeds/` of the current folder, else the five articles of the package. */
export function articlePaths(named: readonly string[], io: Pick<Io, 'cwd' | 'packageRoot'>): readonly string[] {
  if (named.length > 0) return named
  return existsSync(resolve(io.cwd, 'seeds')) ? ['seeds'] : [join(io.packageRoot, 'seeds')]
}
