// Modules of our own that a session does not begin with: parts that are loaded by the first call of one of their functions, in the middle
// of whatever calls it. A promise is not needed for that: a part is a script on the disk, with V8's code beside it.
import {dirname, join, relative, sep} from 'node:path'

/** By module under src/: its functions that the program calls. A build fails when it uses anything else of them. */
export const late = {
  'cli/export-run.ts': ['planExport', 'runExport'],
  'core/parse/article.ts': ['parseArticle'],
  'core/script/to-simplified.ts': ['toSimplified'],
  'core/search/searching.ts': ['searchFor'],
  'core/structure/entities.ts': ['readAt', 'readAhead', 'entitiesIn', 'entityAt'],
}

/** An esbuild plugin; what it builds is to be passed through `loadedInPlace`. */
export const lateParts = root => ({
  name: 'late-parts',
  setup(build) {
    const source = join(root, 'src')
    build.onResolve({filter: /^\..*\.ts$/}, ({path, importer, kind, namespace}) => {
      if (namespace === 'late-part' || kind !== 'import-statement') return undefined
      const name = relative(source, join(dirname(importer), path)).replaceAll(sep, '/')
      return name in late ? {path: name, namespace: 'late-part', sideEffects: false} : undefined
    })
    build.onLoad({filter: /.*/, namespace: 'late-part'}, ({path}) => ({
      contents: late[path].map(name => `export const ${name} = (...given) => import(${JSON.stringify(`./${path}`)}).now.${name}(...given)`).join('\n'),
      resolveDir: source,
    }))
  },
})

/** Makes of what esbuild takes for promises of parts calls that load them. */
export const loadedInPlace = text => text.replaceAll(/\bimport\(("[^"]+")\)\.now\b/g, 'require($1)')
