/**
 * The readings of 汉字: on each line some of them, and the readings that they have, without tones, `v` for ü, the commonest first.
 *
 * @license Made out of the dictionary of pinyin-pro (https://github.com/zh-lx/pinyin-pro) by scripts/readings.ts; not to be changed by hand.
 * MIT License, Copyright (c) 2022-present zh-lx
 */
export const readings = `〇㥄令伶凌刢另呤囹坽夌姈婈孁岭岺嶺彾掕昤朎柃棂櫺欞泠淩澪灵炩燯爧狑玲琌瓴皊砱祾秢竛笭紷綾绫羐羚翎聆舲苓菱蓤蔆蕶蘦蛉衑袊裬詅跉軨輘酃醽鈴錂铃閝陵零霊霗霛霝靈領领駖魿鯪鲮鴒鸰鹷麢齡齢龄龗 ling
㑇㤘伷侜僽冑周呪咒咮喌妯宙州帚徟昼晝晭洲淍炿烐珘甃疛皱皺睭矪碡箒籀籒籕粙紂縐纣绉肘胄舟荮菷葤詋謅譸诌賙赒軸輈輖轴辀週郮酎銂霌駎駲騆驟骤鯞鵃鸼 zhou
㑊一乂义乊乙乛亄亦亿以仪伇伊伿佾侇依俋倚偯儀億兿冝刈劓劮勚勩匇匜医吚呓呭呹咦咿唈噫囈圛圯坄垼埸壱壹夁夷奕姨嫕嫛嬄嬑嬟宐宜宧寱寲屹峄峓崺嶧嶬嶷已巸帟帠幆庡廙异弈弋弌弬彛彜彝彞役忆怈怡怿恞悒悘意憶懌懿扅扆抑挹揖撎攺敡敼旑旖易晹暆曀曎杙枍栘棭椅椬椸榏槸檍檥檹歝殔殪殹毅毉沂洟洢浂浥浳渏湙溢漪潩澺瀷炈焲熠熤熪熼燚燡燱猗獈玴瑿瓵畩異疫痍痬瘗瘞瘱癔益瞖矣礒祎禕移稦穓竩笖篒簃籎縊繄繶繹绎缢羠義羿翊翌翳翼耴肄肊胰膉臆舣艗艤艺芅苅苡苢萓萟蓺薏藙藝蘙虉蚁蛜蛦蜴螔螘螠蟻衣衤衪袘袣裔裛裿褹襼觺訲訳詍詣誼謻譩譯議讛议译诣谊豙豛豷貖貤貽贀贻跇跠踦輢轙轶辷迆迤迱迻逘逸遺邑郼鄓酏醫醷釔釴鈘鈠鉯銥鎰鏔鐿钇铱镒镱阣隿霬頉頤頥顊顗颐饐饴駅驛驿骮鮧鮨鳦鴺鶂鶃鶍鷁鷊鷖鷧鷾鸃鹝鹢鹥黓黟黳齮齸𫄷𫖮𬟁𬬩𬺈 yi
㕮㳇乀乶付伏伕俌俘俛俯偩傅冨凫刜副匐呋呒咈咐哹嘸坿垘复夫妇姇娐婦媍嬔孚孵富尃岪巿帗幅幞府弗弣彿復怤怫懯扶抚拊撫敷斧旉服枎柎柫栿桴椨椱氟泭洑浮涪滏澓炥焤父玞玸琈甫甶畉癁盙砆祓祔福禣稃稪竎符筟箙簠粰糐紨紱紼絥綍綒緮縛绂绋缚罘罦翇肤腐腑腹膚艀芙芣苻茀茯荂荴菔萯葍蕧虙蚥蚨蚹蛗蜅蜉蝜蝠蝮衭袚袝袱複褔襆襥覄覆訃詂諨讣豧負賦賻负赋赙赴趺跗踾輔輹輻辅辐邞郙郛鄜酜釜釡鈇鉘鉜鍑鍢阜阝附韍韨頫颫馥駙驸髴鬴鮄鮒鮲鰒鲋鳆鳧鳬鴔鵩麩麬麱麸黻黼𫓧𫖯 fu
㘎丆傼兯函凾含哻唅喊圅垾娢寒崡悍憨憾扞捍撖撼旱晗晘暵梒汉汗浛浫涆涵漢澏瀚焊焓爳猂琀甝皔睅筨罕翰莟菡蔊蚶蛿蜬蜭螒譀谽豃輚邗邯酣釬銲鋎鋡雗韓韩頇頷顄顸颔馠馯駻魽鶾鼾 han
㙍亸凙刴剁剟剫咄哆哚嚉嚲垛垜埵墯多夛夺奪尮崜惰憜挅挆掇朵朶桗毲畓痥綞缍舵裰趓跥跺踱躱躲軃鈬鐸铎陊陏飿饳鵽 duo
㙘倄偠傜吆咬喓嗂垚堯夭妖姚婹媱宎尧尭岆峣崾嶢嶤幺徭愮揺搖摇摿暚曜杳枖柼楆榚榣殀溔烑熎燿爻狕猺珧瑤瑶矅磘祅穾窅窈窑窔窯窰筄耀肴腰舀艞苭药葯葽薬藥蘨袎要覞訞詏謠謡讑谣軺轺遙遥邀邎闄靿顤颻飖餆餚騕鰩鱙鳐鴁鴢鷂鷕鹞鼼齩 yao
㙦亵伳偕偞偰僁写冩勰协協卨卸嗋噧垥塮夑奊娎媟寫屑屧廨徢恊愶懈拹揳携撷擕擷攜斜旪暬械楔榍榭歇泻洩渫澥瀉瀣灺炧炨熁燮燲爕獬祄禼糏紲絏絬綊緳縀繲纈绁缬缷翓胁脅脇脋膎薢薤藛蝎蝢蟹蠍蠏衺褉褻襭諧謝讗谐谢躞邂靾鞋鞵韰齂齘齛齥龤𤫉𬹼 xie
㛃丯介借倢偼傑刦刧刼劫劼卩卪唶喈喼嗟堦堺姐婕媎媘媫孑屆届岊岕崨嵥嶻巀幯庎徣戒截捷接掲掶擑擮昅杢杰桀桝楐楬楶榤檞毑洁湝滐潔煯犗狤玠琾界畍疖疥痎癤皆睫砎礍秸稭竭節結结羯脻节莭蓵蚧蛣蛶蜐蝔蠘蠞蠽街衱衸袺褯訐詰誡誱謯讦诫踕迼鉣鍻鎅镼阶階鞂頡飷骱魪鮚鲒鶛 jie
㛚仝佟同哃嗵峂峝庝彤恸慟憅捅晍曈桐桶樋氃浵潼炵犝獞痌痛眮瞳砼秱童筒筩粡統綂统膧茼蓪蚒衕詷赨通酮鉖鉵銅铜餇鮦鲖𦒍𫍣 tong
㛹偏囨媥楄楩片犏篇翩胼腁覑諞谝貵賆蹁鍂駢騈騗騙骈骗骿魸𡎚 pian
㟃丝亖佀価俬儩兕凘厮司咝嗣嘶噝四姒娰媤孠寺巳廝恖撕斯柶楒榹死汜泀泗泤洍洠涘澌瀃燍牭祀禗禠禩私竢笥糹絲緦纟缌罳耜肂肆蕬蕼虒蛳蜤螄蟖蟴覗貄釲鈶鈻鉰銯鍶鐁锶颸飔飤飼饲駟騃騦驷鷥鸶鼶 si
㠇丩久乆九乣倃僦勼匓匛匶厩咎啾奺就廄廏廐慦捄揪揫救旧朻杦柩柾桕欍殧汣灸玖疚究糺糾紤纠臼舅舊舏萛赳酒镹阄韭韮鬏鬮鯦鳩鷲鸠鹫麔齨 jiu
㠓儚冡勐夢夣孟幪懜懞懵掹擝曚朦梦橗檬氋溕濛猛獴甍甿癦盟瞢矇矒礞艋艨莔萌蒙蕄虻蜢蝱蠓鄳鄸錳锰霥霿靀顭饛鯍鯭鸏鹲鼆𫑡 meng
㧐倯傱凇娀宋崧嵩嵷庺怂悚愯慫憽松枀枩柗梥檧淞濍硹竦耸聳菘訟誦讼诵送鎹頌颂餸駷鬆 song
㧑僡匯卉咴喙嘒噅噕嚖囘回囬圚婎媈嬒寭屶屷幑廻廽彗彙彚徻徽恚恛恢恵悔惠慧憓懳拻挥揮晖晦暉暳楎槥橞檅檓櫘毀毁毇汇泋洃洄滙潓瀈灰灳烠烣烩燬燴獩璤痐睳瞺硊禈秽穢篲絵繢繪绘缋翙翚翬翽茴荟蔧蕙薈薉藱蘳虺蚘蛔蛕蜖蟪袆褘詯詼誨諱譓譭譿讳诙诲豗賄贿輝辉迴逥鐬闠阓靧頮顪颒餯鮰鰴麾𬤝𬭬 hui
㧟侩儈凷哙噲圦块塊巜廥快擓旝欳狯獪筷糩脍膾蒯郐鄶鱠鲙 kuai
㫰㮾勆啷埌塱嫏崀廊斏朖朗朤桹榔樃欴浪烺狼琅瑯硠稂筤艆蒗蓈蓢蜋螂誏躴郎郒郞鋃鎯锒閬阆 lang
㬊唤喚嚾堚奂奐宦寏寰峘嵈幻患愌懽换換擐攌桓梙槵欢歓歡洹浣涣渙漶澣澴烉焕煥狟獂獾环瑍環痪瘓睆糫緩繯缓缳羦肒荁萈萑藧讙豢豲貆貛轘逭酄鍰鐶锾镮闤阛雈驩鬟鯇鯶鰀鲩鴅鵍鹮𤩽𬘫 huan
㬎仙仚佡僊僩僲僴先冼咞咸哯啣嘕垷塪奾姭娊娴娹婱嫌嫺嫻宪尟尠屳岘峴崄嶮幰廯弦忺憪憲憸挦掀搟撊撏攇显晛暹杴橌橺櫶毨氙涀涎湺澖瀗灦烍燹狝猃献獫獮獻玁现珗現甉痫癇癎県睍祆禒秈筅箲籼粯糮絃絤綫線繊纎纖线缐羡羨胘腺臔臽舷苋苮莧藓藖蘚蚬蚿蛝蜆衔衘褼襳誢誸諴譣豏賢贒贤赻跣跹蹮躚輱酰醎銜鋧錎鍁鍌鑦锨閑闲限陥险陷険險霰韅韯韱顕顯餡馅馦鮮鱻鲜鶱鷳鷴鷼鹇鹹麙麲鼸𪾢𫍯𬀪𬸣 xian
㬚偖勶唓坼彻徹扯掣撤撦澈烢爡瞮砗硨硩聅莗蛼迠頙 che
㭎冈冮刚剛堈堽岗岡崗掆摃杠棡槓焵焹牨犅疘筻綱纲缸罁罡肛釭鋼鎠钢鿍 gang
㭕䓛伹佉佢刞劬匤厺去取呿坥娶屈岖岴嶇憈戵抾敺斪曲欋欔氍浀淭灈煀爠璖璩癯磲祛竬筁籧粬紶絇胊胠臞菃葋蕖蘧蛆蛐蝺蟝蠷蠼衐衢袪覰覷覻觑詓詘诎趍躣躯軀軥鑺閴闃阒阹駆駈驅驱髷魼鰸鱋鴝鶌鸜鸲麮麯麴麹黢鼁鼩齲龋𪨰 qu
㰀丽例俐俚俪傈儮儷凓刕利剓剺劙力励勵历厉厘厤厯厲叓吏呖哩唎唳喱嚟嚦囄囇坜塛壢娌娳婯嫠孋孷屴岦峢峲廲悡悧悷慄戾搮暦曆曞朸李枥栃栗栛梨梸棃檪櫔櫪欐欚歴歷沥沴浬涖溧漓澧濿瀝灕爏犁犂犡狸猁珕理琍瑮璃瓅瓈瓑瓥疬痢癧盠盭睙睝砅砺砾磿礪礫礰礼禮禲离秝穲立竰笠筣篥篱籬粒粝粴糎糲縭缡罹脷艃苈茘荔荲莅莉菞蒚蒞蓠蔾藜藶蘺蚸蛎蛠蜊蜧蝷蟍蟸蠇蠡蠣蠫裏裡褵詈謧讈豊貍赲轢轣轹逦邐酈醨醴里鉝鋫鋰錅鏫鑗锂隶隷離雳靂靋驪骊鬁鯉鯏鯬鱧鱱鱺鲡鲤鳢鳨鴗鵹鷅鸝鹂麗麜黎黧𫵷𬍛 li
㳘充冲嘃宠寵崇崈忡憃憧摏沖浺爞珫罿翀舂艟茺虫蝩蟲衝褈蹖銃铳隀 chong
㳚伵侐俆偦冔勖勗卹叙喣垿墟壻姁婿媭嬃序徐恤敍敘旭旴昫暊朂栩楈槒欨欰歔殈汿沀洫湑溆漵潊烅烼煦燸獝珝珬疞盢盨盱瞁禑稰稸糈絮綇続緒緖縃繻續绪续聓聟胥蓄蓿蕦藚虗虚虛蝑裇訏許訹詡諝諿譃诩谞賉鄦酗醑鑐需須頊须顼驉鬚魆魖鱮𦈡𬣙 xu
㴔丮乩亼亽伋佶偮僟兾冀几击刉刏剂剞剤劑勣卙即卽及叝叽吉唧喞嗘嘰圾坖垍基堲塈塉墼妀妓姞姬嫉季寂寄屐岌嵆嵇嵴嶯己幾廭彑彶徛忌忣急悸惎愱懻戟戢技挤掎揤撃撠擊擠旡既旣暨暩曁朞机极枅梞棘楫極槉樭機橶檕檝檵櫅殛毄汲泲洎济済湒漃漈潗激濟瀱犄犱玑璣畸畿疾痵瘠癠癪皍矶磯禝禨积稩稷穄穊積穖穧笄笈筓箕箿簊籍紀級継緁績繋繼级纪继绩罽羁羇羈耭肌脊膌臮艥芨芰茍茤葪蒺蓟蔇蕀蕺薊蘎蘮蘻虀虮蝍螏蟣裚襀襋覉覊覬觊觙計記誋諅譏譤计讥记谻賫賷赍跡跻跽踑踖蹐蹟躋躤躸輯轚辑迹郆銈銡錤鍓鏶鐖鑇鑙际際隮集雞雧霁霵霽鞿韲飢饑饥驥骥髻鬾魕魝魢魥鯚鯽鰶鰿鱀鱭鱾鲚鲫鳮鵋鶏鶺鷄鷑鸄鸡鹡麂齌齎齏齑𪟝𫌀𫓯𫓹𬯀𬶨𬶭 ji
㵐亅倔决刔劂匷厥噊噘孒孓屩屫崛崫嶥彏憠憰戄抉挗掘撅撧攫桷橛橜欮氒決灍焳熦爑爴爵獗玃玦玨珏瑴瘚矍矡砄絕絶绝臄芵蕝蕨虳蟨蟩觖觮觼訣譎诀谲貜赽趉蹶蹷躩鈌鐍鐝钁镢鴂鴃鷢𫔎𫘝 jue
㵘僈墁姏娨嫚屘幔慢慲摱曼樠満满滿漫澷熳獌矕縵缦蔄蘰蛮螨蟎蠻襔謾谩鄤鏋鏝镘顢颟饅馒鬗鬘鰻鳗𬜬 man
㶲佣俑傭勇勈咏嗈噰埇塎墉壅嫞嵱庸廱彮怺恿悀惥愑愹慂慵拥擁柡栐永泳湧滽澭灉牅用甬痈癕癰砽臃苚蒏蛹詠踊踴邕郺鄘醟鏞镛雍雝顒颙饔鯒鰫鱅鲬鳙鷛 yong
㸆尻拷攷栲洘烤焅犒考銬铐靠髛鮳鯌鲓 kao
㸌伙佸俰剨劐吙咟嚯嚿夥奯彠惑或擭攉旤曤檴沎活湱瀖火煷獲癨眓矐祸禍秴穫窢耠耯臛艧获蒦藿蠖謋貨货邩鈥鍃鑊钬锪镬雘霍靃韄騞𬴃 huo
㺄与乻予于亐伃伛余俁俣俼偊傴儥匬唹喅喩喻噳圄圉域堉堣堬妤妪娛娯娱媀嫗嬩宇寓寙屿峪崳嵎嵛嶎嶼庽庾彧御愈愚慾懙戫扵挧揄敔斞旟昱棛棜棫楀楡楰榆櫲欎欝欤欲歈歟歶毓浴淤淯渔渝湡滪漁潏澞澦灪焴煜燏燠爩牏狱狳獄玉玗玙琙瑀瑜璵瘀瘉瘐癒盂盓睮砡硢硲礇礖礜祤禦禹秗稢稶穥穻窬窳竽箊篽籅籞籲粖紆緎纡罭羭羽聿肀腴臾舁舆與艅艈芋芌茟茰萭萮萸蒮蓣蓹蕍蕷蘌蘛虞虶蜟蜮蝓螸衧袬裕褕覦觎誉語諛諭謣譽语谀谕豫貐踰軉輍輿轝込迂迃逳逾遇遹邘郁鄅酑醧鈺鋊錥鍝鐭钰閾阈陓隅雓雤雨雩霱預頨预飫餘饇饫馀馭騟驈驭骬髃鬰鬱鬻魊魚魣鮽鯲鰅鱊鱼鳿鴥鴧鴪鵒鷠鷸鸆鸒鹆鹬麌齬齵龉 yu
㻬兎兔凃凸吐唋図图圖圗土圡堍堗塗屠峹嵞嶀庩廜徒悇捸揬汢涂涋湥痜瘏禿秃突筡腯荼莵菟葖蒤跿迌途酴釷鈯鋵鍎钍馟駼鵌鵚鵵鶟鷋鷵鼵𬳿 tu
㽏倝凎凲坩尲尴尶尷干幹感擀敢杆柑桿榦橄檊泔淦漧澉澸灨玕甘疳皯盰矸秆稈竿笴筸簳粓紺绀肝芉苷衦詌贑赣赶趕迀酐骭魐鱤鳡 gan
㿠偟兤凰喤堭塃墴奛媓宺崲巟幌徨怳恍惶愰慌晃晄曂楻榥湟滉炾煌熀熿獚瑝璜癀皇皝皩磺穔篁簧縨肓艎荒葟蝗蟥衁詤諻謊谎趪遑鍠鎤鐄锽隍韹餭騜鰉鱑鳇鷬黃黄𨱑 huang
䁖剅喽嘍塿娄婁屚嵝嶁廔搂摟楼樓溇漊漏熡甊瘘瘺瘻篓簍耧耬艛蒌蔞蝼螻謱軁遱鏤镂陋鞻髅髏𪣻 lou
䂮圙掠略畧稤鋝鋢锊 lve
䃅䗖仾低俤偙僀厎呧唙啇啲嘀嚁坘埊埞堤墑墬娣嫡岻帝廸弤彽怟抵拞掋敌敵旳梊梑樀氐涤滌滴焍牴狄玓甋眱睇砥碲磾祶禘秪笛第籴糴締缔羝腣苖荻菂菧蒂蔋蔐蔕藡蝃蝭螮袛覿觌觝詆諦诋谛豴趆踶軧迪递逓遞遰邸鉪鏑镝阺隄靮鞮頔馰骶髢鯳鸐𤧛𬱖 di
䃎乍偧劄吒咤哳奓宱抯拃挓揸搾摣札榨樝渣溠炸牐痄皶眨砟箚蚱蚻觰詐譇譗诈醡鍘铡閘闸霅鮓鮺鲊鲝齄齇 zha
䅟傪儏嬠惨惭慘慙慚憯残殘湌澯灿燦爘璨粲薒蚕蝅蠶蠺謲飡餐驂骖黪黲 can
䌹侰僒冂冋冏囧坰埛扃泂浻澃炯烱煚煛熲燛窘絅綗蘏蘔褧迥逈顈颎駉駫𬳶 jiong
䎃冄冉呥嘫姌媣染然燃珃繎肰苒蒅蚦蚺衻袇袡髥髯 ran
䎖囎増增憎熷璔甑矰磳繒缯罾譄贈赠鄫鋥锃鱛 zeng
䏝专僎叀啭囀堟嫥孨専專撰灷瑑瑼甎砖磗磚竱篆腞蒃蟤襈諯譔転轉鄟顓颛饌馔鱄 zhuan
䏡䴓世丗乨乭亊事仕使侍兘冟势勢十卋史呞呩嗜噬埘塒士失奭始姼嬕实実室宩寔實尸屍屎峕嵵市师師式弑弒恀恃戺拭揓施时旹是昰時枾柿栻榁榯浉湜湤湿溡溮溼澨濕炻烒煶狮獅瑡眂眎眡睗矢示礻祏竍笶筮簭籂絁舐舓莳葹蒒蒔蓍虱蚀蝕蝨褷襫襹視视觢試詩誓諡謚试诗谥豕貰贳軾轼辻逝遈遾邿釃釈释釋鈰鉂鉃鉇鉐鉽鍦铈飠飾餙餝饣饰駛驶鮖鯴鰘鰣鰤鲥鲺鳲鳾鶳鸤鼫鼭𫚕𬤊 shi
䏲䴘体倜偍剃剔厗啼嗁嚏嚔屉屜崹悌悐惕惖戻挮掦替朑梯歒殢涕漽瑅瓋睼禵稊笹籊綈緹绨缇罤蕛薙褅褆謕趧踢蹄蹏躰軆逖逷醍銻鍗锑題题騠骵體髰鬀鬄鮷鯷鳀鵜鷈鷉鷤鹈𫘨 ti
䐃俊儁军君呁均埈寯峻懏捃攟晙桾棞汮燇珺畯皲皸皹碅竣箟莙菌蚐蜠袀覠賐軍郡鈞銁銞鍕钧陖頵餕馂駿骏鮶鲪鵔鵕鵘麏 jun
䓖儝卭宆惸憌桏橩焪焭煢熍琼瓊睘穷穹窮竆笻筇舼茕藑藭蛩蛬赹跫邛銎 qiong
䓨偀僌営嘤噟嚶塋婴媖媵嫈嬰嬴孆孾巊应廮影応愥應摬撄攍攖映暎朠桜梬楹樱櫻櫿渶溁溋滢潁潆濙濚濴瀅瀛瀠瀯瀴灐灜煐熒營珱瑛瑩璎瓔甇甖瘿癭盁盈矨硬碤礯禜穎籝籯緓縈纓绬缨罂罃罌膡膺英茔荧莹莺萤营萦萾蓥藀蘡蛍蝇蝧蝿螢蠅蠳褮覮謍譍譻賏贏赢軈迎郢鎣鐛鑍锳霙韺頴颍颕颖鱦鴬鶑鶧鶯鷪鷹鸎鸚鹦鹰 ying
䓫七乞亓企倛僛凄剘启咠唘唭啓啔啟嘁噐器埼墄夡妻娸婍屺岐岓崎嵜弃悽愭慼慽憇憩戚捿掑斉斊旂旗暣杞柒桤桼棄棊棋棨棲榿檱櫀欫欺歧气気氣汔汽沏泣淇淒湆湇漆濝炁猉玂玘琦琪璂甈畦疧盀盵矵碁碕碛碶磜磧祁祈祺禥竒簯簱籏粸紪綥綦綺緀绮罊肵脐臍艩芑芞芪萁萋萕葺蕲藄藒蘄蚑蚚蛴蜝蜞螧蟿蠐褀褄訖諆諬讫起跂軝迄迉邔郪鄿釮錡鏚鐑锜闙陭霋頎颀騎騏騹骐骑鬐鬿魌鯕鰭鲯鳍鵸鶀鶈麒麡𨙸𬨂 qi
䓬䦃丵倬劅卓啄圴妰娺拙捉撯擆擢斫斮斱斲斵晫桌梲棁棳椓槕浊浞涿濁灼烵琸硺禚窡窧籗籱罬茁蠗蠿諁諑謶诼酌鐯鐲镯鵫鷟𬸦 zhuo
䖯 kui wa
䗛俢修咻嗅岫峀庥朽樇溴滫潃烌珛琇璓秀糔綉繍繡绣羞脙脩臹苬螑袖褎褏貅銝銹鎀鏅鏥鏽锈飍饈馐髤髹鮴鱃鵂鸺齅 xiu
䗪乽哲啠喆嚞埑嫬悊摺晢晣柘樜歽浙淛矺砓磔籷粍者蔗虴蛰蜇蟄蟅袩褶襵詟謫謺讁讋谪赭踷輒輙轍辄辙這遮鍺锗鮿鷓鹧 zhe
䗴亭侹停厅厛听圢娗婷嵉庁庭廰廳廷挺梃楟榳汀涏渟烃烴烶珽筳綎耓聤聴聼聽脡艇莛葶蜓蝏誔諪邒閮霆鞓頲颋鼮𬘩 ting
䜣伈伩俽噺囟妡嬜孞廞心忄忻惞新昕杺枔欣歆炘焮盺脪舋芯薪衅襑訢訫辛邤釁鈊鋅鐔鑫锌阠顖馨馫鬵𫷷 xin
䝙䢺亍傗储儊儲処出刍初厨处岀幮廚怵憷搐摴斶杵椘楚楮榋樗橱檚櫉櫥歜滁濋犓珿琡璴矗础礎禇竌篨絀绌耡臅芻蒢蒭處蜍蟵触觸豖豠貙趎蹰躇躕鄐鉏鋤锄閦除雏雛鶵黜齣齭齼𬺓 chu
䢼侊供公共功匑匔塨宫宮工巩幊廾弓恭拱拲攻杛栱汞熕珙碽糼糿肱觥觵貢贡躬躳輁鞏髸龔龚 gong
䣘伖傏傥儻劏唐啺嘡坣埫堂塘戃搪摥曭棠榶溏漟烫煻燙爣瑭矘磄禟篖糃糖糛羰耥膅膛蓎薚蝪螗螳赯趟踼蹚躺鄌醣鎕鎲鏜鐋钂铴镋镗隚鞺餹饄鶶鼞 tang
䥽叵嘙嚩坡婆尀岥岶敀櫇泼洦湐溌潑烞珀皤破砶笸箥粕蒪鄱釙鉕鏺钋钷頗颇駊魄 po
䲟乑侌凐印吟喑噖噾嚚囙因圁垔垠垽堙堷夤姻婣婬寅尹峾崟崯嶾廕廴引愔慇慭憖憗懚朄栶檃檭檼櫽殥氤泿洇洕淫淾湚溵滛濥濦烎犾狺猌璌瘖瘾癊癮硍碒磤禋秵筃粌絪緸胤茚茵荫荶蒑蔩蔭蘟蚓螾裀訔訚訡誾諲讔赺趛輑鄞酳鈏鈝銀銦铟银闉阥阴陰陻隂隐隠隱霒霠霪靷鞇音韾飮飲饮駰骃鮣鷣齗齦𬘡𬤇𬮱 yin
䲠偆唇堾媋惷旾春暙杶椿槆橁櫄浱湻滣漘犉瑃睶箺純纯脣莼萅萶蒓蓴蝽蠢賰輴醇醕錞陙鯙鰆鶉鶞鹑𬭚 chun
䲢儯幐滕漛熥疼籐籘縢腾膯藤虅螣誊謄邆霯駦騰驣鰧鼟 teng
䴔交佼僬儌叫呌嘂嘦噍娇嬌嬓孂峧嶕嶣徼憍挍挢搅撟撹攪敎教敫敽敿斍斠晈暞曒椒浇滘漖澆灚焦燞狡獥珓璬皎皦皭矫矯礁穚窖笅筊簥絞纐绞胶腳膠膲臫茭茮蕉藠虠蛟蟜蟭訆譑譥賋趭跤踋較轇轎轿较郊酵醮釂鉸鐎铰餃饺驕骄鮫鱎鲛鵁鷦鷮鹪龣 jiao
䴕儠冽列劣劽咧埒埓姴峛巤挒挘捩栵毟洌浖烈烮煭犣猎猟獵聗脟茢蛚裂趔躐迾颲鬛鬣鮤鱲鴷𫚭 lie
䴖井京亰俓傹儆兢刭剄坓坕坙境妌婙婛婧宑幜弪弳径徑惊憬憼敬旌旍晶暻曔桱梷橸殌汫汬泾浄涇澋瀞猄獍璄璟璥痉痙睛秔稉穽竞竟竫競竸粳精経經綡经聙肼胫脛腈茎荆荊莖菁葏蟼誩警踁迳逕鏡镜阱靖静靜頚頸驚鯨鲸鵛鶁鶄麖麠鼱 jing
䴗举乬侷俱倨倶具凥剧劇勮匊啹埧埾壉姖娵婅婮局居屦屨岠崌巈巨巪弆怇惧愳懅懼抅拒拠挙挶据掬擧昛梮椇椈椐榉榘橘檋櫸欅歫毩毱沮泃泦洰涺淗湨澽炬烥焗犋犑狊狙琚疽矩砠秬窭窶筥簴粔粷罝耟聚聥腒舉艍莒菊蒟蘜虡蚷蜛裾襷詎諊讵豦趜跔距跼踘踞踽蹫躆躹輂遽邭郹醵鉅鋦鋸鐻钜锔锯閰陱雎鞠鞫颶飓駏駒駶驧驹鮈鮔鴡鵙鵴鶋鶪鼰鼳齟龃𬶋 ju
䴙丕仳伓伾僻劈匹啤噼噽嚭圮坯埤壀媲嫓屁岯庀悂憵批披枇毗毘澼炋焷狉狓琵甓疈疲痞癖皮砒磇礔礕秛秠篺罴羆耚脴脾腗膍苉蚍蚽蜱螷蠯譬豼豾貔邳郫鈚鈹鉟銔銢錃錍铍闢阰陴隦霹駓髬魮魾鮍鲏鴄鵧鷿鸊鼙𬳵 pi
䶮严乵俨偃偐傿儼兖兗剦匽厌厣厭厳厴唁啱喦喭噞嚈嚥嚴堰塩墕壛壧奄妍妟姲姸娫娮嫣嬊嬮嬿孍宴岩崦嵃嵒嵓嶖巌巖巗巘巚延弇彥彦恹愝懕懨戭扊抁掩揅揜敥昖晏暥曕曣曮棪椼楌樮檐檿櫩欕沇沿淊淹渰渷滟演漹灎灔灧灩炎炏烟焉焑焔焰焱煙熖燄燕牪狿猒珚琂琰甗盐眼研砚硏硯硽碞礹筵篶簷罨胭臙艳艶艷莚菸萒蔅虤蜒蝘衍褗覎觃觾言訁訮詽諺讌讞讠谚谳豓豔贋贗赝躽軅遃郔郾鄢酀酽醃醼釅閆閹閻闫阉阎隁隒雁顏顔顩颜餍饜騐験騴驗驠验鬳魇魘鰋鳫鴈鴳鶠鷃鷰鹽麣黡黤黫黬黭黶鼴鼹齞齴龑𪩘𫄧𬙂𬸘 yan
丁 ding zheng
丂 kao qiao yu
丄上伤傷商垧墒尙尚恦慯晌樉殇殤滳漡熵緔绱蔏螪觞觴謪賞贘赏鋿鏛鑜鬺 shang
丅下乤侠俠傄匣圷夏夓峡峽懗敮暇柙梺炠烚煆狎狭狹珨瑕疜睱瞎硖硤碬祫筪縖罅翈舝舺蕸虲谺赮轄辖遐鍜鎋鎼鏬閕陜陿霞颬騢魻鰕鶷黠 xia
万 wan mo
丈仉仗傽墇嫜嶂帐帳幛幥张張彰慞扙掌暲杖樟涨涱漲漳獐璋痮瘬瘴瞕礃章粀粻胀脹蔁蟑賬账遧鄣鏱障餦騿鱆麞 zhang
三伞俕傘厁叁壭弎散毵毶毿犙糤繖閐饊馓鬖 san
丌其奇帺懠期荠 qi ji
不 bu fou
丏偭免冕勉勔喕娩婂媔嬵宀愐杣棉檰櫋汅沔湎眄眠睌矈矊矏糆綿緜緬绵缅腼芇葂蝒面靣靦鮸麪麫麵麺𩾃 mian
丐乢侅匃匄垓姟峐忋戤改晐概槩槪溉漑瓂畡祴荄葢該该豥賅賌赅鈣钙陔𬮿 gai
丑丒侴俦儔吜嬦惆愁懤抽杽栦殠燽犨犫畴疇瘳皗瞅矁稠筹篘籌紬絒綢绸臰菗詶讎讐踌躊遚酧酬醜醻雔雠雦魗 chou
且 qie ju
丘丠俅叴唒囚坵媝崷巯巰恘恷扏搝梂楸殏毬求汓泅浗湭煪犰玌球璆皳盚秋秌穐篍糗紌絿緧肍芁莍萩蘒虬虯蚯蛷蝵蟗蠤裘觓觩訄訅賕赇趥逎逑遒邱酋釚釻銶鞦鞧頄鮂鯄鰌鰍鰽鳅鶖鹙鼽龝𨱇 qiu
丙並仌仒併倂偋傡兵冫冰垪寎屛并幷怲抦掤摒昞昺柄栤棅氷炳病禀秉稟窉竝苪蛃誁邴鈵鋲陃靐鞆餅餠饼鮩 bing
业也亪亱倻僷冶吔嘢噎埜墷壄夜嶪嶫抴捙掖揶擛擨擪擫晔暍曄曅曗曳曵枼枽椰業歋洂液漜潱澲烨燁爗爷爺瑘璍皣瞱瞸礏耶腋葉蠮謁谒邺鄴野鋣鍱鎁鐷铘靥靨頁页餣饁馌驜鵺鸈 ye
丛从匆叢囪囱婃孮従徔徖忩怱悤悰憁暰樬樷欉淙漗灇爜琮瑽璁瞛篵繱聡聦聪聰苁茐葱蓯蔥藂蟌誴謥賨賩錝鍯鏓鏦騘驄骢 cong
东倲働冬冻凍动動咚埬姛娻嬞岽崠崬徚懂戙挏昸東栋棟氡氭涷湩硐笗箽胨胴腖苳菄董蕫蝀諌迵霘駧鮗鯟鶇鶫鸫鼕𬟽 dong
丞呈城埕堘塍塖宬峸庱悜惩憆懲成承挰掁揨摚撐撑晿朾枨柽棖棦橕橙檉檙泟洆浾溗澂牚珵珹琤畻睈瞠碀秤程穪窚竀筬絾緽罉脭荿蛏蟶裎誠诚赪赬逞郕酲鋮鏿鐣铖阷靗頳饓騁騬骋鯎 cheng
丟丢銩铥 diu
両两亮俍兩凉唡啢喨墚悢掚晾梁椋樑涼湸粮粱糧緉脼良蜽裲諒谅踉輌輛輬辆辌量鍄魉魎𫟅𬜯 liang
丣亴优佑佦侑偤優卣又友右呦哊唀嚘囿姷宥尤峟峳幼幽庮忧怣悠憂懮攸有柚梄楢櫌櫾沋油浟游湵滺瀀牖犹狖猶猷由疣祐禉秞纋羑羪耰聈肬苃莜莠莸蕕蚰蚴蜏蝣訧誘诱貁輏輶迶逌逰遊邮郵鄾酉酭釉鈾銪铀铕駀魷鮋鱿鲉麀黝鼬𬨎 you
丧喪嗓搡桑桒槡磉褬鎟顙颡 sang
丨惃滚滾睔磙緄绲蓘蔉衮袞謴輥辊鮌鯀鲧 gun
个佮個割匌各呄哥嗝嗰圪塥彁愅戈戓戨挌搁搿擱格槅櫊歌滆滒犵箇肐膈臵舸茖葛虼袼觡諽謌輵轕鉻鎶铬閣阁隔鞷韐韚騔骼鮯鴚鴿鸽 ge
丫亚亜亞伢俹冴劜厊压厑厓呀哑唖圔圠圧垭埡堐壓娅婭孲岈崕崖庌庘押挜掗揠枒桠椏氩氬涯漄牙犽玡琊痖瘂睚砑稏笌聐芽蕥蚜衙襾覀訝讶迓錏鐚铔雅鴉鴨鵶鸦鸭齖齾 ya
丬冸判叛媻幋攀槃沜泮洀溿潘瀊炍爿牉畔盘盤盼眅磐縏聁萠蒰蟠袢襻詊蹒蹣鋬鎜鑻鞶頖鵥 pan
中仲伀众冢刣堹塚妐妕媑尰幒彸忠柊歱汷泈炂煄狆瘇盅眾祌種筗籦終终肿腫舯茽蔠蚛蜙螤螽衆衳衶衷諥踵蹱鈡鍾鐘钟锺鴤鼨 zhong
丰仹俸偑僼凤凨凬凮唪堸奉妦寷封峯峰崶枫桻楓檒沣沨渢湗灃烽焨煈犎猦琒疯瘋盽砜碸篈綘縫缝艂葑蘴蜂蠭覂諷讽豐賵赗逢鄷酆鋒鎽鏠锋霻靊風飌风鳯鳳鴌麷 feng
丱 guan kuang
串僢剶喘巛川暷椽歂氚汌猭玔瑏穿篅舛舡舩船荈賗踳輲遄釧钏 chuan
丳产儳冁刬剗剷劖嚵囅壥婵嬋嵼巉幝幨廛忏懴懺搀摻攙旵棎毚浐湹滻潹潺澶瀍瀺灛煘獑產産硟磛簅緾繟纏纒缠羼艬蒇蕆蝉蟐蟬蟾裧襜覘觇誗諂譂讇讒谄谗躔辿鄽酁鋋鋓鏟鑱铲镵閳闡阐韂顫饞馋骣𬊤 chan
临亃僯冧凛凜吝壣崊嶙廩廪恡悋懍懔拎撛斴晽暽林橉檁檩淋潾澟瀶焛燐獜琳璘甐疄癛癝瞵碄磷箖粦粼繗翷膦臨蔺藺賃赁蹸躏躙躪轔轥辚遴邻鄰鏻閵阾隣霖驎鱗鳞麐麟𬭸𬴊 lin
丶主乼伫佇住侏劚劯嘱囑坾墸壴宔嵀帾拀拄斸曯杼柱株槠樦橥櫧櫫欘殶注洙渚潴濐瀦灟炢炷烛煑煮燝燭爥猪珠疰瘃眝瞩矚砫硃祝祩秼竚竹笁笜筑筯箸築篫簗紵紸絑纻罜羜翥舳苎茱茿莇蓫蕏蛀蛛蝫蠋蠩蠾袾註詝誅諸诛诸豬貯贮跓跦躅軴逐逫邾鉒銖鋳鑄钃铢铸陼馵駐駯驻鮢鯺鱁鴸鸀麈鼄𬣞 zhu
丷仈八叐叭吧哵坝垻壩夿妭岜巴弝把抜拔捌朳欛灞炦爸玐疤癹矲笆粑羓胈芭茇菝蚆覇詙豝跋軷釟霸靶魃魞鮁鲃鲅鼥 ba
丸倇刓剜卍卐唍埦塆壪婉完岏帵弯彎忨惋抏挽捖晚晥晩晼杤梚椀汍湾潫灣烷玩琓琬畹皖盌睕瞣碗笂紈綩綰纨绾翫脕脘腕芄萖萬蜿蟃豌貦贎踠輐輓鋔錽頑顽𬇕 wan
丹亶伔但僤儋刐勯匰単啖啗啿噉嚪妉媅帎憺担撢擔旦柦殚殫氮沊泹淡狚玬瓭甔疍瘅癉癚眈砃禫窞箪簞紞耼耽聃聸胆腅膽萏蓞蛋蜑衴褝襌觛訑誕诞賧贉赕躭郸鄲酖霮頕餤饏馾駳髧鴠黕𫢸𬘘 dan
为伟伪位偉偎偽僞儰卫危味唯喂喡喴围圍墛壝委威娓媁媙媦寪屗峗峞崣嵔嵬嶉嶶巍帏帷幃徫微惟愄愇慰懀捤揋揻暐未桅梶椳楲沩洈洧浘涠渨渭湋溈溦潍潙潿濰炜為烓煒煟煨熭燰爲犚犩猥猬玮瑋畏痿癓矀碨維緭緯縅纬维罻胃腲艉芛苇苿荱菋萎葦葨葳蒍蓶蔿薇藯蘶蜲蜼蝛蝟螱衛衞褽覣覹詴諉謂讆讏诿谓踓躗躛軎轊违逶違鄬醀鍏鍡鏏闈闱隇隈霨霺韋韑韙韡韦韪頠颹餧餵饖骩骪骫魏鮇鮠鮪鰃鰄鲔鳂鳚𣲗𫇭𬀩𬱟𬶏 wei
丼 jing dan
丿嫳撆撇暼氕瞥苤鐅𬭯 pie
乁 yi ji
乃倷奈奶嬭孻廼柰氖渿疓耐腉艿萘褦迺釢錼鼐 nai
乄乌五仵伍侮俉倵儛兀剭务務勿午卼吳吴呉呜唔啎嗚圬坞塢墲奦妩娬婺嫵寤屋屼岉峿嵨巫庑廡弙忢忤怃悞悟悮憮戊扤捂摀旿晤杇杌梧橆歍武毋汙汚污洖洿浯溩潕烏焐無熃熓物牾玝珷珸瑦璑甒痦矹碔祦窏窹箼粅舞芜茣莁蕪蘁蜈螐蟱誈誣誤譕诬误躌迕逜邬郚鄔鋈鋙鎢钨铻阢陚隖雾霚霧靰騖骛鯃鰞鴮鵐鵡鶩鷡鹀鹉鹜鼯鼿齀𣲘 wu
乇杔馲 tuo zhe
么 me mo ma yao
之侄俧倁値值偫儨凪制劕劧卮只咫址坁坧垁埴執姪娡嬂寘巵帋帙帜幟庢庤廌彘徏徝志忮恉憄懥懫戠执扺挃指挚掷搘摭摯擲支旘旨晊智枳栀栉桎梔梽植椥榰樴櫍櫛止汁汦沚治泜洔洷淔淽滍滞滯漐潌潪瀄炙熫狾猘璏瓆疷疻痔痣直知砋礩祉祑祗祬禃秓秖秩秷稙稚稺穉窒筫紙紩絷綕緻縶織纸织置翐聀职職肢胑胝脂膣膱至致芖芝芷藢蘵蛭蜘蟙衹衼袟袠製襧覟觗觯觶訨誌豑豒貭質贄质贽趾跖跱踬踯蹠躑躓軄軹輊轵轾郅酯釞銍鋕鑕铚锧阯陟隲隻雉馽駤騭騺驇骘鯯鳷鴙鴲鷙鸷黹鼅𦭜𬃊 zhi
乎乕乯互冱匢匫呼唿喖嗀嘑嘝嚛囫垀壶壷壺婟媩嫭嫮寣岵帍幠弖弧忽怙惚戶户戸戽扈护搰斛昈昒曶楜槲槴歑沍沪泘淴湖滬滹瀫烀焀煳熩狐猢琥瑚瓠瓳祜笏箶簄粐糊絗綔縠胡苸萀葫蔛蔰虍虎虖虝蝴螜衚觳謼護豰軤轷鄠醐錿鍙鍸雐雽頀頶餬鬍魱鯱鰗鱯鳠鳸鵠鶘鶦鸌鹕鹱 hu
乏伐佱傠冹发坺垡墢姂峜彂栰沷法浌灋珐琺発發瞂砝笩筏罚罰罸蕟藅鍅閥阀髪髮 fa
乐樂 le yue yao lao
乒俜凭凴呯坪塀娉岼帡帲幈平慿憑枰洴涄焩玶瓶甁甹砯竮箳簈缾聠艵荓萍蓱蚲蛢評评軿輧郱頩鮃鲆 ping
乓厐嫎庞徬滂耪胮膖舽螃覫逄雱霶鰟鳑龎龐 pang
乔侨僑僺劁勪嘺墝嫶峭巧帩幧悄愀憔撬敲桥槗樵橇橋櫵殻毃燆犞瞧硗硚磽礄窍竅繑翘翹荍荞蕎藮誚譙诮谯趫趬跷踍蹺蹻躈郻鄡鄥鍫鍬鐈鐰锹陗鞒鞩鞽韒頝顦髚髜 qiao
乖叏夬怪恠拐枴柺 guai
乗乘娍 cheng sheng
乚 hao yi
乜 nie mie
习係俙傒僖兮凞匸卌卥厀吸呬唏唽喜喺嘻噏嚱囍墍壐夕奚媳嬆嬉屃屓屖屣屭嵠嶍巇希席徆徙徯忥怬恄息悉悕惁惜憘憙昔晞晰晳暿曦析枲桸椞椺榽樨橀橲檄欷歖氥汐浠淅渓溪漇漝潝潟澙烯焁焈焟熂熄熈熙熹熺熻燨爔牺犀犔犠犧玺琋璽瘜皙睎瞦矖矽硒磎磶礂禊禧稀穸窸粞糦細綌緆縘縰繥细绤羲習翕翖肸肹膝舃舄舾莃菥葈葸蒠蒵蓆蓰蕮虩蜥螅蟋蟢蠵衋袭襲西覡覤觋觹觽觿謑謵譆谿豀豨豯貕赥赩趇趘蹝躧邜郋郤鄎酅醯釳釸鈢鉨鉩錫鎴鏭鐊鑴锡阋隙隟隰隵霫霼飁餏餼饎饩饻騱騽驨鬩鯑鰼鱚鳛鵗鸂黖鼷𠅤𫘬𬭳𬶮 xi
乡享亯佭像勨厢向响嚮姠嶑庠廂忀想晑曏栙楿橡欀湘珦瓖相祥稥箱絴緗缃缿翔膷芗萫葙薌蚃蟓蠁衖襄襐詳象跭郷鄉鄊鄕鐌鑲镶響項项飨餉饗饷香驤骧鮝鯗鱌鱜鱶鲞麘𬙋 xiang
书倏倐儵叔塾墅姝婌孰尗庶庻怷恕戍抒掓摅攄暑曙書束枢树梳樞樹殊殳毹毺沭淑漱潄潻濖瀭焂璹疎疏癙秫竖竪糬紓絉綀纾署腧舒荗菽蒁蔬薥薯藷虪蜀蠴術裋襡襩豎贖赎踈軗輸输述鄃鉥錰鏣陎霔鮛鱪鱰鵨鶐黍鼠鼡𬬸 shu
乧兜兠唗唞抖斗斣枓梪橷浢痘窦竇篼脰荳蔸蚪豆逗郖酘鈄閗闘阧陡餖饾鬥鬦鬪鬬鬭 dou
乪儾嚢囊囔擃攮曩欜灢蠰饢馕齉 nang
乫佳假傢加嘉圿婽嫁岬幏忦恝戞扴抸斚斝架枷梜椵榎榢槚檟毠泇浃浹犌猳玾珈甲痂稼笳糘耞胛脥腵荚莢葭蛱蛺袈裌豭貑跏跲迦郏郟鉀鉫鋏鎵钾铗镓頬頰颊駕驾鴐鴶鵊麚𬂩 jia
乮冃冇冐卯媢峁帽愗懋戼旄昴暓枆柕楙毛毷氂泖渵牦猫瑁皃眊瞀矛笷罞耄芼茂茅茆萺蓩蝐蝥蟊袤覒貌貓貿贸軞鄚鄮酕鉚鉾錨铆锚髦鶜 mao
买佅劢勱卖唛嘪売脈荬蕒衇買賣迈邁霡霢霾鷶麥麦鿏 mai
乱亂卵圝圞奱娈孌孪孿峦巒挛攣曫栾欒滦灓灤癴癵羉脔臠虊釠銮鑾鵉鸞鸾 luan
乳侞儒入嗕嚅如媷嬬孺嶿帤扖擩曘杁桇汝洳渪溽濡筎縟缛肗茹蓐蕠薷蝡蠕袽褥襦辱邚鄏醹銣铷顬颥鱬鳰鴑鴽 ru
乴坹学學岤峃嶨斈桖樰泶澩瀥燢狘疶瞲穴膤艝茓蒆薛袕謔谑趐踅轌辥辪雪靴鞾鱈鳕鷽鸴 xue
乷倽傻儍唦唼啥喢杀桬歃殺毮沙煞猀痧砂硰箑紗繺纱翜翣萐蔱裟鎩铩閯閷霎髿魦鯊鯋鲨 sha
乸呐嗱拏拿捺笝納纳肭蒳衲豽貀軜郍鈉鎿钠镎雫靹魶 na
乹亁仟仱伣佥俔倩偂僉儙刋前千圲墘壍奷媊嬱孯岍岒悓悭愆慳扦拑拪掮搴撁攐攑攓杄棈椠榩槧橬櫏欠歉歬汘汧淺潛潜濳灊牵牽皘竏签箝篏篟簽籖籤粁縴繾缱肷膁芊芡茾葥蒨蔳虔蚈蜸褰諐謙譴谦谴谸軡輤迁遣遷釺鈆鈐鉗鉛銭錢鎆鏲鑓钎钤钱钳阡靬韆顅騚騝騫骞鬜鬝鰬鵮鹐黔黚𬘬 qian
乺傞唆唢嗍嗦嗩娑所摍暛桫梭溑溹琐琑瑣睃簑簔索羧莏蓑蜶褨趖逤鎖鎻鏁锁鮻 suo
乾 qian gan
乿 zhi luan
亀佹刽刿劊劌匦匭厬圭垝妫姽媯嫢嬀宄帰庋庪归恑摫撌攰攱昋晷桂椝椢槶槻槼樻櫃櫷歸湀猤珪瑰璝瓌癸皈瞡硅祪禬筀簋茥蓕蘬蛫蟡襘規规觤詭诡貴贵跪軌轨邽郌鐀鑎閨闺陒鞼騩鬶鬹鬼鱖鱥 gui
了 le liao
亇 ge ma
争佂凧塣姃媜峥崝崢幁征徰怔愸抍拯挣掙政整晸正炡烝爭狰猙症癥眐睁睜筝箏篜糽聇脀蒸証諍證证诤踭郑鄭鉦錚鏳钲铮靕鬇鴊 zheng
二侕儿児兒刵咡尒尓尔峏弍弐栭栮樲毦洏洱爾珥粫而耳胹荋薾衈袻誀貮貳贰趰輀轜迩邇鉺铒陑隭餌饵駬髵髶鮞鲕鴯鸸 er
亏刲喟喹嘳夔奎媿嬇尯岿巋巙愦愧憒戣揆晆暌楏楑櫆煃犪盔睽窥窺篑簣籄聧聩聭聵膭葵蕢藈蘷虁虧蝰謉跬蹞躨逵鄈鍨鍷闚頍頯顝餽饋馈馗騤骙魁𫠆 kui
云伝傊允勻匀喗囩夽奫妘孕恽惲愠愪慍抎抣昀晕暈枟橒殒殞氲氳沄涢溳澐煴熅熉狁畇磒秐筼篔紜縜纭耘腪芸荺蒀蒕蒷蕓蕴薀藴蘊蝹褞貟賱贇赟运運郓郧鄆鄖酝醖醞鈗鋆阭陨隕雲霣韗韞韵韻餫馻齫齳𫖳 yun
亗倠哸夊嬘岁嵗旞檖歲歳滖澻濉瀡煫燧璲瓍眭睢砕碎祟禭穂穗穟綏繀繐繸绥膸芕荽荾虽襚誶譢谇賥遀遂邃鐆鐩随隧隨雖鞖韢髄髓𫟦𬭼 sui
亘亙揯搄根艮茛跟 gen
些 xie suo
亝齊 qi zhai
亟伎焏稘稽綨緝缉薺觭 ji qi
亠偷偸头妵投敨紏蘣透鍮頭骰黈 tou
亡 wang wu
亢 kang hang gang
亣匒咑哒噠垯墶妲怛打搭撘炟燵畣瘩眔笪答繨羍耷荅荙薘蟽褡詚跶达迏迖迚逹達鎝鐽靼鞑韃龖龘𨱏𫟼 da
亥咍嗐塰孩害氦海烸酼醢餀饚駭駴骇骸 hai
亨 heng peng
亩仫凩募坶墓姆峔幕幙慔慕拇暮暯木楘母毣毪氁沐炑牡牧牳狇畂畆畒畝畞畮目睦砪穆胟艒苜莯蚞踇鉧鉬钼雮霂𧿹𬭁 mu
亲親 qin qing
亳仢侼僠僰博啵孹嶓帛愽懪拨挬搏撥播檗欂波浡淿渤溊煿牔狛玻瓝癶癷盋砵碆礡礴秡箔簙簸糪缽胉脖膊舶艊菠萡葧蔔蘗袯袰襏襮謈譒跛踣蹳郣鈸鉑鉢鋍鎛鑮钵钹铂镈餑餺饽馎馛馞駁駮驋驳髆鱍鵓鹁𬭛 bo
亷僆劆匲匳嗹噒堜奁奩媡嫾嬚帘廉怜恋慩憐戀摙敛斂梿楝槤櫣殓殮涟湅漣潋澰濂濓瀮瀲炼煉熑燫琏瑓璉簾籢籨練縺纞练羷翴联聨聫聮聯脸臁臉莲萰蓮蔹薕蘝蘞螊蠊裢裣褳襝覝謰蹥连連鄻錬鍊鎌鏈鐮链镰鬑鰊鰱鲢𬶠 lian
亹斖 wei men
人亻仁仞仭任刃刄壬妊姙屻岃忈忍忎扨朲栠栣牣祍秂秹稔紉紝絍綛纫纴肕腍芢荏荵衽袵訒認认讱躵軔轫鈓銋靭靱韌韧飪餁饪魜鵀 ren
亾仼兦妄尣尩尪尫彺往徃忘惘旺暀望朢枉棢汪瀇王網网罒罓罔罖莣菵蚟蛧蝄誷輞辋魍 wang
什 shen shi
仂叻忇氻泐玏砳簕艻阞韷餎鰳鱳鳓 le
仃叮啶定嵿帄椗玎疔盯矴碇碠磸耵聢腚艼萣薡虰蝊訂订酊釘錠鐤钉锭靪頂顁顶飣饤鼎鼑 ding
仄则則啧嘖嫧崱帻幘庂択捑昃昗樍歵汄沢泎溭皟瞔矠礋箦簀舴蔶蠌襗謮賾赜迮鸅齚齰 ze
仅今侭僅僸儘凚卺厪噤嚍堻墐壗妗嫤嬧尽巹巾惍搢斤晉晋枃槿殣津浕浸溍漌濅濜烬煡燼珒琎琻瑨瑾璡璶盡砛祲禁筋紟紧緊縉缙荕荩菫蓳藎衿襟覲觐觔謹谨賮贐赆近进進金釒釿錦钅锦靳饉馑鹶黅齽𬬱 jin
仆僕匍噗圃圑圤墣扑撲擈攴攵普暜樸檏氆浦溥潽濮炇烳獛璞痡瞨穙舖舗莆菐菩葡蒱蒲諩譜谱贌蹼酺鋪鏷鐠铺镤镨陠 pu
仇 chou qiu
仍扔礽芿辸陾 reng
仏坲梻 fo
仐 jin san
仑伦侖倫囵圇埨婨崘崙惀抡掄棆沦淪溣碖磮稐耣腀菕蜦論论踚輪轮錀陯鯩𫭢𬬭 lun
仓仺倉凔嵢欌沧滄濸獊舱艙苍蒼螥賶鑶鸧 cang
仔甾 zai zi
他侤嚃嚺塌塔墖它崉挞搨撻榙榻橽毾涾溻澾濌牠獭獺祂禢粏褟誻譶趿踏蹋蹹躂躢遝遢錔闒闥闧闼阘鞜鞳鮙鰨鳎 ta
仛 tuo cha duo
仜叿吰呍哄嚝垬妅娂宏宖弘彋揈撔晎汯泓洪浤渱潂灴烘焢玒玜硡竑竤篊粠紘紭綋纮翃翝耾苰荭葒葓蕻薨訇訌讧谹谼谾軣輷轟轰鈜鉷鋐鍧閎闀闳霐霟鞃鬨魟鴻鸿黉黌𫟹𬭎 hong
仠忓攼旰虷 gan han
仡 yi ge
代侢傣叇呆垈埭岱帒带帯帶廗待怠懛戴曃柋歹殆瀻獃玳瑇甙簤紿緿绐艜蝳袋襶貣贷蹛軑軚軩轪迨逮霴靆鴏黛黱 dai
仦吵巐巢巣弨怊抄晁欩漅潮炒煼牊眧窲罺耖觘訬謿超轈鄛鈔钞麨鼌 chao
仧兏長长 chang zhang
仨卅撒櫒灑脎萨蕯薩訯鈒隡靸颯飒馺 sa
仩伥倀倡偿僘償厰唱嘗嚐场場塲娼嫦尝常廠徜怅悵敞昌昶暢椙氅淐焻猖琩瑺瓺甞畅畼肠腸膓苌菖萇裮誯鋹錩锠镸閶阊韔鬯鯧鱨鲳鲿鼚𬬮 chang
们們悶懑懣扪捫暪椚焖燜璊菛虋鍆钔門閅门闷𫞩 men
仮凡凢凣勫匥反墦奿嬎嬏帆幡忛憣旙旛杋柉梵棥樊橎氾汎泛滼瀪瀿烦煩燔犯璠畈盕矾礬笲笵範籵緐繙羳翻舤舧范薠藩蘩蠜襎訉販贩蹯軬輽轓返釩鐇鐢钒颿飜飯飰饭鱕鷭𫔍𬸪 fan
仯 chao miao
仰 yang ang
仴偓卧婐婑媉幄我握楃沃涹渥濣猧瓁瞃硪窝窩肟腛臥莴萵蜗蝸踒齷龌 wo
件俭俴倹健僭儉兼冿减剑剣剪剱劍劎劒劔囏坚堅堿墹奸姦姧寋尖幵建弿彅徤惤戋戔戩戬拣挸捡揀揃搛撿擶旔枧柬梘检検椾楗樫檢櫼歼殱殲毽洊涧渐減湔湕溅漸澗濺瀐瀸瀽煎熞熸牋牮珔瑊瑐监監睑睷瞷瞼硷碱磵礀礆礛礷笕笺筧简箋箭篯簡籛糋絸緘縑繝繭缄缣翦肩腱臶舰艦艰艱茧荐菅菺葌蒹蔪蕑蕳薦藆虃蠒裥襇襉襺覸詃諓諫謇謭譛譼譾谏谫豜賎賤贱趝趼践踐踺蹇轞鉴鋻鍳鍵鐗鐧鐱鑑鑒鑬鑯鑳锏键間间雃鞬鞯韀韉餞餰饯馢鬋鰎鰔鰜鰹鲣鳒鵑鵳鶼鹣鹸鹻鹼麉𬣡 jian
价價家 jia jie
仸 yao fo
份 fen bin
仿倣匚坊堏妨房放方旊昉昘淓牥瓬眆紡纺肪舫芳訪访邡鈁錺钫防髣魴鲂鴋鶭 fang
伂佩俖呸培姵帔怌斾旆毰沛浿珮肧胚蓜衃裴裵賠赔轡辔配醅錇锫阫陪霈馷 pei
伄凋刁刟叼吊奝屌弔弴彫掉汈琱瘹盄碉窎窵竨簓虭蛁訋貂釣鈟銱鋽錭鑃钓铞雕雿魡鮉鯛鲷鵰鼦 diao
伅吨噸墩墪惇撉撴潡炖燉犜獤盹盾砘碷礅蜳趸踲蹾躉逇遁遯鈍钝驐 dun
伆刎吻呅問塭妏彣抆揾搵文昷桽榲殟温溫炆珳瑥璺瘒瘟稳穏穩紊紋繧纹聞肳脗芠蕰蚉蚊螡蟁豱輼轀辒鎾閺閿闅闦问闻阌雯顐饂馼駇魰鰛鰮鳁鳼鴍鼤𫘜 wen
伉匟囥嫝嵻康慷抗槺漮炕砊穅糠躿鈧鏮钪閌闶鱇𡐓𩾌 kang
伌僾凒哀哎唉啀嗳嘊噯埃塧壒嫒嬡愛懓挨捱昹暧曖毐溰溾爱瑷璦癌皑皚皧瞹矮砹硋碍礙蔼薆藹譪譺賹躷銰鎄鑀锿隘霭靄靉餲馤鱫鴱 ai
休 xiu xu
伒 jin yin
会會浍璯 hui kuai
伜催凗啛墔崔嵟忰悴慛摧榱毳淬漼焠獕璀疩瘁皠磪竁粋粹紣綷翆翠脃脆脺膬膵臎萃襊趡鏙顇 cui
传傳 chuan zhuan
伡俥车 che ju
伧 chen cang
伨侚偱勋勛勲勳卂噀噚嚑坃埙塤壎壦寻尋峋巡巺巽廵徇循恂愻揗攳旬曛杊栒桪樳殉殾毥汛洵浔潠潯熏燅燖燻爋狥獯珣璕畃矄紃纁臐荀蕈薫薰蘍蟳訊訓訙詢训讯询迅迿逊遜鄩醺鑂顨馴驯鱏鱘鲟𫄸𬊈𬍤𬘓𬩽 xun
伬侈侙傺勅勑卶叱叺吃呎哧啻喫嗤噄垑墀妛媸弛彨彲彳恜恥慗憏懘抶持摛攡敕斥杘歯殦池湁漦灻炽烾熾瓻痓痴痸瘛癡眵瞝竾笞筂箎篪粚翄翅翤翨耻肔胣胵腟茌荎蚇蚩蚳螭裭褫訵謘豉貾赤赿趩踟迟迡遅遟遫遲鉓鉹鍉雴飭饬馳驰魑鴟鵄鶒鷘鸱麶黐齒齝齿𫄨 chi
伭县縣 xian xuan
伮傉努奴孥弩怒砮笯胬駑驽 nu
伯擘 bo bai
估傦僱凅古咕唂唃啒固堌姑嫴孤尳崓崮巬巭愲故柧梏棝榖榾橭毂汩沽泒淈濲瀔牯牿痼皷皼盬瞽祻稒穀笟箍箛篐罛罟羖股脵臌苽菇菰蓇薣蛄蛊蠱觚詁诂軱軲轂轱辜逧酤鈲鈷錮钴锢雇顧顾餶馉骨鮕鯝鲴鴣鸪鼓鼔𦙶 gu
伱伲你倪儞匿坭埿堄妮婗嫟嬺孴尼屔怩惄愵抳拟擬旎昵晲暱棿氼泥淣狔猊眤睨秜籾縌聣胒腻膩苨薿蚭蜺觬貎跜輗逆郳鈮铌隬霓馜鯢鲵麑齯𨺙𫐐𫠜 ni
伴办半坂姅岅怑扮搬攽斑斒昄板版班瓣瓪瘢癍秚粄絆绊肦舨蝂螁螌褩辦辬鈑鉡钣阪靽頒颁魬𨭉 ban
伸侁侺兟呻哂堔妽娠婶嬸审宷審屾峷弞愼慎扟敒昚曋曑柛榊氠涁深渖渗滲瀋燊珅甚甡甧申瘆瘮眒眘瞫矤矧砷神祳穼籶籸糂紳绅罙罧肾胂脤腎葠蓡蔘薓蜃蜄裑覾訠訷詵諗讅诜谂谉身邥鉮鋠頣駪魫鯓鯵鰰鰺鲹鵢𬬹𬳽 shen
伺 si ci
伻嘣埲塴奟崩嵭揼泵琫甏甭甮綳繃绷菶蹦迸逬鏰镚閍鞛 beng
似 si shi
伽 jia qie ga
佁沶眙誃 yi chi
佃钿 dian tian
佄 han gan
佈勏卟吥咘哺埗埠峬布庯廍怖悑捕晡步歨歩瓿篰荹蔀补補誧踄轐逋部郶醭鈈鈽錻钚钸餔餢鳪鵏鸔𬷕 bu
佊佖俾偪匕咇哔嗶坒堛壁夶奰妣妼婢嬖嬶屄币幣幤庇庳廦弊弻弼彃彼必怭愊愎敝斃朼柀梐楅比毕毖毙毞毴沘湢滗滭潷煏熚狴獘獙珌璧畀畢疕疪痹痺皕睤碧秕笔筆筚箅箆篦篳粃粊綼縪繴罼聛腷舭苾荜荸萆萞蓖蓽蔽薜蜌袐襅襞襣觱詖诐豍貏貱贔赑跸蹕躃躄逼避邲鄙鄨鄪鉍鏎鐴铋閇閉閟闭陛韠飶饆馝駜驆髀魓鮅鰏鲾鵖鷝鷩鼊鼻 bi
佋召 zhao shao
佌佽偨刺刾垐嬨庛慈朿柌栨次此泚濨玼珁瓷甆疵皉磁礠祠糍絘茦茨莿蛓螆蠀詞词賜赐趀跐辝辞辤辭雌飺餈骴髊鴜鶿鷀鹚齹𫚖 ci
佐作侳做咗唑坐岝岞左座捽昨祚秨稓穝筰糳繓胙莋葃葄蓙袏鈼阼 zuo
佒佯傟养劷咉坱垟央姎岟崸徉怏恙慃懩扬抰揚攁敭旸昜暘杨样楊様樣殃氧氱泱洋漾瀁炀炴烊煬珜疡痒瘍癢眻礢秧紻羕胦蛘蝆詇諹軮輰鉠鍈鍚钖阦阳陽雵霷鞅颺飏養駚鰑鴦鴹鸉鸯 yang
佔偡占噡嫸展岾嶘惉战戦戰搌斩斬旃旜枬栈栴桟棧毡氈氊沾湛琖盏盞瞻站綻绽菚薝蘸虥虦蛅覱詀詹譧譫讝谵趈輾轏邅醆閚霑颭飐飦饘驏驙魙鱣鸇鹯𫗴 zhan
何劾咊哬啝嗬垎壑姀寉峆惒敆曷柇楁欱毼河涸渮澕焃煂熆燺爀癋皬盇盉盍盒碋禾篕籺粭翮翯荷菏萂蠚褐覈訶訸詥謞诃賀贺赫郃釛鉌鑉閡闔阂阖靍靎靏鞨頜餄饸魺鶴鸖鹖鹤麧齕龁龢𬌗 he
佗侂咃咜唾圫坨堶妥嫷岮嶞庹托拕拖柝椭楕槖橐橢毤毻汑沱涶砣砤碢箨籜紽脫脱莌萚蘀袉袥託詑讬跅跎酡阤陀陁飥饦駝駞騨驒驝驼鬌魠鮀鮵鰖鴕鵎鸵鼉鼍鼧𬶍 tuo
佘厍厙奢弽慑慴懾捨摂檨欇涉涻渉滠灄猞畭畲社舌舍舎蔎虵蛥蠂設设賒賖赊赦輋騇麝𪨶 she
佚昳泆軼 yi die
佛 fo fu bi bo
佝冓勾啂坸垢够夠媾岣彀搆撀构構沟溝煹狗玽痀笱篝簼緱缑耇耈耉芶苟袧褠覯觏訽詬诟豿購购遘鈎鉤钩雊鞲韝 gou
佞侫倿儜凝咛嚀嬣宁寍寕寗寜寧拧擰柠橣檸泞澝濘狞獰甯聍聹薴鑏鬡鸋 ning
佤劸咓哇嗢娃娲媧屲挖搲攨洼溛漥瓦瓾畖砙穵窊窪腽膃蛙袜襪邷韈韤鼃 wa
佧咔喀垰擖胩裃鉲 ka
佨保儤勹勽包堢報媬孢宝寚寳寶忁怉报抱曓煲爆犦珤窇笣緥胞苞菢葆蕔藵虣蚫裦褒褓襃豹賲鉋鑤铇闁雹靌飹飽饱駂骲髱鮑鲍鳵鴇鸨齙龅 bao
佪 huai hui
佫 ge he
佬僗劳労勞咾哰唠嗠嘮嫪崂嶗恅憥憦捞撈朥栳橯浶涝澇牢狫珯痨癆硓窂簩粩老耂耢耮荖蛯躼軂轑酪醪銠鐒铑铹顟髝鮱𫭼 lao
佰拜拝挀捭掰摆擺敗栢白百稗竡粨粺薭襬贁败韛 bai
佲冥凕名命姳嫇慏掵明暝朙榠洺溟猽眀眳瞑茗螟覭詺鄍酩銘铭鳴鸣 ming
佴耏 er nai
佷很恨拫狠痕詪鞎𬣳 hen
佺全劝勧勸啳埢姾峑巏悛拳搼权楾権權泉洤湶烇牶牷犈犬犭瑔畎痊硂筌箞綣縓绻荃葲虇蜷蠸觠詮诠跧踡輇辁醛銓鐉铨闎韏顴颧駩騡鬈鰁鳈齤𨟠 quan
佻嬥宨岧岹庣挑旫晀朓条條樤眺祒祧窱笤粜糶聎脁芀萔蓚蓨蜩覜趒迢鋚鎥鞗髫鯈鰷鲦齠龆 tiao
侀倖兴刑哘型垶姓娙婞嬹幸形性悻惺擤星曐杏洐涬煋猩瑆皨睲硎箵篂緈腥臖興荇莕葕蛵觪觲謃邢郉醒鈃鉶銒钘铏陉陘餳騂骍鮏鯹𫰛 xing
侃偘冚刊勘坎堪墈崁惂戡栞看瞰矙砍磡竷莰衎輡轗顑鬫龕龛 kan
來俫倈唻婡崃崍庲徕徠来梾棶涞淶濑瀨瀬猍琜癞癩睐睞筙箂籁籟莱萊藾襰賚賴赉赖逨郲錸铼頼顂騋鯠鵣鶆麳 lai
侉咵垮夸胯舿誇跨銙骻 kua
侎冖冞冪咪嘧塓孊宻密峚幂幎幦弥弭彌怽擟敉榓樒櫁汨洣淧渳滵漞濗瀰灖熐爢猕獼眯瞇祢禰米粎縻羃羋脒芈葞蒾蔝蔤藌蘪蘼蜜袮覓覔覛觅詸謎謐谧迷醚醾醿釄銤镾靡鸍麊麋麛鼏 mi
侒俺偣儑唵啽垵埯堓媕安屵岸峖庵按揞暗案桉氨盦盫罯胺腤荌菴萻葊蓭誝諳谙豻貋銨錌铵闇隌雸鞌鞍韽馣鮟鵪鶕鹌黯𩽾 an
侓僇勎勠卢卤噜嚕嚧圥坴垆塶塷壚娽峍庐廘廬彔录戮掳摝撸擄擼曥枦栌椂樐樚橹櫓櫨氇氌泸淕淥渌滷漉潞澛瀂瀘炉爐獹玈琭璐瓐甪盝盧睩矑硉硵磠祿禄稑穋穞箓簏簬簵簶籙籚粶纑罏胪臚舮舻艣艪艫芦蓾蔍蕗蘆虂虏虜螰蠦謢賂赂趢路踛蹗輅轆轤轳辂辘逯醁鈩錄録錴鏀鏴鐪鑥鑪镥陸顱颅馿騄騼髗魯魲鯥鱸鲁鲈鴼鵦鵱鷺鸕鸬鹭鹵鹿麓黸𫘧𬬻 lu
侔劺呣哞恈某眸蛑謀谋踎鍪鴾麰 mou
侗垌峒恫洞 dong tong
侘偛叉嗏垞奼姹察岔嵖扠挿插揷搽杈槎檫汊猹疀碴紁臿艖茬茶衩詧詫诧蹅銟鍤鑔锸镲靫餷𥻗 cha
侟 jian cun
侣侶儢勴吕呂垏屡屢履嵂律慮挔捛旅梠榈櫚氀氯滤濾焒爈祣稆穭箻絽綠縷繂缕膂膐膟膢葎藘虑褛褸郘鋁鑢铝閭闾驢驴 lv
侥僥徺烄 jiao yao
侦侲偵圳塦姫嫃寊屒帧帪幀弫抮挋振揕搸斟昣朕枕栚桢楨榛樼殝浈湞潧澵獉珍珎瑧甄甽畛疹眕眞真眹砧碪祯禎禛稹箴紖絼縝縥纼缜聄胗臻萙葴蒖蓁薽袗裖覙診誫诊貞賑贞赈軫轃轸辴遉酙針鉁鋴錱鍼鎭鎮针镇阵陣震駗鬒鱵鴆鸩 zhen
侧側 ce ze zhai
侪儕喍囆柴犲祡肞茝虿蠆袃訍豺釵钗 chai
侬儂农哝噥挊挵檂欁浓濃燶癑禯秾穠繷脓膿蕽襛譨農辳醲鬞齈𬪩 nong
侯候厚后吼喉垕堠帿後洉犼猴瘊睺矦篌糇翭茩葔豞逅郈鄇鍭餱骺鮜鯸鱟鲎鲘齁𬭤 hou
侱 cheng ting
侵兓勤吢吣唚嗪噙坅媇寑寝寢寴嵚嶔嶜庈懃懄抋捦揿搇撳擒斳昑梫檎欽沁澿瀙珡琴琹瘽禽秦笉耹芩芹菣菦藽螓螼蠄衾誛赾鈙鈫鋟钦锓雂靲顉駸骎鮼鳹鵭 qin
侸 shu dou
侻 tui tuo
侽喃囡娚婻戁抩揇暔枏柟楠湳煵男畘腩莮萳蝻諵赧遖難 nan
侾俲傚効咲哓哮啸嘋嘨嘯嘵嚻囂婋孝宯宵小崤庨彇揱效斅斆晓暁曉枭枵梟櫹歊歗毊洨消涍淆潇瀟灱灲烋焇熽猇獢痚痟皛皢硝硣窙笑筱筿箫篠簘簫綃绡翛肖膮萧蕭虈虓蟂蟏蟰蠨訤詨誟誵謏踃逍銷销霄颵驍骁髇髐魈鴞鴵鷍鸮𫍲 xiao
便扁猵獱緶缏 bian pian
俀僓娧尵弚推煺穨腿蓷藬蘈蛻蜕蹆蹪退隤頹頺頽颓駾骽魋𬯎 tui
促媨徂憱殂猝瘄瘯簇粗縬脨蔟觕誎趗踧踿蹙蹴蹵醋顣麁麄麤鼀 cu
俄偔匎卾厄呃呝咢噁噩囮垩堊堮妸妿娥娿婀屙岋峉峨峩崿廅悪愕戹扼搤搹擜枙櫮歞歺涐湂珴琧皒睋砈砐砨硆磀腭苊莪萼蕚蚅蝁覨訛誐諤譌讍讹谔豟軛軶轭迗遌遏遻鄂鈋鈪鋨鍔鑩锇锷阨阸頋頞頟額顎颚额餓餩饿騀魤鰐鰪鱷鳄鵈鵝鵞鶚鹅鹗齃齶𥔲𫫇 e
俇 guang kuang
俈刳哭喾嚳圐堀库庫廤枯桍狜瘔矻秙窟絝绔苦袴裤褲跍郀酷骷鮬 ku
俎卆哫唨崪族爼祖租箤組组葅詛诅足踤鎺镞阻靻 zu
俏 qiao xiao
俒倱圂婚尡忶慁掍昏昬棔浑涽混渾溷焝睧睯睴碈荤葷蔒觨諢诨轋閽阍餛馄魂鼲 hun
俗傃僳嗉囌塐塑夙嫊愫憟榡樎樕櫯殐泝涑溯溸潚潥玊珟璛甦稣穌窣簌粛粟素縤肃肅膆苏蔌藗蘇蘓觫訴謖诉谡趚蹜速遡遬酥鋉餗驌骕鯂鱐鷫鹔𫗧 su
俞兪忬悆 yu shu
俟 si qi
信 xin shen
俩 lia liang
俳哌徘拍排沠派渒湃牌犤猅簰簲蒎輫鎃 pai
俵儦墂婊嫑幖彪摽标標檦滮瀌熛爂猋瘭磦脿膘臕表裱褾諘謤贆錶鏢鑣镖镳颮颷飆飇飈飊飑飙飚驫骉髟鰾鳔 biao
俶 chu ti
俷剕匪厞吠啡奜婓婔屝废廃廢悱扉斐昲暃曊棐榧櫠沸淝渄濷狒猆疿痱癈篚緋绯翡肥肺腓菲萉蕜蜚蜰裶誹诽費费鐨镄陫霏靅非靟飛飝飞餥馡騑騛鯡鲱鼣𬴂 fei
俻倍偝偹備僃北卑备悖悲惫愂憊揹昁杯桮梖焙牬犕狈狽珼琲盃碑碚禙糒背苝蓓藣蛽褙貝贝軰輩辈邶郥鄁鉳鋇鐾钡鞁鞴鵯鹎𬇙 bei
俿 hu chi
倅 cui zu
倆 liang lia
倊倧偬傯堫宗嵏嵕嵸总惣惾捴搃摠昮朡棕椶熧燪猔猣疭瘲磫稯粽糉糭緃総緫緵縂縦縱總繌纵翪腙葼蓗蝬豵踨踪蹤鍐鑁騌騣骔鬃鬉鬷鯮鯼 zong
倌关冠官悹悺惯慣掼摜棺樌欟泴涫潅灌爟琯璭瓘痯瘝癏盥礶祼窤筦管罆罐舘蒄覌観觀观貫贯躀輨遦錧鏆鑵関闗關館馆鰥鱞鱹鳏鳤鸛鹳 guan
倎兲唺塡天婖屇忝恬悿掭晪殄沺淟添湉琠璳甛甜田畋畑睓碵磌胋腆舔舚菾覥觍賟酟錪闐阗靔靝餂鴫鷆鷏黇 tian
倒刀刂到噵壔导導岛島嶋嶌嶹忉悼捣捯搗擣椡槝檤氘燾瓙盗盜祷禂禱稲稻纛翿舠艔菿螩衜衟蹈軇道釖陦隝隯魛鱽 dao
倓僋叹嗿嘆坍坛坦埮墰墵壇壜婒忐怹憛憳憻探摊擹攤昙暺曇榃檀歎毯湠滩潭灘炭燂璮痰瘫癱碳磹罈罎舑舕菼藫袒襢談譚譠谈谭貚貪贪郯醓醰鉭錟钽顃 tan
倕吹垂埀捶搥桘棰槌炊箠腄菙錘鎚锤陲顀龡 chui
倗傰剻匉嘭塜塳弸怦恲憉抨捀捧掽朋梈棚椖椪槰樥淎澎烹皏砰硼碰磞稝竼篷纄膨芃蓬蘕蟚蟛袶踫軯輣錋鑝閛韸韼駍騯髼鬅鬔鵬鹏 peng
倘淌闛 tang chang
倞靓 liang jing
倥埪孔崆恐悾控硿空箜躻錓鞚鵼 kong
倦劵勌勬卷呟埍奆姢娟巻帣慻捐桊涓淃狷獧瓹眷睊睠絭絹绢罥羂腃臇菤蔨蠲裐鄄錈鎸鐫锩镌餋鹃 juan
倭唩 wo wei
倮儸剆啰囉囖峈摞攞曪椤欏洛洜犖猡玀珞瘰癳笿箩籮纙罗羅脶腡臝荦萝蓏蘿螺蠃裸覼詻躶逻邏鏍鑼锣镙雒頱饠駱騾驘骆骡鵅鸁 luo
倰冷唥堎塄愣楞睖碐薐踜 leng
倳剚吇咨嗞嗭姉姊姕姿子字孜孳孶崰嵫恣杍栥梓椔榟橴淄渍湽滋滓漬澬牸玆眥眦矷禌秄秭秶笫籽粢紎紫緇緕纃缁耔胔胾自芓茊茡茲荢葘虸訾訿諮谘貲資赀资赼趑趦輜輺辎鄑釨鈭錙鍿鎡锱镃頾頿髭鯔鰦鲻鶅鼒齍齜龇 zi
倴坌奔奙捹撪本楍泍渀犇畚笨翉苯逩錛锛 ben
倸啋埰婇寀彩才採材棌毝猜睬綵縩纔菜蔡裁財财跴踩采 cai
债債夈宅寨捚摘斋斎榸瘵砦窄粂鉙齋 zhai
倾傾儬凊剠勍卿圊夝寈庆庼廎情慶擎晴暒棾樈檠檾櫦氢氫氰淸清漀濪甠硘碃磬罄苘葝蜻請謦请軽輕轻郬錆鑋靑青靘頃顷鯖黥 qing
偁爯称稱 cheng chen
偄堧壖撋朊瑌瓀碝礝緛腝軟輭软阮 ruan
偅 zhong tong
偈紒耤趌 ji jie
偌叒嵶弱楉焫爇箬篛蒻鄀鰙鰯鶸 ruo
偒 tang dang
偗剩剰勝升呏圣墭声嵊憴斘昇晠曻枡榺橳殅泩渻湦焺牲珄琞生甥眚竔笙縄繉繩绳聖聲胜蕂譝貹賸鉎鍟阩陞陹鵿鼪 sheng
偢 chou qiao
偲 cai si
偳塅媏断斷椴段毈煅瑖短碫端簖籪緞缎腶葮褍躖鍛鍴锻 duan
偶吘呕嘔怄慪櫙欧歐殴毆沤漚熰瓯甌耦腢膒蕅藕藲謳讴鏂鴎鷗鸥𠙶𬉼 ou
偺咱 zan za
偻僂 lv lou
偾僨分吩坟墳奋奮妢岎帉幩弅忿愤憤昐朆枌梤棻棼氛汾瀵焚燌燓獖瞓秎竕粉粪糞紛纷羒羵翂膹芬蒶蕡蚠蚡衯訜豮豶躮轒酚鈖鐼隫雰餴饙馚馩魵鱝鲼黂黺鼖鼢𣸣 fen
傀匮匱 kui gui
傁凁叜叟嗖嗽嗾廀廋捜搜摉擞擻櫢溲獀瘶瞍艘蒐蓃薮藪螋鄋醙鎪锼颼飕餿馊騪 sou
傂 zhi si ti
傆元円冤剈原厡厵噮囦园圆圎園圓垣塬妴媛媴嫄嬽寃怨愿掾援棩榞榬橼櫞沅淵渁渆渊渕湲源溒灁爰猨猿瑗盶眢禐笎緣縁缘羱肙苑茒葾蒬薗蜎蜵蝝蝯螈衏袁裫褑褤謜轅辕远逺遠邍邧酛鈨鎱院願駌騵魭鳶鴛鵷鶢鶰鸢鸳鹓黿鼋鼘鼝𫘪 yuan
傇傛冗媶嫆嬫宂容峵嵘嶸戎搈曧栄榕榮榵毧氄溶瀜烿熔狨瑢穁穃絨縙绒羢肜茙茸荣蓉蝾融螎蠑褣軵鎔镕駥 rong
傋 gou jiang
傌吗嗎嘛嘜妈媽嫲杩榪溤犘犸獁玛瑪痲睰码碼祃禡罵蔴蚂螞蟇遤鎷閁馬駡马骂鬕鰢鷌麻 ma
傍垹塝帮幇幚幫捠梆棒榜浜牓玤稖綁縍绑艕蒡蜯謗谤邦邫鎊镑鞤𠳐 bang
傎典厧嚸坫垫墊壂奌奠婝婰嵮巅巓巔店惦扂掂攧敁敟椣槇橂殿淀滇澱点玷琔电癜癫癲碘簟蒧蕇蜔踮蹎鈿電靛顚顛颠驔點齻 dian
傐儫号哠嗥嘷噑嚆嚎壕好恏昊昦晧暠暤暭曍椃毜毫浩淏澔濠灏灝獆獔皓皜皞皡皥竓籇耗聕茠蒿薃薅號蚝蠔譹豪郝鄗顥颢鰝 hao
傓僐删刪剼善圸墠墡姍姗嬗山扇挻搧擅敾晱柵椫樿檆歚汕潸澘灗煽熌狦珊疝睒磰笘縿繕缮羴羶脠膳舢芟苫蟮蟺衫覢訕謆譱讪贍赡赸跚軕邖鄯釤鐥钐閃閊闪陕陝饍騸骟鯅鱓鱔鳝𫮃 shan
傔塹浅 qian jian
傕埆 que jue
傖 cang chen
傝 ta tan
傤儎再哉在宰崽扗栽洅渽溨災灾烖睵賳載载酨 zai
傧儐宾彬摈擯斌椕殡殯滨濒濱濵瀕繽缤膑臏虨豩豳賓賔邠鑌镔霦顮髌髕髩鬂鬓鬢 bin
傩儺愞懦懧挪掿搦梛榒橠稬穤糑糥糯諾诺蹃逽鍩锘 nuo
傫儡儽厽垒塁壘壨嫘擂攂樏檑櫐櫑欙泪洡涙淚灅瓃畾癗矋磊磥礌礧礨禷类累絫縲纇纍纝缧罍羸耒蔂蕌蕾藟蘱蘲蘽虆蠝誄讄诔轠酹銇錑鐳鑘鑸镭雷靁頛頪類颣鱩鸓鼺 lei
傮 zao cao
傲厫嗷嗸坳垇墺奡媪媼嫯岙岰嶅嶴廒慠懊擙敖柪滶澳熬爊獒獓璈翱翶翺聱艹芺蔜螯袄襖謷謸軪遨鏊鏖镺隞驁骜鰲鳌鷔鼇 ao
傶 qi cou
傸刅创刱剏剙創噇床怆愴摐牀牎牕疮瘡磢窓窗窻闖闯 chuang
僄篻骠 piao biao
僔噂尊嶟捘撙樽繜罇譐遵銌鐏鱒鳟鶎鷷𨱔 zun
僙光咣垙姯広廣桄洸灮炗炚炛烡犷獷珖胱茪輄逛銧黆𨐈 guang
僚嘹嫽寥寮尞尥尦屪嵺嶚嶛廖廫憀憭撂撩敹料暸曢橑炓燎爎爒獠璙疗療瞭窷竂簝繚缭聊膋膫藔蟟豂賿蹘蹽辽遼鄝釕鐐钌镣镽飉髎鷯鹩𪤗 liao
僜凳噔墱嬁嶝戥櫈灯燈璒登瞪磴竳等簦艠覴豋蹬邓鄧鐙镫隥 deng
僝 chan zhan zhuan
僣 tie jian
僧鬙 seng
僪 yu ju
僫恶惡 e wu
僮 tong zhuang
僵勥匞匠塂壃奖奨奬姜將嵹弜弶摾桨槳橿櫤殭江洚浆滰漿犟獎畕畺疅礓糡糨絳繮绛缰翞耩膙茳葁蒋蔣薑螀螿講謽讲豇酱醤醬韁顜鱂鳉 jiang
僶冺刡勄垊姄岷崏悯惽愍慜憫抿捪敃敏敯旻旼暋民泯潣珉琘琝瑉痻皿盿砇笢笽簢緍緡缗罠苠蠠鈱錉鍲閔閩闵闽鰵鳘鴖黽 min
僿嗮嘥噻毢簺腮賽赛顋鰓 sai
儃 chan tan shan
儅党凼噹圵垱壋当挡擋攩档檔欓氹澢珰璗璫瓽當盪瞊砀碭礑筜簜簹艡荡菪蕩蘯蟷裆襠譡讜谠趤逿闣雼黨𣗋𬍡 dang
儇咺喧塇媗嫙宣怰悬愃愋懸揎旋昍昡晅暄暶楦檈泫渲漩炫烜煊煖玄琄瑄璇璿痃癣癬眩睻矎碹禤箮絢縼繏绚翧翾萱萲蓒蔙蕿藼蘐蜁蝖蠉衒袨諠諼譞谖贙軒轩选選鉉鍹鏇铉镟颴駽鰚𫍽𫓶𫠊 xuan
儓冭台囼坮太夳嬯孡忲态態抬擡檯汰汱泰溙炱炲籉肽胎臺舦苔薹跆邰酞鈦钛颱鮐鲐 tai
儖兰嚂囒壈婪嬾孄孏岚嵐幱懒懶拦揽擥攔攬斓斕栏榄欄欖欗浨滥漤澜濫瀾灆灠灡烂燗燣燷爁爛爤爦璼瓓篮籃籣糷繿纜缆罱葻蓝藍蘫蘭褴襕襤襴襽覧覽览譋讕谰躝醂鑭钄镧闌阑韊顲𬒗 lan
儗 ni yi ai
儣况劻匡匩哐圹壙夼岲恇懬懭旷昿曠框況洭爌狂狅眖眶矿砿礦穬筐筺絋絖纊纩誆誑诓诳貺贶軖軠軦軭邝邼鄺鉱鋛鑛鵟黋𫛭 kuang
儧儹兂喒噆攅昝暂暫橵瓉瓒瓚禶簪簮糌襸讃讚賛贊赞趱趲蹔鄼錾鏨鐕鐟饡鵤 zan
儭嗔嚫塵墋夦宸尘忱抻敐敶晨曟栕榇樄櫬沉煁琛疢瘎瞋硶碜磣臣茞莀莐蔯薼螴衬襯訦諃諶謓讖谶賝贂趁趂趻踸軙辰迧郴鈂鍖陈陳霃鷐麎齓齔龀𬘭 chen
儱咙哢嚨垄垅壟壠嶐巃巄徿拢攏昽曨朧栊梇槞櫳湰滝漋爖珑瓏癃眬矓砻礱礲窿竉竜笼篭籠聋聾胧茏蘢蠪蠬襱豅贚躘鏧鑨陇隆隴霳靇驡鸗龍龒龓龙𬕂 long
儴勷纕 rang xiang
儶 hui xie
兄兇凶匂匈哅忷恟汹洶熊熋胷胸芎訩詗詾讻诇雄 xiong
兆垗妱巶找招旐昭曌枛櫂沼炤照燳狣瑵瞾笊罀罩羄肁肇肈詔诏赵趙釗鉊鍣钊駋鮡𬬿𬶐 zhao
兊兌兑 dui rui yue
克刻勀勊可嗑坷堁娔客岢嵙恪愙敤柯棵榼樖氪渇渴溘炣牁牱犐珂疴瞌碦磕礚科稞窠緙缂翗艐萪薖蚵蝌衉課课趷軻轲醘鈳錁钶锞頦顆颏颗騍骒髁 ke
內氝氞脮腇錗餒馁鮾鯘 nei
六 liu lu
兹呰啙茈 zi ci
兽収受售垨壽夀守寿手扌授收狩獣獸痩瘦綬绶膄艏首 shou
内 nei na
冊册厕厠夨廁恻惻憡敇测測笧策筞筴箣荝萗萴蓛 ce
冎刮剐剮劀卦叧啩寡挂掛桰歄煱瓜罣胍褂詿诖踻颪颳騧鴰鸹 gua
冒 mao mo
冘 you yin
冣厜嘴噿嶊嶵晬最栬槜樶檇檌璻祽絊纗罪蕞蟕辠酔酻醉錊 zui
冦剾劶口叩宼寇彄扣抠摳敂滱眍瞘窛筘簆芤蔲蔻釦鷇𫸩 kou
冯馮 feng ping
冾圶峠帢恰拤掐殎洽硈胢葜跒酠鞐髂 qia
净凈淨 jing cheng
凂堳塺妹媄媒媚媺嬍寐嵄嵋徾抺挴攗旀昧枚栂梅楣楳槑毎每沬浼渼湄湈煝煤燘猸玫珻瑂痗眉眛睂睸祙禖篃美脄脢腜苺莓葿蝞袂跊躾郿酶鎂鎇镁镅霉鬽魅鶥鹛黣黴 mei
准凖埻宒準稕窀綧衠訰諄谆迍𬘯 zhun
凑湊腠輳辏 cou
凟匵厾嘟堵妒妬嬻杜椟櫝殬殰涜渡牍牘犊犢独獨琽瓄皾督睹秺笃篤肚芏荰螙蠧蠹裻覩読讀讟豄賭贕赌醏錖鍍鑟镀靯韇韣韥騳髑黩黷𬭊 du
凯凱剀剴勓垲塏奒开恺愷慨揩暟炌烗蒈輆鍇鎎鎧鐦铠锎锴開闓闿颽 kai
凵欿 kan qian
凹 ao wa
凿唕唣噪慥早枣栆梍棗澡灶煰燥璪皁皂竃竈簉糟艁薻藻蚤譟趮蹧躁造遭醩鑿𥖨 zao
切匧厒妾怯悏惬愜挈穕窃竊笡箧篋籡聺苆踥鍥锲鯜 qie
刌壿存寸忖村澊皴竴籿膥踆邨 cun
划劃化华哗嘩埖夻婲婳嫿嬅崋搳摦撶杹枠桦椛槬樺滑澅猾画畫畵硴糀繣舙花華蒊蕐蘤螖話誮諙譁譮话錵鏵铧驊骅鷨黊 hua
刖嬳岄岳嶽彟恱悅悦戉抈捳曰曱月樾瀹爚玥矱礿禴篗籆籥籰粤粵蘥蚎蚏説越跀跃躍軏鈅鉞鑰钺閱閲阅鸑鸙黦龠𫐄𬸚 yue
刘劉嚠塯媹嬼嵧廇懰旈旒柳栁桞桺榴橊橮流浏溜澑瀏熘熮珋琉瑠瑬璢畄留畱疁瘤癅硫磂磟綹绺罶羀翏蒥蓅藰蟉裗蹓遛鋶鎏鎦鏐鐂锍镏镠雡霤飀飅飗餾馏駠駵騮驑骝鬸鰡鶹鷚鹠鹨麍 liu
別别彆徶憋瘪癟癿莂虌蛂蟞襒蹩鱉鳖鼈龞 bie
刨炮 pao bao
刯哽埂堩峺庚挭暅更梗椩浭焿畊絚綆緪縆绠羮羹耕耿莄菮賡赓郠骾鯁鲠鶊鹒𬒔 geng
刷唰耍誜 shua
券 quan xuan
刹剎 cha sha
剉剒厝夎嵯嵳挫措搓棤瑳痤矬磋脞莝莡蒫蓌蔖虘蹉逪遳醝銼錯锉错鹺鹾 cuo
削敩 xiao xue
剋尅 kei ke
剌啦喇嚹垃拉揦揧旯柆楋溂瓎瘌磖翋臘菈藞蝋蝲蠟辢辣邋鑞镴鞡鬎鯻𬶟 la
剖咅哣抔掊犃裒 pou
剝剥薄 bao bo
剡掞烻 yan shan
剢 du zhuo
剬 duan zhi
剳 da zha
剸漙篿 tuan zhuan
剹 lu jiu
剽勡嘌嫖彯徱慓旚殍漂犥瓢皫瞟票縹缥翲蔈薸螵醥闝顠飃飄飘驃魒 piao
剿劋勦摷 jiao chao
劗攥籫繤纂纉纘缵躜躦鉆鑚鑽钻 zuan
劘嗼嚤圽塻墨妺嫫嫼嬤嬷寞尛帞懡摸摹擵昩末枺橅歿殁沫漠爅獏瘼皌眽眿瞐瞙砞磨礳秣糢絈纆耱膜茉莈蓦藦蘑蛨蟔謨謩谟貃貊貘銆鏌镆陌靺饃饝馍驀髍魔魩魹默黙𬙊 mo
劤劲勁 jin jing
劥坑牼硁硜硻誙銵鍞鏗铿阬 keng
劦 xie lie
助柷 zhu chu
劭勺卲哨娋少弰捎旓柖潲烧焼燒玿稍筲紹綤绍艄萷蕱袑輎邵韶髾鮹 shao
劰喵妙媌嫹庙庿廟描杪淼渺玅眇瞄秒竗篎緲缈苗藐邈鶓鹋 miao
勂吿告夰峼搞杲槀槁槔槹橰檺櫜睾祮祰禞稁稾稿筶篙糕縞缟羔膏臯菒藁藳誥诰郜鋯锆韟餻高髙鷎鷱鼛 gao
勃 bo bei
勒嘞 le lei
勜 weng yang
勭烔燑狪絧 tong dong
匋陶 tao yao
匏咆垉奅庖抛拋泡爮狍疱皰砲礟礮脬萢袍褜跑軳靤鞄麅麭 pao
匘呶垴堖夒嫐孬峱嶩巎恼悩惱挠撓猱瑙硇碯脑脳腦臑蛲蟯詉譊鐃铙閙闹鬧 nao
匙 chi shi
匝咂帀杂沞沯砸臜臢襍迊鉔雑雜雥韴魳 za
匨 zang cang
匴狻痠祘笇筭算蒜酸 suan
区區 qu ou
匼愘揢 ke qia
匾卞变変峅弁徧忭惼抃揙昪汳汴炞煸玣甂砭碥稨窆笾箯籩糄編编艑苄萹藊蝙褊覍諚變貶贬辡辧辨辩辫辮辯边遍邉邊釆鍽鞭鯾鯿鳊鴘𨚕 bian
卄哖唸埝姩年廿念惗拈撚撵攆涊焾碾秊秥簐艌蔫蹍蹨躎輦辇鮎鯰鲇鲶鵇黏 nian
卒 zu cu
单單 dan shan chan
南 nan na
卛 shuai lv
卜 bu bo pu
卝 kuang guan
卡 ka qia
卬 ang yang
却卻塙崅悫愨慤搉榷炔燩琷瘸皵确確礭缺缼蒛闋闕阕阙鵲鹊𬒈 que
厂 chang an han
厃 wei yan
厇 zhe zhai
厈屽 han an
厏 zha zhai
厔峙崻殖馶 zhi shi
厖吂哤壾娏忙恾杗杧汒浝漭牤牻痝盲硭笀芒茫茻莽莾蘉蠎邙釯鋩铓駹 mang
厦廈 sha xia
厱 lan qian
厶 si mou
厷唝嗊愩慐硔 gong hong
厸 lin miao
厹 qiu rou
参參叄叅 can shen cen san
叆嗌艾 ai yi
双塽孀孇慡欆漺灀爽礵縔艭鏯雙霜騻驦骦鷞鸘鹴 shuang
叕 zhuo yi li jue
叚徦瘕 jia xia
叞尉蔚 wei yu
叠垤堞峌幉恎惵戜曡殜氎爹牃牒瓞畳疂疉疊碟絰绖耊耋胅艓苵蜨蝶褋褺詄諜谍跌跮蹀迭镻鰈鲽鴩𫶇 die
叡壡枘桵橤汭瑞甤睿緌繠芮蕊蕋蕤蘂蘃蚋蜹銳鋭锐 rui
句拘 ju gou
叨 dao tao
叶 ye xie
吀咩哶孭幭懱搣滅灭烕礣篾蔑薎蠛衊鑖鱴鴓 mie
吁 xu yu
吅 xuan song
合紇纥閤颌鲄 he ge
吋 cun dou
吓 xia he
吖 a ya
吞暾朜氽焞臀臋蛌豘豚軘霕飩饨魨鲀黗 tun
吡怶朇榌濞禆笓螕裨鎞 bi pi
吤裓 jie ge
否 fou pi
吪 e hua
吭妔 keng hang
吮橓瞚瞬舜蕣順顺鬊 shun
吱 zhi zi
吲 yin shen
吶 na ne
吷 xue chuo jue
吺 dou ru
吽 hong hou ou
吾娪於 wu yu
呇 men qi
呑 tun tian
呔骀 dai tai
呗 bai bei
员員贠 yuan yun
呙啯嘓囯囶囻国圀國埚堝墎崞帼幗彉彍惈慖懖摑果椁槨漍猓瘑粿綶聒聝腂腘膕菓蔮虢蜾蝈蟈裹褁輠过過郭鈛鍋鐹锅餜馃馘𬇹 guo
呚 hua qi
呛唴啌嗆嗴墏墙墻嫱嬙嶈戕戗戧摤斨枪槍樯檣溬漒炝熗牄牆猐獇繈繦羌羗羥羻腔艢蔃蔷蘠蜣襁謒跄蹌蹡鏘鏹锖锵镪 qiang
呠喷歕湓瓫盆翸葐 pen
呡渂 wen min
呢 ne ni
呫 tie che
呮祇蚔 qi zhi
呱 gua gu
呲薋 ci zi
呴 hou xu gou
呵 he a
呷 xia ga
呺 hao xiao
呾 da dan
咀 zui ju
咁 xian gan
咋 za ze zha
和 he huo hu
咖 ka ga
咥槢 xi die
咭 ji xi qia
咯 ge luo ka lo
咰 shu xun
咳 hai ke
咶 huai shi
咷啕套嫍幍弢慆掏搯桃槄檮洮涛淘滔濤瑫祹絛綯縚縧绦绹萄蜪裪討詜謟讨轁迯逃醄鋾鞀鞉鞱韜韬飸饀饕駣騊鼗𫘦 tao
咹 e an
咼 wai he wo gua guo
咽 yan ye
品嚬姘娦嫔嬪拼榀汖牝玭矉礗穦聘薲蠙貧贫顰颦馪驞𬞟 pin
哈紦 ha
哋嵽 di die
哏 gen hen
哕噦 yue hui
哜嚌 ji jie zhai
哟唷喲 yo
哦 o e
哪 na nai ne nei
哱 bo po ba
哴駺 liang lang
哷 lie lv
哼啈堼姮恆恒悙横橫涥烆珩胻脝蘅衡鑅鴴鵆鸻 heng
哾 chuo yue
哿 ge jia
唄 bei bai
唊 jia qian
唌 yan dan xian
唫 yin jin
唬芐 hu xia
唲 er wa
啁 zhou zhao tiao
啃垦墾恳懇掯肎肯肻裉褃豤錹 ken
啅濯 zhuo zhao
啉 lin lan
啊錒锕 a
啍 tun zhun xiang dui
啐 cui qi
啑 die sha jie ti
啘 yue wa
啚 bi tu
啜 chuo chuai
啞 ya e
啨 ying qing
啪妑帊帕怕掱杷潖爬琶筢舥葩袙趴 pa
啫 zhe shi
啬嗇懎擌栜歮涩渋澀澁濇濏瀒瑟璱瘷穑穡穯繬譅轖銫鏼铯飋 se
啮嗫噛嚙囁囓圼孼孽嵲嶭巕帇捏揑敜枿槷櫱涅湼痆篞籋糱糵聂聶臬臲苶蘖蠥讘踂踗踙蹑躡錜鎳鑈鑷钀镊镍闑陧隉顳颞齧𫔶 nie
啴 tan chan tuo
喁 yong yu
喋 die zha
喎外歪竵顡 wai
喏 nuo re
喐 xu huo guo
喔 wo o
喛 huan yuan xuan he
喝 he ye
喠 zhong chuang
喥 duo zha
喬峤癄釥 qiao jiao
喯 pen ben
喰 can sun qi
喳楂 zha cha
喿 zao qiao
嗃 he xiao hu
嗄 a sha
嗒溚鎉鿎 da ta
嗗 wa gu
嗙 pang beng
嗛纤 xian qian
嗡塕奣嵡攚暡滃瓮甕瞈罋翁聬蓊蕹螉鎓鶲鹟齆𬭩 weng
嗨 hei hai
嗲 dia
嗺 zui sui
嗻 zhe zhu
嘄 jiao dao
嘅 kai ge
嘇 shan can
嘈嶆愺撡操曹曺槽漕糙肏艚艸草蓸螬褿襙鄵鏪騲鼜𥕢 cao
嘎嘠噶尕尜尬旮玍釓錷钆魀 ga
嘏 gu jia
嘐姣 jiao xiao
嘘噓 xu shi
嘚得 de dei
嘬 zuo chuai
嘲朝鼂 chao zhao
嘼 chu xu shou
嘽 tan chan
嘾弾彈惔澹 dan tan
嘿 hei mo
噃蕃 fan bo
噈 cu za he
噋 tun kuo
噌 ceng cheng
噢筽 o
噣 zhou zhuo
噭 jiao qiao chi
噱泬疦 jue xue
噴濆 pen fen
噷 xin hen
嚄 huo o
嚇螛 he xia
嚊 xiu pi
嚋婤盩薵诪 zhou chou
嚒嚰庅濹 me
嚓 cha ca
嚗 bo pao bao
嚜 me mei mo
嚡 xie hai
嚣 ao xiao
嚷壌壤懹攘瀼爙獽瓤禳穣穰蘘譲讓让躟鬤 rang
嚼脚角 jiao jue
嚽娖戳擉歠涰磭繛踀踔輟辍辵辶逴酫鑡餟齪龊 chuo
囃 za ca
囋 za zan can
囐 za nie yan
囗 wei guo
囜您拰脌 nin
囝 jian nan
团団圕團彖慱抟摶檲湍煓猯畽疃糰褖貒鏄鷒鷻 tuan
囤坉 tun dun
困坤堃堒壸壼崐崑悃捆昆晜梱涃潉焜熴猑琨瑻睏硱祵稇稛綑菎蜫裈裍裩褌醌錕锟閫閸阃騉髠髡髨鯤鲲鵾鶤鹍 kun
囲 wei tong
囷夋宭峮帬羣群裙裠逡 qun
囸日衵鈤馹驲 ri
圈圏奍婘弮惓棬椦 quan juan
圌 chui chuan
圜 huan yuan
圩 xu wei
地嶳底 di de
圱 qian su
圻 qi yin
坆 mei fen
坈 rong keng
坋炃 fen ben
坏 huai pei pi
坔 di lan
坠墜惴甀畷礈綴縋缀缒腏膇諈贅赘醊錐錣鑆锥騅骓鵻 zhui
坢柈跘 pan ban
坬 wa gua
坻慸柢 di chi
垖堆塠对対對怼憝懟濧瀩痽碓磓祋綐薱譈譵轛鐓鐜队陮頧鴭 dui
垳斻杭沆笐筕絎绗航苀蚢裄貥迒頏颃魧 hang
垸蒝 yuan huan
垺抙捊 pou fu
埁岑嵾涔 cen
埄 beng feng
埅 di fang
埉 xia jia
埋 mai man
埏 shan yan
埐菳 qin jin
埔鯆 pu bu
埣 sui su
埥鲭 qing zheng
埩氶 zheng cheng
埱 chu tou
埳 kan xian
埶醳 yi shi
埽嫂扫掃掻搔氉溞瘙矂繅缫臊螦騒騷骚髞鰠鱢鳋 sao
堇寖廑慬 jin qin
堋 peng beng
堑 qian zan jian
堕墮 duo hui
堡 bao bu pu
堥 mao mou wu
堨 ai e ye
塞 sai se
塟弉牂羘脏臓臟臧葬蔵賍賘贓贜赃銺駔驵髒 zang
填瑱紾 tian zhen
塸 ou qiu
塼 zhuan tuan
墆疐聜蹢 di zhi
墌 zhi zhuo
墤 kuai tui
墥 tuan dong
墧碻 qiao que
墫 zun dun
墽 qiao ao
墿 yi tu
壆 xue bo jue
壊壞徊怀懐懷槐淮耲蘹蘾褢褱踝 huai
壏懢 lan xian
壮壯壵妆妝娤庄庒撞桩梉樁焋状狀粧糚荘莊装裝 zhuang
壳殼 ke qiao
夂 zhi zhong
夃 gu ying
夅降 jiang xiang
夆炐 pang feng
夐 xuan xiong
夗妧宛 wan yuan
夘 mao wan
大 da dai
夯 hang ben
夲 tao ben
夵 yan tao
夹夾 jia ga xia
奀峎恩摁蒽 en
奃媂揥渧珶苐 di ti
奏揍棸箃緅諏诹走赱邹郰鄒鄹陬騶驺鯐鯫鲰黀齱齺 zou
契 qi qie xie
奘 zang zhuang
奞 xun zhui
奤 ha po tai
奥奧澚 ao yu
奲 duo che
女 nv ru
奵 ding tian
她 ta jie
奻暖渜煗餪 nuan
妁搠朔槊烁爍矟蒴鎙鑠铄 shuo
妃 fei pei
妋 fu you
妎 hai jie
妚 fou pei pi
妜 yue jue
妞忸扭炄牛牜狃紐纽莥鈕钮靵 niu
妠 na nan
妳 nai ni
妶 xian xuan xu
妷栺秇 zhi yi
姡 hua huo
姤 gou du
姥 lao mu
姰浚濬 jun xun
姱 kua hu
姶 e ya
姺 xian shen
娆嬈扰擾繞绕荛蕘襓遶隢饒饶 rao
娒 wu mei mu
娕 chuo lai
娘嬢孃酿醸釀 niang
娜搻𦰡 na nuo
娝 pou bi
娞 nei sui
娭 xi ai
娷 zhui shui
娾 ai e
婄 pou pei bu
婏 fu fan
婜 qian jin
婠 wan wa
婥 chuo nao
婩 nve an
婫 hun kun
婸 dang yang
婼 ruo chuo
婾媮 tou yu
媃宍揉柔楺渘煣瑈瓇禸粈糅肉脜腬葇蝚譳蹂輮鍒鞣韖騥鰇鶔𫐓 rou
媆 ruan nen
媐 yi pei
媞惿 ti shi
媠沲 duo tuo
媰 chu zou
嫀 qin shen
嫅 jie suo
嫋嬝嬲脲茑蔦袅裊褭鸟 niao
嫨 han nan
嫩嫰 nen
嬐 xian yan jin
嬛 qiong huan xuan
孅欦臤 qian xian
孈 xie hui
孉 huan quan
孎 zhu chuo
孖 ma zi
孙孫鶽 sun xun
孛誖 bei bo
孧 you niu
孱摲 chan can
宊 tu jia
宓 mi fu
宕 dang tan
宲 bao shi
宽寛寬梡欵款歀臗鑧髋髖 kuan
宿 su xiu
寁 jie zan
寠 lou ju
寽 lve luo
射 she ye yi
将摪疆 jiang qiang
尌属屬术澍 shu zhu
尐藉诘鞊 jie ji
尢 wang you
尨 meng mang long pang
尺 chi che
尾 wei yi
尿 niao sui
层層嶒蹭驓 ceng
屏 ping bing
屟 xie ti
屮 che cao
屯旽 tun zhun
屰 ni ji
屸 hong long
岂豈 qi kai
岇昂昻枊盎肮醠骯 ang
岨忂渠瞿螶 qu ju
峇 ba ke
峊 fu nie
峫緤 xie ye
崒椊 zu cui
崚 ling leng
崥旇睥稫紕纰肶芘辟 pi bi
崭嶃嶄 zhan chan
崴 wai wei
崵 yang dang
崼 shi die
嵁 kan zhan
嵅 han dang
嵌 qian kan
嵍 wu mao
嵑嶱 ke jie
嵣灙 dang tang
嵤爃 rong ying
嵦 ai kai
嵪 kao qiao
嵰忴扲 qian qin
嶏抷淠 pi pei
嶠潐煍 jiao qiao
嶡鳜 jue gui
嶦鳣 zhan shan
嶰瑎 xie jie
嶲 gui xi juan
巁棙爄綟 li lie
巂 xi gui juan
巆 ying hong
巑撺攛櫕欑殩汆熶爨窜竄篡簒蹿躥鑹镩 cuan
巠 jing xing
差 cha chai ci
巷 xiang hang
帅帥摔甩蟀 shuai
帑 tang nu
帓 mo wa
帖萜蛈貼贴鉄銕鐡鐵铁飻餮驖 tie
帨水氵氺涗涚睡稅税脽裞閖 shui
帱幬 chou dao
帴 jian san
帹 sha qie
幓 shan qiao shen
幢 zhuang chuang
广 guang an
庉 dun tun
庍 bai ting
度 du duo
庬 mang meng pang
庰鉼 bing ping
庴 ji cuo
廆 gui wei hui
廓扩拡擴濶筈萿葀蛞闊阔霩鞟鞹韕頢鬠 kuo
廧薔 qiang se
廹迫 po pai
弄 nong long
弟 di ti tui
弡 jue zhang
弲 xuan yuan
強强彊 qiang jiang
弹醈 tan dan
彐 ji xue
彡 shan xian
彭搒 peng bang
彴穛 zhuo bo
彵狏 tuo yi
彷 pang fang
徍 wa wang jia
徎撜 cheng zheng
從枞樅潀潈潨熜 cong zong
徥 shi ti
徲鶗鶙 ti chi
徳德恴悳惪淂鍀锝 de
徴徵 zhi zheng
徸 chong zhong
忊濎 ding ting
忑慝特蟘鋱铽 te
忒 te tei tui
忔 yi qi
忕 tai shi
忚 xi lie
忞忟玟 min wen
忪 song zhong
忯耆 qi shi
忳 tun zhun dun
忹 kuang wang
忼邟 kang hang
忾愾 kai xi
怋 min men
怍 zuo zha
怎譖谮 zen
怐 kou ju
怓 nao niu
怗 tie zhan
怘抇鹄鹘 hu gu
怚 cu ju zu
思 si sai
怞牰 you chou
怢 tu die
怮 you yao
怴 xu xue
怸 xi shu
恁 nen nin
恌窕 tiao yao
恓 xi qi xu
恔憢校 xiao jiao
恗 hu kua
恧朒籹衂衄釹钕 nv
恮 quan zhuan
悁 yuan juan
悈 jie ke
悎 hao jiao
悗瞒瞞鞔 man men
悝 kui li
悥 yi nian
惌杬箢蚖鋺 yuan wan
惏 lan lin
惐淢藇 yu xu
惙 chuo chui
惛 hun men
惝 chang tang
惢 suo rui
惮憚疸 dan da
惹热熱 re
愉 yu tou
愒 kai qi
愓 dang tang shang yang
愖 chen xin dan
愡棇漎 cong song
愢 sai si
愬洬 shuo su
慀 xi xie
慅懆 cao sao
慉 xu chu
慊 qie qian
慒 cao cong
慹 zhi zhe
慺瞜鷜𦝼 lou lv
憕 cheng deng zheng
憞 dui dun tun
憹 nao nang
憿 ji jiao
懁 xuan huan
懝 ai yi ni
戂攠麿 mi mo
戅戆 gang zhuang
戇 zhuang gang
戌 xu qu
戏戯戲 xi hu
戛 jia ga
戝蠈賊贼鰂鱡鲗 zei
戱 hu xi
扄 shang jiong
扎紥紮 zha za
扐 le li cai
扒鈀钯 ba pa
払 fan fu
扚 diao di yue li
扛犺 kang gang
扜杅 yu wu
扝 yu wu ku
扡 tuo chi yi
扢 gu jie xi ge
扥扽 den
扱 xi cha qi
扳拌湴闆 ban pan
扷 ba ao
扸 xi zhe
扻 zhi sun kan
抂 kuang wang zai
抌黮 dan shen
抐 ne ni rui na
抓檛簻膼髽 zhua
折 zhe she
抝拗 ao niu
抢搶鎗 qiang cheng
抧豸 zhi zhai
抪柨 bu pu
抭 yao tao
抲 he qia
抹摩 mo ma
拁 jia ya
拂畐鶝 fu bi
拆 chai ca
拓 tuo ta zhi
拚 pin pan fan
择擇責责 ze zhai
括 kuo gua
拮 jie jia
拴栓涮腨閂闩 shuan
拵 cun zun
拶桚 za zan
拸 yi chi hai
拺 ce se chuo
拽 zhuai ye
拾 shi she
挄 kuo guang
挎 kua ku
挐 na ru
挕 die she
挝 wo zhua
挟挾 xie jia
挩捝 tuo shui
挱 suo sha
挲 sa sha suo
挳摼 keng qian
挷 bang peng
挼 ruo rua
捁 jiao ku
捇 huo chi
捈 tu shu cha
捋 lv luo
捒 shu song sou
捓 ye yu
捔 jue zhuo
捗 bu pu zhi
损損搎榫槂狲猻笋筍箰荪蓀蕵薞鎨隼飧飱 sun
捥菀 wan yu
捬 fu bu
捰 luo wo
捲 juan quan
捵 chen tian
捻 nian nie
捼 ruo wei re
捾 wo xia
掅 qing qian
掔 qian wan
掜 nie ni yi
掝 huo xu
掟 zheng ding
掫 zou zhou chou
掴 guo guai
掸撣 dan shan
掺 chan xian can shan
揁 zheng keng
揂 jiu you
揊 pi che
揌 sai zong cai
提碮遆 ti di
揔 zong song
揘 huang yong
揝 zan zuan
揟 xu ju
揣 chuai tuan zhui
揭 jie qi
揰 chong dong
揲 die she ye
揵犍玪 jian qian
搊 chou zou
搋膗膪踹 chuai
搑 rong nang
搕痾 ke e
搙 nu nuo nou
搚 la xie xian
搩 jie zhe
搫 pan ban po
搱 zhi nai
搷 tian shen
摄攝 she nie
摋 sha sa shai
摌 chan sun
摎 jiu liu liao jiao nao
摓漨熢 feng peng
摕 di tu zhi
摖 qi ji cha
摗 sou song
摡 gai xi
摢 hu chu
摨 nai zhi
摮磝 ao qiao
摰 nie che
摵 se mi su
撍 zan zen qian
撗 heng guang
撝 hui wei
撨 xiao sou
撮 cuo zuo
撱 wei tuo
撽 qiao yao ji
撾 zhua wo
擏殑 qing jing
擗 pi bo
據 ju ji
擦礤礸遪 ca
擳 zhi jie
擸爉 la lie
擽 li luo yue
擿 ti zhai zhi
攃 ca sa
攈 jun pei
攊攭躒 li luo
攋櫴 la lai
攎 lu luo
攒濽灒 zan cuan
攕閒 xian jian
攢 zan cuan zuan
攦 li shai
攲 ji qi yi
敄 wu mou
敊 chu shou
敋 ge guo e
敓敚 duo dui
敠敪 duo que
敦镦 dun dui
敧 qi yi ji
数數 shu shuo
敱敳 ai zhu
敻 xiong xuan
斀 zhuo zhu
斁 yi du
斄 li tai
斔 yu zhong
斡 wo guan
斢 tou tiao
斦 yin zhi
斺 chan jie
斿 you liu
旁 pang bang
无 wu mo
旲 tai ying
昢 po pei
晇 xu kua
晒曬筛篩簁籭 shai
晟椉盛 sheng cheng
景 jing ying
晵 qi du
晻 an yan
暏 du shu
暕 jian lan
暴 bao pu
曝瀑 pu bao
曽橧 zeng ceng
曾竲 ceng zeng
朁 can qian jian
朅 qie he
朌鳻 ban fen
朏胐 fei ku
朐 qu xu chun
朘 juan zui
朚 huang mang wang
朣橦 tong chuang
朮朱 zhu shu
朴 pu po piao
朷 dao tiao mu
朹 gui qiu
杉 shan sha
杒梕 ren er
杓 shao biao
杕枤 di duo
杚 gu gai
杝 yi zhi li duo
杫 si zhi xi
杮 bei fei
杸 shu dui
杻 niu chou
枂臒 wo yue
枈 pi mi
枋 fang bing
枑 hu di
枝 zhi qi
枮 xian zhen
枱 tai si
枸 gou ju
枹 bao fu
枻栧 yi xie
柁沰馱駄驮 tuo duo
柂 yi duo li
柅 ni chi
柍楧 yang ying
柏 bai bo
柜 gui ju
柞苲 zha zuo
柣眰臷 die zhi
柤 zha zu
查査馇 cha zha
柭 ba fu pei bo bie
柮 duo zuo wu
柲 bi bie
柸 bei pei
柹 shi fei
栅 shan zha shi ce
栎櫟 li yue
栔砌 qi qie
栖蹊 qi xi
栝 gua kuo
栟 bing ben
栫袸 jian zun
栯 you yu
核隺鶮 he hu
桁 heng hang
桋荑 yi ti
桔袓 ju jie
桙 yu mou
桡橈 rao nao
桧檜螝 gui hui
桭 chen zhen
桯 ting ying
桲泊猼 bo po
桳 ben fan
梀 su yin
梋 xuan juan xie
梌 tu cha
梎 ao you
梢 shao sao
梣 qin chen cen
梩 li si qi
梴 chan yan
梹槟檳 bin bing
梼 tao chou dao
棍 gun hun
棏 de zhe
棑 pai bei pei
棓 bang pou bei
棣 di dai ti
森椮槮襂 sen
棯 ren shen
棱稜 leng ling
棴 fu su
棷 zou sou
棹 zhao zhuo
棽谌 chen shen
椄疌 jie qie
椆 chou zhou diao
椌羫 qiang kong
椎 zhui chui
椑被 bei pi
椯 duo chuan
椲 wei hui
椷 han jian
椹 shen zhen
椻 yan ya
楇 guo kua
楖 ji zhi
楛 ku hu
楤 song cong
楥 yuan xuan
楪 die ye
楯 dun shun
楱 cou zou
楴 di shi
楷 kai jie
楽 le yue
榅缊鞰 wen yun
榐 zhan nian zhen
榑艴 fu bo
榗 jian jin
榝樧 sha xie
槈羺耨鎒鐞 nou
槏 qian lian xian
槙 dian zhen
槛 kan jian
槣 ji gui
槦 rong yong
槫 tuan shuan quan
槭 qi se
槯 cui zhi
槱 you chao
槾蔓 man wan
樆邌 li chi
樔 chao jiao
樘 cheng tang
樛 jiu liao
模縸莫 mo mu
樢 niao mu
橃 fa fei
橍润潤膶閏閠闰 run
橏 zhan jian
橔 tui dun
橖 tang cheng
橚 su qiu
橝 tan dian
橨 fen fei
橪 ran yan
橻 cu chu
橾 shu qiao
檘 ping bo
檡 zhai shi tu
檶 qian lian
檷 ni mi
檻 jian kan
檽 nou ruan ru
櫎 huang guo gu
櫖 lv chu
櫗 mie mei
櫡 zhu zhuo
櫭 jue ji
櫰 huai gui
欃颤 chan zhan
欈 wei zui
欥 yu yi
欪 chu qu xi
欬 kai ai
欭 yi yin
欯 xi kai
欶 shuo sou
欸 ai ei e
欹 qi yi
欻 chua xu
欼 chi chuai
歁 kan ke
歅殷 yin yan
歏 jin qun
歘 xu chua
歙 xi she
歛 lian han
歭瘈 zhi chi
歰 se sha
歾 wen mo
殕 fou bo
殗 ye yan
殙 hun mei
殨溃潰 kui hui
殸 qing keng sheng
殽滧獟 yao xiao
毌 guan wan
毒 du dai
毭 dou nuo
毸 sai sui
氏秲識识銴 shi zhi
氓蟒 mang meng
氜 yang ri
氿 gui jiu
汃 bin pa
汋 zhuo que
汏 da tai
汤湯 tang shang
汥 zhi ji
汵 gan han cen
汶 wen men
汸趽 fang pang
汻 hu huang
汼 niu you
沈 shen chen
沌 dun zhuan
沑 nv niu
沒没 mei mo
沓 ta da
沕 mi wu
沗 hong pang
沝 zhui zi
沵 mi li
泄 xie yi
泌秘 mi bi
泏 chu she
泑 you ao
泙淜硑 peng ping
泧 yue sa
泷瀧 long shuang
泺濼 luo po
泽澤 ze shi
洒钑 sa xi
洓 se qi zi
洗 xi xian
洝 an yan e
洯 qie jie
浒滸 hu xu
浧 ying cheng
浰 lian li
浲溄 feng hong
浽 sui nei
涌 yong chong
涒 tun yun
涡渦 wo guo
涭 shou tao
涳 kong nang
涴 wo wan yuan
淁 qie ji
淉 guo guan
淖 nao chuo zhuo
淰 nian shen
淲 biao hu
淳 chun zhun
渃 re ruo luo
渎瀆读 du dou
渑澠 mian sheng
渞 qiu wu
港 gang jiang
渹 hong qing
湏 hui min xu
湣 min hun
湪 tuan nuan
湫湬 qiu jiao
湮縯酓 yan yin
湷 zhuang hun
溎 yan gui
溓 lian nian xian
溱 zhen qin
溺 ni niao
滀畜 chu xu
滈 hao xue
滊 qi xi xie
滎 xing ying
滜 ze hao
漯 luo ta
漰 peng ben
漴 chong shuang
漷秮秳 huo kuo
漻 liao liu
潎 pi pie
潒 dang xiang
潢 huang guang
潦 liao lao
潬 tan shan
潳 tu zha
潵 san sa
潶黑黒𬭶 hei
澄瀓 cheng deng
澒紅红羾銾 hong gong
澫 wan man
澮 kuai hui
濄 guo wo
濈 ji sha
濊 hui huo
濔 mi ni
濢 cui zui
濩 hu huo
濭 ai kai ke
濻瀢 wei dui
瀎眜 mo mie
瀤 huai wai
瀳 zun jian
灂 zhuo jiao ze
灥 xun quan
灬 huo biao
灹 zha yu
炅 jiong gui
炪 zhuo chu
炰 pao fou
炶 shan qian
烙磱 lao luo
烰 fu pao
烲焎 xie che
焄 hun xun
焆 juan ye
焌 jun qu
焘 tao dao
焣 chao ju
焥 wo ai
焧碂 zong cong
焬煕 xi yi
焯 chao zhuo
焸焽 xiong ying
煇 hui yun xun
煔 qian shan
煠 ye zha
煾 en yun
熇 he xiao
熝鏕 lu ao
熟 shu shou
熣 cui sui
熨 yun yu
熯 han ran
燀 chan dan
燋 jiao zhuo qiao jue
燤 tai lie
爓 yan xun
爝覐覚覺觉 jue jiao
爪 zhua zhao
爫 zhao zhua
牑 bian mian
牗 you yong
牞 jiu le
牟 mu mou
牫 ge qiu
犆 te zhi
犛 mao li
犮 ba quan
犳 zhuo bao
犴 an han
犻 pei fei
犿 fan huan
狋 yi quan chi
狌 xing sheng
狢 he mo
狧 ta shi
狵 mang dou
狶 xi shi
猈 bai pi
猏豣 jian yan
猚 ya wei
猰 ya jia qie
猲 he xie ge hai
獋镐 hao gao
獡 shuo xi
獦 ge lie xie
獳 nou ru
獶獿 nao you
率 lv shuai
玚 yang chang
玢 bin fen
玧 men yun
玱瑲篬 qiang cang
玵 an gan
玹 xuan xian
珆 yi tai
珇菹蒩 zu ju
珢龈 yin ken
珲 hui hun
琁 xuan qiong
琕 bing pin
琗 cui se
琟 yu wei
琢 zhuo zuo
琣 beng pei
琿 hun hui
瑒 chang dang yang
瑸璸 bin pian
瑹稌 tu shu
璅 zao suo
璚 jue qiong
璷 lu fu
璾 ji zi
瓕 mi xi
瓗 qiong wei
瓛 huan ye ya
瓟 bo pao
瓡 zhi hu
瓨 xiang hong
甴 you zha
甸 dian tian sheng
町甼鋌铤 ting ding
畁 bi qi
畗 da fu
畟簎 ce ji
畠 zai zi tian
畤 zhi chou shi
畨番膰 fan pan
畬 she yu
疋 pi ya shu
疑 yi ni
疒眲訥讷 ne
疙 ge yi
疟瘧 nve yao
疠癘 li lai
疨 ya xia
疺 fa bian
痁 shan dian
痋 teng chong
痏 wei you yu
痑 tan shi
痭 beng peng
痳 ma lin
痶 tian dian
痷 an ye e
瘣 lei hui
瘥 chai cuo
瘨 dian chen
癐 gui wei
皀 ji bi
的 de di
皅耙 pa ba
皋鎬 gao hao
皐 gao yao
皪 li luo bo
皻 zha cu
皽 zhao zhan dan
盖 gai ge he
盳 mang wang
盷 tian xian
盻 xi pan
省 sheng xing
眃 yun hun
眏 ying yang
眑 yao ao
眗 ju xu kou
眣 die ti
眪 bing fang
眫肨胖 pang pan
眴 xuan shun xun
着 zhe zhuo zhao
睄 qiao shao xiao
睉 cuo zhuai
睟 sui zui
睪 yi ze gao
瞆 gui wei kui
瞉 kou ji
瞏 qiong huan
瞗 diao dou
瞤 shun run
瞯見见 jian xian
瞴 wu mi
瞶胿 gui kui
矃 ning cheng
矆 huo yue
矌 kuang guo
矔 guan quan
矜 jin guan qin
矝 jin qin guan
矞 yu xu jue
石 shi dan
矼 gang qiang kong
砉 hua xu
砏 pin bin fen
砢 luo ke
砩笰 fu fei
砬 la li
硄 kuang guang
硌蛒 ge luo
硕碩 shuo shi
硙 wei ai
硞 que ke ku
硥蛖 mang bang
硦 luo long
硧 yong tong
硸虐 nve
硾 zhui chui duo
碊 jian zhan
碌陆 lu liu
碏 que xi
碙 nao gang
碣 jie ya
碿 su xie
磃 si ti
磅膀髈 bang pang
磆 hua ke gu
磈隗 wei kui
磍 xia qia ya
磏 lian qian
磑 wei ai gai
磩 qi zhu
磻 pan bo
磼 ji she
礉 he qiao
礊 ke huo
礐 que hu
礘 e qi
礥 xian xin
祊 beng fang
祕 bi mi
祭 ji zhai
祱 shui lei
禅 chan shan
禓 yang shang
禔 zhi ti
禪 shan chan
禺 yu ou
秅 cha na
种緟重 zhong chong
秏 hao mao
秿 fu pu
稄 xun ze
稡 zui zu su
稧郄 xi qie
稴 xian jian lian
稵 zi jiu
穇 shan can cen
穈 men mei
穘 xiao rao
穜 tong zhong
穮藨麃 biao pao
穱 zhuo jue
穳 cuan zan
窋 ku zhu
窌 jiao liao liu
窐 wa gui
窨 xun yin
窫釾 ya ye
窴 tian dian yan
窼 chao ke
窽窾 kuan cuan
竐 chu qi
竘 qu kou
竧 jing zhen
竺 zhu du
竻 le jin
笍 zhui rui
笒 cen jin han
笚 da xia na
笮 ze zuo
筠 yun jun
箁 pou bu fu pu
箄 pai bei
箈 tai chi
箉 guai dai
箌 zhao dao
箐 jing qing
箘麇麕 jun qun
箷釶 shi yi
箹 yue yao chuo
箾 xiao shuo qiao
篢 gong gan long
篣 pang peng
篧 zhuo huo
篴 di zhu
篸 zan cen can
篹 zhuan suan zuan
簂 guo gui
簚 mi mie
簛 shai si
簨 sun zhuan
簿 bo bu
籈 zhen jian
籑賺赚 zhuan zuan
籓 fan pan bian
籔 sou shu
粆 sha chao
粇 kang jing
粘辗 nian zhan
粣 ce se
粥 zhou yu
糁 shen san
糓 gu gou
糜谜 mi mei
糝糣 san shen
糸 mi si
系繫 xi ji
約约 yue yao
紑缶缹缻雬鴀 fou
紴 bo bi
絓 gua kua
絔 bai mo
絙 geng huan
絜解觧 jie xie
絟 quan shuan
絠 gai ai
絡络 luo lao
絣 bing beng peng
給给 gei ji
絩 tiao diao dao
絯胲郂 gai hai
絺 chi zhi
絻 wen mian man wan
綄 huan wan
綅 qin xian
綖 yan xian
綜综 zong zeng
綝 chen lin
綪 qian qing zheng
綮 qing qi
綸纶 lun guan
綽绰 chuo chao
緂 tian tan chan
緑绿 lv lu
緢 miao mao
緰 tou xu shu
緷 yun gun
緺 gua wo
緼縕韫 yun wen
縎鶻 gu hu
縒 ci cuo suo
縗 cui shuai
縡 zai zeng
縮缩 suo su
縳 zhuan juan
繁 fan po
繆 mou miu miao liao
繇 yao you zhou
繘 ju jue
繰 qiao sao zao
繳缴 jiao zhuo
繵 dan tan chan
纀脯 pu fu
纅 yao li
纚 li sa xi
缞 shuai cui sui
缪 miu mou liao miao mu
缲 qiao sao
罢罷 ba pi
罫 gua guai
羊羏 yang xiang
羙 mei gao
羛 yi xi
羟 qiang qian
羬 qian xian yan
翍 pi bi po
翑 qu yu
翟 zhai di
翢 dao zhou
翵 hou qu
耎 ruan nuo
耑 zhuan duan
耛 chi si
耝 qu chu
耫 zha ze
耺 yun ying
聉 wa tui zhuo
聏 er nv
聑 tie zhe
聻 ni jian
肋 lei le
肑 bo di
肣 han qin
肫 zhun chun
育 yu yo
胇 fei bi
胏 fei zi
胓苹 ping peng
胕 fu zhou
胳 ge ga
能 neng nai
脉 mai mo
脦 de te
脧 zui juan
腊 la xi
腌 yan a
膔 lu biao
膞 zhuan chuan chun
膴芴 wu hu
膻 shan dan
臂 bi bei
臈 la ge
臡 ni luan
臦臩 guang jiong
臭 chou xiu
臱 mian bian
臸 zhi jin
般 ban bo pan
色 se shai
艽 jiao qiu
芆 chai cha
芍 shao que
芔 hui hu
芚 tun chun
芥 jie gai
芧 xu zhu
芫 yuan yan
芲 lun hua
芾 fei fu
苂 chan yin
苕 tiao shao
苙 li ji
苛 ke he
苣 ju qu
若 ruo re
苧 zhu ning
苩 pa bo
苴 ju cha
苼 sheng rui
茄 qie jia
茋 zhi di
茜 qian xi
茷 fa pei
荥 ying xing
荨蕁 qian xun
莎 sha suo
莑 peng feng
莘 shen xin
莞 wan guan
莤 you su
莦蛸 shao xiao
莨 lang liang
莩 piao fu
莬 wen wan mian
莶薟 xian lian
菆 zou chu
菉 lu lv
菍 nie ren
菑 zi zai
菨 jie sha
菬 qiao zhao
菭 tai zhi chi
菻 lin ma
落 luo la lao
著 zhu zhuo zhe
葚 shen ren
葰 jun suo
蒉 kui kuai
蒘 ru na
蒣 xu shu
蓂 mi ming
蓋 gai ge he hai
蓔 yao zhuo
蓧 diao tiao di
蓲 xu qiu fu
蓻 zi ju
蓼 liao lu
蔢 po bo
薁隩 yu ao
薂 xi xiao
薍 wan luan
薧 kao hao
薳 yuan wei
薶 wo mai
藃 xiao hao
藋 diao zhuo
藏 cang zang
藸褚 chu zhu
蘋 pin ping
虹 hong jiang
虾蝦 xia ha
蚄 fang bang
蚌 bang beng
蚗 jue que
蚙 qin qian
蚣 gong zhong
蚮 dai de
蚼 gou qu xu
蚾 bo pi
蛇 she yi
蛡 yi xu
蛤 ha ge
蛪 qie ni
蛾 e yi
蜡 la zha
蝤 you qiu
螇 xi qi
螚 nai neng
螫 shi zhe
螲 zhi die
螹 jian chan
蟆 ma mo
蟦 ben fei
蟧 lao liao
蟫 yin xun
血 xue xie
行 xing hang heng
衰 shuai cui
袌 bao pao
袔 he ke
袦 na jue
袲 chi nuo
袳 chi qi duo nuo
袷 jia qia jie
袹 bo mo
袿 gui gua
裯 dao chou
裳 shang chang
裷 yuan gun
裺 yan an
裼 ti xi
褪 tui tun
覃 qin tan
覕 pie mie
覵 jian bian
覶 luo luan
觜 zi zui
觟 hua xie
觷 xue hu
觻 li lu
詒诒 yi dai
誂調 diao tiao
誒诶 ei xi
說说 shuo shui yue
誰谁 shui shei
誳 qu jue
誺 chi lai
誽 ni na
諀 pi bei
諎 ze zuo zha cuo
諔 chu ji
諕 hao xia
諟 shi di
諣 hua gua
諰 xi shai ai
謬谬 miu
讂鋗鞙 juan xuan
讉 yi tui
许 xu hu
详 xiang yang
调 tiao diao zhou
谷 gu yu
豁 huo hua
貇 ken kun
貈 mo he
貉 mo he hao
貗 ju lou
貸 dai te
賁 bi ben
賈贾 jia gu
賯 xiong min
贃 wan zhuan
贛 gan gong zhuang
贲 ben bi
趃 die tu
趄跙 ju qie
趋趣趨 qu cu
趏 gua huo
趞 que qi ji
趠 chuo zhuo
趯 yue ti
趵 bo bao
趶 kua wu
趹 gui jue
跁 pao ba
跈 jian chen
跕 dian die tie
跞 luo li
跢 dai duo chi
跩 zhuai
跰 beng pian
跳 tiao tao
跾 shu chou
蹲 dun cun
躠 xie sa
車 ju che
軋轧 ya zha ga
軐 xin xian
軓 fan gui
转 zhuan zhuai
辺 dao bian
迋 wang kuang
还 hai huan
这 zhe zhei
迣 zhi li
迬 zhu wang
追 zhui dui
适 shi kuo
遗 yi wei
適 shi di zhe
還 huan hai
那 na nei
邪 xie ya ye yu xu
郇 huan xun
郗 chi xi
郦 li zhi
郩 xiao ao
都 dou du
酂酇 zan cuan cuo
酢 cu zuo
酦 fa po
酾 shai shi
醔 qiu chou
醗醱 po fa
醦 chan chen
醶 yan lian xian
釐 li xi
釪 yu hua
釫 hua wu
釰釼 ri ren jian
釱 di dai
釽 pi zhao
鉈铊 ta tuo
鉿铪 ha ke
銄 xiang jiong
銉 yu si
銊 xu hui
銏 shan shuo
銐 chi li
銑铣 xian xi
銗 hou xiang
銚 diao tiao yao
銛銽铦 xian kuo tian gua
銸 zhe nie
銿 zhong yong
鋀 tou tu dou
鋂 mei meng
鋄鎫 wan jian
鋑 juan jian cuan
鋖 si tuo
鋘 wu hua
鋜 zhuo chuo
鋞 xing jing
鋷 zui nie
鎈 cuo cha
鎍 suo se
鎐 yao zu
鎑 ye ta ge
鎘镉鬲 ge li
鏃 zu chuo
鏉 shou sou
鏒 qiao san can
鏩 jian zan
鏸 hui sui rui
鏾 san xian sa
鐺铛 dang cheng
钥 yao yue
钭 tou dou
铅 qian yan
铫 yao diao tiao
锬 tan xian
镡 tan chan xin
閄 huo shan
閈闬 han bi
閜 xia ke
閞 bian guan
閧 hong xiang
閪雭 se xi
閼阏 e yan
闂 hong juan xiang
闍阇 du she
闞阚 kan han
闟 xi se ta
阽 yan dian
阿 a e
陂 bei po pi
隃 yu yao shu
隊 dui zhui
隋 sui duo
隑 gai qi ai
隓隳 hui duo
隸 li dai
隹 zhui cui wei
隽雋 jun juan
难 nan nuo
雀 que qiao
雚 guan huan
雟 gui xi
雺 wu meng
露 lu lou
靚 jing liang
革 ge ji
鞈 ge ta sa
鞕 bian ying
鞘 qiao shao
鞝 shang zhang
鞞 pi bing bi bei
鞢 xie die
鞥 eng
鞪 mou mu
鞸 bi bing
韎 mei wa
韘 she xie
頓顿 dun du
頻 bin pin
颈 jing geng
颉 jie xie jia
频 pin bin
颩 biao diu
颰 ba fu
颾 sao sou
飂 liu liao
食 shi si yi
飬 yang juan
飳 zhu tou
飴鯣 yi si
飵 zuo ze zha
饟 xiang nang
饧 tang xing
饹 ge le
馧 yun wo
馸 xin jin
駃 kuai jue
駘 tai dai
駨 xun xuan
骳 bei mo
骹 xiao qiao
髉 bo jue
髲 bi po
髳 mao meng
髺 kuo yue
鮆 ji ci
鮊 bo ba
鮘 chou dai
鮥 luo ge
鮭 gui xie wa kui
鲌 ba bo
鲑 gui xie
鳃 sai xi
鳥 niao diao
鳭 diao zhao
鳱 gan han yan
鳺 fu gui
鳽 jian qian zhan
鶡 he jie
鶣 pian bian
鶨 chuan zhi
鶬 cang qiang
麆 zhu cu
麼 mo me
麽 mo me ma
黰 zhen yan
黵 dan zhan
黾 mian min meng
齐 qi ji zi zhai
龂 yin ken yan
龏 gong wo
龜龟 gui jun qiu
𫭟 ou qu`
