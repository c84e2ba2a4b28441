import { expect, test } from 'vitest';
import { makeConverter } from '../../../src/conversion/converter.ts';
import { readTable } from '../../../src/conversion/read-table.ts';
import { growthOf, LINEAR } from '../../growth.ts';

const { convert, findUnsettled } = makeConverter();

/** Where converters go wrong: characters that stand for several, and phrases found across the borders of words. */
const EXPECTED = `
百年历史 百年歷史 百年历程 百年歷程 日历 日曆 农历 農曆 近日历史性 近日歷史性 里程 里程 公里 公里 账户里 帳戶裡 这里 這裡
后台 後台 皇后 皇后 之后 之後 平台 平台 台风 颱風 面条 麵條 面对 面對 表面包括 表面包括 干部 幹部 干预 干預 饼干 餅乾 若干 若干
发展 發展 头发 頭髮 发卡行 發卡行 制度 制度 制造 製造 仲裁制 仲裁制 复制 複製 体制 體制 签署 簽署 免签 免簽 标签 標籤
钟表 鐘錶 钟情 鍾情 云计算 雲計算 人云亦云 人云亦云 几乎 幾乎 茶几 茶几 特征 特徵 征收 徵收 长征 長征 山谷 山谷 稻谷 稻穀
松树 松樹 放松 放鬆 规范 規範 范仲淹 范仲淹 丑闻 醜聞 小丑 小丑 余额 餘額 只有 只有 一只 一隻 统一只有 統一只有
系统 系統 关系 關係 联系 聯繫 周期 週期 周围 周圍 冲击 衝擊 冲泡 沖泡 对冲 對沖 标准 標準 批准 批准 复杂 複雜 恢复 恢復 答复 答覆
表示 表示 手表 手錶 问卷 問卷 卷入 捲入 回报 回報 回避 迴避 方向 方向 向往 嚮往 愿意 願意 种类 種類 致力 致力 精致 精緻
数据 數據 占据 佔據 占卜 占卜 借款 借款 借口 藉口 借记卡 借記卡 公布 公佈 布料 布料 困难 困難 采用 採用 风采 風采 姜汁 薑汁 姜先生 姜先生
忧郁 憂鬱 浓郁 濃郁 宿舍 宿舍 舍弃 捨棄 胡同 胡同 胡须 鬍鬚 必须 必須 志愿 志願 杂志 雜誌 折扣 折扣 折叠 摺疊 当地 當地
水若干净 水若乾淨 几天干活 幾天幹活 饼干盒 餅乾盒
为什么 為什麼 着手 著手 汇率 匯率 词汇 詞彙 防御 防禦 御用 御用 游客 遊客 上游 上游 委托 委託 摩托 摩托 赞成 贊成 称赞 稱讚
合并 合併 并且 並且 尽管 儘管 尽力 盡力 注册 註冊 注意 注意 治愈 治癒 愈加 愈加 沈阳 瀋陽 呼吁 呼籲 佣金 佣金 雇佣 僱傭 仿佛 彷彿
`
  .trim()
  .split(/\s+/);

test.each(EXPECTED.flatMap((word, index) => (index % 2 ? [] : [[word, EXPECTED[index + 1]]])))(
  '%s becomes %s',
  (word, expected) => {
    expect(convert(word ?? '')).toBe(expected);
  },
);

test('quotation marks become corner brackets, apostrophes stay', () => {
  expect(convert('他说“我说‘好’”，don’t')).toBe('他說「我說『好』」，don’t');
  expect(convert('这是1990’s的说法')).toBe('這是1990’s的說法');
});

test('characters beyond the basic plane keep their place', () => {
  expect(convert('𠮷说')).toBe('𠮷說');
  expect(makeConverter().convertUnits('𠮷说')).toHaveLength(3);
});

test('a word that no review settles is named with what it could be, and an override settles it', () => {
  expect(findUnsettled('这叫复焙')).toEqual([
    { at: 2, character: '复', candidates: ['復', '複', '覆'], word: '复焙', converted: '復焙' },
  ]);
  const { convert: mended, findUnsettled: left } = makeConverter({ 复焙: '複焙' });
  expect(mended('这叫复焙')).toBe('這叫複焙');
  expect(left('这叫复焙')).toEqual([]);
});

test('what a publication settles counts wherever it stands, across the borders of words as well', () => {
  expect(makeConverter({ 年历: '年曆' }).convert('百年历程')).toBe('百年曆程');
  expect(convert('百年历程')).toBe('百年歷程');
});

test('of two words that begin alike the longer one counts', () => {
  expect(makeConverter({ 干: '乾', 干部: '幹部' }).convert('干部的干货')).toBe('幹部的乾貨');
});

test('a name of which nobody knows the characters is asked about as a whole', () => {
  const asked = (text: string) => findUnsettled(text).map(({ word }) => word);
  expect(asked('作者是于建嵘。')).toEqual(['于建嵘']);
  expect(asked('队里有个李里克。')).toEqual(['李里克']);
  expect(asked('他买了这只基金。')).toEqual(['这只基金']);
  expect(asked('那只会误导读者。')).toEqual(['那只会']);
});

test('kinds that are counted are kinds, not somebody by that surname', () => {
  for (const [text, expected] of [
    ['10种电子钱包', '10種電子錢包'],
    ['两种应用', '兩種應用'],
  ] as const)
    expect([convert(text), findUnsettled(text)]).toEqual([expected, []]);
});

test('what is counted with 只 is asked about where the number says too little, and an adverb stays one', () => {
  const asked = (text: string) => findUnsettled(text).map(({ character }) => character);
  for (const text of ['该只股票', '首只基金', '上千只鸟', '无数只蚂蚁', '他养只猫', '许多只羊'])
    expect([asked(text), convert(text).includes('隻')], text).toEqual([['只'], true]);
  for (const text of ['该只能由本人办理', '许多只是猜测', '首只有限合伙', '来只会添乱', '有只读的文件'])
    expect([asked(text), convert(text).includes('隻')], text).toEqual([[], false]);
});

test('云 is what a book says, clouds stay clouds', () => {
  expect(convert('《易》云：“元亨利贞”')).toBe('《易》云：「元亨利貞」');
  expect(findUnsettled('陆羽云：“茶者”').map(({ character }) => character)).toEqual(['云']);
  expect([convert('业务上云，用私有云。'), findUnsettled('业务上云，用私有云。')]).toEqual([
    '業務上雲，用私有雲。',
    [],
  ]);
});

test('里 at the beginning is no place inside of something, behind a bracket it is', () => {
  expect(findUnsettled('里坡岛').map(({ converted }) => converted)).toEqual(['里坡島']);
  const text = '在“账户”里，在（附录）里，在App里';
  expect([convert(text), findUnsettled(text)]).toEqual(['在「帳戶」裡，在（附錄）裡，在App裡', []]);
});

test('a name that begins as a phrase does is asked about', () => {
  expect(findUnsettled('余波涛').map(({ character }) => character)).toEqual(['余']);
  expect(findUnsettled('范例库，余额宝')).toEqual([]);
});

test('what grammar puts beside a character is no name', () => {
  const text =
    '账户里的钱，签字后发现，应用于支付，这种茶只做一次，这只是开始，并为用户提供帮助，余下的3000余元';
  expect(findUnsettled(text)).toEqual([]);
  expect(convert(text)).toBe(
    '帳戶裡的錢，簽字後發現，應用於支付，這種茶只做一次，這只是開始，並為用戶提供幫助，餘下的3000餘元',
  );
});

test('a surname before a title is a surname, also after other words', () => {
  expect(convert('请范先生、钟教授、余女士和老余总来')).toBe('請范先生、鍾教授、余女士和老余總來');
  expect(findUnsettled('归功于教授们').map(({ word }) => word)).not.toEqual(['归功']);
});

test('a pair of characters that may belong to other words is asked about, or what is certain counts', () => {
  // 上鍊 is of watches, 上鏈 of blockchains
  expect(findUnsettled('数据上链以后').map(({ candidates }) => candidates)).toEqual([['鏈', '鍊']]);
  expect(convert('数据上链以后')).toBe('數據上鏈以後');
});

test('what is written in Traditional characters already stays whole', () => {
  for (const text of ['開源許可證', '皇后與公里', '樹齡三千里外，乾隆的鐘'])
    expect([convert(text), findUnsettled(text)]).toEqual([text, []]);
  expect(convert('他写了「開源許可證」和《皇后與公里》的历史')).toBe(
    '他寫了「開源許可證」和《皇后與公里》的歷史',
  );
  expect(convert('著名后卫，乾隆后期')).toBe('著名後衛，乾隆後期');
});

test('beside what is written in Traditional characters Simplified ones are converted, those with several forms too', () => {
  expect(convert('鴻海发展，鴻海系统')).toBe('鴻海發展，鴻海系統');
});

test('every reviewed word holds the character that it is listed under, and none is settled twice', () => {
  const { choices, words } = readTable();
  for (const { word, becomes } of words.values()) {
    expect(becomes, word).toHaveLength([...word].length);
    const settled = [...word].filter((_, index) => becomes[index] !== undefined);
    expect(settled.length, word).toBeGreaterThan(0);
    for (const character of settled) expect(choices.has(character), word).toBe(true);
  }
});

test.each(['里', '干复', '里。'])('time is linear in the text, of %s and nothing else', (piece) => {
  expect(growthOf((size) => findUnsettled(piece.repeat(size)), 500)).toBeLessThan(LINEAR);
});

test('however many words a publication settles under one character, a text is converted in as much time', () => {
  const settled = (count: number) =>
    makeConverter(
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => `里${String.fromCharCode(0x4e00 + at)}`).map((w) => [w, w]),
      ),
    );
  const converters = new Map([200, 1600].map((count) => [count, settled(count)]));
  const text = '里茶'.repeat(5_000);
  expect(growthOf((count) => converters.get(count)?.convert(text), 200)).toBeLessThan(4);
});
