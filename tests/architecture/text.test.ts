import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {projectFiles, quotedIds, ruleIds, strangersIn} from './text.ts'

const root = join(import.meta.dirname, '..', '..')
const files = projectFiles(root)
const here = 'tests/architecture/text'

describe('no file is tied to the machine it was written on', () => {
  it('in the project', () => {
    expect(files.filter(({path}) => !path.startsWith(here)).flatMap(strangersIn)).toEqual([])
  })

  it.each([
    'cd /workspace/pizhu',
    'path: "/root/.cache"',
    '"resolved": "https://registry.example.org/ink/-/ink-8.0.0.tgz"',
    'npm config set registry https://packages.internal/npm/',
    'http://localhost:4873/',
    'C:\\Users\\x',
  ])('and this breaks it: %s', text => {
    expect(strangersIn({path: 'a.md', text})).toHaveLength(1)
  })

  it('looks at what is written here, and not at what came from elsewhere', () => {
    const paths = files.map(({path}) => path)
    expect(paths).toContain('src/core/offset.ts')
    expect(paths).toContain('package-lock.json')
    expect(paths.filter(path => /node_modules|^dist|^seeds\/.*txt/.test(path))).toEqual([])
  })
})

describe('SPEC.md and the tests name the same rules', () => {
  const spec = files.find(({path}) => path === 'SPEC.md')?.text ?? ''
  const rules = ruleIds(spec)
  const quoted = files.filter(({path}) => /\.test\.tsx?$/.test(path) && !path.startsWith(here)).flatMap(file => quotedIds(file).map(id => ({id, path: file.path})))

  it('there are rules', () => {
    expect(rules.length).toBeGreaterThan(0)
  })

  it('no rule stands twice', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([])
  })

  it('every rule is quoted by a test', () => {
    const known = new Set(quoted.map(({id}) => id))
    expect(rules.filter(id => !known.has(id))).toEqual([])
  })

  it('every quoted rule stands in SPEC.md', () => {
    expect(quoted.filter(({id}) => !rules.includes(id))).toEqual([])
  })

  it('reads rules and titles', () => {
    expect(ruleIds('# Articles\n\n- **A3** A pinyin reading is …\n- **A4** Next\n- not **A5** this\n')).toEqual(['A3', 'A4'])
    const text = `it('A3: keeps parentheses', () => {})
      it.each([1])('A4, A5: %s', () => {})
      test(\`B1 and B12 hold for \${x}\`, () => {})
      describe('C1', () => {})
      it('A stage', () => {})
      other('D1: no title', () => {})
      // it('D2: a comment', () => {})`
    expect(quotedIds({path: 'a.test.ts', text})).toEqual(['A3', 'A4', 'A5', 'B1', 'B12'])
  })
})
