import type { Segments } from './segments.ts';

/** Characters as names have them, of people and of places: surnames first, then those of transcriptions. */
const IN_NAMES = new Map(
  (
    '于于 余余 范范 钟鍾 岳岳 种种 仇仇 卜卜 干干 党党 沈沈 郁郁 曲曲 游游 谷谷 丑丑 系系 舍舍 涂涂 朴朴 胡胡 姜姜 ' +
    '向向 周周 征征 占占 咸咸 折折 蒙蒙 席席 栗栗 仆仆 采采 冲沖 表表 卷卷 秋秋 斗斗 里里 松松 布布 托托 准准 复復'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

/** Surnames that nothing else stands for before a title: 范先生 is nobody's rule. */
const SURNAMES = new Set('于余范钟岳仇卜郁曲游谷丑涂朴胡姜周占咸折蒙席栗党干舍沈松种征');
/** Those of them that stand before a title as words of another kind, too: 于 at, 种 kind of. */
const GRAMMATICAL = new Set('于种党干舍折占');

const TITLES = new Set(
  (
    '先生 女士 小姐 太太 教授 副教授 老师 博士 院士 医生 大夫 律师 法官 记者 主任 经理 总经理 董事长 董事 总裁 主席 部长 局长 ' +
    '处长 科长 市长 县长 省长 书记 校长 院长 所长 行长 会长 社长 站长 厂长 队长 班长 秘书 司机 同学 同志 师傅 导演 编辑 工程师 ' +
    '老板 研究员 阿姨 叔叔 爷爷 奶奶 大爷 大妈 大哥 大姐 总 某 某某 氏'
  ).split(' '),
);

/** Words of one character that say nothing of a name beside them. */
const GRAMMAR = new Set(
  '第的地得了着过在是有与及或而且但若因为由被把将对给从到至往以之其此该各我你他她它们您谁也都就才又还再更最很太极挺不没无未非别莫勿可能会要想应须需敢上下内外前中间时号个位名等多少吗呢吧啊呀啦嘛所却仅便即使让叫说做用去来看见完起像按据比靠和里后于只并当向' +
    '０１２３４５６７８９',
);
/** Those of them that stand before and after anything. */
const LOOSE = new Set(
  '的地得了着过在是有与及或而且但若因为由被把将对给从到至往以之其此各我你他她它们您谁也都就才又还再更最很不没于里后只并当向',
);
/** What other words are made with, behind what is a word already. */
const SUFFIXES = new Set(
  '性化率型式机器法学者员们家品物料费款额数量值比线网站店院校类种版卡库表票液楼集图书馆场部处室厅队组会班层级点区县市省国人力权制度系群层板块片段期年月日天次件份条项',
);
/** After 于 where it says when or where. */
const PLACES = new Set('上下前中内外时年月日');
const NOT_IN_NAMES = new Set('只出折坛表');
const NUMERALS = new Set('一二三四五六七八九十百千万亿两半');
const DETERMINERS = new Set('这那哪每某各几数');
/** Before a number: 另一, 上千, 第二. */
const BEFORE_NUMBERS = new Set('另上近约逾成第好');
/** Conjunctions, after which a list of names goes on. */
const CONJUNCTIONS = new Set('和与及跟同');

const TRANSCRIPTION =
  /^(?:彼得|约翰|大卫|保罗|[阿埃艾奥巴贝比波伯布达迪丁杜厄恩尔菲费弗盖格哈赫亨霍吉杰卡凯柯克肯库坤拉莱兰劳勒雷黎利琳卢鲁伦罗洛玛麦曼蒙米莫姆穆纳尼努诺欧帕佩皮奇契乔琴萨塞桑莎沙圣斯丝苏索塔泰坦特汀廷托瓦威韦维沃乌伍希夏肖谢雅亚延耶伊尤泽詹兹祖]{1,4})$/;
const NUMBER = /\p{N}/u;
const HAN = /^\p{Script=Han}/u;
/** After what nothing is inside of anything. */
const BEGINNING = /^$|[，。、；：！？（《「\s]$/;
const HAN_LONE = /^\p{Script=Han}$/u;
/** Between the parts of a foreign name. */
const DOTS = new Set('·•・‧');

/** What a character becomes in a name. */
export function inName(character: string): string | undefined {
  return IN_NAMES.get(character);
}

/** Whether a pair that begins with a surname may be the head of a name: 范文 before 芳, not before 库. */
export function mayGoOn(surname: string, becomes: string, after: string): boolean {
  const named = SURNAMES.has(surname) ? IN_NAMES.get(surname) : undefined;
  return named !== undefined && named !== becomes && isNameLike(after) && !SUFFIXES.has(after);
}

/** Whether a word beside an unknown one may be part of the same name. */
export function isNameLike(word: string): boolean {
  if (HAN_LONE.test(word)) return !isGrammar(word) && !NUMERALS.has(word) && !DETERMINERS.has(word);
  return isForeign(word);
}

function isGrammar(word: string): boolean {
  return GRAMMAR.has(word);
}

/** Whether a word may be part of a foreign name. */
function isForeign(word: string): boolean {
  return DOTS.has(word) || TRANSCRIPTION.test(word);
}

/**
 * Whether the character at `at`, which the segmenter has left alone, may be part of a name. What nothing is named by
 * (只) is not; 于 and 种 only begin names; 里 and 后 go with any
 * word before them but one of a single character or a foreign one.
 */
export function mayBeInName(character: string, at: number, segments: Segments): boolean {
  if (NOT_IN_NAMES.has(character)) return false;
  const before = segments.upTo(at);
  const after = segments.from(at + 1);
  if (character === '于' && HAN_LONE.test(after) && !isLoose(after) && !PLACES.has(after)) return true;
  if (GRAMMATICAL.has(character))
    return DOTS.has(before) || isNameLike(after) || mayBeginName(character, at, segments);
  // 开源后, which has fallen into pieces, is no queen
  const isPair = isNameLike(before) && !isNameLike(segments.upTo(at - before.length));
  if (character === '后') return HAN.test(before) && isPair;
  if (character === '里' && BEGINNING.test(before)) return true;
  if (character === '里' && HAN.test(before)) return isPair || isForeign(before) || isForeign(after);
  return isNameLike(before) || isNameLike(after) || mayBeginName(character, at, segments);
}

/** Whether the text counts here: what stands before a measure word, or before 余 and 周. 统一 does not count. */
export function isCounting(word: string): boolean {
  return (
    isCounter(word.at(-1) ?? '') &&
    [...word].every((each) => isCounter(each) || LOOSE.has(each) || BEFORE_NUMBERS.has(each))
  );
}

/** Whether a word is one that things are counted with, though it ends in no number: 十来, 无数, 一大. */
export function isVague(word: string): boolean {
  return /^(?:[一二两三几数十百千万好]*[来多余大小整]|无数|许多|很多|好多|多少|成千上万|[该首双]|一些|[买养有来找抱是像捉抓牵])$/.test(
    word,
  );
}

function isCounter(character: string): boolean {
  return NUMERALS.has(character) || DETERMINERS.has(character) || NUMBER.test(character);
}

/** Whether a character left alone goes with any other, and makes no phrase with it. */
export function isLoose(word: string): boolean {
  return LOOSE.has(word) || NUMERALS.has(word) || DETERMINERS.has(word);
}

/** Whether the character at `at` is a surname, since a title follows. */
export function isBeforeTitle(character: string, at: number, segments: Segments): boolean {
  const title = segments.from(at + 1);
  if (!SURNAMES.has(character) || !TITLES.has(title) || isCounting(segments.upTo(at))) return false;
  // 占总 is of 占总收入
  return title !== '总' || !GRAMMATICAL.has(character);
}

/** Whether a surname may be a word of another kind as well, by what stands before it: 归功于教授. */
export function isGrammatical(surname: string, at: number, segments: Segments): boolean {
  const before = segments.upTo(at);
  return GRAMMATICAL.has(surname) && HAN.test(before) && !CONJUNCTIONS.has(before);
}

/** Whether a name of several characters may begin at `at`, where the segmenter has cut off the first. */
function mayBeginName(character: string, at: number, segments: Segments): boolean {
  if (!SURNAMES.has(character)) return false;
  const before = segments.upTo(at);
  const after = segments.from(at + 1);
  if (CONJUNCTIONS.has(after)) return true;
  if (NUMERALS.has(after)) return isNameLike(segments.from(at + 2));
  const introduced = !HAN.test(before) || CONJUNCTIONS.has(before) || TITLES.has(before);
  return (
    introduced &&
    after.length === 2 &&
    HAN.test(after) &&
    !/[年月日时期周初末前后间中内上下里处是此]/.test(after)
  );
}

/** Whether a title follows a word that begins with a surname: 余晖教授. */
export function isTitled(start: number, segments: Segments): boolean {
  const word = segments.from(start);
  return word.length <= 3 && SURNAMES.has(word.charAt(0)) && TITLES.has(segments.from(start + word.length));
}
