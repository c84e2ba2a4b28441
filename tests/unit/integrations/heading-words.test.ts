import { expect, test } from 'vitest';
import { markHeadings } from '../../../src/integrations/heading-words.ts';
import { findWordBreaks } from '../../../src/integrations/word-breaks.ts';

const find = findWordBreaks(['云坪茶社', 'PSD2']);
const broken = (text: string, language = 'zh-Hans') => {
  const breaks = find(text, language);
  return [...text].map((character, at) => (breaks.includes(at) ? `|${character}` : character)).join('');
};

test.each([
  ['names, whatever the dictionary says', '我们在云坪茶社采茶', '云坪茶社'],
  ['what ends a word, and the word', '合作社的账本里还有什么', '合作社的'],
  ['quotation marks, and what they quote', '报告还说“质量”最重要', '“质量”'],
  ['a number, and what it counts', '合作社有120亩茶园', '120亩'],
  ['a word that no dictionary has', '大家都来逛茶墟吧好吗', '茶墟'],
])('no line ends in %s', (_, text, whole) => {
  expect(broken(text)).toContain(whole);
  expect(broken(text)).toContain('|');
});

test('nothing is broken in a language of letters, or in what is short', () => {
  expect(broken('How a tea house makes its tea', 'en')).not.toContain('|');
  expect(broken('怎样采茶')).not.toContain('|');
});

test('headings say where they may be broken, in whatever language they are, and all else stays as it is', () => {
  const every = (text: string, language: string) => (language.startsWith('zh') ? [2, text.length - 2] : []);
  const page = (heading: string) =>
    `<html lang="zh-Hans"><p>采茶与制茶</p>${heading}<p class="a">采茶与制茶</p>`;
  const marked = (heading: string) => markHeadings(page(heading), every);
  expect(marked('<h2><a href="#p1">1 </a>采茶&amp;制茶</h2>')).toBe(
    page('<h2><a href="#p1">1 </a><wbr>采茶&amp;<wbr>制茶</h2>'),
  );
  expect(marked('<h1 lang="en">Tea</h1>')).toBe(page('<h1 lang="en">Tea</h1>'));
  expect(marked('<b class="x heading">采茶与制茶</b>')).toBe(
    page('<b class="x heading">采茶<wbr>与<wbr>制茶</b>'),
  );
});
