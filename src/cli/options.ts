import type {ViewName} from '../core/view.ts'
import type {Option} from './subcommand.ts'

const text = (name: string, value: string, zh: string, en: string): Option => ({name, kind: 'text', value, about: {zh, en}})
const flag = (name: string, zh: string, en: string): Option => ({name, kind: 'flag', about: {zh, en}})
const number = (name: string, least: number, zh: string, en: string): Option => ({name, kind: 'number', value: 'N', least, about: {zh, en}})
const choice = (name: string, choices: readonly string[], zh: string, en: string): Option => ({name, kind: 'choice', choices, about: {zh, en}})

// Named here and not imported: help must not load dictionaries. A test compares the lists.
const viewNames: readonly ViewName[] = ['clean', 'source', 'simplified', 'traditional']

const exportFormats = ['jsonl', 'spacy', 'prodigy', 'doccano', 'label-studio', 'conll', 'cluener', 'hf', 'brat', 'gliner', 'chat', 'w3c', 'tsv', 'html']

const importFormats = ['jsonl', 'spacy', 'prodigy', 'doccano', 'label-studio', 'conll', 'cluener', 'brat', 'w3c']

/** Options that every subcommand takes. */
export const everywhere: readonly Option[] = [
  text('annotations', 'DIR', '标注所在的文件夹（默认 annotations/）', 'folder of the annotations (default: annotations/)'),
  text('as', 'NAME', '标注者（默认 $PIZHU_AS，否则系统用户名）', 'who annotates (default: $PIZHU_AS, else the OS user)'),
  {
    name: 'encoding',
    kind: 'text',
    value: 'NAME',
    about: {
      zh: '文章的编码：utf-8、utf-16le、utf-16be、gb18030（gbk、gb2312）、big5（默认自动识别）',
      en: 'encoding of the articles: utf-8, utf-16le, utf-16be, gb18030 (gbk, gb2312), big5 (default: detected)',
    },
  },
  text('text-field', 'FIELD', 'JSON 记录中正文所在的字段', 'field of a JSON record that holds its text'),
  flag('lean', '大库少用内存：文字随用随读', 'less memory for large libraries: texts are read when needed'),
  flag('no-cache', '不用缓存，也不写缓存', 'neither read nor write the cache'),
  flag('json', '输出 JSON，供程序读取', 'JSON for machines'),
  choice('lang', ['zh', 'en'], '界面语言（默认按系统区域设置）', 'language of messages (default: by locale)'),
  choice('color', ['auto', 'always', 'never'], '何时使用颜色（默认 auto）', 'when to use colours (default: auto)'),
  {name: 'help', short: 'h', kind: 'flag', about: {zh: '显示帮助', en: 'show help'}},
  {name: 'version', kind: 'flag', about: {zh: '显示版本', en: 'show the version'}},
]

export const mouse = flag(
  'mouse',
  '鼠标也能用（或设 PIZHU_MOUSE=1）；终端自己的选字要按住 Shift',
  "take the mouse too (or PIZHU_MOUSE=1); the terminal's own selection then needs Shift",
)

export const status = choice('status', ['unseen', 'begun', 'done'], '只列出这种状态的文章', 'only articles of this status')

export const limit = number('limit', 1, '最多列出多少篇（默认 20）', 'how many articles at most (default: 20)')

export const view = choice(
  'view',
  viewNames,
  '文本视图：清、原、简、繁（默认 clean）',
  'text: cleaned, as it came, simplified, traditional (default: clean)',
)

export const plain = flag('plain', '只输出文字，不显示标注', 'the text alone, without the tags')

export const raw = flag(
  'raw',
  '控制符等不可见的字符原样输出，不换成可见的符号（只用于管道和文件，终端上仍替换）',
  'control and other hidden characters as they are, not as visible signs (in a pipe or file only; a terminal never gets them)',
)

export const rawText = flag(
  'raw',
  '只输出文字，逐字节原样（只用于管道和文件，终端上仍替换控制符）',
  'the text alone, to the byte (in a pipe or file only; a terminal never gets control characters)',
)

export const tagging: readonly Option[] = [
  text('label', 'L', '标签，见 `pizhu labels`', 'label, see `pizhu labels`'),
  number('start', 0, '原文中的起点（Unicode 码点，含）', 'start in the source, in Unicode code points'),
  number('end', 1, '原文中的终点（Unicode 码点，不含）', 'end in the source, in Unicode code points, not included'),
  text('quote', 'TEXT', '要标注的文字', 'the text to tag'),
  number('nth', 1, '文字出现多次时取第几处', 'which occurrence of the text, from 1'),
  flag('all', '标注文字的每一处', 'every occurrence of the text'),
  text('note', 'TEXT', '附注', 'a note on the tag'),
  choice(
    'view',
    viewNames,
    '只在这种视图中查找 --quote（默认在原文与清样中查找）',
    'look for --quote in this text only (default: as it came and cleaned)',
  ),
]

export const id = text('id', 'ID', '标注的编号，见 `pizhu show ARTICLE --json`', 'id of the tag, see `pizhu show ARTICLE --json`')

export const fix = flag('fix', '修复可以修复的，旧文件另存', 'repair what can be repaired, keeping the old files')
export const importing: readonly Option[] = [
  choice('format', importFormats, '文件的格式（默认按扩展名，否则 jsonl）', 'format of the file (default: by its extension, else jsonl)'),
  text('map', 'A=B,…', '文件里的标签 A 即 schema 的标签 B', 'label A of the file is label B of the schema'),
  text('new', 'FOLDER', '文章里没有的文字另存到这个文件夹，成为新文章', 'save texts that no article has into this folder, as new articles'),
  flag('dry-run', '只说会怎样，什么也不写', 'say what would be done, and write nothing'),
]

export const exporting: readonly Option[] = [
  choice('format', exportFormats, '导出格式（默认 jsonl）', 'format (default: jsonl)'),
  text('out', 'DIR|-', '目标文件夹，- 为标准输出（默认 annotations/exports/…）', 'target folder, - for stdout (default: annotations/exports/…)'),
  view,
  choice('unit', ['document', 'paragraph', 'sentence'], '一条记录是全文、段落还是句子（默认依格式而定）', 'what one record holds (default: by format)'),
  text('split', '8:1:1', '按文章划分训练、验证、测试集', 'train, validation and test set, by article'),
  number('seed', 0, '划分的种子（默认 0）', 'seed of the split (default: 0)'),
  choice('status', ['done', 'any'], '只导出已完成的文章，或全部（默认 any）', 'finished articles only, or all (default: any)'),
  choice(
    'overlap',
    ['keep', 'longest', 'priority'],
    '单层格式遇到重叠标注时保留哪个（默认按 schema.json）',
    'what a format of one layer keeps where tags overlap (default: by schema.json)',
  ),
  choice('scheme', ['bio', 'bioes'], 'conll 与 hf 的标注方案（默认 bio）', 'scheme of conll and hf (default: bio)'),
  flag('relations', 'doccano 的关系形式', 'the form of doccano that has a place for relations'),
  flag('with-boilerplate', '连同导航、版权声明与信息栏一起导出', 'with navigation, copyright and field lines'),
  flag('with-review', '位置待复核的标注按最像的一处导出', 'export tags under review at their likeliest place'),
  flag('force', '目标文件夹中有别的文件时也写入', 'write into a folder that holds other files'),
]
