import {join} from 'node:path'
import {build, type Metafile} from 'esbuild'
import {describe, expect, it} from 'vitest'
import {bundleOptions} from '../../scripts/bundle.mjs'
import {late, lateParts, loadedInPlace} from '../../scripts/late-parts.mjs'

const root = join(import.meta.dirname, '..', '..')

/** What is loaded with a file: the modules in it and in all that it imports. */
function loadedWith(file: string, {outputs}: Metafile): ReadonlySet<string> {
  const files = [file]
  for (const name of files) {
    for (const {kind, path} of outputs[name]!.imports) if (kind !== 'dynamic-import' && path in outputs && !files.includes(path)) files.push(path)
  }
  return new Set(files.flatMap(name => Object.keys(outputs[name]!.inputs)))
}

describe('parts that are loaded late', () => {
  it('T68: none is loaded with the reader, and each by its first call', async () => {
    const options = bundleOptions(root)
    const entry = 'src/cli/reader.ts'
    const {metafile, outputFiles} = await build({...options, plugins: [lateParts(root), ...(options.plugins ?? [])], banner: {}, entryPoints: [entry], outdir: root, write: false, metafile: true})
    const named = (wanted: string): string => Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === wanted)?.[0] ?? ''
    const reader = loadedWith(named(entry), metafile)
    for (const name of Object.keys(late)) {
      expect(reader, name).not.toContain(`src/${name}`)
      expect(loadedWith(named(`src/${name}`), metafile), name).toContain(`src/${name}`)
    }
    expect([...reader].filter(name => /preset\/t2cn|\/fuse\.mjs|src\/formats\/html/.test(name))).toEqual([])
    // Every place that loads one is made a call; what comes by a promise stays.
    const text = outputFiles.map(file => loadedInPlace(file.text)).join('')
    expect(text).not.toMatch(/import\("[^"]+"\)\.now/)
    expect(text.match(/require\("[^"]+"\)\.(?:parseArticle|toSimplified|searchFor|entityAt|runExport)\(/g)?.map(call => call.slice(call.indexOf(').') + 2, -1)).toSorted()).toEqual(
      ['entityAt', 'parseArticle', 'runExport', 'searchFor', 'toSimplified'],
    )
    expect(text).toMatch(/import\("\.\/mount[^"]*"\)/)
  })
})
