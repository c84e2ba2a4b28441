import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeRandom, type Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import { moveFiles } from './move-files.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';

/** Files by path from the content folder. */
export type Folder = ReadonlyMap<string, Uint8Array>;

/**
 * A folder that is a little wrong. Everything in it follows from its seed:
 * `file` has one file changed and is judged by itself, `folder` has several changed, moved, added or left out.
 */
export type FuzzCase = {
  readonly seed: number;
  readonly kind: 'file' | 'folder';
  /** Whether its diagrams are drawn, which takes longer than all else. */
  readonly draws: boolean;
  /** What is other than in the report that it is made from; `undefined` for what is gone. */
  readonly changes: ReadonlyMap<string, Uint8Array | undefined>;
};

const TEXT = /\.(mdx|yaml|svg|csv)$/;
const SAMPLE = 'tests/fixtures/report';
/** One case in so many has several files changed. */
const FOLDERS = 100;
/** One case in so many is drawn. */
const DRAWN = 50;

/** The report that is changed: our sample, which has everything that a page can hold. */
export function readSample(): Folder {
  const files = readdirSync(SAMPLE, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) =>
    path.relative(SAMPLE, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  );
  return new Map(paths.sort().map((file) => [file, readFileSync(path.join(SAMPLE, file))]));
}

/** The case of a seed. */
export function makeCase(sample: Folder, seed: number): FuzzCase {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1));
  const draws = seed % DRAWN === 0;
  if (seed % FOLDERS === 0) return { seed, kind: 'folder', draws, changes: changeFolder(sample, random) };
  const file = pickFile(sample, random);
  const changed = changeFile(file, sample, random);
  return { seed, kind: 'file', draws, changes: new Map([[file, changed]]) };
}

function changeFolder(sample: Folder, random: Random): Map<string, Uint8Array | undefined> {
  const changes = new Map<string, Uint8Array | undefined>();
  for (let count = Math.floor(random() * 4); count >= 0; count--) {
    const file = pickFile(sample, random);
    if (random() < 0.5) changes.set(file, changeFile(file, sample, random));
    else moveFiles(sample, random).forEach((bytes, target) => void changes.set(target, bytes));
  }
  return changes;
}

/** Texts more often than pictures, which take longer and are decoded by others' code. */
function pickFile(sample: Folder, random: Random): string {
  const file = pick([...sample.keys()], random);
  return /\.(mdx|yaml|svg)$/.test(file) || random() < 0.1 ? file : pickFile(sample, random);
}

/** A file, changed in one to eight ways. */
function changeFile(file: string, sample: Folder, random: Random): Uint8Array {
  const bytes = sample.get(file) ?? new Uint8Array();
  const short = TEXT.test(file) && random() < 0.7 ? shorten(bytes, random) : bytes;
  return changeBytes(file, short, sample, pick([1, 1, 1, 2, 3, 5, 8], random), random);
}

/** Bytes of a file, changed in so many ways. */
export function changeBytes(
  file: string,
  original: Uint8Array,
  sample: Folder,
  times: number,
  random: Random,
): Uint8Array {
  let bytes = original;
  const isText = TEXT.test(file);
  for (let count = times; count > 0; count--) {
    if (!isText || random() < 0.03) bytes = mutateBytes(bytes, random);
    else {
      const donor = Buffer.from(sample.get(pickFile(sample, random)) ?? []).toString();
      bytes = Buffer.from(mutateText(file, Buffer.from(bytes).toString(), donor, random));
    }
  }
  return bytes;
}

/** Leaves most blocks of a page out, so that a case costs little; front matter stays. */
function shorten(bytes: Uint8Array, random: Random): Uint8Array {
  const [head = '', ...blocks] = Buffer.from(bytes)
    .toString()
    .split(/\n(?=\n)/);
  const kept = random() * random();
  return Buffer.from([head, ...blocks.filter(() => random() < kept)].join('\n'));
}
