/** A process that commits until it is killed, and says on stdout what was acknowledged: `node --import tsx store-writer.ts FOLDER NAME`. */
import {writeSync} from 'node:fs'
import {articleOf, opened, put} from './records.ts'

const [dir = '', name = ''] = process.argv.slice(2)
const store = await opened(dir)
writeSync(1, `${store.access.kind}\n`)
for (let n = 0; store.access.kind === 'write'; n++) {
  const ids = [`${name}-${n}-a`, `${name}-${n}-b`]
  const saved = await store.commit([...ids.map(id => put(id, {start: n})), {article: articleOf(name)}])
  if (saved.ok) writeSync(1, `${ids.join('\n')}\n`)
  if (n % 16 === 15) await store.checkpoint()
}
