import { describe, expect, test } from 'vitest';
import { drawRecipe } from '../../../scripts/bench/import/draw-recipe.ts';
import { garble } from '../../../scripts/bench/import/garble.ts';
import { judgeRestored } from '../../../scripts/bench/import/judge-restored.ts';
import { restore } from '../../../scripts/import/restore/restore.ts';
import { widenMarks } from '../../../scripts/import/restore/widen-marks.ts';
import { makeRandom } from '../../../src/diagrams/random.ts';

/** `npm run bench -- import` takes a thousand; these are a share of them for each run. */
const SENTENCES = `
茶馆的生意一年比一年难做，老板决定把店面装修一遍。
他们先问了二十位老顾客，哪些东西最让人不满意。
多数人说，等待的时间太长，而且没有可以写字的桌子。
也有人提到，冬天的暖气不够，坐久了脚会冷。
于是第一件事就是换掉旧的炉子，把门口的缝隙补好。
第二件事是重新安排座位，让靠窗的位置留给一个人来的客人。
茶叶的种类没有增加，但是每一种都写明了产地和采摘的日期。
过去的菜单上有许多名称，连店员自己也说不清楚差别在哪里。
新的菜单只有一页，价格从高到低排列，旁边注明适合什么时候喝。
三个月之后，客人停留的时间平均长了一刻钟。
账面上的收入没有马上增加，可是退货和投诉几乎没有了。
老板说，这比多赚几百块钱更让他高兴。
附近的书店听说之后，也来商量能不能把书架放到茶馆里面。
双方约定，书卖出去以后，茶馆得到一成，书店负责补货和盘点。
这样的合作并不新鲜，关键在于谁来承担书被弄脏的风险。
他们最后写下的规则很简单：看书的人先洗手，茶水放在矮桌上。
起初还有人担心没有人遵守，结果一年下来只损失了两本画册。
有一位老人每天下午都来，坐在同一个位置，读同一套历史小说。
他说，家里的灯光太暗，图书馆又太远，这里刚刚好。
店员记住了他喜欢的温度，水总是在他坐下之前就烧好。
到了节日，茶馆会请附近的学生来演奏，不收门票。
演奏的曲目由学生自己决定，难听的时候大家也照样鼓掌。
据统计，有演奏的晚上，营业额比平常高出百分之十五左右。
不过老板认为，这个数字里面有一部分是节日本来就有的增长。
要分清楚两者，需要在没有节日的周末也安排几次演奏。
这个办法后来真的试了，结果增长只有百分之六。
数据不多，还不能下结论，但是方向是清楚的。
总的来说，改变环境比改变商品更容易，也更快看到效果。
下一步的计划，是把后院整理出来，种上薄荷和桂花。
如果一切顺利，明年春天客人就可以坐在院子里喝茶了。
`
  .trim()
  .split('\n');

describe('a text that a document-sharing site has garbled', () => {
  test.each(['site', 0.35] as const)('comes back, or says where it may not have: table %s', (share) => {
    const random = makeRandom(7);
    const { exact, marked, silent } = judgeRestored(
      SENTENCES,
      drawRecipe(SENTENCES.join(''), share, 'php', random),
    );
    expect(silent).toEqual([]);
    expect(exact).toBeGreaterThanOrEqual(SENTENCES.length - 1);
    expect(exact + marked).toBe(SENTENCES.length);
  });

  test('was garbled in the first place', () => {
    const recipe = drawRecipe(SENTENCES.join(''), 0.35, 'php', makeRandom(7));
    const seen = SENTENCES.map((line) => garble(line, recipe)).join('\n');
    expect(seen.match(/\p{Script=Han}\([a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/gu)?.length).toBeGreaterThan(40);
    expect(seen).toMatch(/\?[a-zāáǎàēéěèīíǐìōóǒòūúǔù]+\)/u);
    const once = restore(seen);
    expect(once.repairs.length).toBeGreaterThan(40);
    for (const { at, before } of once.repairs) expect(seen.startsWith(before, at), before).toBe(true);
    expect(restore(once.text)).toMatchObject({ text: once.text, repairs: [], doubts: [] });
  });
});

describe('what no site has garbled stays as it is', () => {
  test.each([
    ['clean Simplified text', SENTENCES.join('\n')],
    ['Traditional text', '這個長字要注音，為什麼？真的嗎？'],
    ['readings that a writer put there', '他说：“行(xíng)不行(háng)？”长(zhǎng)辈'],
    ['question marks and brackets', 'Is it?Yes (no) a?b(c)d 真的?假的(jiǎ)'],
    ['nothing', ''],
    ['characters that are none', '\u0000\u0001 𠮷野家'],
  ])('%s', (_, text) => {
    expect(restore(text)).toMatchObject({ text, repairs: [], doubts: [] });
  });

  test('a reading of a character that stands alone elsewhere is a writer’s, also in garbled text', () => {
    const { text, doubts } = restore('業(yè)務(wù)與服務(wù)，長(zhǎng)輩不說長短。');
    expect(text).toBe('业务与服务,长(zhǎng)辈不说长短。'.replace(',', '，'));
    expect(doubts.map(({ before }) => before)).toEqual(['(zhǎng)']);
  });
});

test('one place that cannot be solved costs its own sentence alone', () => {
  const { text, doubts } = restore('業(yè)務(wù)很好。乐?xyz)嘏??囑\u0378?dāng)嗯?。服務(wù)不變(biàn)。');
  expect(text).toMatch(/^业务很好。/);
  expect(text).toMatch(/服务不变。$/);
  expect(doubts.length).toBeGreaterThan(0);
});

test('marks are full width beside Chinese, and brackets where Chinese stands in them', () => {
  expect(widenMarks('他说:好,再来(第二次)!English, too (PSD2) 3,000')).toBe(
    '他说：好，再来（第二次）！English, too (PSD2) 3,000',
  );
});
