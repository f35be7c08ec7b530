// Modules of Node's that cost much to load and that not every session uses: loaded by the first call of one of their functions.

/** By module: its functions that the program calls. */
const late = {crypto: ['createHash', 'randomBytes']}

/** An esbuild plugin. */
export const lateNode = () => ({
  name: 'late-node',
  setup(build) {
    build.onResolve({filter: new RegExp(`^node:(?:${Object.keys(late).join('|')})$`)}, ({path, namespace}) =>
      (namespace === 'late-node' ? {path, external: true} : {path, namespace: 'late-node'}))
    build.onLoad({filter: /.*/, namespace: 'late-node'}, ({path}) => ({
      contents: late[path.slice('node:'.length)].map(name => `export const ${name} = (...given) => require('${path}').${name}(...given)`).join('\n'),
    }))
  },
})
