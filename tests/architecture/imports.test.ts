import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {barrels, type Breach, cycles, declaredPackages, extensions, importLaw, namedExports, packageHomes, processHome, pureRooms} from './laws.ts'
import {type Module, readModule, readModules} from './module.ts'

const root = join(import.meta.dirname, '..', '..')
const modules = readModules(root, 'src')
const dependencies = Object.keys((JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {dependencies: Record<string, string>}).dependencies)

/** A house with one file in it. */
const house = (path: string, text: string): Module[] => [readModule(path, text)]

/** Files that each import one other. */
const files = (imports: Record<string, string>): Module[] =>
  Object.entries(imports).map(([name, from]) => readModule(`src/core/${name}.ts`, `import type {X} from './${from}.ts'`))

/** Each law, and samples that break it. */
const laws: readonly (readonly [law: string, check: (modules: readonly Module[]) => Breach[], samples: readonly (readonly [path: string, text: string])[]])[] = [
  [
    'rooms import only what stands to their left',
    importLaw,
    [
      ['src/core/a.ts', `import {x} from '../formats/x.ts'`],
      ['src/core/a.ts', `import type {X} from '../app/x.ts'`],
      ['src/core/search/a.ts', `export type {X} from '../../store/x.ts'`],
      ['src/formats/a.ts', `import '../store/x.ts'`],
      ['src/store/a.ts', `const x = await import('../app/x.ts')`],
      ['src/store/a.ts', `type X = import('../views/x.tsx').X`],
      ['src/app/a.ts', `import {x} from '../store/x.ts'`],
      ['src/app/a.ts', `import {x} from '../views/x.tsx'`],
      ['src/views/a.tsx', `import {x} from '../store/x.ts'`],
      ['src/views/a.tsx', `import {x} from '../cli/x.ts'`],
      ['src/cli/a.ts', `import {x} from '../../tests/x.ts'`],
      ['src/index.ts', `export {x} from './app/x.ts'`],
      ['src/elsewhere/a.ts', ''],
    ],
  ],
  [
    'a package is imported in its home only',
    packageHomes,
    [
      ['src/app/a.ts', `import Fuse from 'fuse.js'`],
      ['src/core/search/a.ts', `const {pinyin} = await import('pinyin-pro')`],
      ['src/core/search/a.ts', `import {Converter} from 'opencc-js/t2cn'`],
      ['src/core/layout.ts', `import width from 'string-width'`],
      ['src/core/a.ts', `import {Low} from 'lowdb'`],
      ['src/app/a.ts', `import type {FC} from 'react'`],
      ['src/store/a.ts', `import {render} from 'ink'`],
      ['src/views/App.tsx', `import TextInput from 'ink-text-input'`],
      ['src/core/a.ts', `import {string} from 'valibot'`],
      ['src/core/a.ts', `import {join} from 'node:path'`],
      ['src/app/a.ts', `import type {Stats} from 'node:fs'`],
      ['src/formats/a.ts', `import {createHash} from 'node:crypto'`],
      ['src/store/a.ts', `import fs from 'fs'`],
      ['src/views/a.tsx', `import {readFileSync} from 'node:fs'`],
      ['src/store/a.ts', `import chalk from 'chalk'`],
      ['src/store/a.ts', `const load = (name: string) => import(name)`],
    ],
  ],
  [
    'the pure rooms have no clock, chance, console or machine',
    pureRooms,
    [
      ['src/core/a.ts', 'export const at = Date.now()'],
      ['src/core/a.ts', 'export const at = new Date()'],
      ['src/core/a.ts', 'export const at = Date()'],
      ['src/app/a.ts', 'export const id = Math.random()'],
      ['src/app/a.ts', `console.log('here')`],
      ['src/core/a.ts', 'export const home = process.env.HOME'],
      ['src/core/a.ts', 'export const {env} = process'],
      ['src/app/a.ts', 'setTimeout(() => undefined, 1)'],
      ['src/core/a.ts', 'export const id = crypto.randomUUID()'],
      ['src/formats/a.ts', 'export const id = performance.now()'],
      ['src/core/a.ts', 'export const size = Buffer.byteLength(x)'],
      ['src/core/a.ts', `export const now = globalThis['Date']`],
      ['src/core/a.ts', 'export const text = `${process.pid}`'],
    ],
  ],
  [
    'only cli.tsx touches process',
    processHome,
    [
      ['src/store/a.ts', 'export const home = process.env.HOME'],
      ['src/store/a.ts', `import {env} from 'node:process'`],
      ['src/cli/a.ts', 'export const pid = process.pid'],
      ['src/views/a.tsx', 'export const A = () => <b onClick={() => process.exit()}/>'],
    ],
  ],
  [
    'exports have names',
    namedExports,
    [
      ['src/core/a.ts', 'export default 1'],
      ['src/core/a.ts', 'const a = 1\nexport {a as default}'],
      ['src/views/a.tsx', 'export default function A() { return <b/> }'],
    ],
  ],
  [
    'only the library door hands on what others export',
    barrels,
    [
      ['src/core/index.ts', `export * from './span.ts'`],
      ['src/core/a.ts', `export {x} from './span.ts'\nexport const y = 1`],
      ['src/core/a.ts', `export type {X} from './span.ts'`],
    ],
  ],
  [
    'an import names its file',
    extensions,
    [
      ['src/core/a.ts', `import {x} from './span'`],
      ['src/core/a.ts', `import {x} from './span.js'`],
    ],
  ],
]

describe.each(laws)('%s', (_, check, samples) => {
  it('in every file of src/', () => {
    expect(check(modules)).toEqual([])
  })

  it.each(samples)('and this breaks it: %s %s', (path, text) => {
    expect(check(house(path, text))).toHaveLength(1)
  })
})

describe('files do not import each other in a ring', () => {
  it('in src/', () => {
    expect(cycles(modules)).toEqual([])
  })

  it('and this breaks it: a pair, a ring of three, a file and itself', () => {
    expect(cycles(files({a: 'b', b: 'a'}))).toEqual(['a ring of imports: src/core/a.ts → src/core/b.ts → src/core/a.ts'])
    expect(cycles(files({a: 'b', b: 'c', c: 'b'}))).toHaveLength(1)
    expect(cycles(files({a: 'a'}))).toHaveLength(1)
    expect(cycles(files({a: 'b', b: 'c'}))).toEqual([])
  })
})

describe('package.json declares what is imported', () => {
  it('and nothing else', () => {
    expect(declaredPackages(modules, dependencies)).toEqual([])
  })

  it('and this breaks it: a package too many, one too few', () => {
    const one = house('src/store/a.ts', `import {Low} from 'lowdb/node'\nimport 'node:fs'`)
    expect(declaredPackages(one, ['lowdb', 'ink'])).toEqual(['ink is a dependency in package.json but is imported nowhere'])
    expect(declaredPackages(one, [])).toEqual(['lowdb is imported but is no dependency in package.json'])
  })
})

describe('the reader of modules', () => {
  it('is not deceived by comments, strings, patterns and markup', () => {
    const text = `// import '../app/x.ts'
      /* process.exit() */
      const a = "import '../app/x.ts'; process.env"
      const b = /import '..\\/app\\/x.ts'/
      const c = \`\${a} console.log Date.now()\`
      const d = {process: 1, console: 2, Date: 3}
      export const E = () => <p title="Date.now()">don't import '../app/x.ts' process.exit()</p>
      export const f = d.process + d.Date`
    const module = readModule('src/core/a.tsx', text)
    expect(module.imports).toEqual([])
    expect(pureRooms([module])).toEqual([])
  })

  it('allows what the laws allow', () => {
    const text = `import type {X} from './span.ts'
      export type {Y} from './offset.ts'
      export const day = Date.UTC(2024, 0, 1)
      export const root = Math.sqrt(2)`
    const allowed = [...house('src/core/a.ts', text), ...house('src/store/lock.ts', 'export const me = process.pid')]
    for (const [, check] of laws) expect(check(allowed)).toEqual([])
  })

  it('finds the files of src/', () => {
    expect(modules.map(module => module.path)).toContain('src/core/offset.ts')
  })
})
