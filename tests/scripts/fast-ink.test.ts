import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {build, type BuildOptions} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {changed, fastInk} from '../../scripts/fast-ink.mjs'

const root = join(import.meta.dirname, '..', '..')
const ink = (file: string): Promise<string> => readFile(join(root, 'node_modules', 'ink', 'build', file), 'utf8')

describe('the changes to Ink', () => {
  it('T21: go in where their places are found once, and nowhere else', async () => {
    const text = await ink('output.js')
    const end = '//# sourceMappingURL=output.js.map'
    expect(changed('output.js', text)).toBe(text.replace('export default class Output {', 'class Output {').replace(end, 'export default rememberRows(Output);'))
    expect(() => changed('output.js', text.replace('export default class', 'export class'))).toThrow('0 times, expected once')
    expect(() => changed('output.js', `${text}${end}`)).toThrow('2 times, expected once')
  })

  it('T21: fail a build of a program that has no place for them', async () => {
    const options: BuildOptions = {stdin: {contents: 'export {}', resolveDir: root}, write: false, logLevel: 'silent', plugins: [fastInk(root)]}
    await expect(build(options)).rejects.toThrow('output.js of Ink is not in the program')
    await expect(build({...options, plugins: [fastInk(import.meta.dirname)]})).rejects.toThrow(/package\.json/)
  })
})
