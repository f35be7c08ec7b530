// Builds dist/: the program (cli.js, with parts that are loaded when first needed) and the library door (index.js).
import {rm} from 'node:fs/promises'
import {build} from 'esbuild'

await rm('dist', {recursive: true, force: true})
await build({
  entryPoints: ['src/cli.tsx', 'src/index.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  legalComments: 'linked',
  define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"'},
  // Ink loads its devtools only when DEV is set; they are never shipped.
  external: ['react-devtools-core'],
  banner: {js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"},
  logLevel: 'warning',
})
