import type { Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';

/** Names that systems, address bars or we take for something else. */
const NAMES = [
  'aux.mdx',
  'con.svg',
  'index.mdx',
  'home.mdx',
  'report.yaml',
  '01-index.mdx',
  '00-zero.mdx',
  '999-last.mdx',
  '01-a--b.mdx',
  '01--.mdx',
  '01-constructor.mdx',
  '01-__proto__.mdx',
  '01-A.mdx',
  'a b.csv',
  'a%20b.csv',
  'a.csv',
  'A.CSV',
  'a.pdf',
  'a.MDX',
  'a.md',
  'x.png',
  'x.PNG',
  'é.png',
  'e\u0301.png',
  '茶.svg',
  'a\u202eb.svg',
  'a\nb.mdx',
  "a'b.svg",
  'a"b.svg',
  '\u0024{x}.svg',
  '#a#.mdx',
  'HEAD',
  'config',
  '.git',
  '.npmrc',
  'package.json',
  `${'a'.repeat(200)}.mdx`,
] as const;

const FOLDERS = [
  'zh',
  'en',
  'zh-Hant',
  'de',
  'ZH',
  'zh/terms',
  'zh/images',
  'zh/01-picking',
  'zh/01-other',
  'zh/04-new',
  'zh/99-picking',
  'zh/pagefind',
  'zh/05-search',
  'zh/06-en',
  'zh/01-picking/deep',
  'en/01-picking',
  'en/terms',
  'en/04-new',
  'objects',
  'node_modules/x',
  '.github',
] as const;

/** Removes, renames, repeats or moves a file, or a folder of files: what changes, by path. */
export function moveFiles(
  sample: ReadonlyMap<string, Uint8Array>,
  random: Random,
): ReadonlyMap<string, Uint8Array | undefined> {
  const file = pick([...sample.keys()], random);
  const folder = file.slice(0, file.lastIndexOf('/'));
  const wholeFolder = random() < 0.2;
  const moved = wholeFolder ? [...sample.keys()].filter((path) => path.startsWith(`${folder}/`)) : [file];
  const target = pick([...FOLDERS, folder], random);
  const name = pick([...NAMES, file.slice(folder.length + 1)], random);
  const keep = random() < 0.4;
  const gone = random() < 0.2;
  return new Map(
    moved.flatMap((path): [string, Uint8Array | undefined][] => {
      const to = `${target}/${wholeFolder ? path.slice(folder.length + 1) : name}`;
      return [
        ...(keep ? [] : [[path, undefined] as [string, undefined]]),
        ...(gone ? [] : [[to, sample.get(path)] as [string, Uint8Array | undefined]]),
      ];
    }),
  );
}
