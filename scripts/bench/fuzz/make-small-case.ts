import { makeRandom, type Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import { changeBytes, type Folder, type FuzzCase } from './make-case.ts';

/** No changed text is longer, in characters: a case costs what its file is long. */
const MOST = 320;
/** So many bytes of a picture are left before it is changed: what says which format it is, and how large. */
const HEADER = 160;

const FENCE = '```';
const HEAD = 'title: 喝茶\nsummary: 怎样喝茶。';
const SECTION = 'zh/01-tea/02-green.mdx';
const TERM = 'zh/terms/matcha.mdx';

/** Files that are as short as they can be and right, each to be changed. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'zh/about.mdx': [
    ...[
      '绿茶要80度，红茶要100度。',
      '喝**茶**，看[第一节](01-tea/01-black.mdx#p1)。',
      '- 绿茶\n- 红茶\n\n1. 烧水\n2. 泡茶',
      '| 茶 | 水温 |\n| --- | ---: |\n| 绿茶 | 80 |',
      '茶[^1]。\n\n[^1]: 绿茶。',
      '> 好茶。\n\n<Note>\n编者的话。\n</Note>',
      '“好茶”（Oolong）……很香——真的？！',
      '![一片茶叶](images/leaf.svg)',
      '<Figure caption="茶叶" source="茶社">\n\n![茶](images/leaf.svg)\n\n</Figure>',
      'H<sub>2</sub>O\\*，`a, b`，https://tea.example/a。',
    ].map((body) => `---\n${HEAD}\n---\n\n${body}\n`),
    ...[
      'flowchart LR\n  a["绿茶"]:::problem --> b["红茶"]\n  click b href "01-tea/01-black.mdx#p1"',
      'sequenceDiagram\n  participant A as 茶\n  A->>B: 水',
      'pie\n  "绿茶" : 3\n  "红茶" : 1',
      'gantt\n  dateFormat YYYY-MM-DD\n  采茶 :a, 2024-01-01, 3d',
      'xychart-beta\n  x-axis [春, 夏]\n  bar [1, 2]',
      'sankey-beta\n\n绿茶,红茶,3',
      'packet-beta\n  0-15: "茶"',
    ].map(
      (source) => `---\n${HEAD}\n---\n\n${FENCE}mermaid title="茶" alt="一壶茶。"\n${source}\n${FENCE}\n`,
    ),
  ],
  [SECTION]: [
    `---\n${HEAD}\nproblems:\n  rain: { title: 雨多, theme: sky, statement: 雨太多。 }\nmeasures:\n  wait: { title: 等, kind: proposed, answers: { rain: report } }\n---\n\n## 雨\n\n<Problem id="rain">雨多</Problem>，<Measure id="wait">等</Measure>。\n`,
    `---\n${HEAD}\nsince:\n  - date: 2024-05-01\n    text: 雨停了。\n    sources: [{ title: 甲, url: "https://a.example/", publisher: 甲, date: 2024-05-01 }, { title: 乙, url: "https://b.test/", publisher: 乙, date: 2024-05-02 }]\n---\n\n## 雨\n\n停了。\n`,
    `---\n${HEAD}\nrelated: [{ to: tea/black, why: 也是茶 }]\nformerly: [tea/old]\n---\n\n## 茶\n\n茶。\n`,
  ],
  [TERM]: [
    '---\ntitle: 抹茶\nnames: [抹茶]\nsummary: 磨成粉的茶。\nkind: tea\n---\n',
    '---\ntitle: 抹茶\nkind: tea\nsummary: 茶粉。\nnames: [抹茶]\nenglish: matcha\naliases: [末茶]\nlaw: { officialTitle: 茶法, issuer: 茶社, adopted: 2015-02-10 }\n---\n',
  ],
  'zh/report.yaml': [
    'title: 茶\ndescription: 茶的书。\nedition: { name: 甲, editor: 乙, version: 1.0, date: 2024-03-15 }\nkinds: { tea: 茶类 }\nthemes: { sky: 天 }\n',
    'title: 茶\ndescription: 茶。\nedition: { name: 甲, editor: 乙, version: 1.0, date: 2024-03-15 }\nconversion: { 里茶: 裡茶 }\nsynonyms: [[茶, tea]]\n',
  ],
  'zh/images/leaf.svg': [
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9"><title>叶</title><path d="M0 0h9"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a"><text x="1">叶</text></g><use href="#a"/></svg>',
  ],
  'zh/01-tea/tea.csv': ['茶,度\n绿茶,80\n红茶,100\n', '"茶","度"\n"绿,茶",-1\n'],
};

/** Of pictures the sample has some. */
const PICTURES = ['zh/images/frost.png', 'zh/images/terraces.jpg'] as const;

const OTHERS: Readonly<Record<string, string>> = {
  'zh/01-tea/index.mdx': `---\n${HEAD}\n---\n`,
  'zh/01-tea/01-black.mdx': `---\n${HEAD}\n---\n\n## 红茶\n\n茶。\n`,
};

/** A report of a few short files, in whose company a small case is judged. */
export function makeSmallSample(sample: Folder): Folder {
  const texts = Object.entries(TEXTS).map(([path, [text = '']]) => [path, text] as const);
  return new Map<string, Uint8Array>([
    ...[...texts, ...Object.entries(OTHERS)].map(([path, text]) => [path, Buffer.from(text)] as const),
    ...PICTURES.map((path) => [path, sample.get(path) ?? new Uint8Array()] as const),
  ]);
}

/** The small case of a seed: one file of a few lines, or the first bytes of a picture, changed in one to three ways. */
export function makeSmallCase(sample: Folder, seed: number): FuzzCase {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1));
  const path = pickPath(random);
  const text = TEXTS[path] && pick(TEXTS[path], random);
  const original = text ? Buffer.from(text) : (sample.get(path) ?? new Uint8Array()).subarray(0, HEADER);
  const changed = changeBytes(path, original, sample, pick([1, 1, 2, 3], random), random);
  return { seed, kind: 'file', draws: false, changes: new Map([[path, text ? cut(changed) : changed]]) };
}

/** Bytes that are no text stay as they are. */
function cut(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString();
  return text.length <= MOST
    ? bytes
    : text.includes('\ufffd')
      ? bytes.subarray(0, MOST)
      : Buffer.from(text.slice(0, MOST));
}

/** Texts in which more can go wrong, more often. */
function pickPath(random: Random): string {
  const chance = random();
  if (chance < 0.4) return 'zh/about.mdx';
  if (chance < 0.44) return pick(PICTURES, random);
  return pick(Object.keys(TEXTS), random);
}
