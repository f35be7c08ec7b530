import {failed, ok} from '../core/result.ts'
import {excerpt} from './excerpt.ts'
import {noteAct} from './history-keeper.ts'
import {jsonLine} from './json.ts'
import {labelStyle} from './library.ts'
import {withArticle} from './pick.ts'
import {styled} from './paper.ts'
import type {Run} from './subcommand.ts'
import {tagJson} from './tag.ts'

/** `pizhu untag`: takes one tag away, also one that has lost its place. Told as done when the store has acknowledged it. */
export const untag: Run = (args, io) =>
  withArticle(args, io, 'write', async (article, library) => {
    const id = args.text('id') ?? ''
    const record = library.store.records().find(record => record.id === id && record.article === article.id)
    if (!record) {
      return failed({
        code: 'annotation.unknown',
        path: article.file,
        message: {
          zh: `${library.store.annotator} 在这篇文章里没有编号为“${id}”的标注。用 \`pizhu show ${article.id} --json\` 查看编号`,
          en: `${library.store.annotator} has no tag "${id}" in this article. See the ids with \`pizhu show ${article.id} --json\``,
        },
      })
    }
    const name = library.schema.labels.find(({id}) => id === record.label)?.name ?? {zh: record.label, en: record.label}
    const quote = excerpt(record.exact)
    const what = {zh: `已删 ${name.zh} ${quote}`, en: `deleted ${name.en}: ${quote}`}
    await noteAct({article: article.id, put: [], drop: [record], marks: [], refuse: [], unrefuse: [], what}, library, args, io)
    const committed = await library.store.commit([{del: id}])
    if (!committed.ok) return committed
    if (io.json) io.stdout.write(`${jsonLine({article: article.id, removed: tagJson(record)})}\n`)
    else {
      const label = styled(labelStyle(library.schema, record.label), record.label)
      io.out.line(io.say({
        zh: '已删除',
        en: 'removed',
      }), ' ', label, ` ${record.exact} `, styled('dim', `[${record.start}, ${record.end})  ${id}`))
    }
    return ok(0)
  })
