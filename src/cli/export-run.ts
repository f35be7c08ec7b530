import {relative} from 'node:path'
import {setImmediate} from 'node:timers/promises'
import type {ExportChoice, ExportPlan} from '../app/exporting.ts'
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

const shown = (dir: string, io: Io): string => relative(io.cwd, dir) || '.'

/** What can be chosen in the dialog of exports, and where the export of a choice goes. */
export const planExport = (choice: ExportChoice, {schema}: Library, args: Args, io: Io): ExportPlan =>
  exportMenu(schema, settled => shown(defaultExportDir(annotationsFolder(args, io), settled), io))(choice)

/** Exports a choice as `pizhu export` does, into its default folder beside the annotations. */
export async function runExport(choice: ExportChoice, library: Library, args: Args, io: Io): Promise<Result<Words>> {
  const folder = annotationsFolder(args, io)
  const settled = settledOf(choice, library.schema)
  if (!settled.ok) return settled
  const traditional = settled.value.view === 'traditional' ? await part(() => loadTraditional(setImmediate)) : ok(undefined)
  if (!traditional.ok) return traditional
  const result = exportOf(refreshed(library), settled.value, traditional.value, io)
  const written = await writeExport(defaultExportDir(folder, settled.value), result, {within: folder})
  return written.ok ? ok(told(written.value.manifest, written.value.warnings, shown(written.value.dir, io))) : written
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
