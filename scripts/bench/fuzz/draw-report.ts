import { makeRandom, type Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import { changeBytes, type Folder } from './make-case.ts';

/** Sections of a chapter: their numbers have two digits. */
const SECTIONS = 20;

/**
 * The sample with so many files more, each a changed copy of one of its own at an address of its own: a build of them
 * all is one of each. Pages of the original are lent to the translation, some have a changed counterpart there.
 */
export function drawReport(sample: Folder, seed: number, files: number): Map<string, Uint8Array> {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1));
  const folder = new Map(sample);
  for (const path of ['zh/home.mdx', 'zh/about.mdx', 'zh/report.yaml', 'en/home.mdx', 'en/report.yaml'])
    folder.set(path, changeBytes(path, sample.get(path) ?? new Uint8Array(), sample, 1, random));
  for (let index = 0; index < files; index++)
    for (const [path, bytes] of drawFile(sample, index, random)) folder.set(path, bytes);
  return folder;
}

function drawFile(
  sample: Folder,
  index: number,
  random: Random,
): readonly [path: string, bytes: Uint8Array][] {
  const source = pick(
    [...sample.keys()].filter((path) => /^zh\/(\d+-\w+\/\d|terms\/|images\/bud)/.test(path)),
    random,
  );
  const change = (path: string, text: string) =>
    changeBytes(path, Buffer.from(text), sample, pick([1, 1, 2, 3], random), random);
  const text = (path: string) => Buffer.from(sample.get(path) ?? []).toString();
  const own = (path: string) => makeOwn(text(path), index);
  if (source.startsWith('zh/terms/')) {
    const path = `zh/terms/drawn-${index}.mdx`;
    return [[path, change(path, own(source))]];
  }
  const chapter = `${10 + Math.floor(index / SECTIONS)}-drawn-${Math.floor(index / SECTIONS)}`;
  const name = `${chapter}/${10 + (index % SECTIONS)}-drawn-${index}.mdx`;
  const entry: [string, Uint8Array] = [
    `zh/${chapter}/index.mdx`,
    Buffer.from(`---\ntitle: 第${chapter}\nsummary: 一章。\n---\n`),
  ];
  if (source.startsWith('zh/images/')) {
    const picture = `zh/images/drawn-${index}.svg`;
    const page = `---\ntitle: 图${index}\nsummary: 一幅图。\n---\n\n## 看\n\n![图](../images/drawn-${index}.svg)\n`;
    return [entry, [picture, change(picture, text(source))], [`zh/${name}`, Buffer.from(page)]];
  }
  const translation = `en${source.slice(2)}`;
  return [
    entry,
    [`zh/${name}`, change(name, own(source))],
    ...(random() < 0.3 ? [[`en/${name}`, change(name, own(translation))] as [string, Uint8Array]] : []),
  ];
}

/** A copy that may stand beside what it is copied from: names that two may not have are its own, links lead there. */
function makeOwn(text: string, index: number): string {
  return text
    .replace(/^formerly: .*\n/m, '')
    .replace(/^(aliases|abbreviation|english): .*\n/gm, '')
    .replace(/^names: .*$/m, `names: [甲${index}]`)
    .replace(/(?<=\]\(|href ")(?=\d\d-)/g, '../01-picking/')
    .replace(/(?<=href ")#/g, '../01-picking/01-weather.mdx#')
    .replace(/(?<=\]\()firing\.csv/g, '../02-making/firing.csv');
}
