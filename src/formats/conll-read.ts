import {blankToken, conll} from './conll.ts'
import type {ImportReader} from './import.ts'
import {type Fault, isFault, Reading} from './reading.ts'

interface Token {
  readonly text: string
  readonly tag: string
}

interface Open {
  readonly start: number
  end: number
  readonly label: string
}

/**
 * Reads columns, `token … tag`, parted by tabs or else by blanks: the first column is the token, the last the tag; a blank line ends a
 * record, lines of `-DOCSTART-` are nothing. Tags of IOB1, IOB2, BIOES, BMES and BILOU. Tokens are joined as they are, without blanks
 * between them; `▁` may stand for a blank. A record with a line that cannot be read is refused as a whole: its places would shift.
 */
export const conllReader: ImportReader = {
  id: conll.id,
  title: conll.title,
  extensions: ['conll', 'txt', 'bio', 'tsv'],
  read(text, name) {
    const reading = new Reading(name)
    let begin = 0
    let tokens: Token[] = []
    let fault: {line: number; fault: Fault} | undefined
    const close = () => {
      if (fault) reading.refuse(fault.line, fault.fault)
      else if (tokens.length > 0) reading.record({line: begin, ...joined(tokens), standIn: blankToken, meta: {}})
      tokens = []
      fault = undefined
    }
    for (const [index, line] of text.replace(/^\ufeff/, '').split('\n').entries()) {
      const row = line.replace(/\r$/, '')
      if (/^[ \t]*$/.test(row)) close()
      else if (!row.startsWith('-DOCSTART-')) {
        if (tokens.length === 0 && !fault) begin = index + 1
        const token = readToken(row)
        if (isFault(token)) fault ??= {line: index + 1, fault: token}
        else tokens.push(token)
      }
    }
    close()
    return reading.result()
  },
}

function readToken(row: string): Token | Fault {
  const columns = row.includes('\t') ? row.split('\t') : row.split(/ +/)
  const [text] = columns
  const tag = columns.length > 1 ? columns.at(-1)!.trim() : ''
  return text !== undefined && text !== '' && (tag === 'O' || /^[BIMESLU]-./.test(tag)) ? {text, tag} : notToken
}

function joined(tokens: readonly Token[]): {text: string; spans: readonly Open[]} {
  const spans: Open[] = []
  let at = 0
  let open: Open | undefined
  for (const {text, tag} of tokens) {
    const length = Array.from(text).length
    const label = tag === 'O' ? undefined : labelOf(tag.slice(2))
    const goes = open && open.label === label && /^[IMEL]/.test(tag)
    if (goes) open!.end = at + length
    else if (label === undefined) open = undefined
    else spans.push((open = {start: at, end: at + length, label}))
    if (/^[ESLU]/.test(tag)) open = undefined
    at += length
  }
  return {text: tokens.map(({text}) => text).join(''), spans}
}

/** Percent-encoded blanks are how `conll` is written; what is no such code stays as it is. */
function labelOf(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

const notToken: Fault = {
  code: 'import.not-a-token',
  message: {
    zh: '这一行不是“字 标签”（O，或 B-、I-、E-、S- 等加标签名），所在的一段没有导入',
    en: 'this line is not a token and a tag (O, or B-, I-, E-, S- and the like with a label); the record it is in was not imported',
  },
}
