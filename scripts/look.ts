// Shows what a person would see: starts the program, takes steps, prints the screen and writes it as a picture.
//
//   tsx scripts/look.ts --size 100x40 --out screen.png -- Enter jj v w s shot=half.png Esc wait=100
//
// Steps are those of `Stage.step`, and `shot=FILE.png` for a picture on the way.
import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {dark, light} from '../tests/helpers/palette.ts'
import {renderSvg} from '../tests/helpers/svg.ts'
import {renderPng} from './png.ts'
import {buildProgram, parseSize, Stage} from './stage.ts'

const {values, positionals} = parseArgs({
  options: {
    size: {type: 'string', default: '80x24'},
    out: {type: 'string'},
    light: {type: 'boolean', default: false},
    tagged: {type: 'boolean', default: false},
    args: {type: 'string', default: ''},
    env: {type: 'string', multiple: true, default: []},
    folder: {type: 'string'},
    'no-build': {type: 'boolean', default: false},
  },
  allowPositionals: true,
})

if (!values['no-build']) buildProgram()
const [columns, rows] = parseSize(values.size)
const stage = await Stage.open({
  tagged: values.tagged,
  columns,
  rows,
  args: values.args.split(' ').filter(Boolean),
  env: Object.fromEntries(values.env.map((pair): [string, string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])),
  ...(values.folder === undefined ? {} : {folder: values.folder}),
})

/** `.svg` as it is, everything else as PNG. */
function picture(path: string): void {
  const options = {theme: values.light ? light : dark}
  writeFileSync(path, path.endsWith('.svg') ? renderSvg(stage.terminal, options) : renderPng(stage.terminal, options))
}

try {
  await stage.ready()
  for (const step of positionals) {
    if (step.startsWith('shot=')) picture(step.slice('shot='.length))
    else await stage.step(step)
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
const {terminal} = stage
process.stdout.write(`${terminal.framed()}\n`)
const {column, row} = terminal.cursor()
const {cursorVisible} = terminal.modes()
process.stdout.write(`cursor ${column},${row}${cursorVisible ? '' : ' hidden'}${terminal.ended ? ` · ended ${JSON.stringify(terminal.ended)}` : ''}\n`)
if (values.out !== undefined) picture(values.out)
await stage.close()
