import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makePullRequestReport } from '../../../../scripts/pull-request/make-report.ts';
import { pullRequestReport } from '../../../../scripts/pull-request/report-schema.ts';

const workFolder = mkdtempSync(path.join(tmpdir(), 'pull-request-'));
afterAll(() => rmSync(workFolder, { recursive: true }));

const base = path.resolve('tests/fixtures/tiny');
const PICKING = 'zh/01-tea/01-picking.mdx';
const BREWING = 'zh/01-tea/02-brewing.mdx';

/** The tiny report with some files edited. */
async function reportOf(
  name: string,
  edits: Readonly<Record<string, (text: string) => string>>,
  from = base,
) {
  const head = path.join(workFolder, name);
  cpSync(from, head, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const target = path.join(head, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, edit(readFileSync(target, { encoding: 'utf8', flag: 'a+' })));
  }
  return { head, report: await makePullRequestReport(from, head) };
}

test('no change is an empty report', async () => {
  const { report } = await reportOf('same', {});
  const none = { total: 0, items: [] };
  expect(report).toEqual({ version: 1, pages: none, findings: none, links: none, ties: none });
});

test('an edit shows as the page, the characters, the new address and the finding that it brings', async () => {
  const { report } = await reportOf('edit', {
    [BREWING]: (text) =>
      text.replace('随人喜欢', '随人[高兴](https://tea.example/cups)，见[杯](03-cups.mdx)'),
  });
  expect(report.pages.items).toMatchObject([{ path: BREWING, change: 'changed', title: '冲泡' }]);
  expect(report.pages.items[0]?.changes.items[0]).toMatchObject({ kind: 'text', where: 'p2' });
  expect(report.pages.items[0]?.changes.items[0]?.runs).toEqual(
    expect.arrayContaining([
      { kind: 'removed', text: '喜欢' },
      { kind: 'added', text: '高兴，见杯' },
    ]),
  );
  expect(report.links.items).toEqual([{ path: BREWING, url: 'https://tea.example/cups' }]);
  expect(report.findings.items).toMatchObject([{ path: BREWING, rule: 'links/missing-target' }]);
  expect(pullRequestReport.parse(report)).toEqual(report);
});

test('an address is new wherever it stands: in a definition, a picture, the front matter', async () => {
  const { report } = await reportOf('addresses', {
    [BREWING]: (text) =>
      `${text}\n见[说明][x]、[说明][x]。\n\n![杯](https://tea.example/cup.png)\n\n[x]: https://tea.example/defined\n`,
    'zh/report.yaml': (text) => text,
    'zh/terms/oolong.mdx': () =>
      '---\ntitle: 乌龙\nkind: law\nsummary: 一种茶。\nlaw: { link: "https://tea.example/law" }\n---\n',
  });
  expect(report.links.items.map(({ url }) => url).sort()).toEqual([
    'https://tea.example/cup.png',
    'https://tea.example/defined',
    'https://tea.example/law',
  ]);
});

test('a note is text that readers see; so is where a link leads', async () => {
  const { report } = await reportOf('note', { [PICKING]: (text) => text.replace('编者的话', '编者的注') });
  expect(report.pages.items[0]?.changes.items).toMatchObject([{ kind: 'note', where: 'p1' }]);
  const { report: relinked } = await reportOf('link', {
    [PICKING]: (text) => text.replace('02-brewing.mdx', '02-brewing.mdx#p1'),
  });
  expect(relinked.pages.items).toMatchObject([
    { path: PICKING, change: 'changed', changes: { items: [{ kind: 'markup' }] } },
  ]);
});

test('a new file and a removed one show their whole text', async () => {
  const file = '---\ntitle: 器具\nsummary: 要\n---\n\n## 一\n\n甲\n\n## 二\n\n乙\n\n## 三\n\n丙\n';
  const { head, report } = await reportOf('new', { 'zh/01-tea/03-cups.mdx': () => file });
  expect(report.pages.items).toEqual([
    {
      path: 'zh/01-tea/03-cups.mdx',
      change: 'added',
      title: '器具',
      changes: {
        total: 1,
        items: [
          {
            kind: 'all',
            where: '',
            runs: [{ kind: 'added', text: 'title: 器具\nsummary: 要\n一\n甲\n二\n乙\n三\n丙' }],
          },
        ],
      },
    },
  ]);
  const back = await makePullRequestReport(head, base);
  expect(back.pages.items).toMatchObject([
    { change: 'removed', changes: { items: [{ runs: [{ kind: 'removed' }] }] } },
  ]);
});

const claims = (basis: string) =>
  `---
title: 题
summary: 要
problems:
  bitter: { title: 茶苦, theme: taste, statement: 泡久的茶发苦。 }
measures:
  rinse: { title: 先洗茶, kind: proposed, answers: { bitter: ${basis} } }
---

## 一

泡久了，<Problem id="bitter">茶苦</Problem>。要<Measure id="rinse">先洗一遍</Measure>。
`;

test('pairs of problem and measure are named when tied, reworded or untied', async () => {
  const file = 'zh/01-tea/03-claims.mdx';
  const names = { problem: { id: 'tea/claims#bitter', title: '茶苦' }, measure: { id: 'tea/claims#rinse' } };
  const { head, report } = await reportOf('tied', { [file]: () => claims('report') });
  expect(report.ties.items).toMatchObject([{ change: 'added', ...names }]);
  const reworded = await reportOf(
    'reworded',
    { [file]: (text) => text.replace('先洗一遍', '先洗两遍') },
    head,
  );
  expect(reworded.report.ties.items).toMatchObject([{ change: 'touched', ...names }]);
  expect(report.ties.items).toMatchObject([{ basis: 'report', measure: { kind: 'proposed' } }]);
  const ours = await reportOf(
    'ours',
    { [file]: (text) => text.replace('bitter: report', 'bitter: edition') },
    head,
  );
  expect(ours.report.ties.items).toMatchObject([{ change: 'touched', basis: 'edition', ...names }]);
  const untied = await reportOf(
    'untied',
    {
      [file]: (text) =>
        text.replace(', answers: { bitter: report }', '').replace('。 }', '。, unanswered: true }'),
    },
    head,
  );
  expect(untied.report.ties.items).toMatchObject([
    { change: 'removed', ...names },
    { change: 'added', problem: names.problem },
    { change: 'added', measure: names.measure },
  ]);
});

test('a warning that was there before is not the contributor’s; an error always is', async () => {
  const term = '---\ntitle: 茶\nkind: product\nsummary: 一种饮料。\nnames: [绿茶]\nenglish: tea\n---\n';
  const { head, report } = await reportOf('term', { 'zh/terms/tea.mdx': () => term });
  expect(report.findings.items).toMatchObject([{ rule: 'terms/unlinked', level: 'warning' }]);
  const later = await reportOf('later', { [PICKING]: (text) => text.replace('一芽', '两芽') }, head);
  expect(later.report.findings.items).toEqual([]);
  const foreign = await reportOf('foreign', { [BREWING]: (text) => `${text}\n见[[采茶]]。\n` }, head);
  expect(foreign.report.findings.items).toMatchObject([{ rule: 'markup/foreign', level: 'warning' }]);
  const moved = { [BREWING]: (text: string) => text.replace('\n## ', '\n先温杯。\n\n## ') };
  expect((await reportOf('moved', moved, foreign.head)).report.findings.items).toEqual([]);
  const broken = path.resolve('tests/fixtures/broken');
  expect((await makePullRequestReport(broken, broken)).findings.total).toBe(3);
});

test('pictures, data and the publication’s settings are listed as changed', async () => {
  const png = (text: string) => `${text}\u0000`;
  const { head, report } = await reportOf('files', {
    'zh/images/pot.png': () => png('1'),
    'zh/01-tea/prices.csv': () => '茶,价\n绿,1\n',
    'zh/report.yaml': (text) => `${text}\nlicense: CC-BY-4.0\n`,
  });
  expect(report.pages.items).toMatchObject([
    { path: 'zh/01-tea/prices.csv', change: 'added', file: 'data' },
    { path: 'zh/images/pot.png', change: 'added', file: 'picture' },
    { path: 'zh/report.yaml', file: 'publication' },
  ]);
  expect(JSON.stringify(report.pages.items[2]?.changes)).toContain('CC-BY-4.0');
  const later = await reportOf('files-later', { 'zh/images/pot.png': () => png('2') }, head);
  expect(later.report.pages.items).toMatchObject([
    { path: 'zh/images/pot.png', change: 'changed', file: 'picture', changes: { total: 0 } },
  ]);
});

test('addresses in diagrams and in the publication’s settings are among the new ones', async () => {
  const { report } = await reportOf('linked', {
    [BREWING]: (text) =>
      `${text}\n\`\`\`mermaid alt="甲到乙"\nflowchart LR\n  a[甲] --> b[乙]\n  click a href "https://tea.example/node"\n\`\`\`\n`,
    'zh/report.yaml': (text) => `${text}\nsource:\n  link: https://tea.example/source\n`,
  });
  expect(report.links.items.map(({ url }) => url)).toContain('https://tea.example/node');
});

test('what was left out before is among the findings', async () => {
  const message = { zh: '略', en: 'left out' };
  const refused = { path: 'x', line: 1, column: 1, level: 'error' as const, rule: 'files/name', message };
  const { findings } = await makePullRequestReport(base, base, [refused]);
  expect(findings.items).toEqual([refused]);
});
