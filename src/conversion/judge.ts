import { inName, isBeforeTitle, isCounting, isGrammatical, isTitled, isVague, mayBeInName } from './names.ts';
import type { Choice } from './read-table.ts';
import type { Segments } from './segments.ts';

/** What a character becomes in a place, and whether that has to be asked about. */
export type Judgement = { readonly becomes: string; readonly settled: boolean };

/** After a number or a demonstrative: what is certain there, and what is likely. */
const COUNTED: Readonly<Record<string, Judgement>> = {
  余: { becomes: '餘', settled: true },
  周: { becomes: '週', settled: true },
  种: { becomes: '種', settled: true },
  只: { becomes: '隻', settled: false },
  出: { becomes: '齣', settled: false },
  里: { becomes: '里', settled: false },
  伙: { becomes: '夥', settled: false },
  面: { becomes: '面', settled: false },
};
const HAN = /^\p{Script=Han}/u;
/** 只 before them is an adverb: 这只会, 那只是. */
const AFTER_ADVERB = /^(?:会|能|可|有|是|要|需|该|应|让|使|用|靠|算|为|剩|够|不|在|对|因|怕|占|说|限|当)/;

/** What is counted with 只. */
const THING =
  /^(?:[猫狗鸡鸭鹅鸟羊兔虎鹿蛙鼠熊猴蝶蜂蚁蝉龟蟹虾船手脚眼耳鞋袜碗箱桶壶表盒筐桃燕雀鹰鸽雁狼狐狮豹象]|[小大老野母公黑白花]\S|股票|基金|个股|债券|产品|新股|股|转债)/;

/** Whether 只 counts things here: after a vague number, or between a verb and an animal. */
function isOfThings(before: string, after: string): boolean {
  return (
    isVague(before) &&
    (THING.test(after) ||
      (!AFTER_ADVERB.test(after) && /^(?:.[来多余大小整]|无数|成千上万|许多)$/.test(before)))
  );
}

/** Whether 云 is what a book or somebody says: 《易》云, 陆羽云：. */
function saysSo(before: string, after: string): boolean {
  return before === '》' || (HAN.test(before) && /^[：“「]/.test(after));
}

/** Whether a word that ends in the measure word 只 may be none, by what follows it: 那只会. */
export function mayBeAdverb(character: string, end: number, segments: Segments): boolean {
  return character === '只' && AFTER_ADVERB.test(segments.from(end));
}

/**
 * Judges a character that stands for several, in a word that nobody has reviewed. A character that the segmenter has
 * left alone is a word by itself only where nothing beside it looks like the rest of a name: 账户里, but not 毛里求斯.
 */
export function judge(character: string, choice: Choice, at: number, segments: Segments): Judgement {
  const { usual, trust, alone } = choice;
  const settled = (becomes: string): Judgement => ({ becomes, settled: true });
  const asked = (becomes: string): Judgement => ({ becomes, settled: false });
  const start = segments.startOf(at);
  const end = segments.endOf(at);
  if (end - start === 1 && isBeforeTitle(character, at, segments)) {
    const surname = inName(character) ?? usual;
    return { becomes: surname, settled: character !== '党' && !isGrammatical(character, at, segments) };
  }
  const before = at === start ? segments.upTo(start) : segments.from(start).slice(0, at - start);
  if (character === '云' && end - start === 1 && saysSo(before, segments.from(end)))
    return asked(before === '》' ? '云' : usual);
  if (trust === 'always') return settled(usual);
  if (at === end - 1 && isCounting(before)) {
    const counted = COUNTED[character];
    if (counted && !mayBeAdverb(character, end, segments)) return counted;
  }
  if (character === '只' && end - start === 1 && isOfThings(before, segments.from(end))) return asked('隻');
  if (end - start > 1) {
    if (at === start && isTitled(start, segments)) return asked(inName(character) ?? usual);
    return { becomes: usual, settled: trust === 'words' };
  }
  if (mayBeInName(character, at, segments))
    return asked(alone && HAN.test(before) ? alone : (inName(character) ?? alone ?? usual));
  return alone === undefined ? asked(usual) : settled(alone);
}
