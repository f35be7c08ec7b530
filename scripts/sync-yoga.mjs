// Yoga, Ink's layout, waits at the top level of its module for the WebAssembly that it carries as text, which no script may do, and unpacks
// it character by character. This plugin for esbuild has the same bytes unpacked by Node and made an instance of at once: V8 compiles a
// function of WebAssembly when it is first called, so that there is little to wait for.
import {readFile} from 'node:fs/promises'

const packed = /(data:application\/octet-stream;base64,)([\w+/]{1000,}=*)/

const index = `
import load from '../binaries/yoga-wasm-base64-esm.js'
import wrapAssembly from './wrapAssembly.js'
import bytes from 'yoga-bytes'
const lib = {
  instantiateWasm(imports, receive) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports)
    receive(instance)
    return instance.exports
  },
}
load(lib)
export default wrapAssembly(lib)
export * from './generated/YGEnums.js'
`

/** The plugin. A build fails when Yoga does not carry its WebAssembly as it did. */
export const syncYoga = () => ({
  name: 'sync-yoga',
  setup(build) {
    const binary = /[/\\]yoga-layout[/\\]dist[/\\]binaries[/\\]yoga-wasm-base64-esm\.js$/
    build.onLoad({filter: binary, namespace: 'file'}, async ({path}) => {
      const text = await readFile(path, 'utf8')
      if (!packed.test(text)) throw new Error('Yoga carries its WebAssembly otherwise than it did: look at scripts/sync-yoga.mjs again')
      return {contents: text.replace(packed, '$1'), loader: 'js'}
    })
    build.onLoad({filter: /[/\\]yoga-layout[/\\]dist[/\\]src[/\\]index\.js$/}, ({path}) => ({contents: index, loader: 'js', resolveDir: path.replace(/[/\\][^/\\]*$/, '')}))
    build.onResolve({filter: /^yoga-bytes$/}, async ({resolveDir}) => {
      const {path} = await build.resolve('../binaries/yoga-wasm-base64-esm.js', {resolveDir, kind: 'import-statement'})
      return {path, namespace: 'yoga-bytes'}
    })
    build.onLoad({filter: /./, namespace: 'yoga-bytes'}, async ({path}) => {
      const [, , base64] = packed.exec(await readFile(path, 'utf8')) ?? []
      return {contents: Buffer.from(base64 ?? '', 'base64'), loader: 'binary'}
    })
  },
})
