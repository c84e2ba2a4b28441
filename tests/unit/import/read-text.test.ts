import type { Heading } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../scripts/import/read/read-text.ts';
import { arrange } from '../../../scripts/import/tree/arrange.ts';
import type { Report } from '../../../scripts/import/tree/report.ts';

async function read(source: string) {
  const document = await readText(source, 'report.txt', () => {});
  const { report, remarks } = arrange(document, (number) => `要点${number}`);
  return { report, remarks: [...document.remarks, ...remarks] };
}

/** Chapters, sections and headings, each with its level before it. */
function outline({ chapters }: Report): string[] {
  return chapters.flatMap(({ title, blocks, sections }) => [
    `1 ${title}`,
    ...headings(blocks),
    ...sections.flatMap((section) => [`2 ${section.title}`, ...headings(section.blocks)]),
  ]);
}

function headings(blocks: Report['front']['blocks']): string[] {
  return blocks
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => `${node.depth + 1} ${textOf(node)}`);
}

const faults = (remarks: Awaited<ReturnType<typeof read>>['remarks']) =>
  remarks
    .filter(({ level }) => level === 'error')
    .map(({ line, column, message }) => ({ line, column, ...message }));

const P = '这里是一段正文，说的是茶。';

describe('headings by their numbers', () => {
  test.each([
    ['第一章', `茶\n第一章 种茶\n第一节 选地\n${P}\n第二节 下种\n${P}\n第二章 采茶\n第一节 时节\n${P}`],
    [
      'restarting or not',
      `茶\n第一章 种茶\n第一节 选地\n${P}\n第二节 下种\n${P}\n第二章 采茶\n第三节 时节\n${P}`,
    ],
    [
      'after a table of contents',
      `茶\n第一章 种茶......1\n第二章 采茶……3\n第一章 种茶\n第一节 选地\n${P}\n第二节 下种\n${P}\n第二章 采茶\n第一节 时节\n${P}`,
    ],
    ['一、 and （一）', `茶\n一、种茶\n（一）选地\n${P}\n（二）下种\n${P}\n二、采茶\n（一）时节\n${P}`],
    ['1 and 1.1', `茶\n1 种茶\n1.1 选地\n${P}\n1.2 下种\n${P}\n2 采茶\n2.1 时节\n${P}`],
    ['第一章 and 1.1', `茶\n第1章 种茶\n1.1 选地\n${P}\n1.2 下种\n${P}\n第2章 采茶\n2.1 时节\n${P}`],
  ])('%s', async (_, source) => {
    const { report } = await read(source);
    expect(report.metadata.title).toBe('茶');
    expect(outline(report)).toEqual(['1 种茶', '2 选地', '2 下种', '1 采茶', '2 时节']);
    expect(
      report.chapters.flatMap(({ sections }) =>
        sections.map(({ blocks }) => blocks.map((each) => textOf(each))),
      ),
    ).toEqual([[P], [P], [P]]);
  });

  test('Part, Chapter and Section, with lines that are wrapped', async () => {
    const prose =
      'Tea is grown on slopes that face the morning sun and\nare kept free of weeds until the leaves are picked.\n';
    const { report } = await read(
      `On tea\n\nPart I: Growing\n\nChapter 1 Slopes\n\n${prose}\n${prose}\nChapter 2. Soil\n\n${prose}\n\nPart II: Picking\n\nChapter 3 Leaves\n\n${prose}\nAppendix A\n\n${prose}`,
    );
    expect(outline(report)).toEqual([
      '1 Growing',
      '2 Slopes',
      '2 Soil',
      '1 Picking',
      '2 Leaves',
      '1 Appendix A',
    ]);
    expect(report.chapters.map(({ isUnnumbered }) => isUnnumbered)).toEqual([false, false, true]);
    expect(textOf(report.chapters[0]?.sections[0]?.blocks[1])).toBe(prose.replaceAll('\n', ' ').trim());
  });

  test('three levels, lists that are none of them, and points without a heading', async () => {
    const { report, remarks } = await read(
      `茶\n一、种茶\n1.选地\n(1)${P}\n(2)${P}\n2.下种\n(1)${P}\n三样工具：\n1.锄头\n2.水桶\n3.竹篮\n`,
    );
    expect(outline(report).slice(0, 2)).toEqual(['1 种茶', '2 选地']);
    expect(remarks.map(({ rule }) => rule)).not.toContain('import/cut');
  });

  test('in running text without lines', async () => {
    const { report, remarks } = await read(
      `茶与水一、种茶1.选地(1)${P}(2)${P}2.下种(1)${P}二、展望20251.时节(1)在3.5度以上，(4)不是要点。${P}(2)${P}`,
    );
    expect(report.metadata.title).toBe('茶与水');
    expect(outline(report)).toEqual([
      ...['1 种茶', '2 选地', '3 要点1', '3 要点2', '2 下种', '3 要点1'],
      ...['1 展望2025', '2 时节', '3 要点1', '3 要点2'],
    ]);
    expect(textOf(report.chapters[1]?.sections[0]?.blocks[1])).toBe(`在3.5度以上，(4)不是要点。${P}`);
    expect(remarks.filter(({ rule }) => rule === 'import/to-write')).toHaveLength(1);
  });

  test.each([
    ['a chapter twice', `茶\n第一章 种茶\n${P}\n第二章 采茶\n${P}\n第二章 制茶\n${P}`, 6, 1],
    ['a section left out', `茶\n一、种茶\n${P}\n三、采茶\n${P}`, 4, 1],
    ['in running text', `茶与水一、种茶1.选地(1)${P}一、采茶1.时节(1)${P}`, 1, 28],
  ])('%s is an error at its place', async (_, source, line, column) => {
    expect(faults((await read(source)).remarks)).toMatchObject([{ line, column }]);
  });

  test('a text without headings is refused, and says how to give it some', async () => {
    const { remarks } = await read(`${P}\n\n${P}\n`);
    expect(faults(remarks)).toHaveLength(1);
    expect(faults(remarks)[0]?.en).toContain('neither headings nor numbers');
  });
});

describe('what a document-sharing site puts around a text', () => {
  const framed = `版权说明：本文档由用户上传，如侵权请举报或认领\n文档简介\n调研报告-1-茶与水一、种茶1.选地(1)${P}调研报告-2-二、采茶1.时节(1)${P}还有\n温馨提示\n1. 某站的提示\n最新文档\n- 别的文档\n评论\n0/150\n提交评论`;

  test('is cut and listed, and the end that was not there is said', async () => {
    const { report, remarks } = await read(framed);
    expect(report.metadata.title).toBe('茶与水');
    expect(outline(report)).toEqual(['1 种茶', '2 选地', '3 要点1', '1 采茶', '2 时节', '3 要点1']);
    const cut = remarks
      .filter(({ rule }) => rule === 'import/cut')
      .map(({ line, column }) => `${line}:${column}`);
    expect(cut).toEqual(['1:1', '2:1', '3:1', '3:35', '4:1', '5:1', '6:1', '7:1', '8:1', '9:1', '10:1']);
    expect(report.chapters[1]?.sections[0]?.blocks.at(-1)).toMatchObject({ name: 'Truncated' });
    expect(remarks.filter(({ rule }) => rule === 'import/truncated')).toMatchObject([
      { line: 3, column: 67 },
    ]);
  });

  test('a report that has such a line of its own keeps what follows', async () => {
    const { report, remarks } = await read(`茶\n第一章 种茶\n${P}\n评论\n${P}\n第二章 采茶\n${P}`);
    expect(outline(report)).toEqual(['1 种茶', '1 采茶']);
    expect(remarks).toEqual([]);
  });
});
