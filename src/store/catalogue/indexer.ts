import {findFiles} from '../find-files.ts'
import {folderOf, type CatalogueFolder} from './folder.ts'
import {Maker} from './maker.ts'
import {openParts} from './open-parts.ts'
import {Pace} from './pace.ts'
import {notKept, type Job, type Report} from './report.ts'
import {Slots} from './slots.ts'

/**
 * Compares the library with what is known of it, and reads what is new or has changed; what was read goes to the catalogue in ever larger
 * parts. When `signal` stops it, what was read by then stays, and the next run goes on from there.
 */
export async function runIndexer(job: Job, post: (report: Report) => void, signal: AbortSignal): Promise<void> {
  const folder = madeFolder(job, post)
  const known = openParts(folder)
  const {files, problems} = await findFiles(job.paths)
  const pace = new Pace(signal)
  const slots = new Slots(files, known)
  await slots.check(pace, count => post({kind: 'progress', checking: true, count, total: files.length, rate: undefined, left: undefined}))
  await new Maker({job: {...job, cache: folder && job.cache}, slots, folder, pace, signal, post, known: known.parts, problems}).run()
  post({kind: 'end', stopped: signal.aborted})
}

function madeFolder(job: Job, post: (report: Report) => void): CatalogueFolder | undefined {
  const folder = folderOf(job)
  try {
    folder?.make()
    return folder
  } catch (error) {
    post({kind: 'problem', problem: notKept(job.cache!, error)})
    return undefined
  }
}
