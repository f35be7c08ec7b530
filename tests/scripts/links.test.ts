import {describe, expect, it} from 'vitest'
import {anchorsIn, linksIn, npmScriptsIn} from '../../scripts/links.ts'

describe('linksIn', () => {
  it('finds links and images with their lines', () => {
    const text = 'See [keys](docs/keys.md#reader) and ![a](<docs/a.svg> "the library").\n\n<img src="docs/b.svg"> [top](#words)'
    expect(linksIn(text)).toEqual([
      {line: 1, to: 'docs/keys.md#reader'},
      {line: 1, to: 'docs/a.svg'},
      {line: 3, to: '#words'},
      {line: 3, to: 'docs/b.svg'},
    ])
  })

  it('leaves code alone', () => {
    expect(linksIn('`[a](b)`\n```md\n[a](b)\n```\n~~~~\n~~~\n[a](b)\n~~~~\n[c](d)')).toEqual([{line: 9, to: 'd'}])
  })
})

describe('anchorsIn', () => {
  it('makes them as GitHub does', () => {
    const text = '# pizhu 批注: read & tag!\n## Keys\n## Keys\n```\n# no heading\n```\n### The `[x]` key\n<a id="own"></a>'
    expect([...anchorsIn(text)]).toEqual(['pizhu-批注-read--tag', 'keys', 'keys-1', 'the-x-key', 'own'])
  })
})

describe('npmScriptsIn', () => {
  it('finds what a reader is told to run, in code too', () => {
    expect(npmScriptsIn('```\nnpm ci && npm test\n```\n`npm run check:docs`')).toEqual([
      {line: 2, script: 'test'},
      {line: 4, script: 'check:docs'},
    ])
  })
})
