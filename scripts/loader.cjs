// Loads the parts of the built program (scripts/build.mjs). Beside a part lies the code that V8 made of it when the program was built, so
// that a start need not compile it again. Code is taken only if it was made of this very text by this very Node, and arrived whole: V8
// itself compares no more than lengths and versions, and breaks down over a damaged byte. Without it the part is compiled, as ever.
'use strict'
const {readFileSync} = require('node:fs')
const {join} = require('node:path')
const {pathToFileURL} = require('node:url')
const {Script} = require('node:vm')

/** By name: what was loaded, and the script that it came from with its text. */
const loaded = new Map()
const scripts = new Map()

/** The Node that made the code. */
const maker = Buffer.from(`${process.version} ${process.platform} ${process.arch}\n`)

/** Where the code begins behind its maker and the text that it was made of: V8 wants it at such a place, or copies it. */
function beginOf(text) {
  const end = maker.length + text.length
  return end + (-end & 7)
}

/** The name of the file beside a part that holds its code. */
const codeNameOf = name => name.replace(/\.js$/, '.code')

/**
 * The file holds everything twice, one after the other: a damaged byte makes a difference. Comparing costs a fraction of what a digest
 * does, for which Node's cryptography would have to be loaded.
 */
function codeOf(name, text) {
  try {
    const file = readFileSync(join(__dirname, codeNameOf(name)))
    const once = file.subarray(0, file.length >> 1)
    const ofText = once.subarray(0, maker.length).equals(maker) && once.subarray(maker.length, maker.length + text.length).equals(text)
    return ofText && once.equals(file.subarray(once.length)) ? once.subarray(beginOf(text)) : undefined
  } catch {
    // There is none.
    return undefined
  }
}

/** The exports of a part, which is run by the first call; its own parts are loaded likewise. Everything else is Node's to load. */
function load(name) {
  if (!name.startsWith('./')) return require(name)
  const known = loaded.get(name)
  if (known) return known.exports
  const filename = join(__dirname, name)
  const text = readFileSync(filename)
  const script = new Script(text.toString(), {filename, cachedData: codeOf(name, text)})
  const module = {
    exports: {},
    filename,
    dirname: __dirname,
    get url() {
      return pathToFileURL(filename).href
    },
  }
  loaded.set(name, module)
  scripts.set(name, {script, text})
  script.runInThisContext()(module.exports, load, module)
  return module.exports
}

/** The code of every part that was loaded, with all that has been run of it: what is to be in the file of that name. */
const codes = () => Array.from(scripts, ([name, {script, text}]) => {
  const once = Buffer.concat([maker, text, Buffer.alloc(beginOf(text) - maker.length - text.length), script.createCachedData()])
  return {name: codeNameOf(name), bytes: Buffer.concat([once, once])}
})

module.exports = {load, codes}
