import path from 'node:path';
import type { Localised } from '../../src/domain/language.ts';
import { textLine, visible } from '../check/text-line.ts';
import type { Remark } from './remark.ts';
import type { Change } from './write/plan-changes.ts';

type Tongue = keyof Localised;

/** Messages quote the source, which may be a whole line of thousands of characters. */
const MOST = 400;

/** The remarks as lines, in order; of pinyin that was taken out only how often, since there is a thousand of it. */
export function remarkLines(remarks: readonly Remark[], language: Tongue): string[] {
  const shown = remarks.filter((remark) => !isPinyin(remark)).toSorted(byPlace);
  const lines = joinAlike(shown).map((remark) => lineOf(remark, language));
  const pinyin = remarks.filter(isPinyin);
  const [first] = pinyin;
  if (first)
    lines.unshift(
      lineOf(
        {
          ...first,
          message: {
            zh: `去掉了网站插在字后的拼音 ${pinyin.length} 处，都确定；--report 文件名 会逐处列出`,
            en: `took out pinyin that a site had put behind characters, ${pinyin.length} times, all certain; --report FILE lists each`,
          },
        },
        language,
      ),
    );
  return lines;
}

/** What is said of a file more often than this is said once, with how often. */
const MOST_ALIKE = 3;

function joinAlike(remarks: readonly Remark[]): Remark[] {
  const keyOf = ({ path: file, rule, message }: Remark) => `${file} ${rule} ${message.en}`;
  const groups = Map.groupBy(remarks, keyOf);
  return remarks.flatMap((remark): Remark[] => {
    const group = groups.get(keyOf(remark)) ?? [];
    if (group.length <= MOST_ALIKE) return [remark];
    const { zh, en } = remark.message;
    const message = {
      zh: `${zh}（这个文件里 ${group.length} 处，这是第一处；--report 文件名 会逐处列出）`,
      en: `${en} (${group.length} places in this file, of which this is the first; --report FILE lists each)`,
    };
    return group[0] === remark ? [{ ...remark, message }] : [];
  });
}

/** Whether a remark is of pinyin behind its character, which is beyond doubt. */
function isPinyin({ rule, repair }: Remark): boolean {
  return rule === 'import/repair' && repair !== undefined && /^.\([^()]+\)$/u.test(repair.before);
}

function lineOf({ path: file, message, level, ...rest }: Remark, language: Tongue): string {
  const text = message[language].replace(/\s*\n\s*/g, ' ');
  const short = text.length > MOST ? `${text.slice(0, MOST / 2)}…${text.slice(-MOST / 2)}` : text;
  return textLine({ ...rest, path: file, level: level as 'warning', message: short });
}

function byPlace(a: Remark, b: Remark): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** What `--report` writes: all remarks, whole. */
export function reportOf(remarks: readonly Remark[], language: Tongue): string {
  const all = remarks.toSorted(byPlace).map((remark) => ({ ...remark, message: remark.message[language] }));
  return `${JSON.stringify(all, null, 1)}\n`;
}

const SIGNS: Readonly<Record<Change['what'], Localised>> = {
  new: { zh: '新', en: 'new' },
  changed: { zh: '改', en: 'changed' },
  same: { zh: '同', en: 'same' },
  kept: { zh: '留', en: 'kept' },
  gone: { zh: '原文已无', en: 'gone from the source' },
};

/** The files of the folder, each with what happens to it, and the differences of those that are not new. */
export function treeOf(folder: string, changes: readonly Change[], language: Tongue): string {
  const names = changes.map(({ path: file, what }) => {
    const sign = SIGNS[what][language];
    return `${visible(path.join(folder, file))}  ${sign}`;
  });
  const diffs = changes.flatMap(({ diff }) => (diff ? [diff.split('\n').map(visible).join('\n')] : []));
  return [...names, ...diffs].join('\n');
}
