import type {CatalogueFolder} from './folder.ts'
import type {FileRow, PartName} from './manifest.ts'
import {CataloguePart} from './part.ts'

/** A part that can be read, and its name. */
export interface NamedPart {
  readonly name: PartName
  readonly part: CataloguePart
}

/** A row of a file with the part that it is in. */
export interface KnownRow extends FileRow {
  readonly of: NamedPart
}

export interface Known {
  readonly parts: readonly NamedPart[]
  readonly rows: readonly KnownRow[]
  /** Every part that the manifest names is there, and all files were read at the time. */
  readonly whole: boolean
}

/** What is left of an earlier run: the rows of those parts that can be read. */
export function openParts(folder: CatalogueFolder | undefined): Known {
  const manifest = folder?.manifestIfGood()
  if (!folder || !manifest) return {parts: [], rows: [], whole: false}
  const parts = manifest.parts.map(name => openPart(folder, name))
  const rows: KnownRow[] = []
  for (let at = 0; at < manifest.rows.length; at++) {
    const row = manifest.rows.at(at)
    const of = parts[row.part]
    if (of && row.row < of.part.files) rows.push({part: row.part, row: row.row, size: row.size, mtime: row.mtime, of})
  }
  const good = parts.filter(part => part !== undefined)
  return {parts: good, rows, whole: manifest.whole && good.length === parts.length}
}

function openPart(folder: CatalogueFolder, name: PartName): NamedPart | undefined {
  try {
    return {name, part: new CataloguePart(name.name, folder.openPart(name))}
  } catch {
    return undefined
  }
}
