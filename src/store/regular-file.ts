import {closeSync, constants, fstatSync, openSync, readFileSync} from 'node:fs'

/** The bytes of a regular file; a link is not followed, a pipe not waited for. Throws the system's error, or one of code `ENOTFILE`. */
export function readRegular(path: string): Buffer {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(file).isFile()) throw Object.assign(new Error(`not a regular file: ${path}`), {code: 'ENOTFILE'})
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}
