import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {openProgram, program, runProgram, type Ran} from '../helpers/program.ts'
import {openTerminal, type Terminal} from '../helpers/terminal.ts'
import {allEscapes, bytes, configurations, lines, noLocale, reports, texts, variables} from './cases/surroundings.ts'
import {hostileFolder} from './folder.ts'
import {runHere} from './host.ts'
import {judgeEnd} from './session.ts'
import {deception, strangeControl} from './watch.ts'

const article = '标题: 合作双方召开会议\n\n发言人王小明表示，双方将在医学领域开展联合培养。\n'

async function folderWithArticle(): Promise<string> {
  const folder = await hostileFolder()
  await writeFile(join(folder, 'corpus/a.txt'), article)
  await writeFile(join(folder, 'in.jsonl'), JSON.stringify({text: article, spans: [{start: 14, end: 17, label: 'speaker'}]}))
  return folder
}

/** What was printed commands nothing and deceives nobody; it is an answer, not a bug. */
function harmless({code, stdout, stderr}: Ran, what: string): void {
  expect([0, 1, 2], `${what}: exit ${code} ${stderr.slice(0, 300)}`).toContain(code)
  if (code !== 0) expect(stdout + stderr, what).not.toBe('')
  for (const text of [stdout, stderr]) {
    expect(strangeControl(Buffer.from(text)), what).toBe(undefined)
    expect(deception(text), what).toBe(undefined)
    expect(text, what).not.toMatch(/internal error|^\s+at .*:\d+:\d+\)?$/m)
  }
}

it.each(texts)('T36: a command line with %s is answered in text, wherever it stands', async (name, text) => {
  const folder = await folderWithArticle()
  for (const [at, line] of lines(text, join(folder, 'corpus/a.txt'), 'in.jsonl').entries()) {
    for (const more of [[], at % 2 === 0 ? ['--json'] : ['--lang', 'en']]) {
      const ran = await runHere(folder, [...line, ...more])
      harmless(ran, `${name}: ${JSON.stringify(line).slice(0, 120)} ${more.join(' ')}`)
      if (more[0] === '--json' && line[0] !== '--') for (const one of ran.stderr.split('\n').filter(part => part !== '')) expect(typeof JSON.parse(one)).toBe('object')
    }
  }
  // The note of one of these is there now, for whoever prints it.
  for (const line of [['show'], ['show', '--json'], ['list'], ['stats'], ['check'], ...['tsv', 'html', 'conll', 'brat'].map(format => ['export', '--force', '--out', 'out', '--format', format])]) {
    harmless(await runHere(folder, [line[0]!, join(folder, 'corpus/a.txt'), ...line.slice(1)]), `${name}: ${line.join(' ')}`)
  }
})

/** `sh` makes bytes that no string of ours could hold. */
const withBytes = (command: string): string => `X=$(printf '${bytes}'); ${command}`

it('T36: a command line of bytes that are no UTF-8 is answered in text', async () => {
  const folder = await folderWithArticle()
  for (const line of ['"$X"', 'list "$X"', 'show corpus/a.txt --view "$X"', 'tag corpus/a.txt --label speaker --quote 合作 --nth 1 --note "$X"', 'list --as "$X"', 'show corpus/a.txt']) {
    const command = withBytes(`'${process.execPath}' '${program()}' ${line} 2>&1; echo "exit $?"`)
    const out = execFileSync('sh', ['-c', command], {cwd: folder, env: {PATH: process.env['PATH'], HOME: folder, LANG: 'zh_CN.UTF-8', PIZHU_AS: 'reader'}, encoding: 'buffer'})
    const [, code] = /exit (\d+)\n$/.exec(out.toString('latin1')) ?? []
    harmless({code: Number(code), stdout: out.toString('utf8'), stderr: ''}, line)
    expect(() => new TextDecoder('utf-8', {fatal: true}).decode(out)).not.toThrow()
  }
})

it.each(texts.filter(([name]) => ['escapes', 'lines'].includes(name)))('T36: on a terminal, too, a path of %s is only told', async (_, text) => {
  const terminal = await openProgram(await folderWithArticle(), [`./${text}`], {underShell: true})
  await terminal.waitForExit({timeout: 20_000})
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await judgeEnd(terminal, 1)
})

/** Opens the article, tags a name, looks at help and messages, and quits. */
async function session(terminal: Terminal): Promise<void> {
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  await terminal.press('Enter', 's')
  await terminal.waitFor(/已存 ✓ 1|saved ✓ 1/, {timeout: 20_000})
  for (const keys of [['?'], ['Esc', 'g', 'l'], ['Esc', 'E'], ['Esc', ':'], ['Esc', 'q']]) {
    await terminal.press(...keys)
    await terminal.answered({patience: 300, quiet: 30})
    expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  }
  await terminal.press('Ctrl-c')
  await judgeEnd(terminal)
}

it.each(texts.filter(([name]) => ['escapes', 'what hides', '100 KB'].includes(name)))('T36: a session with %s in every variable that is looked at', async (_, text) => {
  // NO_COLOR and FORCE_COLOR have their own tests; here every one of them is a text that nobody would set.
  const env = {...Object.fromEntries(variables.slice(0, text.length > 30_000 ? 12 : undefined).map(name => [name, text])), LANG: noLocale}
  const terminal = await openProgram(await folderWithArticle(), ['corpus'], {underShell: true, rows: 40, columns: 100, env})
  await session(terminal)
})

it('T36: a session with bytes that are no UTF-8 in every variable', async () => {
  const folder = await folderWithArticle()
  const command = withBytes(`${variables.map(name => `export ${name}="$X"`).join('; ')}; '${process.execPath}' '${program()}' corpus`)
  const terminal = await openTerminal({command: 'sh', args: ['-c', command], cwd: folder, env: {PIZHU_AS: 'reader'}, underShell: true, rows: 40, columns: 100})
  await session(terminal)
})

it('T36: folders for annotations, state and corpus whose names are escapes', async () => {
  const folder = await folderWithArticle()
  const name = '\u001b]0;上当\u0007\u001b[2J\u009b6n\u202e\n'
  for (const part of ['annotations', 'state', 'corpus']) await mkdir(join(folder, `${part}${name}`))
  await writeFile(join(folder, `corpus${name}`, 'a.txt'), article)
  const terminal = await openProgram(folder, [`corpus${name}`, '--annotations', `annotations${name}`], {underShell: true, rows: 40, env: {XDG_STATE_HOME: join(folder, `state${name}`)}})
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  await terminal.press('Enter', 's')
  await terminal.waitFor('已存 ✓ 1')
  await terminal.press('E')
  await terminal.waitFor('exports')
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Enter')
  await terminal.waitFor('已导出')
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Ctrl-c')
  await judgeEnd(terminal)
})

it('T36: a configuration that is none is refused in words', async () => {
  const folder = await folderWithArticle()
  const path = join(folder, 'config.json')
  for (const [name, content] of configurations) {
    await writeFile(path, content)
    for (const more of [[], ['--json'], ['--lang', 'en']]) {
      const ran = await runHere(folder, ['keys', ...more], {PIZHU_CONFIG: path})
      harmless(ran, name)
      expect([name, ran.code]).toEqual([name, 1])
    }
  }
  await writeFile(path, configurations[0]![1])
  const terminal = await openProgram(folder, ['corpus'], {underShell: true, env: {PIZHU_CONFIG: path}})
  await terminal.waitForExit({timeout: 20_000})
  await judgeEnd(terminal, 1)
})

it('T36: a folder that was removed under the program’s feet, and a user without a home, are told of', async () => {
  const folder = await folderWithArticle()
  const gone = await mkdtemp(join(folder, 'gone-'))
  const command = `cd '${gone}' && rmdir '${gone}' && '${process.execPath}' '${program()}' list 2>&1; echo "exit $?"`
  const out = execFileSync('sh', ['-c', command], {env: {PATH: process.env['PATH'], HOME: folder, LANG: 'zh_CN.UTF-8', PIZHU_AS: 'reader'}, encoding: 'utf8'})
  harmless({code: Number(/exit (\d+)\n$/.exec(out)?.[1]), stdout: out, stderr: ''}, 'a removed folder')
  await rm(gone, {recursive: true, force: true})
  harmless(await runProgram(folder, ['list', 'corpus'], {env: {HOME: ''}}), 'no home')
})

/** Each prompt: the keys that open it, and what it shows when it is open. */
const prompts: readonly (readonly [name: string, keys: readonly string[], close: readonly string[]])[] = [
  ['the search of the library', ['/'], ['Esc', 'Esc']],
  ['the palette', [':'], ['Esc']],
  ['the search of an article', ['Enter', '/'], ['Esc', 'Esc', 'q']],
  ['a note', ['Enter', 's', 'c'], ['Esc', 'q']],
]

const pasted: readonly (readonly [name: string, text: string])[] = [
  ['escapes', allEscapes],
  ['reports of a terminal', reports],
  ['lines', '甲\n乙\r\n丙\u2028丁\u0085'],
  ['what hides', texts[2]![1]],
  ['1 MB', '合作 '.repeat(160_000)],
]

it.each(prompts)('T36: pastes into %s are text of it, whatever is in them', async (_, open, close) => {
  const folder = await folderWithArticle()
  const terminal = await openProgram(folder, ['corpus'], {underShell: true, rows: 30, columns: 100})
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  for (const [, text] of pasted) {
    await terminal.press(...open)
    await terminal.answered({patience: 500, quiet: 30})
    terminal.paste(text)
    await terminal.answered({patience: 3000, quiet: 100})
    expect(deception(terminal.screen().join('\n'))).toBe(undefined)
    expect(terminal.cursor().column).toBeLessThan(100)
    await terminal.press(...close)
  }
  // One whose end is lost holds what follows until Ctrl-C.
  await terminal.press(...open)
  terminal.type('\u001b[200~甲\u001b[2J')
  await terminal.answered({patience: 500, quiet: 100})
  await new Promise(resolve => setTimeout(resolve, 700))
  await terminal.press('Ctrl-c')
  await terminal.answered({patience: 500, quiet: 100})
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  terminal.kill('SIGTERM')
  await terminal.waitForExit({timeout: 20_000})
  expect(strangeControl(terminal.bytes())).toBe(undefined)
  expect([terminal.replies, terminal.title]).toEqual([[], ''])
})

it('T36: a pasted note of escapes is kept as it was, and shown as text everywhere', async () => {
  const folder = await folderWithArticle()
  const terminal = await openProgram(folder, ['corpus'], {underShell: true, rows: 30, columns: 100})
  await terminal.waitFor('合作双方召开会议', {timeout: 20_000})
  await terminal.press('Enter', 's', 'c')
  terminal.paste('存疑\u001b]0;上当\u0007\u001b[2J\u009b6n\u202e')
  await terminal.answered({patience: 500, quiet: 100})
  await terminal.press('Enter')
  await terminal.waitFor('已存 ✓ 1')
  await terminal.press('T', 'T')
  await terminal.waitFor('存疑')
  expect(deception(terminal.screen().join('\n'))).toBe(undefined)
  await terminal.press('Ctrl-c')
  await judgeEnd(terminal)
  for (const line of [['show', 'a.txt', 'corpus'], ['check', 'corpus']]) {
    harmless(await runProgram(folder, line), line.join(' '))
  }
})
