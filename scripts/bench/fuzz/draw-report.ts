import { makeRandom, type Random } from '../../../src/diagrams/random.ts';
import { pick } from '../random.ts';
import { changeBytes, type Folder } from './make-case.ts';

/** Numbers of two digits, less those that the sample has. */
export const MOST_FILES = 89;
/** Of what is drawn one in ten is taken by the check. */
const TRIES = 40;

const COPIED = /^zh\/(\d+-\w+\/\d\d-|terms\/|images\/bud)/;
const CHANGED = ['zh/home.mdx', 'zh/about.mdx', 'zh/report.yaml', 'en/home.mdx', 'en/report.yaml'];

/** Whether the check takes a file, beside the sample's others. */
export type Accepts = (path: string, bytes: Uint8Array) => Promise<boolean>;

/**
 * The sample with so many files more, each a changed copy of one of its own beside it, and with some of its own
 * changed: a build of them all is one of each. Pages of the original are lent to the translation, or have a changed
 * counterpart there.
 */
export async function drawReport(
  sample: Folder,
  seed: number,
  files: number,
  accepts: Accepts,
): Promise<Map<string, Uint8Array>> {
  const random = makeRandom(Math.imul(seed, 0x9e3779b1));
  const folder = new Map(sample);
  const put = async (path: string, original: Uint8Array) => {
    for (let left = TRIES; left > 0; left--) {
      const bytes = changeBytes(path, original, sample, pick([1, 2, 3], random), random);
      if (!(await accepts(path, bytes))) continue;
      folder.set(path, bytes);
      return;
    }
  };
  for (const path of CHANGED) await put(path, sample.get(path) ?? new Uint8Array());
  const sources = [...sample.keys()].filter((path) => COPIED.test(path));
  for (let index = 0; index < files; index++)
    await copyOne(sample, pick(sources, random), index, random, put);
  return folder;
}

async function copyOne(
  sample: Folder,
  source: string,
  index: number,
  random: Random,
  put: (path: string, original: Uint8Array) => Promise<void>,
): Promise<void> {
  const copy = (path: string) => makeOwn(Buffer.from(sample.get(path) ?? []).toString(), index);
  const folder = source.slice(0, source.lastIndexOf('/'));
  if (folder === 'zh/terms') return put(`${folder}/drawn-${index}.mdx`, copy(source));
  if (folder === 'zh/images') {
    await put(`${folder}/drawn-${index}.svg`, copy(source));
    const page = `---\ntitle: 图${index}\nsummary: 一幅图。\n---\n\n## 看\n\n![图](../images/drawn-${index}.svg)\n`;
    return put(`zh/01-picking/${10 + index}-drawn-${index}.mdx`, Buffer.from(page));
  }
  const path = `${folder}/${10 + index}-drawn-${index}.mdx`;
  await put(path, copy(source));
  if (random() < 0.3) await put(`en${path.slice(2)}`, copy(`en${source.slice(2)}`));
}

/** A copy that may stand beside what it is copied from: what two may not have is its own. */
function makeOwn(text: string, index: number): Uint8Array {
  const own = text
    .replace(/^(formerly|aliases|abbreviation|english): .*\n/gm, '')
    .replace(/^names: .*$/m, `names: [甲${index}]`);
  return Buffer.from(own);
}
