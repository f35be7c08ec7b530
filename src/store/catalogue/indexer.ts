import {findFiles} from '../find-files.ts'
import {CatalogueFolder} from './folder.ts'
import {Maker} from './maker.ts'
import {openParts} from './open-parts.ts'
import {Pace} from './pace.ts'
import {notKept, type Job, type Report} from './report.ts'
import {Slots} from './slots.ts'

export interface Reporting {
  readonly post: (report: Report) => void
  /** True when no more is wanted. */
  readonly stopped: () => boolean
}

/**
 * Compares the library with what is known of it, and reads what is new or has changed; what was read goes to the catalogue in ever larger
 * parts. When it is stopped, what was read by then stays, and the next run goes on from there.
 */
export async function runIndexer({paths, options, cache, key}: Job, {post, stopped}: Reporting): Promise<void> {
  const folder = cache === undefined ? undefined : folderIn(cache, key, post)
  const known = openParts(folder)
  const {files, problems} = await findFiles(paths)
  const pace = new Pace(stopped)
  const slots = new Slots(files, known)
  await slots.check(pace, count => post({kind: 'progress', checking: true, count, total: files.length, rate: undefined, left: undefined}))
  const maker = new Maker({slots, folder, options, pace, post, known: known.parts, problems})
  await maker.run()
  post({kind: 'end', stopped: stopped()})
}

function folderIn(cache: string, key: string, post: Reporting['post']): CatalogueFolder | undefined {
  const folder = new CatalogueFolder(cache, key)
  try {
    folder.make()
    return folder
  } catch (error) {
    post({kind: 'problem', problem: notKept(cache, error)})
    return undefined
  }
}
