// Draws the scenes of scenes.ts with the program as it is now: docs/screens/<name>.svg, and with --png DIR also pictures to look at.
// Names behind the options choose scenes; without any, all are drawn.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {dark, light} from '../tests/helpers/palette.ts'
import {renderSvg} from '../tests/helpers/svg.ts'
import {renderPng} from './png.ts'
import {root} from './root.ts'
import {scenes} from './scenes.ts'
import {buildProgram, parseSize, Stage} from './stage.ts'

const {values, positionals} = parseArgs({options: {png: {type: 'string'}}, allowPositionals: true})
const chosen = positionals.length > 0 ? scenes.filter(scene => positionals.includes(scene.name)) : scenes
const folder = join(root, 'docs', 'screens')
mkdirSync(folder, {recursive: true})
if (values.png !== undefined) mkdirSync(values.png, {recursive: true})
buildProgram()

for (const {name, title, size, args = [], steps, tagged = false, env = {}, light: onLight = false} of chosen) {
  const [columns, rows] = parseSize(size)
  const stage = await Stage.open({columns, rows, args, tagged, env, quiet: 400})
  const theme = onLight ? light : dark
  try {
    await stage.ready()
    for (const step of steps) await stage.step(step)
    const svg = renderSvg(stage.terminal, {title, theme})
    writeFileSync(join(folder, `${name}.svg`), svg)
    if (values.png !== undefined) writeFileSync(join(values.png, `${name}.png`), renderPng(stage.terminal, {theme}))
    process.stdout.write(`${name} ${size} ${svg.length} characters\n`)
  } finally {
    await stage.close()
  }
}
