import { expect, test } from 'vitest';
import { trimCss } from '../../../src/integrations/trim-css.ts';

const THERE = new Map([
  ['.a', 'zh-Hans'],
  ['b', 'zh-Hans'],
  ['p', 'en'],
  ['html', 'zh-Hans'],
]);
const trim = (css: string) =>
  trimCss(css, (name, speaks) => THERE.has(name) && speaks(THERE.get(name) ?? ''));

test.each([
  ['a rule whose class is there', '.a b{c:d}', '.a b{c:d}'],
  ['a rule whose class is not there', '.x b{c:d}', ''],
  ['one of several selectors is enough', '.x,.a{c:d}', '.x,.a{c:d}'],
  ['a rule whose element is not there', '.a q{c:d}html q:hover{e:f}', ''],
  ['an element within brackets does not count', '.a :is(q,p)>b:not(q){c:d}', '.a :is(q,p)>b:not(q){c:d}'],
  ['no class at all', 'html,[hidden]{c:d}:root:root{e:f}', 'html,[hidden]{c:d}:root:root{e:f}'],
  [
    'what may be there in brackets does not count',
    ':is(.x,.a) p{c:d}.a:not(.x){e:f}',
    ':is(.x,.a) p{c:d}.a:not(.x){e:f}',
  ],
  ['braces and commas in strings', '.a:before{content:"}, .x{"}.x{c:d}', '.a:before{content:"}, .x{"}'],
  [
    'media queries, and empty ones go',
    '@media print{.x{c:d}.a{e:f}}@media screen{.x{c:d}}',
    '@media print{.a{e:f}}',
  ],
  [
    'a language in which nothing of the name stands',
    '.a:not(:lang(zh)) p{c:d}:root:lang(zh-Hant){c:d}b:lang(en):before{c:d}p:lang(zh){c:d}',
    '',
  ],
  [
    'a language in which it stands, or somebody beside it',
    '.a:lang(zh)>p:not(:lang(zh)){c:d}:root:lang(zh-Hans){c:d}:not(:lang(zh)) b{c:d}',
    '.a:lang(zh)>p:not(:lang(zh)){c:d}:root:lang(zh-Hans){c:d}:not(:lang(zh)) b{c:d}',
  ],
  ['other at-rules stay', '@font-face{c:d}@page{e:f}', '@font-face{c:d}@page{e:f}'],
])('%s', (_, css, expected) => {
  expect(trim(css)).toBe(expected);
});
