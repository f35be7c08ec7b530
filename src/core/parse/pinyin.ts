/** Every syllable of standard Chinese without its tone, by initial; the finals stand behind the colon. Source: Xinhua dictionary's table. */
const bySyllable = `
:a ai an ang ao e ei en eng er o ou ê hm hng m n ng
b:a ai an ang ao ei en eng i ian iang iao ie in ing o u
p:a ai an ang ao ei en eng i ian iao ie in ing o ou u
m:a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f:a an ang ei en eng iao o ou u
d:a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t:a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo
n:a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo ü üe ia
l:a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe üan
g:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
h:a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j:i ia ian iang iao ie in ing iong iu u uan ue un
q:i ia ian iang iao ie in ing iong iu u uan ue un
x:i ia ian iang iao ie in ing iong iu u uan ue un
zh:a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch:a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh:a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r:an ang ao e en eng i ong ou u ua uan ui un uo
z:a ai an ang ao e ei en eng i ong ou u uan ui un uo
c:a ai an ang ao e en eng i ong ou u uan ui un uo
s:a ai an ang ao e en eng i ong ou u uan ui un uo
y:a ai an ang ao e i in ing o ong ou u uan ue un
w:a ai an ang ei en eng o u`

const syllables: ReadonlySet<string> = new Set(
  bySyllable
    .trim()
    .split('\n')
    .flatMap(row => {
      const [initial = '', finals = ''] = row.split(':')
      return finals.split(' ').map(final => initial + final)
    }),
)

/** Characters that are commonly read without a tone, each with that reading. */
const toneless: ReadonlyMap<string, string> = new Map(
  '的de 地de 得de 了le 着zhe 著zhe 过guo 過guo 么me 麼me 们men 們men 吗ma 嗎ma 嘛ma 呢ne 吧ba 啊a 呀ya 哇wa 啦la 喽lou 嘍lou 子zi 头tou 頭tou 个ge 個ge 里li 裡li 裏li 上shang 下xia 来lai 來lai 去qu 边bian 邊bian 家jia'
    .split(' ')
    .map(pair => [pair.slice(0, 1), pair.slice(1)]),
)

/** Macron, acute, caron (a breve often stands for it), grave. */
const tone = /[\u0304\u0301\u030c\u0306\u0300]/g

export interface Reading {
  /** The syllable without its tone mark. */
  readonly syllable: string
  readonly toned: boolean
}

/** A pinyin syllable, with or without its tone mark, precomposed or not; undefined when it is none or carries two tone marks. */
export function readingOf(letters: string): Reading | undefined {
  const apart = letters.normalize('NFD').replace(/ɑ/g, 'a').replace(/ɡ/g, 'g')
  const syllable = apart.replace(tone, '').normalize('NFC')
  const marks = apart.length - apart.replace(tone, '').length
  return marks < 2 && syllables.has(syllable) ? {syllable, toned: marks === 1} : undefined
}

/** True when `character` is commonly read as this syllable without a tone. */
export const isToneless = (character: string, syllable: string): boolean => toneless.get(character) === syllable
