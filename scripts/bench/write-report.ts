import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeRandom, type Random } from '../../src/diagrams/random.ts';
import { allSections, type Report } from '../../src/domain/report.ts';
import { pick } from './random.ts';
import { writeDiagram } from './synthetic-diagram.ts';
import { learnWords, type Writer } from './synthetic-text.ts';

const SECTIONS = 9;
const TERMS = 50;
/** Characters of a paragraph; three points have one each, as this report's do. */
const PARAGRAPH = 230;

/**
 * Writes a content folder of some pages, each of the shape of one of this report's: three points, two problems, three
 * measures, one diagram, three sections to read next, links. The same each time. A chapter has nine sections.
 */
export function writeSyntheticReport(report: Report, pages: number, folder: string): void {
  const random = makeRandom(pages);
  const chooseSubject = learnWords(
    allSections(report).flatMap(({ title, points }) => [title, ...points.map(({ text }) => text)]),
  );
  rmSync(folder, { recursive: true, force: true });
  const put = (name: string, text: string) => {
    const file = path.join(folder, 'zh', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  put(
    'report.yaml',
    'title: 一份编出来的报告\nthemes: { a: 甲类, b: 乙类, c: 丙类 }\nkinds: { word: 词 }\npoints: 3\n',
  );
  for (let term = 0; term < TERMS; term++)
    put(
      `terms/t${term}.mdx`,
      `---\ntitle: 词条${term}号\nkind: word\nsummary: 编出来的词，第${term}个。\nnames: [词条${term}号]\n---\n`,
    );
  const chapters = Math.max(1, Math.round(pages / (SECTIONS + 1)));
  const all = Array.from({ length: chapters * SECTIONS }, (_, index) => index);
  for (let chapter = 0; chapter < chapters; chapter++) {
    const write = chooseSubject(random);
    const title = `${write(6)}${chapter}`;
    put(
      `${folderOf(chapter)}/index.mdx`,
      `---\ntitle: ${title}\nsummary: ${write(30)}。\n---\n\n${write(120)}。\n`,
    );
    for (let section = 0; section < SECTIONS; section++)
      put(
        `${folderOf(chapter)}/${fileOf(section)}`,
        writeSection(chapter * SECTIONS + section, all, write, random),
      );
  }
}

function folderOf(chapter: number): string {
  return `${String(chapter + 1).padStart(3, '0')}-c${chapter}`;
}

function fileOf(section: number): string {
  return `${String(section + 1).padStart(2, '0')}-s${section}.mdx`;
}

const idOf = (index: number) => `c${Math.floor(index / SECTIONS)}/s${index % SECTIONS}`;

function writeSection(index: number, all: readonly number[], write: Writer, random: Random): string {
  const others = () =>
    pick(
      all.filter((other) => other !== index),
      random,
    );
  const related = [...new Set([others(), others(), others()])];
  const target = others();
  const link = `../${folderOf(Math.floor(target / SECTIONS))}/${fileOf(target % SECTIONS)}`;
  const term = Math.floor(random() * TERMS);
  const answered = idOf(others());
  const mark = (kind: string, id: string) => `<${kind} id="${id}">${write(18)}</${kind}>`;
  return `---
title: ${write(8)}${index}
summary: ${write(40)}。
problems:
  first: { title: ${write(10)}, theme: ${pick(['a', 'b', 'c'], random)}, statement: ${write(30)}。 }
  second: { title: ${write(10)}, theme: ${pick(['a', 'b', 'c'], random)}, statement: ${write(30)}。 }
measures:
  one: { title: ${write(10)}, kind: proposed, answers: { first: report } }
  two: { title: ${write(10)}, kind: reported, answers: { second: report, ${answered}#first: edition } }
  three: { title: ${write(10)}, kind: reported }
related:
${related.map((other) => `  - { to: ${idOf(other)}, why: ${write(20)}。 }`).join('\n')}
---

## ${write(14)}

${write(PARAGRAPH)}，${mark('Problem', 'first')}。[词条${term}号](../terms/t${term}.mdx)${write(60)}。

## ${write(15)}

${write(PARAGRAPH)}，${mark('Problem', 'second')}。${write(40)}，见[${write(6)}](${link})，${mark('Measure', 'one')}。

## ${write(16)}

${write(PARAGRAPH)}，${mark('Measure', 'two')}。${write(50)}，${mark('Measure', 'three')}。

${writeDiagram(index, write)}`;
}
