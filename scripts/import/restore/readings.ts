import { pinyin } from 'pinyin-pro';
import { ALL_CODES, charOf, isHan, isPrivate } from './gbk.ts';

/** How Chinese characters are read: the check digits of what was garbled. */
const SYLLABLE = /^[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüḿńňǹêếềế]{1,6}$/u;
const TONES = /[\u0300\u0301\u0304\u030c]/g;

const readings = new Map<number, readonly string[]>();
/** Codes by the syllable, and by the syllable without its tone. */
const byReading = new Map<string, number[]>();
const byToneless = new Map<string, number[]>();

for (const code of ALL_CODES) {
  const char = charOf(code);
  if (char === '' || isPrivate(char) || !isHan(char)) continue;
  const found = pinyin(char, { multiple: true, type: 'array' }).filter((each) => SYLLABLE.test(each));
  readings.set(code, found);
  for (const reading of found) add(byReading, reading, code);
}
for (const [reading, codes] of byReading)
  for (const code of codes) {
    const list = byToneless.get(toneless(reading));
    if (!list?.includes(code)) add(byToneless, toneless(reading), code);
  }

function add(map: Map<string, number[]>, key: string, code: number): void {
  const list = map.get(key);
  if (list) list.push(code);
  else map.set(key, [code]);
}

function toneless(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Whether a character is read so, tone apart: tables of readings differ in tones (績 is jī in one, jì in another). */
export function hasReading(code: number, syllable: string): boolean {
  return readings.get(code)?.some((each) => toneless(each) === toneless(syllable)) ?? false;
}

/** Whether a character is read so, in that tone. */
export function hasExactReading(code: number, syllable: string): boolean {
  return readings.get(code)?.includes(syllable) ?? false;
}

/** All characters that are read so, tone apart. */
export function codesOfReading(syllable: string): readonly number[] {
  return byToneless.get(toneless(syllable)) ?? [];
}

/** Whether a text is a syllable of pinyin; without a tone, one that is never spoken with one. */
export function isSyllable(text: string): boolean {
  return byReading.has(text) || (toneless(text) !== text && byToneless.has(toneless(text)));
}
