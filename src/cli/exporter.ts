import {relative} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {ExportChoice, ExportMenu} from '../app/exporting.ts'
import {ok, type Result, type Words} from '../core/result.ts'
import {loadTraditional} from '../core/script.ts'
import type {Manifest} from '../formats/manifest.ts'
import {defaultExportDir, writeExport} from '../store/exports.ts'
import {exportMenu, settledOf} from './export-menu.ts'
import {exportOf} from './export-of.ts'
import type {Io} from './io.ts'
import {refreshed, type Library} from './library.ts'
import {part} from './part.ts'
import {annotationsFolder} from './places.ts'
import type {Args} from './subcommand.ts'

/** What a session needs to export: what can be chosen, and the export of a choice, which is that of `pizhu export`. */
export interface Exporter {
  readonly menu: ExportMenu
  readonly run: (choice: ExportChoice) => Promise<Result<Words>>
}

/** Exports of a library into the default folders beside its annotations. */
export function exporterOf(library: Library, args: Args, io: Io): Exporter {
  const folder = annotationsFolder(args, io)
  const shown = (dir: string): string => relative(io.cwd, dir) || '.'
  return {
    menu: exportMenu(library.schema, settled => shown(defaultExportDir(folder, settled))),
    run: async choice => {
      const settled = settledOf(choice, library.schema)
      if (!settled.ok) return settled
      const traditional = settled.value.view === 'traditional' ? await part(() => loadTraditional(setImmediate)) : ok(undefined)
      if (!traditional.ok) return traditional
      const result = exportOf(refreshed(library), settled.value, traditional.value, io)
      const written = await writeExport(defaultExportDir(folder, settled.value), result, {within: folder})
      return written.ok ? ok(told(written.value.manifest, written.value.warnings, shown(written.value.dir))) : written
    },
  }
}

/** How much went where, what did not, and what else should be heard of. */
function told({articles, dropped, changed}: Manifest, warnings: readonly Words[], place: string): Words {
  const spans = articles.reduce((sum, article) => sum + article.spans, 0)
  const lost = dropped.length > 0
  const losses = {
    zh: [lost && `另有 ${dropped.length} 处没有导出`, changed.length > 0 && `${changed.length} 处有改动`].filter(part => part !== false).join('，'),
    en: [lost && `${dropped.length} not exported`, changed.length > 0 && `${changed.length} changed`].filter(part => part !== false).join(', '),
  }
  return {
    zh: [
      `已导出 ${articles.length} 篇 ${spans} 处 → ${place}`,
      ...(losses.zh ? [`${losses.zh}，见 manifest.json`] : []),
      ...warnings.map(({zh}) => `注意：${zh}`),
    ].join(' · '),
    en: [
      `exported ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}, ${spans} ${spans === 1 ? 'tag' : 'tags'} → ${place}`,
      ...(losses.en ? [`${losses.en}; see manifest.json`] : []),
      ...warnings.map(({en}) => `note: ${en}`),
    ].join(' · '),
  }
}
