// How the program is bundled; programs that tests make out of the same parts are bundled the same way.
import {fastInk} from './fast-ink.mjs'
import {lateNode} from './late-node.mjs'
import {syncYoga} from './sync-yoga.mjs'

/** esbuild's options for files under `root`; `stockInk` leaves Ink as it came, and without `withInk` the program has none. */
export const bundleOptions = (root, {stockInk = false, withInk = true} = {}) => ({
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  // 汉字 as they are: half as much to read as with escapes.
  charset: 'utf8',
  // Patterns stay as they are written: V8 makes one when it is first used, and one that is handed over as a string at once.
  supported: {'regexp-unicode-property-escapes': true},
  // Nothing here fetches, and the mere question whether one could (Yoga asks) loads Node's whole client.
  define: {'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"', fetch: 'undefined'},
  // Ink loads its devtools only when DEV is set; they are never shipped.
  external: ['react-devtools-core'],
  banner: {js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);"},
  logLevel: 'warning',
  plugins: [lateNode(), ...(stockInk ? [] : [fastInk(root, withInk), syncYoga()])],
})
