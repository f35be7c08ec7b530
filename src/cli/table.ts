import {openArticles} from './open.ts'
import * as options from './options.ts'
import type {Positional, Subcommand} from './subcommand.ts'

const articles: Positional = {name: 'ARTICLES', required: false, many: true}
const article: Positional = {name: 'ARTICLE', required: true, many: false}

const whichArticles = {
  zh: 'ARTICLES 是文件或文件夹；不给时打开当前文件夹的 seeds/，没有则打开随程序附带的五篇。',
  en: 'ARTICLES are files or folders; when none is given: seeds/ in the current folder, else the five that come with the program.',
}
const whichArticle = {
  zh: 'ARTICLE 是文章的编号、编号的开头或结尾、标题的一部分，或文件路径；不能有歧义。',
  en: 'ARTICLE is an id, the beginning or end of one, a part of a title, or a path; it must name one article.',
}
const codePoints = {
  zh: '--start 与 --end 数的是原文的 Unicode 码点，从 0 起，不含终点。',
  en: '--start and --end count Unicode code points of the source from 0, the end not included.',
}

/** `pizhu [ARTICLES…]`: what runs when the first word names no subcommand. */
export const open: Subcommand = {
  name: '',
  summary: {zh: '打开阅读器；没有终端时列出文章', en: 'open the reader; without a terminal: list the articles'},
  positionals: [articles],
  options: [options.mouse],
  notes: [whichArticles],
  examples: [
    {line: 'pizhu', about: {zh: '打开 seeds/', en: 'open seeds/'}},
    {line: 'pizhu news/ more.jsonl', about: {zh: '打开一个文件夹与一个 JSONL 文件', en: 'open a folder and a JSONL file'}},
  ],
  load: async () => openArticles,
}

/** The subcommands in the order of help. Help, the parser and the dispatcher are made from this table alone. */
export const subcommands: readonly Subcommand[] = [
  {
    name: 'list',
    summary: {zh: '列出文章', en: 'list the articles'},
    positionals: [articles],
    options: [options.status, options.raw],
    notes: [whichArticles],
    examples: [
      {line: 'pizhu list --status unseen', about: {zh: '还没读的文章', en: 'articles not yet begun'}},
      {line: 'pizhu list news/ --json', about: {zh: '一个文件夹，输出 JSON', en: 'a folder, as JSON'}},
    ],
    load: async () => (await import('./list.ts')).list,
  },
  {
    name: 'search',
    summary: {zh: '模糊搜索标题与正文', en: 'fuzzy search over titles and bodies'},
    positionals: [{name: 'QUERY', required: true, many: false}, articles],
    options: [options.limit, options.raw],
    notes: [
      {zh: '简繁、全半角、拼音与首字母都可以；没有找到时退出码为 1。', en: '简/繁, width, pinyin and initials all match; exit code 1 when nothing is found.'},
      {
        zh: '几个词须都有；"原样短语"，-排除，title:词 在标题里；条件：status:done|begun|unseen，label:标签 或 label:标签:文字，date:2024、date:2024-03..、date:..2023-05。以 - 开头的查询写在 -- 之后。',
        en: 'Several words: all of them; "exact phrase", -without, title:WORD; conditions: status:done|begun|unseen, label:LABEL or label:LABEL:TEXT, date:2024, date:2024-03.., date:..2023-05. A query that begins with - goes behind --.',
      },
      whichArticles,
    ],
    examples: [
      {line: 'pizhu search 医工交叉', about: {zh: '也找到 醫工交叉', en: 'finds 醫工交叉 too'}},
      {line: 'pizhu search lvyi', about: {zh: '用拼音找 吕毅', en: 'finds 吕毅 by pinyin'}},
      {line: "pizhu search '医工 -肿瘤 label:speaker:吕毅 date:2024..'", about: {zh: '有条件地找', en: 'with conditions'}},
    ],
    load: async () => (await import('./search.ts')).search,
  },
  {
    name: 'show',
    summary: {zh: '显示一篇文章及其标注', en: 'show an article with its tags'},
    positionals: [article, articles],
    options: [options.view, options.plain, options.rawText],
    notes: [
      whichArticle,
      {
        zh: '标注写作 [文字](标签)；JSON 中的位置数的是所选视图的码点。',
        en: 'Tags are shown as [text](label); offsets in JSON are code points of the view.',
      },
    ],
    examples: [
      {line: 'pizhu show 000', about: {zh: '编号以 000 开头的文章', en: 'the article whose id begins with 000'}},
      {line: 'pizhu show 000 --view source --plain', about: {zh: '只要原文', en: 'the source, nothing else'}},
      {line: 'pizhu show 000 --view source --raw > 000.txt', about: {zh: '原文写入文件，逐字节不变', en: 'the source to the byte, in a file'}},
    ],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'tag',
    summary: {zh: '标注一段文字', en: 'tag a span'},
    positionals: [article, articles],
    options: options.tagging,
    required: ['label'],
    notes: [codePoints, whichArticle],
    examples: [
      {line: 'pizhu tag 000 --label speaker --quote 吕毅 --nth 1', about: {zh: '标注第一处 吕毅', en: 'the first 吕毅'}},
      {line: 'pizhu tag 000 --label institution --start 120 --end 126', about: {zh: '按位置标注', en: 'by position'}},
    ],
    load: async () => (await import('./tag.ts')).tag,
  },
  {
    name: 'untag',
    summary: {zh: '删除一个标注', en: 'take a tag away'},
    positionals: [article, articles],
    options: [options.id],
    required: ['id'],
    notes: [whichArticle],
    examples: [{line: 'pizhu untag 000 --id k3f9x2m1q8ab', about: {zh: '删除这个标注', en: 'takes this tag away'}}],
    load: async () => (await import('./untag.ts')).untag,
  },
  {
    name: 'export',
    summary: {zh: '导出训练集', en: 'export a training set'},
    positionals: [articles],
    options: options.exporting,
    notes: [
      {
        zh: '每次导出都写 manifest.json：计数、划分，以及每个没有导出的标注和原因。',
        en: 'Every export writes manifest.json: counts, splits, and each tag left out with the reason.',
      },
      {
        zh: '文章改动后找不到或待复核的标注不导出，manifest.json 列出它们；--with-review 导出待复核的。',
        en: 'Tags that a change of the article has orphaned or put under review stay behind and are listed; --with-review exports the latter.',
      },
      whichArticles,
    ],
    examples: [
      {line: 'pizhu export --format spacy --split 8:1:1 --seed 7', about: {zh: '划分为三个集', en: 'in three sets'}},
      {line: 'pizhu export --format conll --scheme bioes --unit sentence --out -', about: {zh: '写到标准输出', en: 'to stdout'}},
    ],
    load: async () => (await import('./export.ts')).exportTags,
  },
  {
    name: 'import',
    summary: {zh: '导入别的程序的标注', en: 'import tags of another program'},
    positionals: [{name: 'FILE', required: true, many: false}, articles],
    options: options.importing,
    notes: [
      {
        zh: '按原文的 sha256 或文字本身找到所属文章，从不只看文件名；再导入一次不会多出标注，一次撤销收回全部。',
        en: 'Articles are told by the hash of their bytes or by their text, never by a file name alone. Importing again adds nothing; one undo takes all of it back.',
      },
      whichArticles,
    ],
    examples: [
      {line: 'pizhu import tags.conll --format conll --map PER=speaker,ORG=institution', about: {zh: '换成自己的标签', en: 'with labels renamed'}},
      {line: 'pizhu import export.jsonl --format doccano --new news/ --dry-run', about: {zh: '先看会怎样', en: 'see first what would be done'}},
    ],
    load: async () => (await import('./import.ts')).importTags,
  },
  {
    name: 'stats',
    summary: {zh: '按标签、文章、标注者统计', en: 'counts by label, article and annotator'},
    positionals: [articles],
    options: [options.raw],
    notes: [
      {
        zh: '进度、标签与最常见的文字、长度、文章、标注者；终端里画条形，--json 有全部数字。',
        en: 'Progress, labels with their most frequent strings, lengths, articles, annotators; with bars on a terminal, all figures with --json.',
      },
      whichArticles,
    ],
    examples: [{line: 'pizhu stats --json', about: {zh: '输出 JSON', en: 'as JSON'}}],
    load: async () => (await import('./stats.ts')).stats,
  },
  {
    name: 'check',
    summary: {zh: '检查标注与文章，可以修复的用 --fix 修复', en: 'check annotations and articles; --fix repairs what it can'},
    positionals: [articles],
    options: [options.fix],
    notes: [
      {
        zh: '看标注文件（写断的行、冲突标记、重复编号、临时文件、无主的锁）、标签、文章、位置、重叠和前后不一致。有错误或警告时退出码为 1，只有提示时为 0；不加 --fix 不改动一个字节。',
        en: 'Looks at annotation files (torn lines, conflict markers, repeated ids, left-over files, stale locks), labels, articles, places, overlaps and what is tagged unevenly. Exit code 1 on errors and warnings, 0 on hints alone; without --fix no byte changes.',
      },
      {
        zh: '--fix 只做不需要人来定的事，损坏的文件先另存为 .damaged-*；别的会话正在写时拒绝。',
        en: '--fix does only what needs nobody to decide, keeps damaged files as .damaged-* first, and refuses while another session writes.',
      },
      whichArticles,
    ],
    examples: [
      {line: 'pizhu check', about: {zh: '检查 seeds/ 与 annotations/', en: 'seeds/ and annotations/'}},
      {line: 'pizhu check --fix', about: {zh: '修复可以修复的', en: 'repairs what can be repaired'}},
    ],
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'keys',
    summary: {zh: '阅读器的按键', en: 'the keys of the reader'},
    positionals: [],
    options: [],
    notes: [
      {
        zh: '按键、颜色和版心可在 ~/.config/pizhu/config.json（或 $PIZHU_CONFIG）里改，命令名见 --json，写法见 docs/config.md。',
        en: 'Keys, colours and measure can be changed in ~/.config/pizhu/config.json (or $PIZHU_CONFIG); --json has the ids, docs/config.md tells how.',
      },
    ],
    examples: [{line: 'pizhu keys', about: {zh: '全部按键', en: 'all of them'}}],
    load: async () => (await import('./keys.ts')).keys,
  },
  {
    name: 'labels',
    summary: {zh: '标签及其定义', en: 'the labels and what they mean'},
    positionals: [],
    options: [],
    examples: [{line: 'pizhu labels --json', about: {zh: '输出 JSON', en: 'as JSON'}}],
    load: async () => (await import('./labels.ts')).labels,
  },
  {
    name: 'replay',
    summary: {zh: '不开屏幕，按脚本逐键重做一遍', en: 'press the keys of a script, without a screen'},
    positionals: [{name: 'FILE', required: true, many: false}],
    options: [],
    notes: [
      {
        zh: '脚本是 JSON：{"articles": ["seeds"], "annotations": "annotations", "size": {"columns": 80, "rows": 24}, "keys": ["Enter", "l", "s"]}；还可以有 "as"，以及让编号与时间每次相同的 "seed"。路径从脚本所在的文件夹算起，键的写法同 `pizhu keys --json`。',
        en: 'The script is JSON: {"articles": ["seeds"], "annotations": "annotations", "size": {"columns": 80, "rows": 24}, "keys": ["Enter", "l", "s"]}; it may have "as", and "seed", which makes ids and times the same in every run. Paths count from the folder of the script; keys are written as in `pizhu keys --json`.',
      },
    ],
    examples: [{line: 'pizhu replay session.json --json', about: {zh: '得到标注、最后的屏幕与按键数', en: 'gives the tags, the last screen and the number of keys'}}],
    load: async () => (await import('./replay.ts')).replay,
  },
]
