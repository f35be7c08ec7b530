// Ink works every row of the screen out anew in every frame, which is nine tenths of the time between a key and its frame. This plugin
// for esbuild puts memories (src/views/ink) around what it works out, a quick measure under it, and has it send only the cells of a row
// that change. docs/decisions/004-frames.md says what that brings.
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

const version = '8.0.0'

const looks = ['color', 'effectiveBackgroundColor', 'dimColor', 'bold', 'italic', 'underline', 'strikethrough', 'inverse']

const widest = [`import widestLine from 'widest-line';`, `import widest from 'widest-line';\nconst widestLine = widestOf(widest);`]

/** What they are replaced by, by file of src/views/ink. */
const parts = {'late-segmenter.ts': 'lateSegmenter', 'lines.ts': 'cleanLines, widestOf', 'rows.ts': 'rememberRows, rowsIn', 'row-update.ts': 'updateCells', 'scroll-rows.ts': 'scrollRows'}

/** By file of Ink and of two packages that it uses: what is replaced, and by what. */
const changes = {
  'output.js': [
    ['export default class Output {', 'class Output {'],
    ['//# sourceMappingURL=output.js.map', 'export default rememberRows(Output);'],
  ],
  // `process.env.DEV` is known when the program is built (bundle.mjs); with its block goes an await that no script may have.
  'reconciler.js': [[`import process from 'node:process';`, '']],
  // Rows whose characters are certain, nearly all, need no segmenter.
  'line-update.js': [['const segmenter = new Intl.Segmenter(', 'const segmenter = lateSegmenter(']],
  'tokenize-ansi.js': [['const GRAPHEME_SEGMENTER = new Intl.Segmenter(', 'const GRAPHEME_SEGMENTER = lateSegmenter(']],
  'wrap-ansi/index.js': [['const segmenter = new Intl.Segmenter(', 'const segmenter = lateSegmenter(']],
  'log-update.js': [
    [`import lineUpdate from './line-update.js';`, `import lineUpdateOf from './line-update.js';\nconst lineUpdate = updateCells(lineUpdateOf);`],
    [`const nextLines = text.split('\\n');`, 'const nextLines = rowsIn(text);'],
    ['buffer.push(returnPrefix);', `buffer.push(returnPrefix);
        const scrolled = areColumnsUnchanged && previousLines.length === stream.rows && nextLines.length === stream.rows ? scrollRows(previousLines, nextLines) : undefined;
        if (scrolled) {
            buffer.push(scrolled.sequence);
            previousLines = scrolled.lines;
        }`],
  ],
  'measure-text.js': [widest, ['cache.set(text, dimensions);', `if (height === 1) cache.set(text, dimensions);`]],
  'render-node-to-output.js': [widest],
  'squash-text-nodes.js': [[`import sanitizeAnsi from './sanitize-ansi.js';`, `import sanitized from './sanitize-ansi.js';\nconst sanitizeAnsi = cleanLines(sanitized);`]],
  // A text without looks of Ink's (ours come in the text) needs no function that gives it looks; rememberRows cannot see into one.
  'Text.js': [['internal_transform: isScreenReaderEnabled ? undefined : transform', `internal_transform: isScreenReaderEnabled || !(${looks.join(' || ')}) ? undefined : transform`]],
}

/** The text of a file with each change made. Throws unless what a change replaces is there exactly once. */
export function changed(file, text) {
  return changes[file].reduce((result, [from, to]) => {
    const parts = result.split(from)
    if (parts.length !== 2) throw new Error(`${file} of Ink holds ${JSON.stringify(from)} ${parts.length - 1} times, expected once: look at scripts/fast-ink.mjs again`)
    return parts.join(to)
  }, text)
}

/** The plugin. A build fails when Ink is another version, or, where Ink is `needed`, when a file that is to be changed is not in the program. */
export function fastInk(root, needed = true) {
  const own = name => JSON.stringify(join(root, 'src', 'views', 'ink', name))
  return {
    name: 'fast-ink',
    setup(build) {
      const met = new Set()
      build.onStart(async () => {
        met.clear()
        const about = JSON.parse(await readFile(join(root, 'node_modules', 'ink', 'package.json'), 'utf8'))
        if (about.version !== version) throw new Error(`Ink is ${about.version}, expected ${version}: look at scripts/fast-ink.mjs again`)
      })
      build.onLoad({filter: /[/\\](?:ink[/\\]build[/\\](?:output|line-update|log-update|measure-text|render-node-to-output|squash-text-nodes|reconciler|components[/\\]Text)|slice-ansi[/\\]tokenize-ansi|wrap-ansi[/\\]index)\.js$/}, async ({path}) => {
        const file = /(?:wrap-ansi.)?[^/\\]+$/.exec(path)[0].replace('\\', '/')
        met.add(file)
        const imports = Object.entries(parts).map(([part, names]) => `import {${names}} from ${own(part)};\n`).join('')
        return {contents: imports + changed(file, await readFile(path, 'utf8')), loader: 'js'}
      })
      // string-width has tables that take long to load and are seldom needed: it is loaded when first asked. Packages ask the quick one.
      build.onResolve({filter: /^string-width$/}, ({importer, namespace}) => {
        if (namespace === 'width') return undefined
        return {path: /[/\\]node_modules[/\\]/.test(importer) ? 'quick' : 'late', namespace: 'width'}
      })
      build.onLoad({filter: /./, namespace: 'width'}, ({path}) => {
        const late = `let widthOf;\nconst late = (...given) => (widthOf ??= require('string-width').default)(...given);\n`
        const exported = path === 'quick' ? `import {quickWidth} from ${own('width.ts')};\nexport default quickWidth(late);\n` : 'export default late;\n'
        return {contents: late + exported, resolveDir: root}
      })
      build.onEnd(() => {
        const missing = needed ? Object.keys(changes).filter(file => !met.has(file)) : []
        return {errors: missing.map(file => ({text: `${file} of Ink is not in the program: look at scripts/fast-ink.mjs again`}))}
      })
    },
  }
}
