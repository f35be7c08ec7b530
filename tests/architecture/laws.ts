import type {Module} from './module.ts'

/** A broken law, in words: which file, what it does, what is allowed. */
export type Breach = string

type Room = 'core' | 'formats' | 'store' | 'app' | 'views' | 'cli' | 'door'

/** The import law: who may know whom. */
const knows: Readonly<Record<Room, readonly Room[]>> = {
  core: ['core'],
  formats: ['core', 'formats'],
  store: ['core', 'formats', 'store'],
  app: ['core', 'app'],
  views: ['core', 'app', 'views'],
  cli: ['core', 'formats', 'store', 'app', 'views', 'cli'],
  door: ['core', 'formats'],
}

export function roomOf(path: string): Room | undefined {
  if (path === 'src/index.ts') return 'door'
  if (path === 'src/cli.tsx' || path.startsWith('src/cli/')) return 'cli'
  const folder = path.split('/')[1]
  return path.startsWith('src/') && (['core', 'formats', 'store', 'app', 'views'] as const).find(room => room === folder) || undefined
}

/** Where each package may be imported: prefixes of paths. A package that is not here may be imported nowhere. */
const homes: ReadonlyMap<string, readonly string[]> = new Map([
  ['fuse.js', ['src/core/search/']],
  ['opencc-js', ['src/core/script.ts', 'src/core/script/']],
  ['string-width', ['src/core/width.ts']],
  ['valibot', ['src/store/', 'src/formats/']],
  ['lowdb', ['src/store/']],
  ['@noble/hashes', ['src/store/']],
  ['react', ['src/views/', 'src/cli.tsx', 'src/cli/']],
  ['ink', ['src/views/', 'src/cli.tsx', 'src/cli/']],
  ['ink-text-input', ['src/views/Prompt.tsx']],
  ['node:', ['src/store/', 'src/cli/', 'src/cli.tsx']],
  // The terminal is a stream of bytes.
  ['node:stream', ['src/views/', 'src/store/', 'src/cli/', 'src/cli.tsx']],
  ['node:string_decoder', ['src/views/', 'src/store/', 'src/cli/', 'src/cli.tsx']],
])

/** `opencc-js/core` → `opencc-js`, `node:fs/promises` → `node:` where it has no home of its own. */
function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return homes.has(specifier) ? specifier : 'node:'
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

export function importLaw(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({path, imports}) => {
    const room = roomOf(path)
    if (!room) return [`${path} is in no room of the house`]
    return imports.flatMap(({target}) => {
      // The program tells its version.
      if (target === undefined || (target === 'package.json' && room === 'cli')) return []
      const other = roomOf(target)
      if (other && knows[room].includes(other)) return []
      return [`${path} imports ${target}, but ${room} knows only ${knows[room].join(', ')}`]
    })
  })
}

export function packageHomes(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({path, imports}) =>
    imports.flatMap(({specifier, target}) => {
      if (target !== undefined) return []
      const allowed = homes.get(packageOf(specifier))
      if (!allowed) return [`${path} imports ${specifier}, a package without a home`]
      return allowed.some(home => path.startsWith(home)) ? [] : [`${path} imports ${specifier}, whose home is ${allowed.join(', ')}`]
    }),
  )
}

/** What is declared and what is imported must be the same packages. */
export function declaredPackages(modules: readonly Module[], declared: readonly string[]): Breach[] {
  const used = new Set(modules.flatMap(({imports}) => imports.filter(one => one.target === undefined).map(one => packageOf(one.specifier))))
  return [
    ...[...used].filter(name => !name.startsWith('node:') && !declared.includes(name)).map(name => `${name} is imported but is no dependency in package.json`),
    ...declared.filter(name => !used.has(name)).map(name => `${name} is a dependency in package.json but is imported nowhere`),
  ]
}

/** Files that import each other, directly or in a ring, types included; each ring once. */
export function cycles(modules: readonly Module[]): Breach[] {
  const targets = new Map(modules.map(({path, imports}) => [path, imports.flatMap(({target}) => (target === undefined ? [] : [target]))]))
  const done = new Set<string>()
  const trail: string[] = []
  const found: Breach[] = []
  const visit = (path: string): void => {
    const at = trail.indexOf(path)
    if (at >= 0) found.push(`a ring of imports: ${[...trail.slice(at), path].join(' → ')}`)
    if (at >= 0 || done.has(path)) return
    trail.push(path)
    for (const target of targets.get(path) ?? []) visit(target)
    trail.pop()
    done.add(path)
  }
  for (const path of targets.keys()) visit(path)
  return found
}

/** What the pure rooms must be handed instead: a clock, chance, a console, timers, the network, the machine. */
const impure = /^(?:process|console|performance|globalThis|global|window|crypto|fetch|require|Buffer|setTimeout|setInterval|setImmediate|queueMicrotask)(?:\.|$)|^(?:new )?Date(?:\.now)?$|^Math\.random$|^new (?:WebSocket|Worker)$/

export function pureRooms(modules: readonly Module[]): Breach[] {
  return modules
    .filter(({path}) => ['core', 'formats', 'app'].includes(roomOf(path) ?? ''))
    .flatMap(({path, globals}) => [...globals].filter(name => impure.test(name)).map(name => `${path} uses ${name}; what it needs of the world comes as an argument`))
}

/** Arguments, environment, folder, streams, signals and the end belong to cli.tsx; the store may ask which process holds a lock, on what system, and which Node reads. */
const asksOnly = /^process\.(?:pid|platform|version|kill)$/

export function processHome(modules: readonly Module[]): Breach[] {
  return modules
    .filter(({path}) => path !== 'src/cli.tsx')
    .flatMap(({path, globals, imports}) => [
      ...[...globals].filter(name => /^(?:process|console)(?:\.|$)/.test(name) && !(roomOf(path) === 'store' && asksOnly.test(name))),
      ...imports.map(one => one.specifier).filter(name => name === 'node:process' || name === 'node:console'),
    ].map(name => `${path} uses ${name}; only src/cli.tsx does`))
}

export function namedExports(modules: readonly Module[]): Breach[] {
  return modules.filter(({defaultExport}) => defaultExport).map(({path}) => `${path} has a default export; exports have names`)
}

/** A barrel hides where things live: values are handed on by the library door alone, types only beside something of one's own. */
export function barrels(modules: readonly Module[]): Breach[] {
  return modules
    .filter(({path}) => path !== 'src/index.ts')
    .filter(({exportsAll, ownStatements, imports}) => exportsAll || imports.some(one => one.reExport && (!one.typeOnly || !ownStatements)))
    .map(({path}) => `${path} hands on what other files export; only src/index.ts does`)
}

/** What is imported is a file, and is named as one. */
export function extensions(modules: readonly Module[]): Breach[] {
  return modules.flatMap(({path, imports}) =>
    imports
      .filter(({target}) => target !== undefined && !/\.(?:tsx?|json)$/.test(target))
      .map(({specifier}) => `${path} imports ${specifier} without .ts or .tsx`),
  )
}
