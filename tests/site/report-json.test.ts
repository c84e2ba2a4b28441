import { expect, test } from 'vitest';
import { SITES } from '../sites.ts';
import { readReportJson } from './pages.ts';

const SECTION_KEYS = [
  'number',
  'title',
  'summary',
  'url',
  'points',
  'problems',
  'measures',
  'related',
  'linkedFrom',
  'terms',
];

test.each(['root', 'base'] as const)(
  'report.json of the site at %s has the whole report in the fixed shape',
  (site) => {
    const { base } = SITES[site];
    const report = readReportJson(site);
    expect(report).toMatchObject({ title: '分析支付宝未来发展中面临问题及对策', language: 'zh-Hans' });
    expect(report.chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const chapter of report.chapters) {
      expect(chapter.sections.map(({ number }) => number)).toEqual(
        [1, 2, 3].map((n) => `${chapter.number}.${n}`),
      );
      for (const section of chapter.sections) {
        expect(Object.keys(section)).toEqual(expect.arrayContaining(SECTION_KEYS));
        expect(section.url).toMatch(new RegExp(`^${base}[a-z-]+/[a-z-]+/$`));
        expect(section.points.map(({ number, url }) => ({ number, url }))).toEqual(
          [1, 2, 3].map((number) => ({ number, url: `${section.url}#p${number}` })),
        );
      }
    }
  },
);

test('points hold prose only: no markup, no notes', () => {
  const points = readReportJson('root').chapters.flatMap(({ sections }) =>
    sections.flatMap((section) => section.points),
  );
  expect(points).toHaveLength(72);
  for (const { heading, text } of points) {
    expect(heading.length).toBeGreaterThan(5);
    expect(text.length).toBeGreaterThan(60);
    expect(text).not.toMatch(/[<>{}[\]]|本版|\n(?!\n)(?<!\n\n)/);
  }
});

/** Names and figures that the report gives, each with the point where it must stand. */
test.each([
  ['1.1', 1, ['关于规范支付服务市场的指导意见', '支付机构网络支付业务管理办法', '中国人民银行']],
  ['1.1', 2, ['支付服务指令', 'PSD2', '欧盟']],
  ['1.1', 3, ['个人信息保护法', '反洗钱']],
  ['1.2', 1, ['腾讯', '微信支付', '中国银联', '京东支付', '苏宁支付', '商业银行']],
  ['1.2', 3, ['一带一路']],
  ['1.3', 1, ['无感支付']],
  ['2.1', 3, ['侧链攻击', '智能合约漏洞']],
  ['3.2', 2, ['微博', '微信公众号', '24小时']],
  ['4.1', 2, ['金融情报单位', 'FIU', '反恐怖融资']],
  ['4.1', 3, ['KYC', '尽职调查']],
  ['5.1', 1, ['东南亚', '二维码']],
  ['6.1', 1, ['余额宝', '高收益']],
  ['6.1', 3, ['股票', '期货', '外汇']],
  ['7.1', 3, ['个人信息保护法']],
  ['8.3', 1, ['客户第一、员工第二、股东第三']],
])('%s point %i names what the report names', (number, point, names) => {
  const sections = readReportJson('root').chapters.flatMap(({ sections }) => sections);
  const text = sections.find((section) => section.number === number)?.points[point - 1]?.text ?? '';
  for (const name of names) expect(text).toContain(name);
});
