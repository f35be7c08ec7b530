import type {ExportChoice, ExportMenu} from '../app/exporting.ts'
import type {Result, Words} from '../core/result.ts'
import {planExport, runExport} from './export-run.ts'
import type {Io} from './io.ts'
import type {Library} from './library.ts'
import type {Args} from './subcommand.ts'

/** What a session needs to export: what can be chosen, and the export of a choice, which is that of `pizhu export`. */
export interface Exporter {
  readonly menu: ExportMenu
  readonly run: (choice: ExportChoice) => Promise<Result<Words>>
}

/** Exports of a library into the default folders beside its annotations. */
export const exporterOf = (library: Library, args: Args, io: Io): Exporter => ({
  menu: choice => planExport(choice, library, args, io),
  run: choice => runExport(choice, library, args, io),
})
