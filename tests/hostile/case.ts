/** A file that is made to break the program, and what must come of it. */
export interface Case {
  /** Says what the file tries; unique. */
  readonly name: string
  /** Below the folder of the corpus; bytes where the name is no text. */
  readonly file: string | Buffer
  /** The same as the program writes it, where it is no text. */
  readonly listed?: string
  /** Its content, or how it is made where it is no plain file. */
  readonly put: Uint8Array | ((path: string | Buffer) => void)
  /** What opens, in order. */
  readonly articles: readonly Shown[]
  /** Codes of what is told of it, in order. */
  readonly problems: readonly string[]
  /** Seconds until it is listed, shown or searched; 10 when left out. A tenth of it is enough where nothing else runs. */
  readonly within?: number
}

/** What a person must see of an article. */
export interface Shown {
  /** What its title begins with; not looked at when left out. */
  readonly title?: string
  /** On the first page: what stands behind the payload; '' for an article that is empty, and cannot be opened. */
  readonly shows: string
  /** On the last page; the first will do when left out. */
  readonly ends?: string
  /** What of the payload must be seen, so that nothing was swallowed. */
  readonly visible?: string
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What an article says behind its payload; it stands in one row. */
export const marker = (name: string): string => `尾${name.replaceAll(/[^a-z0-9]/g, '')}。`

/** A text in UTF-8 with the payload in title, source and body. */
export function page(name: string, payload: string, visible?: string): Case {
  const text = `标题: 题首${payload}题尾\n来源: 东江${payload}网\n\n正文的第一段说明情况，前文${payload}后文\n${marker(name)}\n`
  return opens(name, utf8(text), {title: '题首', shows: marker(name), ...(visible !== undefined && {visible})})
}

/** A text file of which one article comes. */
export const opens = (name: string, bytes: Uint8Array, shown: Shown, within?: number): Case => ({
  name,
  file: `${name}.txt`,
  put: bytes,
  articles: [shown],
  problems: [],
  ...(within !== undefined && {within}),
})

/** A text file of which none comes. */
export const refused = (name: string, bytes: Uint8Array, ...problems: readonly string[]): Case => ({name, file: `${name}.txt`, put: bytes, articles: [], problems})
