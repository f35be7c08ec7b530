import {createServer} from 'node:net'
import {hashedName} from './hashed-name.ts'

/** `held`: by us, until `release` or the process's death. `taken`: by another. `unsupported`: this system has no such lock. */
export type KernelLock = {readonly kind: 'held'; release(): Promise<void>} | {readonly kind: 'taken'} | {readonly kind: 'unsupported'}

/**
 * A lock that the kernel frees when its process dies, however it dies: a bound socket name. Node has no flock.
 * Linux: a name in the abstract socket namespace, which leaves no file; Windows: a named pipe. Elsewhere the lock file must do.
 */
export async function takeKernelLock(path: string): Promise<KernelLock> {
  const name = `pizhu-${hashedName(path, 32)}`
  const address = process.platform === 'linux' ? `\0${name}` : process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : undefined
  if (address === undefined) return {kind: 'unsupported'}
  // Nobody has business here: a name is all that the socket is for.
  const server = createServer(socket => socket.destroy())
  return await new Promise(done => {
    server.once('error', error => done({kind: 'code' in error && error.code === 'EADDRINUSE' ? 'taken' : 'unsupported'}))
    server.listen(address, () => {
      server.unref()
      done({kind: 'held', release: () => new Promise(closed => server.close(() => closed()))})
    })
  })
}
