import {dirname, relative, resolve} from 'node:path'
import {keyFault} from '../app/key-names.ts'
import type {Key} from '../app/key.ts'
import {pressAll} from '../app/replay.ts'
import {startRuntime, type Runtime} from '../app/runtime.ts'
import {screenText} from '../app/screen/screen.ts'
import {graphemes} from '../core/graphemes.ts'
import {failed, ok, type Result} from '../core/result.ts'
import {cellWidth} from '../core/width.ts'
import {loadKeyScript, refusal, type KeyScript} from '../store/key-script.ts'
import {settingsFor} from './config.ts'
import {exporterOf} from './exporter.ts'
import type {ExitCode, Io} from './io.ts'
import {jsonLine} from './json.ts'
import {labelStyle, loadNamed, withLibrary, type Library} from './library.ts'
import {styled} from './paper.ts'
import {report} from './report.ts'
import {seededStamps} from './seeded.ts'
import {beginningOf, shellOf} from './session.ts'
import type {Args, Run} from './subcommand.ts'

/**
 * `pizhu replay FILE`: presses the keys of a script in a session like the reader's, on the same store, without a screen. It begins in the
 * list of articles; the user's keys hold, but nothing of the state folder is read or written. Paths of the script count from its own folder.
 */
export const replay: Run = async (args, io) => {
  const file = resolve(io.cwd, args.words[0] ?? '')
  const script = await loadKeyScript(file)
  if (!script.ok) return script
  const keys = keysOf(script.value, file)
  if (!keys.ok) return keys
  const own = withScript(args, script.value, file)
  const paths = script.value.articles.map(path => relative(io.cwd, resolve(dirname(file), path)) || '.')
  const loaded = await loadNamed(paths, own, io)
  if (!loaded.ok) return loaded
  const [problem, ...others] = loaded.value.problems
  if (problem && loaded.value.articles.length === 0) return failed(problem)
  for (const unread of problem ? [problem, ...others] : []) report(unread, io)
  const done = await withLibrary(loaded, own, io, 'write', library => play(library, keys.value, script.value, own, io))
  return done.ok && problem ? ok(1) : done
}

async function play(library: Library, keys: readonly Key[], {size, seed}: KeyScript, args: Args, io: Io): Promise<Result<ExitCode>> {
  const settings = await settingsFor(library.schema, args, io)
  if (!settings.ok) return settings
  const {schema, measure, suggestions} = settings.value
  const exporter = exporterOf(library, args, io)
  const shell = shellOf(library, io, undefined, exporter)
  const stamp = seed === undefined ? shell.stamp : seededStamps(seed, library.store.records().map(({id}) => id))
  const session = startRuntime(beginningOf(library, io, size, new Map(), undefined, {schema, exports: exporter.menu, suggesting: suggestions, ...(measure !== undefined && {usualMeasure: measure})}), {...shell, stamp})
  const pressed = await pressAll(session, keys)
  tell(session, pressed, library, io)
  const {failed: kept, problem} = session.state().saving
  return kept > 0 && problem ? failed(problem) : ok(0)
}

/** The command line with what the script says of the surroundings; the line itself goes first. */
function withScript(args: Args, {annotations, as}: KeyScript, file: string): Args {
  const said = new Map<string, string>()
  if (annotations !== undefined) said.set('annotations', resolve(dirname(file), annotations))
  if (as !== undefined) said.set('as', as)
  return {...args, text: name => args.text(name) ?? said.get(name)}
}

/** The script's keys one by one; 汉字 that an input method commits at once may stand together. */
function keysOf({keys}: KeyScript, file: string): Result<Key[]> {
  const found: Key[] = []
  for (const [at, entry] of keys.entries()) {
    for (const key of entry === ' ' ? ['Space'] : entry.split(' ').filter(part => part !== '')) {
      const letters = graphemes(key)
      const committed = letters.length > 1 && letters.every(letter => !/^[\u0000-\u007f]/.test(letter))
      for (const one of committed ? letters : [key]) {
        const fault = keyFault(one)
        if (fault) return failed(refusal('script.no-such-key', file, {zh: `第 ${at + 1} 个键“${one}”${fault.zh}`, en: `key ${at + 1}, "${one}", ${fault.en}`}))
        found.push(one)
      }
    }
  }
  return ok(found)
}

function tell(session: Runtime, keysPressed: number, {store, schema}: Library, io: Io): void {
  const annotations = store.records()
  const screen = screenText(session.screen(), cellWidth)
  if (io.json) {
    io.stdout.write(`${jsonLine({annotations, screen, keysPressed})}\n`)
    return
  }
  for (const row of screen.split('\n')) io.out.line(row)
  io.out.line()
  for (const {article, label, exact, start, end, id, note} of annotations) {
    io.out.line(styled('dim', article), '  ', styled(labelStyle(schema, label), label), ` ${exact} `, styled('dim', `[${start}, ${end})  ${id}`), ...(note ? [`  ${note}`] : []))
  }
  io.out.line(io.say({zh: `按了 ${keysPressed} 个键 · ${annotations.length} 处标注`, en: `${keysPressed} keys pressed · ${annotations.length} tags`}))
}
