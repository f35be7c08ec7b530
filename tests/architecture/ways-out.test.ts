import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {waysOut} from './ways-out.ts'

const root = join(import.meta.dirname, '..', '..')
const files = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'}).filter(name => /\.tsx?$/.test(name)).map(name => `src/${name}`)

describe('nothing but the writer writes to the streams of the process', () => {
  it('T25: in every file of src/', () => {
    expect(files).toContain('src/cli/writer.ts')
    expect(files.flatMap(path => waysOut(path, readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  it.each([
    ['src/cli/a.ts', `process.stdout.write('x')`],
    ['src/cli.tsx', `process.stderr.write('x')`],
    ['src/cli.tsx', `show(process.stdout)`],
    ['src/cli.tsx', `process['stdout'].end('x')`],
    ['src/cli.tsx', `const {stdout: out} = process`],
    ['src/cli.tsx', `process._rawDebug('x')`],
    ['src/cli.tsx', `process.emitWarning('x')`],
    ['src/cli/a.ts', `console.log('x')`],
    ['src/views/a.tsx', `const log = console['error']`],
    ['src/cli/a.ts', `import {Console} from 'node:console'`],
    ['src/store/a.ts', `writeSync(1, 'x')`],
    ['src/store/a.ts', `fs.writeSync(2, 'x')`],
    ['src/store/a.ts', `writeFileSync('/dev/stderr', 'x')`],
    ['src/store/a.ts', `createWriteStream('/dev/tty')`],
    ['src/store/a.ts', `await open('/proc/self/fd/1', 'w')`],
    ['src/cli/a.ts', `spawn('less', [], {stdio: 'inherit'})`],
    ['src/cli/a.ts', `export const say = (to: NodeJS.WriteStream) => to.write('x')`],
  ])('T25: and this breaks it: %s %s', (path, text) => {
    expect(waysOut(path, text)).toHaveLength(1)
  })

  it('T25: handing a stream to the writer is no breach, and neither is writing elsewhere', () => {
    const text = `const out = writerOn(process.stdout)
      const quiet = holdAsides({warner: process, voice: console})
      host.stdout.write('x'); writeSync(file, 'x'); open('/tmp/1', 'w'); host.console = {console: 1}`
    expect(waysOut('src/cli.tsx', text)).toEqual([])
  })
})
