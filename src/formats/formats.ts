import {failed, ok, type Result} from '../core/result.ts'
import {brat} from './brat.ts'
import {chat} from './chat.ts'
import {cluener} from './cluener.ts'
import {conll} from './conll.ts'
import {doccano} from './doccano.ts'
import type {Format} from './format.ts'
import {gliner} from './gliner.ts'
import {hf} from './hf.ts'
import {html} from './html.ts'
import {jsonl} from './jsonl.ts'
import {labelStudio} from './label-studio.ts'
import {prodigy} from './prodigy.ts'
import {spacy} from './spacy.ts'
import {tsv} from './tsv.ts'
import {w3c} from './w3c.ts'

/** In the order in which help and messages list them; the first is the default. */
export const formats: readonly Format[] = [jsonl, spacy, prodigy, doccano, labelStudio, conll, cluener, hf, brat, gliner, chat, w3c, tsv, html]

export function findFormat(id: string): Result<Format> {
  const format = formats.find(format => format.id === id)
  if (format) return ok(format)
  const known = formats.map(format => format.id).join(', ')
  return failed({
    code: 'export.format-unknown',
    message: {zh: `没有“${id}”这种导出格式。可用：${known}`, en: `there is no export format "${id}". Use one of: ${known}`},
  })
}
