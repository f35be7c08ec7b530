import {failed, ok, type Problem, type Result} from '../core/result.ts'
import {likeness} from './likeness.ts'

/** The encodings that are read, by the name that `Article.encoding` holds. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export interface Decoded {
  /** Without the byte order mark. */
  readonly text: string
  readonly encoding: Encoding
}

const names: ReadonlyMap<string, Encoding> = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['utf-16le', 'utf-16le'],
  ['utf-16be', 'utf-16be'],
  ['utf-16', 'utf-16le'],
  ['gb18030', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb2312', 'gb18030'],
  ['cp936', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
  ['cp950', 'big5'],
])

const marks: ReadonlyArray<readonly [Encoding, readonly number[]]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** First bytes of files that are no text, whatever their suffix: archives, pictures, documents, programs. */
const binary: ReadonlyArray<readonly [string, readonly number[]]> = [
  ['gzip', [0x1f, 0x8b]],
  ['ZIP/DOCX/EPUB', [0x50, 0x4b, 0x03, 0x04]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['DOC/XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
]

/** The encoding that a user names, whatever its spelling; a problem that lists the names when there is none. */
export function encodingNamed(name: string): Result<Encoding> {
  const encoding = names.get(name.trim().toLowerCase().replaceAll('_', '-'))
  if (encoding) return ok(encoding)
  const known = 'utf-8, utf-16le, utf-16be, gb18030 (gbk, gb2312), big5'
  return failed(
    problem(
      'encoding.unknown',
      `不认识编码 ${JSON.stringify(name)}；可用：${known}`,
      `unknown encoding ${JSON.stringify(name)}; use one of ${known}`,
    ),
  )
}

/**
 * The text of a file's bytes, without its byte order mark; nothing else is changed.
 *
 * With `encoding` that one, strictly. Else the byte order mark decides, else strict UTF-8, else the one of GB18030, Big5 and UTF-16
 * whose text is most like Chinese. Bytes that are no text, or like none of these, are a problem, never a guess.
 */
export function decode(bytes: Uint8Array, encoding?: string): Result<Decoded> {
  const mark = marks.find(([, first]) => startsWith(bytes, first))?.[0]
  if (encoding !== undefined) {
    const named = encodingNamed(encoding)
    if (!named.ok) return named
    return strictly(bytes, /^utf[-_]?16$/i.test(encoding.trim()) && mark === 'utf-16be' ? mark : named.value)
  }
  if (mark) return withoutNul(strictly(bytes, mark))
  const kind = binary.find(([, first]) => startsWith(bytes, first))
  if (kind) return failed(notText(kind[0]))
  const utf8 = attempt(bytes, 'utf-8')
  if (utf8 !== undefined && !hasNul(bytes)) return ok(afterAll(bytes, utf8) ?? {text: utf8, encoding: 'utf-8'})
  return mostLikely(bytes)
}

/** Encodings that are told apart by what they make of the bytes. */
const guessed: readonly Encoding[] = ['gb18030', 'big5', 'utf-16le', 'utf-16be']

/** Below this likeness a text is not Chinese but noise. */
const leastLikeness = 0.35

function mostLikely(bytes: Uint8Array, among: readonly Encoding[] = guessed, least: number = leastLikeness): Result<Decoded> {
  let best: (Decoded & {readonly likeness: number}) | undefined
  for (const encoding of among) {
    const text = attempt(bytes, encoding)
    if (text === undefined) continue
    const score = likeness(text)
    if (score >= least && score > (best?.likeness ?? 0)) best = {text, encoding, likeness: score}
  }
  if (best) return ok({text: best.text, encoding: best.encoding})
  return failed(hasNul(bytes) ? notText() : unclear(firstBadByte(bytes)))
}

function strictly(bytes: Uint8Array, encoding: Encoding): Result<Decoded> {
  const text = attempt(bytes, encoding)
  if (text !== undefined) return ok({text, encoding})
  const at = encoding === 'utf-8' ? firstBadByte(bytes) : undefined
  const [zh, en] = at === undefined ? ['', ''] : [`（第 ${at + 1} 个字节）`, ` (byte ${at + 1})`]
  return failed(
    problem(
      'encoding.invalid',
      `内容不是有效的 ${encoding}${zh}；请另存为 UTF-8，或用 --encoding 指定别的编码`,
      `the content is not valid ${encoding}${en}; save it as UTF-8, or name another encoding with --encoding`,
    ),
  )
}

/** No text holds NUL: what does behind a mark is UTF-32, whose mark begins like that of UTF-16, or no text at all. */
function withoutNul(decoded: Result<Decoded>): Result<Decoded> {
  return decoded.ok && decoded.value.text.includes('\0') ? failed(notText()) : decoded
}

/** The text without its mark, or undefined when the bytes are not valid in this encoding. */
function attempt(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/** Index of the first byte that is not valid UTF-8. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0
  let bad = bytes.length
  // A prefix that ends inside a character is no error when more is to come, so the search runs on streams.
  while (good < bad) {
    const middle = (good + bad) >> 1
    if (validPrefix(bytes.subarray(0, middle + 1))) good = middle + 1
    else bad = middle
  }
  return Math.min(good, bytes.length - 1)
}

function validPrefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes, {stream: true})
    return true
  } catch {
    return false
  }
}

const control = /[\u0001-\u0006\u000e-\u001a\u001c-\u001f]/
const pairsOnly = /^[\u0000-\u07ff]*$/
const notAscii = /[^\u0000-\u007f]/

/** From this likeness on, Chinese is no chance. */
const sureLikeness = 0.6

/**
 * Chinese in another encoding can by chance be valid UTF-8, when it is short. In UTF-16 it is then ASCII with controls that no text has;
 * in GB18030 or Big5 (医院 as D2 BD D4 BA) it is two-byte letters only. It is taken for that where it reads as common characters.
 */
function afterAll(bytes: Uint8Array, text: string): Decoded | undefined {
  const ascii = !notAscii.test(text)
  if (ascii ? !control.test(text) : !pairsOnly.test(text)) return undefined
  const likely = mostLikely(bytes, ascii ? ['utf-16le', 'utf-16be'] : ['gb18030', 'big5'], sureLikeness)
  return likely.ok ? likely.value : undefined
}

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean => first.every((byte, at) => bytes[at] === byte)

const hasNul = (bytes: Uint8Array): boolean => bytes.includes(0)

const problem = (code: string, zh: string, en: string): Problem => ({code, message: {zh, en}})

function notText(kind?: string): Problem {
  const [zh, en] = kind ? [`看来是 ${kind}`, `it looks like ${kind}`] : ['含有空字节', 'it holds NUL bytes']
  return problem('file.binary', `不是文本文件（${zh}）；请给出纯文本`, `not a text file (${en}); give plain text`)
}

function unclear(at: number): Problem {
  return problem(
    'encoding.unclear',
    `看不出编码：不是 UTF-8（第 ${at + 1} 个字节起无效），也不像 GB18030、Big5 或 UTF-16；请另存为 UTF-8，或用 --encoding 指定`,
    `cannot tell the encoding: not UTF-8 (invalid from byte ${at + 1}), and not like GB18030, Big5 or UTF-16; save it as UTF-8, or name it with --encoding`,
  )
}
