/** One export: what is asked of the program, and how its consumers are to be judged. */
export interface Job {
  /** As the table calls it. */
  readonly name: string
  readonly reader: string
  readonly scheme: string
  readonly view: string
  readonly boilerplate: boolean
  /** Arguments of `pizhu export`. */
  readonly args: readonly string[]
}

const variants: readonly {readonly name: string; readonly reader: string; readonly args?: readonly string[]; readonly scheme?: string}[] = [
  {name: 'jsonl', reader: 'jsonl'},
  {name: 'spacy', reader: 'spacy'},
  {name: 'prodigy', reader: 'prodigy'},
  {name: 'doccano', reader: 'doccano'},
  {name: 'doccano relations', reader: 'doccano', args: ['--relations']},
  {name: 'label-studio', reader: 'label-studio'},
  {name: 'conll bio', reader: 'conll'},
  {name: 'conll bioes', reader: 'conll', args: ['--scheme', 'bioes'], scheme: 'bioes'},
  {name: 'cluener', reader: 'cluener'},
  {name: 'hf bio', reader: 'hf'},
  {name: 'hf bioes', reader: 'hf', args: ['--scheme', 'bioes'], scheme: 'bioes'},
  {name: 'gliner', reader: 'gliner'},
  {name: 'chat', reader: 'chat'},
  {name: 'tsv', reader: 'tsv'},
  {name: 'brat', reader: 'brat'},
  {name: 'w3c', reader: 'w3c'},
]

// Every view with every unit would be twelve exports a format: these four have each view and each unit, and the source untouched.
const choices: readonly {readonly view: string; readonly unit: string; readonly boilerplate?: true}[] = [
  {view: 'source', unit: 'document', boilerplate: true},
  {view: 'clean', unit: 'sentence'},
  {view: 'simplified', unit: 'paragraph'},
  {view: 'traditional', unit: 'document'},
]

/** Every export that is read back. */
export const jobs: readonly Job[] = variants.flatMap(({name, reader, args = [], scheme = 'bio'}) =>
  choices.map(({view, unit, boilerplate = false}) => ({
    name,
    reader,
    scheme,
    view,
    boilerplate,
    args: ['--format', reader, ...args, '--view', view, '--unit', unit, ...(boilerplate ? ['--with-boilerplate'] : [])],
  })),
)
