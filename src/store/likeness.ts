/** Characters that make up most of any Chinese text, news in particular, in both scripts. */
const common: ReadonlySet<string> = new Set(
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情' +
    '明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太' +
    '量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔医疗卫健康协议创研究融布持专' +
    '授病患临床技企集团举办仪致辞示调介绍源编辑责浏览标阅读网络闻消息近城省县村镇党委局厅副服推促落升质项投济贸易环境育校友毕招考试图片摄影供稿版转载联址元亿千百零六七八九半香港台湾澳京沪广州深圳江浙鲁豫鄂湘川渝陕甘青藏疆蒙古宁夏黑龙吉林辽河福贵' +
    '云這個們來為國說時會對於著過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問並應戰頭體見產話內給門兒東聲員論處義幾認條氣題爾別變總電數報結務場計資許統區隊決馬書則聽卻達強難權設記類據邊張該規萬覺術領確傳師觀讓識帶導爭運筆醫療衛協議' +
    '創佈專臨團舉辦儀辭調紹編輯責瀏覽標閱讀網絡聞縣鎮黨廳質項濟貿環畢試圖攝轉載聯繫億臺灣滬廣魯陝寧龍遼貴雲',
)

/** How much of a text is looked at, in code points. */
const sampleLength = 20_000

/**
 * How much a text is like Chinese, up to 1: the share of common characters among all that are not plain ASCII, less what hardly occurs in
 * text: private-use and unassigned characters, controls, Hangul and characters beyond the basic plane count against it.
 */
export function likeness(text: string): number {
  let weight = 0
  let seen = 0
  for (const character of text.slice(0, sampleLength)) {
    const code = character.codePointAt(0)!
    if (code >= 0x20 && code < 0x7f) continue
    if (code === 0x0a || code === 0x0d || code === 0x09) continue
    seen++
    weight += weightOf(character, code)
  }
  // Bytes that make plain ASCII are Chinese text in no encoding that is guessed; but UTF-16 of Latin text is text all the same.
  if (seen === 0) return text === '' ? 0 : 0.5
  return weight / seen
}

function weightOf(character: string, code: number): number {
  if (common.has(character)) return 1
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return -4
  if (code >= 0xe000 && code <= 0xf8ff) return -2
  if ((code >= 0x3000 && code <= 0x3020) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2027)) return 0.8
  if (code >= 0x4e00 && code <= 0x9fff) return 0.15
  return code > 0xffff || (code >= 0xac00 && code <= 0xd7ff) || code >= 0xd800 ? -1 : -0.3
}
