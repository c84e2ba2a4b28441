import { expect, test } from 'vitest';
import { readEditions } from '../site/pages.ts';
import { EDITION } from './edition.ts';

const [edition] = readEditions(EDITION);
if (!edition) throw new Error('the site has an edition');
const { report, sections, pages } = edition;
const sectionOf = (id: string) => sections.find(({ url }) => url === `/${id}/`);
const mainOf = (url: string) => pages.get(url)?.document.querySelector('main');

test('the report has its title, its eight chapters, and three points in each of their sections', () => {
  expect(report).toMatchObject({ title: '分析支付宝未来发展中面临问题及对策', language: 'zh-Hans' });
  const numbered = report.chapters.filter(({ number }) => number !== null);
  expect(numbered.slice(0, 8).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { sections: own, title } of numbered.slice(0, 8)) {
    expect(own.length, title).toBeGreaterThanOrEqual(3);
    for (const { points, number } of own) expect(points.length, number).toBe(3);
  }
});

test('the prose of its points is whole sentences', () => {
  for (const { heading, text, url } of sections.flatMap(({ points }) => points)) {
    expect(heading.length, url).toBeGreaterThan(5);
    expect(text.length, url).toBeGreaterThan(60);
    expect(text, url).not.toMatch(/本版|undefined/);
  }
});

/** Names and figures that the report gives, each with the point where it must stand. */
test.each([
  ['market/policy', 1, ['关于规范支付服务市场的指导意见', '支付机构网络支付业务管理办法', '中国人民银行']],
  ['market/policy', 2, ['支付服务指令', 'PSD2', '欧盟']],
  ['market/policy', 3, ['个人信息保护法', '反洗钱']],
  ['market/competition', 1, ['腾讯', '微信支付', '中国银联', '京东支付', '苏宁支付', '商业银行']],
  ['market/competition', 3, ['一带一路']],
  ['market/consumers', 1, ['无感支付']],
  ['technology/security', 3, ['侧链攻击', '智能合约漏洞']],
  ['service/support', 2, ['微博', '微信公众号', '24小时']],
  ['risk/anti-money-laundering', 2, ['金融情报单位', 'FIU', '反恐怖融资']],
  ['risk/anti-money-laundering', 3, ['KYC', '尽职调查']],
  ['global/localisation', 1, ['东南亚', '二维码']],
  ['business/fintech-services', 1, ['余额宝', '高收益']],
  ['business/fintech-services', 3, ['股票', '期货', '外汇']],
  ['responsibility/privacy', 3, ['个人信息保护法']],
  ['management/culture', 1, ['客户第一、员工第二、股东第三']],
])('%s point %i names what the report names', (id, point, names) => {
  const text = sectionOf(id)?.points[point - 1]?.text ?? '';
  for (const name of names) expect(text).toContain(name);
});

test.each([
  ['online-payment-measures', /非银行支付机构网络支付业务管理办法[\s\S]*〔2015〕第43号/],
  ['psd2', /2015\/2366/],
  ['personal-information-protection-law', /主席令第九十一号/],
])('where the report words a law differently, its page says so: %s', (slug, facts) => {
  expect(mainOf(`/terms/${slug}/`)?.textContent).toMatch(facts);
});

test('a document that nobody could find has no number and no date', () => {
  const page = mainOf('/terms/payment-services-market-guiding-opinions/');
  expect(page?.querySelector('dl')?.textContent).not.toMatch(/正式名称|文号|\d{4}/);
});

test('every page says that the edition is independent', () => {
  for (const { url, document } of pages.values())
    expect(document.querySelector('footer')?.textContent, url).toMatch(/与支付宝、?和?蚂蚁集团无关/);
});

test('the last sentence, which breaks off in the source, is not completed', () => {
  const mark = mainOf('/management/culture/')?.querySelector('#p3 [role="note"]');
  expect(mark?.previousElementSibling?.textContent).toMatch(/为支付宝吸——$/);
});
