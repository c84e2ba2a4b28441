import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readEditions, squash } from './pages.ts';

const edition = readEditions(SITES.sample).find(({ language }) => language === 'zh-Hant');
if (!edition) throw new Error('the sample has no Traditional edition');
const textOf = (route: string) =>
  squash(edition.pages.get(edition.root + route)?.document.querySelector('main')?.textContent);

/** Characters that stand for several, each in the sense that its sentence has. */
test.each([
  ['', ['離縣城三十里路', '雲坪鎮在山裡']],
  ['picking/weather/', ['農曆二月', '颱風一過', '山裡就回暖', '坡上的乾草', '後半夜換班', '天亮以後簽字']],
  ['picking/pickers/', ['頭髮用布巾包著', '中午有麵條', '一碗麵五元', '都沒有著落']],
  ['picking/almanac/', ['曆書', '歷史上', '王后', '縣誌裡有三行字']],
  ['making/', ['制度', '製茶']],
  ['making/firing/', ['止住發酵', '乾茶的產量', '后小雨', '台志遠', '周里']],
  ['making/storage/', ['祠堂後面', '三面是牆', '幹部來檢查', '標籤上寫明哪天炒、誰簽收']],
  ['making/tools/', ['姓發', '退了30箱']],
])('%s is written as Traditional Chinese is', (route, expected) => {
  const text = textOf(route);
  expect(expected.filter((words) => !text.includes(words))).toEqual([]);
});
