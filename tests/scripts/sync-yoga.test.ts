import {join} from 'node:path'
import {Script} from 'node:vm'
import {build} from 'esbuild'
import {expect, it} from 'vitest'
import {syncYoga} from '../../scripts/sync-yoga.mjs'

const root = join(import.meta.dirname, '..', '..')
const contents = `
import Yoga from 'yoga-layout'
const [outer, inner] = [Yoga.Node.create(), Yoga.Node.create()]
outer.setWidth(30)
outer.setPadding(Yoga.EDGE_LEFT, 4)
outer.insertChild(inner, 0)
outer.calculateLayout(undefined, undefined, Yoga.DIRECTION_LTR)
export const layout = [inner.getComputedLeft(), inner.getComputedWidth()]`

it('T62: Yoga reckons as ever in a script, which cannot wait for it', async () => {
  const options = {stdin: {contents, resolveDir: root}, bundle: true, format: 'cjs', platform: 'node', target: 'node20', write: false, logLevel: 'silent'} as const
  await expect(build(options)).rejects.toThrow('Top-level await')
  const {outputFiles} = await build({...options, plugins: [syncYoga()]})
  const module = {exports: {layout: [0]}}
  new Script(`(function(module){${outputFiles[0]!.text}})`).runInThisContext()(module)
  expect(module.exports.layout).toEqual([4, 26])
})
